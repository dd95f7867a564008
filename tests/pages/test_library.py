"""The library of rules, the order of the meeting, and the owner's notice, on the Deep dive."""

import datetime as dt
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from readiness.model import PolicyEntry
from readiness.questions.asking import ranked
from readiness.questions.catalogue import RULES
from readiness.vocabulary import QuestionState
from tests.pages.opening import (
    ACCOUNTABLE,
    CHAIR,
    FRONT_LINE,
    KNOWN_UP_TO,
    LEAD,
    App,
    field,
    offers,
    press,
    refusals,
    said_done,
    shown,
)

UNTIL = KNOWN_UP_TO + dt.timedelta(days=14)
RULE = "hazard_control_unproven"
FIRST = "Prescribing error"


def library(app: App, *, who: str | None = CHAIR, **address: Any) -> AppTest:
    return app.opened("deep_dive", who=who, show="Library", **address)


def opened(app: App, rule: str = RULE, *, who: str | None = CHAIR) -> AppTest:
    session: AppTest = field(library(app, who=who), "Rule").set_value(rule).run()
    return session


def pressed(session: AppTest, key: str) -> AppTest:
    return session.button(key=key).click().run()


def submit(session: AppTest, label: str) -> AppTest:
    [button] = [found for found in session.button if found.label == label]
    return button.click().run()


def entry(app: App, name: str) -> PolicyEntry:
    found = app.known.of("policy")[name]
    assert isinstance(found, PolicyEntry)
    return found


def order(app: App) -> list[str]:
    found = ranked(app.known.on(KNOWN_UP_TO))
    return [q.trigger for q in found if q.state is QuestionState.ASKED]


def switched_off(app: App) -> AppTest:
    session = pressed(opened(app), f"Switch it off…|{RULE}")
    field(session, "Until").set_value(UNTIL)
    field(session, "Why it is switched off").set_value("Two logs are being merged")
    return submit(session, "Switch it off")


def test_every_rule_is_in_the_library(programme_app: App):
    session = library(programme_app)

    assert f"{len(RULES)} of {len(RULES)} rules" in shown(session)
    assert set(field(session, "Rule").options) >= {"Watermelon", "Quiet workstream"}


@pytest.mark.parametrize(
    ("address", "found"),
    [({"theme": "Hazards and controls"}, 4), ({"holds": "WATERmelon"}, 1), ({"holds": "zzz"}, 0)],
)
def test_rules_are_found_by_theme_and_by_word(programme_app: App, address: Any, found: int):
    page = shown(library(programme_app, **address))

    assert f"{found} of {len(RULES)} rules · " in page


def test_a_rule_tells_everything_about_itself(programme_app: App):
    page = shown(opened(programme_app))

    for told in (
        "Why it is uncomfortable",
        "What a good answer sounds like",
        "If the answer is weak, ask",
        "It stays silent",
        "The go-live that taught it",
        "What it goes by",
        "It asks 1 question today; put 0 times here.",
        "SAF-01",
    ):
        assert told in page


def test_the_chair_switches_a_rule_off_and_everybody_is_shown_that(programme_app: App):
    assert RULE in order(programme_app)
    session = switched_off(programme_app)

    assert said_done(session) == ["The rule is switched off."]
    assert "Switched off by Charlie Chair until 25 May 2022: Two logs are being" in shown(session)
    assert "rules switched off 1" in shown(programme_app.opened("deep_dive", who=FRONT_LINE))
    assert RULE not in order(programme_app)


def test_the_record_of_changes_tells_who_switched_a_rule_off_and_why(programme_app: App):
    before = programme_app.known.number
    switched_off(programme_app)

    (row,) = programme_app.since(before)
    assert (row.actor, row.kind, row.ref, row.why) == (
        CHAIR,
        "policy",
        RULE,
        "Two logs are being merged",
    )


def test_a_rule_speaks_again_by_itself_once_its_day_has_passed(programme_app: App):
    switched_off(programme_app)
    after = programme_app.known.on(UNTIL + dt.timedelta(days=1))

    assert after.policy.off_by(RULE) is None


