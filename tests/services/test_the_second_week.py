"""What the chair finds a week after a question was put and answered with a promise."""

import datetime as dt

import pytest

from readiness.questions.asking import ranked
from readiness.services import answers, questions
from readiness.vocabulary import Assurance, QuestionState
from tests.questions.rules_for_tests import EACH

CHAIR, SECRETARY = "P-08", "P-09"
FRIDAY, A_WEEK_LATER = dt.date(2026, 11, 27), dt.date(2026, 11, 30)


def heard(work):
    return ranked(work.snapshot(), rules=(EACH,))


@pytest.fixture
def promised(work_as):
    """The last of the questions was put, answered weakly, and a list promised by Friday."""
    with work_as(CHAIR) as work:
        last = heard(work)[-1]
        put = questions.put_question(work, last, to="COO")
    with work_as(SECRETARY) as work:
        answers.record_answer(
            work,
            put.ref,
            answer="Half are booked",
            assurance=Assurance.PARTLY,
            promise="The night list",
            due=FRIDAY,
        )
    return last.refs[0].ref


def test_in_the_meeting_it_is_answered(work_as, promised):
    with work_as(CHAIR) as work:
        answered = [q for q in heard(work) if q.state is QuestionState.ANSWERED]

    assert [question.refs[0].ref for question in answered] == [promised]


def test_a_week_later_it_stands_on_top_and_says_so(work_as, promised):
    with work_as(CHAIR, day=A_WEEK_LATER) as work:
        first = heard(work)[0]

    assert (first.refs[0].ref, first.state) == (promised, QuestionState.ASKED)
    assert first.last_time == (
        "Asked on 23 November; the answer was “Half are booked”, which left us partly assured; "
        "promised by 27 November, not received."
    )


def test_once_the_promise_is_kept_it_does_not_come_back(work_as, promised):
    with work_as(SECRETARY, day=FRIDAY) as work:
        answers.keep_promise(work, "A-01", shown="The list of Friday")
    with work_as(CHAIR, day=A_WEEK_LATER) as work:
        found = {q.refs[0].ref: q for q in heard(work) if q.refs}

    assert found[promised].state is QuestionState.ANSWERED


def test_put_again_and_answered_well_it_stays_silent(work_as, promised):
    with work_as(CHAIR, day=A_WEEK_LATER) as work:
        put = questions.put_question(work, heard(work)[0])
        assured = Assurance.ASSURED
        answers.record_answer(
            work, put.ref, answer="Here it is", assurance=assured, answered_by="COO"
        )
    with work_as(CHAIR, day=dt.date(2026, 12, 7)) as work:
        found = {q.refs[0].ref: q for q in heard(work) if q.refs}

    assert found[promised].state is QuestionState.ANSWERED
    assert found[promised].marks == "asked twice"
