"""A hazard workshop in a browser: three hazards by keyboard alone, then the log is issued."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from readiness.scoring.log_versions import last_version
from readiness.store import engine_for, latest
from tests.browser.conftest import Server, loaded, running, settled
from tests.browser.looking import faults
from tests.browser.test_acting import drawn_again, picked, reached, tabbed
from tests.pages.opening import KNOWN_UP_TO, PEOPLE, two_trusts

OFFICER = "P-09"
SAM = {
    "ref": OFFICER,
    "name": "Sam Safety",
    "roles": ["clinical_safety_officer"],
    "registration": "INVENTED-1",
    "registration_expires": date(2030, 1, 1).isoformat(),
}
CASE = {"ref": "SR-01", "name": "Report 1", "stage": "deployment"}
HARM, MANY = "What is the worst harm", "To how many?"
NEW = "Double check of every tenth order"
SOMEBODYS_LOG = b"Hazard,Cause,Severity,Likelihood\nA result is read late,Two lists,Major,Low\n"


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[Server]:
    """The two trusts, with a safety officer and a report to issue the log for."""
    document = two_trusts() | {"people": [*PEOPLE, SAM], "safety_cases": [CASE]}
    with running(tmp_path, database=loaded(tmp_path, document)) as started:
        yield started


def typed(page: Page, label: str, words: str) -> None:
    reached(page, label)
    page.keyboard.type(words)
    page.keyboard.press("Tab")
    settled(page)


def scored(page: Page, harm: str, likelihood: str) -> None:
    picked(page, HARM, harm)
    picked(page, "How likely", likelihood)


def logged(page: Page) -> None:
    drawn_again(page)  # the last field has been sent
    page.keyboard.press("Control+Enter")
    drawn_again(page)  # what was said of the hazard before is gone
    expect(page.get_by_text("The next one can be typed.")).to_be_visible()
    settled(page)


def at_the_start(page: Page) -> None:
    """Where the fields of the next hazard begin."""
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Control+Home")


def test_a_workshop_by_keyboard_alone(workshop: Server, visit: Callable[..., Page]):
    page = visit(f"{workshop.url}/hazards?hazards_view=Workshop&who={OFFICER}")

    typed(page, "How could a patient be harmed?", "A dose is charted on two charts at once")
    scored(page, "death", "medium")
    expect(page.get_by_text("3 undesirable").first).to_be_visible()
    picked(page, "Control (choose", "Pharmacist checks")
    logged(page)
    expect(page.get_by_label("How could a patient be harmed?")).to_be_focused()

    at_the_start(page)
    picked(page, "Or start from the library", "Letters needing a second")
    scored(page, "minor injury that does", "high")
    logged(page)

    at_the_start(page)
    typed(page, "How could a patient be harmed?", "A result goes to a ward that has closed")
    scored(page, "death", "high")
    picked(page, "Control (choose", NEW)
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("brings a new hazard of its own")).to_be_visible()
    settled(page)
    picked(page, "Does it bring a hazard", "No")
    logged(page)

    first, second, third = hazards(workshop)[-3:]
    assert (first.name, first.controls) == (
        "A dose is charted on two charts at once",
        ("HZ-001/2",),
    )
    assert second.library == "HZ-003"
    assert third.initial is not None
    assert len(third.controls) == 1
    issues_and_changes(workshop, page, third.ref)


def issues_and_changes(workshop: Server, page: Page, ref: str) -> None:
    page.goto(f"{workshop.url}/hazards?hazards_view=Versions&who={OFFICER}")
    settled(page)
    picked(page, "For which safety case report", "SR-01")
    tabbed(page, "Issue the log")
    page.keyboard.press("Enter")
    expect(page.get_by_text("The hazard log is issued.")).to_be_visible()
    engine = engine_for(workshop.database)
    version = last_version(latest(engine).on(KNOWN_UP_TO))
    engine.dispose()
    assert version is not None
    assert version.number == 1

    page.goto(f"{workshop.url}/hazards?hazard={ref}&about_hazard=Rate&who={OFFICER}")
    settled(page)
    expect(page.get_by_text("A new safety case report is needed")).to_have_count(0)
    picked(page, HARM, "death")
    picked(page, "How likely", "low")
    tabbed(page, "Record the rating")
    page.keyboard.press("Enter")

    expect(page.get_by_text("A new safety case report is needed")).to_be_visible()
    taken_in(page)


def taken_in(page: Page) -> None:
    """Somebody's log is unfolded, looked at and taken in by keyboard; nothing of it has a fault."""
    page.locator("summary", has_text="Take hazards in from a file").press("Enter")
    log: FilePayload = {"name": "log.csv", "mimeType": "text/csv", "buffer": SOMEBODYS_LOG}
    page.locator("input[type=file]").set_input_files(log)
    take = page.get_by_role("button", name="Take in", exact=False)
    expect(take).to_be_visible()
    settled(page)
    assert faults(page) == []
    take.press("Enter")
    expect(page.get_by_text("A result is read late").first).to_be_attached()


def hazards(workshop: Server):
    engine = engine_for(workshop.database)
    found = latest(engine).on(KNOWN_UP_TO).hazards
    engine.dispose()
    return found
