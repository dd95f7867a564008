"""Day one on the decision page: what goes in, what is taken out, and what is done by hand."""

from readiness.services import scope
from tests.pages.opening import (
    FRONT_LINE,
    LEAD,
    App,
    field,
    offers,
    press,
    refusals,
    said_done,
    shown,
)


def test_what_is_taken_out_says_what_is_done_by_hand(programme_app: App):
    with programme_app.work_as(LEAD) as work:
        scope.put_in_scope(work, name="Letters <b>out</b>", day_one=True, reason="Promised")
    session = programme_app.opened("decision", who=LEAD, view="Day one", scope_item="SI-01")
    assert "In on day one: 1" in shown(session)
    [where] = [radio for radio in session.radio if radio.label == "It is"]
    where.set_value("Waits")
    field(session, "Why").set_value("Late")
    press(session, "Move it")
    assert refusals(session) == ["Say what people do by hand while SI-01 waits."]
    field(session, "What people do by hand while it waits").set_value("A clerk posts them")
    field(session, "Who owns the gap").set_value("Sam")

    press(session, "Move it")

    assert said_done(session) == ["SI-01 is moved."]
    assert "Waits: 1" in shown(session)


def test_nothing_said_asks_what_is_the_least_and_who_may_not_is_told(programme_app: App):
    session = programme_app.opened("decision", who=FRONT_LINE, view="Day one")

    assert "What is the least that is safe?" in shown(session)
    assert "every decision goes to the board. Is that meant?" in shown(session)
    assert not offers(session, "Put it down")


def test_day_one_may_be_written_before_a_gateway_is_planned(bare_app: App):
    said = shown(bare_app.opened("decision", view="Day one"))

    assert "Nobody has said what day one contains" in said
    assert "No gateway is planned" in shown(bare_app.opened("decision", view="Two cases"))


def test_tables_and_workstreams_have_a_place_before_anything_has_an_owner(bare_app: App):
    page = bare_app.opened("criteria", view="People")

    assert "Nothing that is open has an owner" in shown(page)
    assert "Who is at the table" in shown(page)
    assert not offers(page, "Give a workstream")
