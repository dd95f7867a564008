"""Risk, rehearsals, requests with their principles and day one, each by the people it is for."""

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from readiness.exchange.files import Document
from readiness.questions.asking import ask
from readiness.store import engine_for, latest
from tests.browser.conftest import Server, loaded, running, settled
from tests.browser.looking import faults

TODAY = dt.date(2026, 11, 23)
OFFICER, LEAD, WARD = "P-01", "P-02", "P-03"
Visit = Callable[..., Page]


def a_trust() -> Document:
    """A trust with a risk above its appetite, a rehearsal to write down, and something in scope."""
    return {
        "format": "readiness-programme/1",
        "as_of": TODAY.isoformat(),
        "programme": {
            "name": "Northmoor EPR",
            "go_live": "2027-01-15",
            "appetite": {"operational": "cautious"},
        },
        "people": [
            {"ref": OFFICER, "name": "Alex Accountable", "roles": ["senior_responsible_owner"]},
            {"ref": LEAD, "name": "Lee Programme", "roles": ["programme_lead"]},
            {"ref": WARD, "name": "Fran Frontline", "roles": ["front_line"]},
        ],
        "gateways": [{"ref": "G-01", "name": "Go-live decision", "planned": "2026-12-08"}],
        "risks": [
            {"ref": ref, "name": name, "pillar": "operational", "likelihood": 3, "impact": 4}
            for ref, name in (("RK-01", "The wards empty"), ("RK-02", "The line fails"))
        ],
        "rehearsals": [
            {"ref": "R-01", "name": "Night downtime", "date": "2026-11-20", "plan": "On paper"}
        ],
        "issues": [
            {"ref": "IS-001", "name": "Labels jam", "status": "open", "workaround": "By hand"}
        ],
        "change_requests": [
            {"ref": "CH-01", "name": "Reminder", **scores(5, 4, 2, 1)},
            {"ref": "CH-02", "name": "New logo", **scores(0, 1, 1, 2), "day_one": True},
        ],
        "scope": [
            {"ref": "SI-01", "name": "Letters", "day_one": True}
            | {"day_one_history": [["2026-10-05", True]]}
        ],
    }


def scores(patients: int, staff: int, money: int, effort: int) -> Document:
    benefits = {"patient_benefit": patients, "staff_benefit": staff, "financial_benefit": money}
    return {**benefits, "effort": effort}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("taught")
    with running(folder, database=loaded(folder, a_trust())) as started:
        yield started


def press(page: Page, label: str) -> None:
    page.get_by_test_id("stFormSubmitButton").get_by_role("button", name=label).click()
    settled(page)


def fill(page: Page, label: str, text: str) -> None:
    page.get_by_label(label).first.fill(text)


def said(page: Page, words: str) -> None:
    expect(page.get_by_test_id("stMain").get_by_text(words).first).to_be_visible()


def raised(served: Server) -> dict[str, set[str]]:
    """The questions that the records raise by now, with what each rests on."""
    engine = engine_for(served.database)
    found = {asked.trigger: {c.ref for c in asked.refs} for asked in ask(latest(engine).on(TODAY))}
    engine.dispose()
    return found


def test_a_risk_above_the_appetite_is_carried_by_name(visit: Visit, served: Server):
    assert raised(served)["passed_over_own_limits"] == {"RK-01", "RK-02"}
    page = visit(f"{served.url}/issues?view=Risks&risk=RK-01&about_risk=Carry&who={OFFICER}")
    said(page, "2 above our appetite and carried by nobody")
    fill(page, "Why we carry it", "Cover is booked")
    page.get_by_label("Until").first.get_by_role("spinbutton").first.click()
    page.keyboard.type("31122026")

    press(page, "Carry it")

    said(page, "1 above our appetite and carried by nobody")
    assert raised(served)["passed_over_own_limits"] == {"RK-02"}
    assert faults(page) == []


def test_a_rehearsal_that_failed_is_seen_at_a_glance(visit: Visit, served: Server):
    page = visit(f"{served.url}/criteria?view=Rehearsals&rehearsal=R-01&who={LEAD}")
    page.get_by_text("■ failed", exact=True).click()
    for label in ("Happened", "Learned", "Changed because of it"):
        fill(page, label, "Nobody found the box")

    press(page, "Write it down")

    said(page, "1 failed and not repeated")
    assert raised(served)["rehearsal_dropped"] == {"G-01"}
    assert faults(page) == []


def test_a_better_request_is_decided_with_a_reason_that_the_ward_can_read(
    visit: Visit, served: Server
):
    assert raised(served)["better_request_waits"] == {"CH-01", "CH-02"}
    page = visit(f"{served.url}/issues?view=Requests&change_request=CH-01&who={LEAD}")
    page.get_by_test_id("stRadio").get_by_text("Later", exact=True).click()
    fill(page, "Why", "The build is closed")

    press(page, "Decide")

    said(page, "CH-01 is decided.")
    assert "better_request_waits" not in raised(served)
    ward = visit(f"{served.url}/issues?view=Requests&change_request=CH-01&who={WARD}")
    said(ward, "Why: The build is closed")
    assert faults(ward) == []


def test_a_workaround_is_held_against_the_principles_and_added_up(visit: Visit, served: Server):
    page = visit(f"{served.url}/issues?issue=IS-001&about_issue=Workaround&who={LEAD}")
    fill(page, "Role 1", "Nurse")
    fill(page, "Shift 1", "night")
    fill(page, "Minutes 1", "25")
    press(page, "Record the workaround")
    said(page, "IS-001 has its workaround.")

    summed = visit(f"{served.url}/issues?view=Requests&requests=By+hand+meanwhile")

    said(summed, "1 workaround, 25 minutes")
    assert faults(summed) == []


def test_what_is_taken_out_late_shows_what_is_done_by_hand(visit: Visit, served: Server):
    page = visit(f"{served.url}/decision?view=Day+one&scope_item=SI-01&who={OFFICER}")
    page.get_by_test_id("stRadio").get_by_text("Waits", exact=True).click()
    fill(page, "Why", "The practices cannot take them")
    fill(page, "What people do by hand while it waits", "A clerk posts each letter")
    fill(page, "Who owns the gap", "Operations")

    press(page, "Move it")

    said(page, "A clerk posts each letter")
    assert "descoped_near_gate" not in raised(served)
    assert faults(page) == []
