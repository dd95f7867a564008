"""Requests on their page, and workarounds on the issue's."""

from readiness.model import ChangeRequest, Issue
from readiness.services import requests
from readiness.vocabulary import Meets
from tests.pages.opening import (
    CCIO,
    KNOWN_UP_TO,
    LEAD,
    App,
    complaints,
    field,
    leaves_as_a_slide,
    offers,
    press,
    refusals,
    said_done,
    shown,
    unfold,
)


def asked_for(app: App) -> App:
    with app.work_as(CCIO) as work:
        requests.ask_for_change(work, name="Bigger <b>labels</b>")
    return app


def test_nothing_asked_for_asks_a_question_of_its_own(bare_app: App):
    session = bare_app.opened("issues", view="Requests")

    assert "Who was asked what they need?" in shown(session)
    assert complaints(session) == []


def test_a_request_is_asked_for_and_opened(programme_app: App):
    session = programme_app.opened("issues", who=CCIO, view="Requests")
    session = unfold(session, "Ask for a change")
    field(session, "What you ask for").set_value("Bigger labels")

    press(session, "Ask for it")

    assert session.query_params["change_request"] == "CH-01"
    assert "Asked for by Casey Clinical on 11 May 2022" in shown(session)
    assert not offers(session, "Decide")


def test_a_request_is_decided_with_a_reason(programme_app: App):
    session = asked_for(programme_app).opened(
        "issues", who=LEAD, view="Requests", change_request="CH-01"
    )
    [goes_in] = [radio for radio in session.radio if radio.label == "It goes in"]
    goes_in.set_value("Later")
    press(session, "Decide")
    assert refusals(session) == ["Say in a sentence why. Those who asked for CH-01 read it."]
    field(session, "Why").set_value("The build is closed")

    press(session, "Decide")

    assert said_done(session) == ["CH-01 is decided."]
    assert "○ later by Lee Programme on 11 May 2022. Why: The build is closed" in shown(session)


def test_a_request_is_scored_and_checked(programme_app: App):
    app = asked_for(programme_app)
    address = {"view": "Requests", "change_request": "CH-01"}
    session = app.opened("issues", who=LEAD, about_request="Score", **address)
    for label in ("Patients", "Staff", "Money", "Effort"):
        field(session, f"{label}, 0 to 5").set_value(2)
    field(session, "What the scores rest on").set_value("Six wards")
    press(session, "Score it")
    assert "Value 2 of 5, effort 2, rank 1" in shown(session)

    session = app.opened("issues", who=LEAD, about_request="Principles", **address)
    field(session, "Faster").set_value(Meets.NOT)
    field(session, "Why (faster)").set_value("Two walks")
    press(session, "Record the check")

    found = app.known.on(KNOWN_UP_TO).find(ChangeRequest, "CH-01")
    assert found is not None
    assert found.checked is not None
    assert "Faster: ■ not met: Two walks" in shown(session)


def test_a_workaround_is_timed_on_its_issue_and_added_up(programme_app: App):
    session = programme_app.opened("issues", who=LEAD, issue="IS-001", about_issue="Workaround")
    field(session, "What people do meanwhile").set_value("Print next door")
    field(session, "Role 1").set_value("Ward clerk")
    field(session, "Minutes 1").set_value(20)
    press(session, "Record the workaround")

    issue = programme_app.known.on(KNOWN_UP_TO).find(Issue, "IS-001")
    assert issue is not None
    assert issue.workaround_load[0].minutes == 20
    summed = programme_app.opened("issues", view="Requests", requests="By hand meanwhile")
    assert "1 workaround, each against the principles" in shown(summed)
    assert complaints(summed) == []
    assert leaves_as_a_slide(summed)
