import dataclasses
import datetime as dt
from itertools import chain

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readiness.exchange.catalogue import catalogue_for, workstreams_for
from readiness.questions.asking import ask, questions_document, ranked
from readiness.questions.contradiction import evidence_contradicts_status
from readiness.questions.evidence import green_no_evidence, stale_evidence
from readiness.questions.goalposts import goalpost_moved
from readiness.questions.marking import owner_is_assessor
from readiness.questions.ranking import BY_RULE, turn
from readiness.questions.rule import Question
from readiness.questions.suppliers import supplier_word_only
from readiness.snapshot import Known, Snapshot
from readiness.vocabulary import QuestionState
from tests.exchange.programmes import programmes
from tests.factories import AS_OF, a_check, a_programme, filed, known
from tests.questions.drawn import REFS
from tests.questions.generated import snapshots
from tests.questions.hearing import asked_about, from_document
from tests.questions.sentence import faults

ABOUT_EVIDENCE = (
    *(green_no_evidence, stale_evidence, supplier_word_only),
    *(evidence_contradicts_status, owner_is_assessor, goalpost_moved),
)
few = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@few
@given(snapshots())
def test_no_rule_raises_and_every_question_may_be_read_aloud(snapshot):
    for asked in ask(snapshot):
        assert (faults(asked), asked.text) == ([], asked.text)


@few
@given(programmes())
def test_no_rule_raises_on_anything_that_a_file_can_hold(document):
    ranked(from_document(document))


@few
@given(snapshots())
def test_the_same_records_raise_the_same_questions_in_the_same_order(snapshot):
    again = Snapshot(known=dataclasses.replace(snapshot.known), as_of=snapshot.as_of)

    assert questions_document(snapshot, all_=True) == questions_document(again, all_=True)


@few
@given(snapshots(), st.integers(0, 4))
def test_no_more_are_asked_than_there_is_time_for(snapshot, cap):
    placed = ranked(snapshot, cap=cap)
    asked = [q for q in placed if q.state is QuestionState.ASKED and not is_before_it(q, snapshot)]

    assert len(asked) <= cap
    assert len([q for q in placed if turns_up(q)]) == len(ask(snapshot))


def is_before_it(question: Question, snapshot: Snapshot) -> bool:
    """Whether it has been put to the meeting already."""
    return question.put is not None and question.put.asked == snapshot.as_of


def turns_up(question: Question) -> bool:
    """Whether a rule raises it today."""
    return question.is_raised and not question.is_by_hand


@few
@given(snapshots(), st.integers(1, 4))
def test_only_the_spread_over_the_pillars_hides_a_question_that_scores_higher(snapshot, cap):
    placed = ranked(snapshot, cap=cap)
    in_turn = [q for q in placed if turn(q) == BY_RULE and not is_before_it(q, snapshot)]
    asked = [q for q in in_turn if q.state is QuestionState.ASKED]

    for hidden in (q for q in in_turn if q.state is QuestionState.RESERVE):
        lower = [q for q in asked if q.score < hidden.score]
        assert all(q.pillar != hidden.pillar for q in lower)


@few
@given(snapshots(), st.sampled_from(REFS))
def test_fresh_hard_evidence_never_adds_a_question_about_evidence(snapshot, ref):
    proof = filed("test_report", AS_OF, of=ref, outcome="pass", environment="Live")
    check = a_check(of=ref, evidence=snapshot.number + 1)
    later = with_facts(snapshot, proof, check)

    for rule in ABOUT_EVIDENCE:
        assert set(asked_about(rule, later)) <= set(asked_about(rule, snapshot))


def with_facts(snapshot: Snapshot, *facts) -> Snapshot:
    things = [thing for kept in snapshot.known.things.values() for thing in kept.values()]
    numbered = [
        fact.model_copy(update={"recorded": number})
        for number, fact in enumerate(facts, snapshot.number + 1)
    ]
    more: Known = known(things, *numbered)
    return more.on(snapshot.as_of)


@few
@given(st.integers(200, 500))
def test_a_programme_just_begun_is_asked_nothing_with_two_hundred_days_to_go(days):
    go_live = AS_OF + dt.timedelta(days=days)
    begun = (*workstreams_for(), *chain.from_iterable(catalogue_for(go_live)))

    assert ask(known(a_programme(go_live.isoformat()), *begun).on(AS_OF)) == ()
