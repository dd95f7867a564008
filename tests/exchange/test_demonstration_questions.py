"""What is hidden in the demonstration: the rules find it, and little else."""

from datetime import timedelta

import pytest

from readiness.exchange.demonstration import play
from readiness.questions.asking import ranked
from readiness.questions.catalogue import RULES
from readiness.questions.rule import Question
from readiness.snapshot import Snapshot
from readiness.store import engine_for
from readiness.vocabulary import QuestionState
from tests.databases import SqliteFiles
from tests.exchange.conftest import MONDAY, Played

# By the rule that finds it: the records, by reference or by name. See data/README.md.
HIDDEN = {
    "hazard_control_unproven": {"HZ-001"},
    "warning_not_answered": {"Medicines safety group on long-acting injections"},
    "question_not_closed": {"Night staff and their training"},
    "cannot_reach_target": {"TE-07", "OP-12b"},
    "serial_slip": {"TE-17"},
    "right_to_left": {"OP-27", "TE-11", "CS-10"},
    "goalpost_moved": {"TE-21"},
    "evidence_contradicts_status": {"CS-21"},
    "late_greening": {"OP-21", "OP-22", "TE-22"},
    "green_no_evidence": {"TE-24"},
    "owner_is_assessor": {"OP-25"},
    "stale_evidence": {"OP-07"},
    "frontline_dissent_unanswered": {"G-05"},
}
EVERYTHING_HIDDEN = set[str]().union(*HIDDEN.values())
FOUND_BY = [rule.name for rule in RULES if rule.name in HIDDEN]
SHOWN = (QuestionState.ASKED, QuestionState.RESERVE)


def shown(snapshot: Snapshot) -> list[Question]:
    """What stands before the meeting or in reserve."""
    return [question for question in ranked(snapshot) if question.state in SHOWN]


def cited(question: Question) -> set[str]:
    return {text for record in question.refs for text in (record.ref, record.name)}


@pytest.fixture(scope="module")
def questions(northmoor: Played) -> list[Question]:
    return shown(northmoor.snapshot)


@pytest.mark.parametrize("trigger", FOUND_BY)
def test_what_is_hidden_is_found(questions: list[Question], trigger: str):
    found = [cited(question) for question in questions if question.trigger == trigger]

    assert HIDDEN[trigger] <= set[str]().union(*found)


@pytest.mark.parametrize("trigger", FOUND_BY)
def test_the_rule_that_finds_it_finds_nothing_else(questions: list[Question], trigger: str):
    found = [question for question in questions if question.trigger == trigger]

    assert [question.text for question in found if not cited(question) & HIDDEN[trigger]] == []


def test_at_most_one_in_five_of_a_meeting_s_questions_rests_on_something_else(
    questions: list[Question],
):
    meeting = [question for question in questions if question.state is QuestionState.ASKED]
    raised = [question for question in meeting if not question.is_by_hand]
    others = [question for question in raised if not cited(question) & EVERYTHING_HIDDEN]

    assert len(others) <= len(meeting) / 5, [question.text for question in others]


def test_the_broken_promise_of_last_week_comes_back_first(questions: list[Question]):
    first = questions[0]

    assert first.comes_back
    assert len(first.past) == 2
    assert "TE-07" in cited(first)
    assert "not received" in first.last_time


def test_what_somebody_sent_in_stands_before_what_the_rules_ask(questions: list[Question]):
    assert questions[1].is_sent_in


def test_a_weekend_hides_the_same(questions: list[Question], sqlite: SqliteFiles):
    saturday = MONDAY + timedelta(days=5)
    with sqlite.migrated() as url:
        engine = engine_for(url)
        found = shown(play(engine, today=saturday).on(saturday))
        engine.dispose()

    assert {q.trigger for q in found} == {q.trigger for q in questions}
