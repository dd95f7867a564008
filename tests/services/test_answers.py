import datetime as dt
from typing import Any

import pytest

from readiness.errors import ChangedSince, Refused
from readiness.model import Action, Question
from readiness.services import answers
from readiness.vocabulary import Assurance
from tests.factories import AS_OF, GATE

CHAIR, SECRETARY = "P-08", "P-09"
FRIDAY = dt.date(2026, 11, 27)
SAID: dict[str, Any] = {"answer": "Half are booked", "assurance": Assurance.PARTLY}


def test_an_answer_is_recorded_with_who_gave_it_and_how_assured_the_chair_is(work_as):
    with work_as(SECRETARY) as work:
        answer = answers.record_answer(work, "Q-12", **SAID, answered_by="Deputy COO")

    assert (answer.answered_by, answer.answer) == ("Deputy COO", "Half are booked")
    assert (answer.assurance, answer.answered) == ("partly", AS_OF)


def test_whom_it_was_put_to_answers_unless_somebody_else_is_named(work_as):
    with work_as(CHAIR) as work:
        assert answers.record_answer(work, "Q-12", **SAID).answered_by == "COO"


def test_what_was_promised_names_the_question_its_owner_and_its_day(work_as):
    with work_as(CHAIR) as work:
        answers.record_answer(work, "Q-12", **SAID, promise="The night list", due=FRIDAY)
        promise = work.get(Action, "A-01")

    assert (promise.text, promise.owner, promise.due) == ("The night list", "COO", FRIDAY)
    assert promise.source == "Q-12"


def test_an_answer_is_put_right_by_another_one(work_as, trail):
    with work_as(CHAIR) as work:
        answers.record_answer(work, "Q-12", **SAID)
    with work_as(CHAIR) as work:
        answers.record_answer(work, "Q-12", answer="All are", assurance=Assurance.ASSURED)

    assert [entry.kind for entry in trail()] == ["answer", "answer"]


def test_the_second_to_record_an_answer_on_an_older_page_is_told(work_as):
    with work_as(CHAIR) as work:
        seen = work.known.number
        answers.record_answer(work, "Q-12", **SAID)

    with pytest.raises(ChangedSince, match="Charlie Chair"), work_as(SECRETARY, seen=seen) as work:
        answers.record_answer(work, "Q-12", **SAID)


@pytest.mark.parametrize(
    ("ref", "wanting", "refusal"),
    [
        ("Q-11", {"answered_by": "COO"}, "has not been put"),
        ("Q-12", {"answer": " "}, "Type what was answered"),
        ("Q-12", {"assurance": None}, "how assured"),
        ("Q-12", {"promise": "The list"}, "by which day"),
        ("Q-12", {"due": FRIDAY}, "what was promised"),
        ("Q-12", {"promise": "The list", "due": dt.date(2026, 11, 20)}, "has passed"),
    ],
)
def test_an_answer_that_is_wanting_is_refused_and_nothing_is_kept(
    work_as, trail, ref, wanting, refusal
):
    with pytest.raises(Refused, match=refusal), work_as(CHAIR) as work:
        answers.record_answer(work, ref, **{**SAID, **wanting})

    assert trail() == []


def test_an_answer_takes_somebody_who_gave_it(work_as):
    with work_as(CHAIR) as work:
        work.move(work.get(Question, "Q-12"), to=None)
    with pytest.raises(Refused, match="Say who answered"), work_as(CHAIR) as work:
        answers.record_answer(work, "Q-12", **SAID)


def test_a_promise_is_kept_with_what_shows_it(work_as):
    with work_as(SECRETARY) as work:
        kept = answers.keep_promise(work, "A-11", shown="Booking report of Friday")

    assert (kept.status, kept.closed, kept.shown) == ("kept", AS_OF, "Booking report of Friday")


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"shown": ""}, "what shows that it was kept"),
        ({"shown": "A list", "on": FRIDAY}, "27 November 2026 is yet to come"),
    ],
)
def test_a_promise_is_not_kept_on_words_alone_or_in_days_to_come(work_as, said, refusal):
    with pytest.raises(Refused, match=refusal), work_as(CHAIR) as work:
        answers.keep_promise(work, "A-11", **said)


def test_a_promise_is_kept_once(work_as):
    with work_as(CHAIR) as work:
        answers.keep_promise(work, "A-11", shown="A list")
    with pytest.raises(Refused, match="kept already"), work_as(CHAIR) as work:
        answers.keep_promise(work, "A-11", shown="Another list")


def test_a_promise_is_said_to_be_broken_for_a_reason(work_as, trail):
    with work_as(CHAIR) as work:
        broken = answers.break_promise(work, "A-11", why="The trainer left")

    assert (broken.status, broken.closed) == ("broken", AS_OF)
    assert trail()[-1].why == "The trainer left"


def test_a_promise_is_broken_once(work_as):
    with work_as(CHAIR) as work:
        answers.break_promise(work, "A-11", why="The trainer left")
    with pytest.raises(Refused, match="broken already"), work_as(CHAIR) as work:
        answers.break_promise(work, "A-11", why="The trainer left")


def test_a_promise_that_will_be_late_keeps_every_day_it_has_had(work_as):
    with work_as(CHAIR) as work:
        moved = answers.move_promise(work, "A-11", due=dt.date(2026, 12, 15), why="Illness")

    assert moved.due_history == (GATE, dt.date(2026, 12, 15))


def test_a_promise_that_has_ended_is_not_moved(work_as):
    with work_as(CHAIR) as work:
        answers.keep_promise(work, "A-11", shown="A list")
    with pytest.raises(Refused, match="has ended"), work_as(CHAIR) as work:
        answers.move_promise(work, "A-11", due=FRIDAY, why="Illness")
