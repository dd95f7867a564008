from datetime import date

import pytest

from readiness.model import DeepDive
from readiness.questions.asking import ask, questions_document, ranked
from readiness.questions.ranking import MOST_RAISED
from readiness.vocabulary import QuestionState
from tests.factories import (
    a_criterion,
    a_gateway,
    a_hazard,
    a_note,
    a_policy,
    a_question,
    a_snapshot,
    a_workstream,
    judged,
)
from tests.questions.rules_for_tests import ALL, EACH, criteria, sees, states


def test_one_cause_is_one_question_with_a_receipt_of_each():
    (asked,) = ask(a_snapshot(criteria(10)), rules=(ALL,))

    assert len(asked.refs) == len(asked.receipts) == 10


def test_each_cause_is_a_question_of_its_own():
    assert len(ask(a_snapshot(criteria(3)), rules=(EACH,))) == 3


def test_of_two_rules_on_the_same_record_the_more_specific_speaks():
    specific = sees("more_specific")
    general = sees("more_general", gives_way_to=("more_specific",))

    assert [q.trigger for q in ask(a_snapshot(criteria(2)), rules=(general, specific))] == [
        "more_specific"
    ]


def test_a_rule_speaks_where_the_more_specific_one_is_silent():
    general = sees("more_general", gives_way_to=("some_rule_that_is_switched_off",))

    assert len(ask(a_snapshot(criteria(1)), rules=(general,))) == 1


def test_a_question_is_put_to_the_executive_of_its_records():
    named = a_criterion("OP-01", executive="Chief nurse")
    strand = a_workstream(executive="Chief operating officer")
    by_strand = a_criterion("OP-02", workstream="Training")

    assert [q.to for q in ask(a_snapshot(named, strand, by_strand), rules=(EACH,))] == [
        "Chief nurse",
        "Chief operating officer",
    ]


def test_a_question_is_put_to_nobody_where_nobody_is_accountable():
    (asked,) = ask(a_snapshot(criteria(1)), rules=(ALL,))

    assert asked.to is None


def test_a_question_has_the_pillar_of_most_of_its_records():
    mixed = [*criteria(1, pillar="technical"), *criteria(3)[1:]]

    assert ask(a_snapshot(mixed), rules=(ALL,))[0].pillar == "operational"


def test_the_meeting_hears_five_and_the_rest_are_in_reserve():
    six = [
        *criteria(4, pillar="technical"),
        *[a_criterion(f"CS-{n}", pillar="clinical_safety") for n in "123"],
    ]

    assert states(a_snapshot(six)) == ["asked"] * 5 + ["reserve"] * 2


@pytest.mark.parametrize(("chosen", "heard_of"), [(7, 7), (1, 3), (40, 15), (-2, 3)])
def test_a_trust_chooses_between_three_and_fifteen(chosen, heard_of):
    snapshot = a_snapshot(criteria(20), a_policy("questions_per_meeting", chosen))

    assert states(snapshot).count("asked") == heard_of


def test_what_harms_more_is_heard_first():
    should = a_criterion("OP-01", priority="should")
    must = a_criterion("OP-02")
    never = a_criterion("OP-03", priority="must_not_waive")
    safety = a_criterion("CS-01", pillar="clinical_safety", priority="must_not_waive")

    order = [q.refs[0].ref for q in ranked(a_snapshot(should, must, never, safety), rules=(EACH,))]

    assert order == ["CS-01", "OP-03", "OP-02", "OP-01"]


def test_a_nearer_gate_weighs_more():
    far = ranked(a_snapshot(criteria(1)), rules=(ALL,))[0]
    near = ranked(a_snapshot(criteria(1), a_gateway(planned="2026-11-25")), rules=(ALL,))[0]

    assert near.score > far.score
    assert "The gate is in 2 days" in near.score_says


def test_no_pillar_takes_more_than_half_while_another_waits():
    many = criteria(6, priority="must_not_waive")
    other = a_criterion("TE-01", pillar="technical", priority="should")
    placed = ranked(a_snapshot(many, other), cap=3, rules=(EACH,))

    asked = [q.refs[0].ref for q in placed if q.state is QuestionState.ASKED]

    assert asked == ["OP-01", "OP-02", "TE-01"]


def test_one_pillar_fills_the_meeting_where_no_other_waits():
    assert states(a_snapshot(criteria(6)), cap=4).count("asked") == 4


def test_a_question_that_has_come_up_since_the_last_deep_dive_weighs_more():
    note = a_note(text="Delay is advised.", date="2026-11-12")
    dive = DeepDive(ref="DD-01", date=date(2026, 11, 9))

    before = ranked(a_snapshot(note))[0]
    since = ranked(a_snapshot(note, dive))[0]

    assert since.score == before.score + 5
    assert "since the last deep dive" in since.score_says


def test_the_terminal_gives_what_its_contract_says():
    snapshot = a_snapshot(a_criterion(name="Lifts checked"), judged("green", "2026-11-02"))

    (document,) = questions_document(snapshot)

    assert list(document) == [
        *("code", "trigger", "text", "refs", "pillar", "score", "score_says", "why", "receipts")
    ]
    assert document["refs"] == [{"kind": "criterion", "ref": "OP-01", "name": "Lifts checked"}]
    assert document["receipts"][0] == {
        "ref": "OP-01",
        "field": "declared",
        "date": "2026-11-02",
        "value": "green",
        "says": "Declared green on 2 November",
    }


def test_the_terminal_gives_every_question_with_its_state_when_asked_for_all():
    greens = [(a_criterion(f"OP-0{n}"), judged("green", of=f"OP-0{n}")) for n in (1, 2)]
    parked = a_question(rule="EVD-01", text=None, parked={"until": "2026-11-30"})
    snapshot = a_snapshot(greens, parked, a_hazard())

    assert questions_document(snapshot) == []
    assert [q["state"] for q in questions_document(snapshot, all_=True)] == ["parked"]


def test_nothing_is_asked_of_an_empty_database():
    assert questions_document(a_snapshot().known.__class__().on(date(2026, 11, 23))) == []


def test_of_what_the_rules_raise_the_weightiest_are_given():
    must, should = criteria(30), [a_criterion(f"TE-{n:02}", priority="should") for n in range(9)]

    found = ranked(a_snapshot(must, should), rules=(EACH,))

    assert len(found) == MOST_RAISED
    assert not any(question.refs[0].ref.startswith("TE") for question in found)


def test_each_rule_is_heard_before_another_is_heard_often():
    found = ranked(a_snapshot(criteria(40)), rules=(EACH, ALL))

    assert len(found) == MOST_RAISED
    assert [question.trigger for question in found].count(ALL.name) == 1


def test_what_the_chair_has_taken_up_is_never_crowded_out():
    light = a_criterion("TE-01", priority="should")
    held = a_question(
        rule=EACH.name, about=("TE-01",), parked={"by": "Chair", "until": "2027-01-01"}
    )

    found = ranked(a_snapshot(criteria(40), light, held), rules=(EACH,))

    assert "TE-01" in {question.refs[0].ref for question in found}
