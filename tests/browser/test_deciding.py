"""A gateway goes from open to “not yet”, another to “go with conditions”, and both stay sealed."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from readiness.exchange.files import Document
from readiness.services import criteria
from readiness.store import engine_for, unit_of_work
from readiness.vocabulary import Declared, EvidenceKind
from tests.browser.by_hand import choose
from tests.browser.conftest import Server, loaded, running, settled
from tests.browser.test_the_first_slice import act_as

TODAY = date(2026, 11, 23)
WHY = "Why, in a sentence"


def board() -> Document:
    """A go-live decision with each thing that stops “go”, and a rehearsal with nothing in its way.

    The criterion of the first is due now, that of the second later.
    """
    return {
        "format": "readiness-programme/1",
        "as_of": TODAY.isoformat(),
        "programme": {"name": "Northmoor EPR", "go_live": "2027-01-22"},
        "people": [
            {"ref": "P-01", "name": "Charlie Chair", "roles": ["chair"]},
            {"ref": "P-02", "name": "Alex Accountable", "roles": ["executive"]},
            {
                "ref": "P-03",
                "name": "Sam Safety",
                "roles": ["clinical_safety_officer"],
                "registration_expires": "2026-11-22",
            },
        ],
        "criteria": [
            criterion("OP-01", due="2026-11-20"),
            criterion("OP-02", due="2027-01-10"),
            criterion("OP-03", due="2027-01-10", priority="must_not_waive"),
        ],
        "hazards": [
            {"ref": "HZ-001", "name": "Wrong patient", "initial": 5},
            {"ref": "HZ-002", "name": "Lost letter"},
        ],
        "gateways": [
            {"ref": "G-01", "name": "Rehearsal", "planned": "2026-12-01"},
            {"ref": "G-02", "name": "Go-live decision", "planned": "2026-12-08"},
        ],
    }


def criterion(ref: str, *, due: str, priority: str = "must") -> Document:
    name, owner = f"Statement of {ref}", "Training lead"
    said = {"ref": ref, "name": name, "pillar": "operational", "due": due, "owner": owner}
    return said | {"priority": priority, "declared": [["2026-11-16", "red"]]}


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Server]:
    with running(tmp_path, database=loaded(tmp_path, board())) as started:
        yield started


def press(page: Page, label: str) -> None:
    page.get_by_role("button", name=label, exact=True).click()
    settled(page)


def see(page: Page, view: str) -> None:
    page.get_by_test_id("stButtonGroup").get_by_text(view, exact=True).click()
    settled(page)


def decide(page: Page, way: str, why: str) -> None:
    """Two presses and a sentence, whichever way it goes."""
    press(page, way)
    page.get_by_label(WHY).fill(why)
    press(page, f"Seal: {way}")


def record(page: Page, button: str, label: str, text: str, *, by: str) -> None:
    """Put on record what somebody says, in their name."""
    press(page, button)
    dialog = page.get_by_role("dialog")
    choose(dialog, "In the name of", by)
    dialog.get_by_label(label).fill(text)
    dialog.get_by_role("button", name="Record it").click()
    settled(page)


def test_the_board_says_not_yet_and_go_with_conditions(
    served: Server, visit: Callable[..., Page]
) -> None:
    page = visit(f"{served.url}/decision?gateway=G-02")
    act_as(page, "Charlie Chair")
    settled(page)

    for way in ("Go", "Go with conditions"):
        decide(page, way, "It will be all right")
        refusal = page.get_by_role("dialog").get_by_role("alert")
        for named in ("OP-01", "HZ-001", "HZ-002", "P-03"):
            expect(refusal).to_contain_text(named)
        page.keyboard.press("Escape")
        settled(page)

    decide(page, "Not yet", "The wards are not ready")
    expect(page.get_by_text("■ Not yet · 23 November 2026 by Charlie Chair")).to_be_visible()
    put_right(served)

    page.goto(f"{served.url}/decision?gateway=G-01")
    settled(page)
    act_as(page, "Charlie Chair")
    settled(page)
    go_with_conditions(page)

    page.goto(f"{served.url}/decision?gateway=G-02")
    expect(page.get_by_text("OP-01 (Statement of OP-01) is due and not met")).to_be_visible()
    expect(page.get_by_text("The wards are not ready")).to_be_visible()


def go_with_conditions(page: Page) -> None:
    decide(page, "Go with conditions", "One is still to come")
    expect(page.get_by_role("dialog").get_by_role("alert")).to_contain_text("statement")
    page.keyboard.press("Escape")
    record(page, "Safety statement", "What the clinical safety", "None above 3", by="Sam Safety")
    record(
        page,
        "Accept the risk that is left",
        "Which clinical risk",
        "For a month",
        by="Alex Accountable",
    )
    see(page, "Conditions")
    page.get_by_role("combobox", name="Set a condition about").click()
    expect(page.get_by_role("option", name="OP-03")).to_have_count(0)
    page.get_by_role("option", name="OP-02").click()
    settled(page)
    page.get_by_label("Who accepts the risk until then").fill("Alex Accountable")
    press(page, "Set the condition")
    expect(page.get_by_text("The condition is set")).to_be_visible()
    see(page, "Decision")
    decide(page, "Go with conditions", "One is still to come")
    expect(page.get_by_text("▲ Go with conditions · 23 November 2026")).to_be_visible()


def put_right(served: Server) -> None:
    """A week's work: what stood in the way is done."""
    engine = engine_for(served.database)
    at = datetime.now(UTC)
    with unit_of_work(engine, actor="P-03", at=at, day=TODAY) as work:
        criteria.attach_evidence(work, "OP-01", kind=EvidenceKind.AUDIT, summary="Seen")
        criteria.tick_off(work, "OP-01")
        criteria.judge(work, "OP-02", status=Declared.AMBER, why="Half way")
        work.move(work.known.on(TODAY).people[2], registration_expires="2028-01-01")
        for hazard in work.known.on(TODAY).hazards:
            work.withdraw(hazard, reason="Designed out")
    engine.dispose()
