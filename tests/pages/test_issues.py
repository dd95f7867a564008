"""What people do about an issue on its page, and what the page says when it may not be done."""

import datetime as dt

import pytest
from streamlit.testing.v1 import AppTest

from readiness.model import Issue
from readiness.services import issues
from readiness.vocabulary import IssueStatus
from tests.pages.opening import (
    ACCOUNTABLE,
    CCIO,
    CHAIR,
    FRONT_LINE,
    KNOWN_UP_TO,
    LEAD,
    App,
    complaints,
    field,
    offers,
    press,
    refusals,
    said_done,
    shown,
    unfold,
)

TRAY = "IS-001"  # a printer tray sticks in the day unit
LATER = dt.date(2022, 5, 16)
FORMS = {
    "Close or reopen": "Close the issue",
    "Date": "Move the date",
    "Owner": "Change the owner",
    "Severity": "Grade it",
    "Links": "Record the links",
}


def opened(app: App, doing: str, *, who: str | None = LEAD, ref: str = TRAY) -> AppTest:
    """An issue, opened to do something about it."""
    return app.opened("issues", who=who, issue=ref, about_issue=doing)


def as_recorded(app: App, ref: str = TRAY) -> Issue:
    found = app.known.on(KNOWN_UP_TO).find(Issue, ref)
    assert found is not None
    return found


def rows(session: AppTest) -> list[str]:
    """The references in the list, from the top."""
    return [str(ref) for frame in session.dataframe for ref in frame.value["Ref"]]


def test_says_what_it_means_that_nothing_is_open(bare_app: App):
    session = bare_app.opened("issues")

    assert "That none was raised does not mean there is none." in shown(session)
    assert complaints(session) == []


def test_an_issue_is_opened_by_a_cold_link(programme_app: App):
    session = programme_app.cold("issues", issue=TRAY)

    assert "A printer tray sticks in the day unit" in shown(session)
    assert "Where it stands: Repair booked" in shown(session)


def test_a_link_to_an_issue_that_is_not_there_says_so(programme_app: App):
    session = programme_app.cold("issues", issue="IS-999")

    assert refusals(session) == ["There is no issue IS-999 here. It may have been renamed."]


def test_an_issue_is_raised_and_opened(programme_app: App):
    session = unfold(programme_app.opened("issues", who=CCIO), "Raise an issue")
    field(session, "What is wrong").set_value("Labels <b>jam</b>")
    field(session, "Severity").set_value(2)
    session.checkbox[0].check()

    press(session, "Raise the issue")

    assert said_done(session) == ["The issue is raised, and opened here."]
    assert session.query_params["issue"] == "IS-002"
    raised = as_recorded(programme_app, "IS-002")
    assert (raised.name, raised.severity, raised.patient_safety) == ("Labels <b>jam</b>", 2, True)
    assert (raised.raised, raised.raised_by) == (KNOWN_UP_TO, "Casey Clinical")
    assert rows(session) == ["IS-002", TRAY]


def test_an_issue_without_a_word_of_what_is_wrong_is_refused_and_the_rest_stays(programme_app: App):
    before = programme_app.known.number
    session = unfold(programme_app.opened("issues", who=LEAD), "Raise an issue")
    field(session, "Owner (optional)").set_value("Device lead")

    press(session, "Raise the issue")

    assert refusals(session) == ["Say in a few words what is wrong."]
    assert field(session, "Owner (optional)").value == "Device lead"
    assert programme_app.known.number == before


def test_an_issue_is_closed_with_what_fixed_it_and_leaves_the_list(programme_app: App):
    session = opened(programme_app, "Close or reopen")
    field(session, "What fixed it").set_value("A new tray")

    press(session, "Close the issue")

    assert said_done(session) == [f"{TRAY} is closed."]
    closed = as_recorded(programme_app)
    assert (closed.status, closed.summary) == (IssueStatus.CLOSED, "A new tray")
    assert rows(session) == []
    assert offers(session, "Reopen the issue")


def test_a_closed_issue_is_found_among_the_closed_and_reopened(programme_app: App):
    with programme_app.work_as(LEAD) as work:
        issues.close(work, TRAY, fixed_by="A new tray")
    session = programme_app.opened("issues", who=CHAIR, issue=TRAY, stands="Closed")
    assert rows(session) == [TRAY]
    field(session, "Why it is open again").set_value("It sticks again")

    press(session, "Reopen the issue")

    assert said_done(session) == [f"{TRAY} is open again."]
    assert as_recorded(programme_app).reopened == 1
    assert "open, reopened 1×" in shown(session)


