"""Rehearsals on their page: planned, written down, and what failed seen at a glance."""

from readiness.services import rehearsals
from readiness.vocabulary import Outcome
from tests.pages.opening import (
    FRONT_LINE,
    KNOWN_UP_TO,
    LEAD,
    App,
    complaints,
    field,
    leaves_as_a_slide,
    offers,
    press,
    said_done,
    shown,
    unfold,
)


def test_nothing_rehearsed_asks_a_question_of_its_own(bare_app: App):
    session = bare_app.opened("criteria", view="Rehearsals")

    assert "nothing is planned to be. What goes wrong first?" in shown(session)
    assert complaints(session) == []
    loads = bare_app.opened("criteria", view="Rehearsals", rehearsals="Trial loads")
    assert "When is the next one?" in shown(loads)


def test_a_rehearsal_is_planned_then_written_down_and_its_failure_is_seen(programme_app: App):
    session = programme_app.opened("criteria", who=LEAD, view="Rehearsals")
    session = unfold(session, "Plan a rehearsal")
    field(session, "What is rehearsed").set_value("Night <b>downtime</b>")
    field(session, "Day").set_value(KNOWN_UP_TO)
    field(session, "Predicted: what we expect to happen").set_value("Two hours on paper")
    press(session, "Plan it")
    assert session.query_params["rehearsal"] == "R-01"
    [ended] = [radio for radio in session.radio if radio.label == "How it ended"]
    ended.set_value(Outcome.FAIL)
    for label in ("Happened", "Learned", "Changed because of it"):
        field(session, label).set_value(f"{label}: the box")

    press(session, "Write it down")

    assert said_done(session) == ["R-01 is written down."]
    assert "1 rehearsal held, 1 failed and not repeated" in shown(session)
    assert "■ failed · ■ not repeated" in shown(session)
    assert "Predicted: Two hours on paper" in shown(session)
    assert leaves_as_a_slide(session)


def test_who_may_not_write_it_down_is_told_who_may(programme_app: App):
    with programme_app.work_as(LEAD) as work:
        rehearsals.plan_rehearsal(work, name="Night", date=KNOWN_UP_TO, plan="Paper")
    session = programme_app.opened("criteria", who=FRONT_LINE, view="Rehearsals", rehearsal="R-01")

    assert not offers(session, "Write it down")
    assert "Ask Lee Programme" in "".join(str(info.value) for info in session.info)
