from datetime import date

from readiness.questions.asking import ask, ranked
from tests.factories import (
    a_question,
    a_snapshot,
    an_answer,
)
from tests.questions.rules_for_tests import EACH, criteria, states


def test_a_question_that_was_asked_without_assurance_comes_back_stronger():
    asked_before = a_question(
        rule="each_of_them", text="“Statement 2” stood open?", asked="2026-11-16"
    )
    weak = an_answer(assurance="partly")

    first = ranked(a_snapshot(criteria(3), asked_before, weak), rules=(EACH,))[0]

    assert first.refs[0].ref == "OP-02"
    assert "Asked 1 time without assurance: 10" in first.score_says
    assert first.put is not None
    assert first.put.ref == "Q-01"


def test_a_question_that_was_answered_well_does_not():
    asked_before = a_question(rule="TST-01", text="“Statement 2” stood open?")
    snapshot = a_snapshot(criteria(3), asked_before, an_answer(assurance="assured"))

    assert len({q.score for q in ranked(snapshot, rules=(EACH,))}) == 1


def held(until="2026-11-30", **changes):
    ordinary = {"rule": "TST-01", "text": "“Statement 2”, 1 in all, stood open. Why?"}
    return a_question(parked={"by": "Chair", "until": until}, **ordinary | changes)


def test_a_held_question_is_not_asked():
    assert states(a_snapshot(criteria(3), held())) == ["asked", "asked", "parked"]


def test_a_held_question_comes_back_on_its_day():
    before = a_snapshot(criteria(3), held(), as_of=date(2026, 11, 29))
    on_it = a_snapshot(criteria(3), held(), as_of=date(2026, 11, 30))

    assert states(before) == ["asked", "asked", "parked"]
    assert states(on_it) == ["asked"] * 3


def test_a_hold_without_a_day_holds_nothing_back():
    assert states(a_snapshot(criteria(3), held(until=None))) == ["asked"] * 3


def test_a_hold_of_the_trigger_without_a_text_holds_all_that_it_asks():
    assert states(a_snapshot(criteria(3), held(rule="each_of_them", text=None))) == ["parked"] * 3


def test_a_hold_of_another_rule_holds_nothing_back():
    assert states(a_snapshot(criteria(3), held(rule="another_rule"))) == ["asked"] * 3


def test_a_hold_by_the_questions_own_key_holds_just_that_one():
    key = ask(a_snapshot(criteria(3)), rules=(EACH,))[0].key

    assert states(a_snapshot(criteria(3), held(rule=key, text=None))) == [
        "asked",
        "asked",
        "parked",
    ]


def test_a_dismissed_question_comes_last():
    set_aside = a_question(
        rule="TST-01", text="“Statement 1” stood open?", dismissed={"by": "Chair", "reason": "Done"}
    )

    placed = ranked(a_snapshot(criteria(2), set_aside, held(ref="Q-02")), rules=(EACH,))

    assert [q.state.value for q in placed] == ["parked", "dismissed"]
