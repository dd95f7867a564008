"""The corporate register on its page: found, held against the appetite, assessed and carried."""

import datetime as dt
from typing import Any

from readiness.model import Risk
from readiness.services import questions, risks
from readiness.vocabulary import Appetite, Pillar
from tests.pages.opening import (
    ACCOUNTABLE,
    CHAIR,
    FRONT_LINE,
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

UNTIL = KNOWN_UP_TO + dt.timedelta(days=30)


def with_a_risk(app: App) -> App:
    """The programme with an appetite and a risk above it."""
    with app.work_as(CHAIR) as work:
        words, operational = "A <b>slower</b> month", Pillar.OPERATIONAL
        risks.set_appetite(
            work, pillar=operational, appetite=Appetite.CAUTIOUS, words=words, why="Agreed"
        )
        scored: dict[str, Any] = {"pillar": operational, "likelihood": 3, "impact": 4}
        risks.raise_risk(work, name="The wards *empty*", owner="Lee Programme", **scored)
    return app


def test_an_empty_register_asks_a_question_of_its_own(bare_app: App):
    session = bare_app.opened("issues", view="Risks")

    assert "What could stop us, or hurt us if we wait?" in shown(session)
    assert complaints(session) == []


def test_a_risk_is_raised_held_against_the_appetite_and_carried_by_name(programme_app: App):
    session = with_a_risk(programme_app).opened(
        "issues", who=ACCOUNTABLE, view="Risks", risk="RK-01", about_risk="Carry"
    )
    assert "1 above our appetite and carried by nobody" in shown(session)
    assert "3 × 4 = 12 of 25 · ■ above appetite (9)" in shown(session)
    field(session, "Why we carry it").set_value("Cover is booked")
    field(session, "Until").set_value(UNTIL)

    press(session, "Carry it")

    assert said_done(session) == ["You carry RK-01 by name."]
    assert "Carried by Alex Accountable on 11 May 2022 until 10 June 2022" in shown(session)
    assert "0 above our appetite" in shown(session)
    assert leaves_as_a_slide(session)


def test_a_risk_is_raised_on_the_page_and_opened(programme_app: App):
    session = unfold(programme_app.opened("issues", who=LEAD, view="Risks"), "Raise a risk")
    field(session, "What could happen").set_value("The line fails")
    field(session, "Impact, 1 to 5").set_value(4)

    press(session, "Raise the risk")

    assert session.query_params["risk"] == "RK-01"
    raised = programme_app.known.on(KNOWN_UP_TO).find(Risk, "RK-01")
    assert raised is not None
    assert (raised.name, raised.impact, raised.pillar) == ("The line fails", 4, None)
    assert "○ not scored yet" in shown(session)


def test_half_a_score_is_refused_and_what_was_typed_stays(programme_app: App):
    with programme_app.work_as(LEAD) as work:
        risks.raise_risk(work, name="The wards empty", likelihood=3)
    session = programme_app.opened("issues", who=LEAD, view="Risks", risk="RK-01")
    field(session, "Why").set_value("Looked at again")

    press(session, "Assess it")

    assert refusals(session) == ["Score both likelihood and impact of RK-01, each from 1 to 5."]
    assert field(session, "Why").value == "Looked at again"


def test_the_appetite_is_told_in_words_and_set_by_the_chair(programme_app: App):
    session = with_a_risk(programme_app).opened("issues", who=CHAIR, view="Risks", risks="Appetite")
    assert "Cautious: a corporate risk up to 9 of 25 is carried. ■ above it" in shown(session)
    field(session, "Pillar").set_value(Pillar.TECHNICAL)
    [appetite] = [radio for radio in session.radio if radio.label == "Appetite"]
    appetite.set_value(Appetite.OPEN)
    field(session, "Why").set_value("Agreed")

    press(session, "Set it")

    assert said_done(session) == ["The appetite is set."]
    assert "Open: a corporate risk up to 12 of 25 is carried. ● none above it" in shown(session)
    assert leaves_as_a_slide(session)


def test_who_may_not_is_told_who_may(programme_app: App):
    app = with_a_risk(programme_app)
    appetite = app.opened("issues", who=FRONT_LINE, view="Risks", risks="Appetite")
    register = app.opened("issues", who=FRONT_LINE, view="Risks", risk="RK-01")

    assert not offers(appetite, "Set it")
    assert not offers(register, "Assess it")
    assert "Ask Charlie Chair" in "".join(str(info.value) for info in appetite.info)


def test_a_worry_waits_until_something_has_come_of_it(programme_app: App):
    with programme_app.work_as(LEAD) as work:
        questions.send_in_question(work, text="The night shift", worry=True)
    session = programme_app.opened("issues", view="Risks", risks="What keeps us up at night")

    [table] = session.dataframe
    assert list(table.value["What came of it"]) == ["○ nothing has come of it yet"]
    assert "1 worry sent in, 1 waiting" in shown(session)
    assert leaves_as_a_slide(session)


def test_both_cases_stand_side_by_side_with_what_is_missing(programme_app: App):
    session = with_a_risk(programme_app).opened("decision", who=LEAD, view="Two cases")

    told = shown(session)
    assert "■ Nobody has put a cost on it." in told
    assert "12 of 25, ■ above appetite" in told
    assert offers(session, "Write the case for deferring")
