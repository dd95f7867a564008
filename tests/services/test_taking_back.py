"""Taking back what was recorded about a criterion."""

from datetime import date

import pytest

from readiness.errors import NotFound, NotPermitted, Refused
from readiness.model import Answer, Evidence, Judgement, Rating
from readiness.services.criteria import (
    judge,
    withdraw_fact,
)
from readiness.vocabulary import Declared
from tests.factories import a_question, an_answer

FRIDAY = date(2026, 11, 20)


def test_what_was_taken_back_counts_no_longer_and_stays_on_record(work_as, evidence: int, trail):
    with work_as("P-01") as work:
        withdraw_fact(work, Evidence, evidence, reason="Of another ward")
        assert work.facts(Evidence, "OP-01") == ()
        assert work.fact(Evidence, evidence).summary == "Seen"

    last = trail()[-1]
    assert last.after["withdrawn"]["reason"] == last.why == "Of another ward"


def test_what_was_taken_back_is_not_taken_back_again(work_as, evidence: int):
    with work_as("P-01") as work:
        withdraw_fact(work, Evidence, evidence, reason="Of another ward")
    with pytest.raises(Refused, match="already been withdrawn"), work_as("P-01") as work:
        withdraw_fact(work, Evidence, evidence, reason="Of another ward")


def test_taking_back_takes_a_reason(work_as, evidence: int):
    with (
        pytest.raises(Refused, match="Say in a sentence why it no longer counts"),
        work_as("P-01") as work,
    ):
        withdraw_fact(work, Evidence, evidence, reason=" ")


def test_an_owner_does_not_take_back_the_red_of_the_safety_officer(work_as):
    with work_as("P-03") as work:
        number = judge(work, "OP-02", status=Declared.RED, why="A ward is untrained").recorded

    refusal = "recorded about a criterion is for somebody other than its owner. Ask Sam Safety"
    with pytest.raises(NotPermitted, match=refusal), work_as("P-01") as work:
        withdraw_fact(work, Judgement, number, reason="Too harsh")


def test_what_was_recorded_about_something_else_is_not_taken_back_here(work_as):
    with work_as("P-01") as work:
        work.add(a_question())
        number = work.append(an_answer()).recorded

    with (
        pytest.raises(Refused, match="Only what was recorded about a criterion"),
        work_as("P-01") as work,
    ):
        withdraw_fact(work, Answer, number, reason="Misheard")


def test_a_fact_of_another_kind_under_that_number_is_not_taken_back(work_as, evidence: int):
    with pytest.raises(NotFound, match=f"There is no rating {evidence}"), work_as("P-01") as work:
        withdraw_fact(work, Rating, evidence, reason="Misheard")
