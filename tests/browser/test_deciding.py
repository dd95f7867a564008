"""A gateway goes from open to “not yet”, another to “go with conditions”, and both stay sealed."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from readiness.days import in_words, london_day
from readiness.exchange.files import Document
from readiness.services import criteria
from readiness.store import engine_for, unit_of_work
from readiness.vocabulary import Declared, EvidenceKind
from tests.browser.by_hand import choose
from tests.browser.conftest import Server, loaded, running, settled
from tests.browser.test_the_first_slice import act_as

NOW = london_day(datetime.now(UTC))
SEALED_ON = NOW - timedelta(days=7)  # up to when the programme is known as the board sits
WHY = "Why, in a sentence"
NOT_YET = f"■ Not yet · {in_words(SEALED_ON)} by Charlie Chair"


def day(number: int) -> str:
    """So many days after the board sits."""
    return (SEALED_ON + timedelta(days=number)).isoformat()


def board() -> Document:
    """A go-live decision with each thing that stops “go”, and a rehearsal with nothing in its way.

    The criterion of the first is due now, that of the second later.
    """
    return {
        "format": "readiness-programme/1",
        "as_of": day(0),
        "programme": {"name": "Northmoor EPR", "go_live": day(60)},
        "people": [
            {"ref": "P-01", "name": "Charlie Chair", "roles": ["chair"]},
            {"ref": "P-02", "name": "Alex Accountable", "roles": ["executive"]},
            {
                "ref": "P-03",
                "name": "Sam Safety",
                "roles": ["clinical_safety_officer"],
                "registration_expires": day(-1),
            },
        ],
        "criteria": [
            criterion("OP-01", due=day(-3)),
            criterion("OP-02", due=day(48)),
            criterion("OP-03", due=day(48), priority="must_not_waive"),
        ],
        "hazards": [
            {"ref": "HZ-001", "name": "Wrong patient", "initial": 5},
            {"ref": "HZ-002", "name": "Lost letter"},
        ],
        "gateways": [
            {"ref": "G-01", "name": "Rehearsal", "planned": day(8)},
            {"ref": "G-02", "name": "Go-live decision", "planned": day(15)},
        ],
    }


def criterion(ref: str, *, due: str, priority: str = "must") -> Document:
    name, owner = f"Statement of {ref}", "Training lead"
    said = {"ref": ref, "name": name, "pillar": "operational", "due": due, "owner": owner}
    return said | {"priority": priority, "declared": [[day(-7), "red"]]}


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
    expect(page.get_by_text(NOT_YET)).to_be_visible()
    sealed = told(page)
    assert "The wards are not ready" in sealed
    put_right(served)

    page.goto(f"{served.url}/decision?gateway=G-01")
    settled(page)
    act_as(page, "Charlie Chair")
    settled(page)
    go_with_conditions(page)

    a_week_later(served)
    page.goto(f"{served.url}/decision?gateway=G-02")
    expect(page.get_by_text("OP-01 (Statement of OP-01) is due and not met")).to_be_visible()
    expect(page.get_by_text(f"as at {NOW:%a %-d %b %Y}")).to_be_visible()
    act_as(page, "Charlie Chair")
    settled(page)
    assert told(page) == sealed


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
    expect(page.get_by_text(f"▲ Go with conditions · {in_words(SEALED_ON)}")).to_be_visible()


def told(page: Page) -> str:
    """All that the page says of the decision, from its seal on."""
    expect(page.get_by_role("button", name="One page as Word")).to_be_visible()
    _, seal, after = page.get_by_test_id("stMain").inner_text().partition(NOT_YET)
    return seal + after


def a_week_later(served: Server) -> None:
    """What was met has come undone, and the page opens on the day that it is."""
    engine = engine_for(served.database)
    with unit_of_work(engine, actor="P-03", at=datetime.now(UTC), day=NOW) as work:
        criteria.judge(work, "OP-01", status=Declared.RED, why="It came undone")
        criteria.judge(work, "OP-03", status=Declared.GREEN, why="Nearly there")
    engine.dispose()


def put_right(served: Server) -> None:
    """A week's work: what stood in the way is done."""
    engine = engine_for(served.database)
    at = datetime.now(UTC)
    with unit_of_work(engine, actor="P-03", at=at, day=SEALED_ON) as work:
        criteria.attach_evidence(work, "OP-01", kind=EvidenceKind.AUDIT, summary="Seen")
        criteria.tick_off(work, "OP-01")
        criteria.judge(work, "OP-02", status=Declared.AMBER, why="Half way")
        work.move(work.known.on(SEALED_ON).people[2], registration_expires=day(400))
        for hazard in work.known.on(SEALED_ON).hazards:
            work.withdraw(hazard, reason="Designed out")
    engine.dispose()