def test_the_chair_lets_a_rule_speak_again(programme_app: App):
    session = pressed(switched_off(programme_app), f"Let it speak again…|{RULE}")
    field(session, "Why it is taken back").set_value("They are merged")
    submit(session, "Let it speak again")

    assert RULE in order(programme_app)


def test_switching_off_without_a_reason_is_refused_where_it_was_typed(programme_app: App):
    session = pressed(opened(programme_app), f"Switch it off…|{RULE}")
    submit(session, "Switch it off")

    assert refusals(session) == ["Say in a sentence why. The chair is shown it."]
    assert RULE not in programme_app.known.of("policy")


def test_the_chair_changes_what_a_rule_goes_by(programme_app: App):
    session = pressed(opened(programme_app, "quiet_workstream"), "Change…|quiet_after_days")
    field(session, "From now on (days)").set_value(40)
    field(session, "Why it is changed").set_value("The summer")
    submit(session, "Change it")

    assert entry(programme_app, "quiet_after_days").value == 40
    page = shown(session)
    assert "A workstream is quiet after 40 days without news." in page
    assert "Changed from 28 by Charlie Chair" in page


@pytest.mark.parametrize("who", [None, LEAD, ACCOUNTABLE, FRONT_LINE])
def test_nobody_else_is_offered_to_change_a_rule(programme_app: App, who: str | None):
    session = opened(programme_app, who=who)

    assert not offers(session, "Switch it off…")
    assert not offers(session, "Change…")


def test_the_chair_gives_the_meeting_more_time(programme_app: App):
    session = programme_app.opened("deep_dive", who=CHAIR)
    field(session, "Time for questions").set_value(7).run()

    assert said_done(session) == ["The meeting has time for 7 questions."]
    assert len(order(programme_app)) == 7


def test_the_chair_moves_a_question_up_and_back(programme_app: App):
    _, second, *_ = [q.key for q in ranked(programme_app.known.on(KNOWN_UP_TO))]
    before = order(programme_app)
    session = pressed(programme_app.opened("deep_dive", who=CHAIR), f"Earlier|{second}")

    assert said_done(session) == ["The meeting hears it as number 1."]
    assert order(programme_app)[:2] == before[1::-1]

    pressed(session, f"Where its score puts it|{second}")
    assert order(programme_app) == before


def test_the_chair_asks_a_question_from_the_reserve(programme_app: App):
    found = ranked(programme_app.known.on(KNOWN_UP_TO))
    reserve = next(q for q in found if q.state is QuestionState.RESERVE)
    session = programme_app.opened("deep_dive", who=CHAIR, show="Reserve")
    pressed(session, f"Ask it today|{reserve.key}")

    assert order(programme_app)[-1] == reserve.trigger
    assert len(order(programme_app)) == 5


def test_nobody_else_orders_the_meeting(programme_app: App):
    session = programme_app.opened("deep_dive", who=LEAD)

    assert not offers(session, "Later")
    assert not [f for f in session.number_input if f.label == "Time for questions"]


def test_whoever_is_named_behind_a_question_reads_it_beforehand(programme_app: App):
    with programme_app.work_as(LEAD) as work:
        criterion = work.snapshot().criteria[0]
        work.move(criterion, owner="Alex Accountable")
    session = programme_app.opened("deep_dive", who=ACCOUNTABLE, show="You will be asked")

    page = shown(session)
    assert "The meeting will ask" in page
    assert "for you " in page
    assert f"You own “{criterion.name}”" in page
    assert "The evidence behind this" in page


def test_whoever_is_named_nowhere_is_told_so(programme_app: App):
    page = shown(programme_app.opened("deep_dive", who=FRONT_LINE, show="You will be asked"))

    assert "rests on anything of yours" in page


def test_the_chair_is_not_told_what_the_chair_asks(programme_app: App):
    session = programme_app.opened("deep_dive", who=CHAIR)
    [group] = [found for found in session.button_group if found.label == "Show"]

    assert not [option for option in group.options if "You will be asked" in str(option)]


def test_no_score_and_no_reference_stands_beside_a_question(programme_app: App):
    page = shown(press(programme_app.opened("deep_dive", who=CHAIR), "Put it"))

    assert "Together" not in page
    assert "A must-have; bears on patient safety; the gate is in 2 days" in page