def test_a_date_is_moved_for_a_reason_and_shown_in_the_history(programme_app: App):
    session = opened(programme_app, "Date", who=ACCOUNTABLE)
    field(session, "Due").set_value(LATER)
    field(session, "Why it moves").set_value("No tray before then")

    press(session, "Move the date")

    assert as_recorded(programme_app).due_history == (LATER,)
    told = shown(opened(programme_app, "History"))
    assert "Alex Accountable due set to 16 May 2022 · No tray before then" in told


def test_an_owner_is_changed(programme_app: App):
    session = opened(programme_app, "Owner")
    field(session, "Owner").set_value("Ward manager")
    field(session, "Why").set_value("Nearer to it")

    press(session, "Change the owner")

    assert as_recorded(programme_app).owner == "Ward manager"


def test_an_issue_is_graded(programme_app: App):
    session = opened(programme_app, "Severity")
    field(session, "Severity").set_value(2)
    field(session, "Why").set_value("Two wards now")

    press(session, "Grade it")

    assert said_done(session) == [f"{TRAY} is graded."]
    assert as_recorded(programme_app).severity_history[-1] == (KNOWN_UP_TO, 2)


def test_an_issue_is_linked_to_what_it_touches(programme_app: App):
    session = opened(programme_app, "Links")
    field(session, "Criteria it touches").set_value(["OP-01"])
    field(session, "Hazards it touches").set_value(["HZ-001"])

    press(session, "Record the links")

    linked = as_recorded(programme_app)
    assert (linked.criteria, linked.hazards) == (("OP-01",), ("HZ-001",))
    assert "✚ a patient could be hurt" in shown(session)


@pytest.mark.parametrize(
    ("doing", "refusal"),
    [
        ("Close or reopen", f"Say in a sentence what fixed {TRAY}."),
        ("Date", "Choose a date first. Nothing was recorded."),
        ("Owner", f"Say in a sentence why {TRAY} changes hands."),
        ("Severity", f"Say in a sentence why {TRAY} is graded otherwise."),
        ("Links", f"{TRAY} is linked to exactly these already."),
    ],
)
def test_what_is_not_filled_in_is_refused_and_not_raised(
    programme_app: App, doing: str, refusal: str
):
    before = programme_app.known.number
    session = opened(programme_app, doing)

    press(session, FORMS[doing])

    assert refusals(session) == [refusal]
    assert not session.exception
    assert programme_app.known.number == before


@pytest.mark.parametrize("doing", FORMS)
def test_who_may_not_is_told_who_may_in_place_of_the_form(programme_app: App, doing: str):
    session = opened(programme_app, doing, who=FRONT_LINE)

    assert not offers(session, FORMS[doing])
    assert "Ask Lee Programme" in "".join(str(info.value) for info in session.info)


def test_the_second_of_two_who_move_a_date_is_told_of_the_first(programme_app: App):
    session = opened(programme_app, "Date")
    field(session, "Due").set_value(LATER)
    field(session, "Why it moves").set_value("Later")
    with programme_app.work_as(ACCOUNTABLE) as work:
        issues.redate(work, TRAY, due=dt.date(2022, 5, 20), why="Sooner")

    press(session, "Move the date")

    [why] = refusals(session)
    assert "due was changed to 2022-05-20 by Alex Accountable" in why
    assert field(session, "Why it moves").value == "Later"


def test_filters_stand_in_the_address(programme_app: App):
    with programme_app.work_as(LEAD) as work:
        issues.raise_issue(work, name="Labels jam", owner="Lee Programme", hazards=["HZ-001"])

    assert rows(programme_app.cold("issues", holds="LABELS")) == ["IS-002"]
    assert rows(programme_app.cold("issues", pillar="Clinical safety")) == ["IS-002"]
    assert rows(programme_app.cold("issues", who=LEAD, mine="true")) == ["IS-002"]
    assert rows(programme_app.cold("issues", holds="nothing like it")) == []
    assert rows(programme_app.cold("issues")) == ["IS-002", TRAY]


@pytest.mark.parametrize("key", ["stands", "about_issue", "issue"])
def test_an_address_that_makes_no_sense_raises_nothing(programme_app: App, key: str):
    assert not programme_app.cold("issues", **{key: "<nonsense>"}).exception
