import pytest

from readiness.questions.reversal import no_way_back
from tests.factories import (
    a_criterion,
    a_note,
    a_snapshot,
    an_action,
)
from tests.questions.hearing import asked_about, question


def heard(*things, **when):
    return asked_about(no_way_back, a_snapshot(*things, **when))


@pytest.mark.parametrize(
    "text",
    [
        "The legacy system will be switched off on 24 January.",
        "Notice given: the old contract ends with go-live.",
        "Savings of £2m are booked from the first month.",
        "The old system is decommissioned on 1 February 2027.",
        "Redundancy notices go to the clinic clerks.",
    ],
)
def test_asks_when_a_record_tells_of_a_step_that_cannot_be_taken_back(text):
    assert heard(a_note(kind="decision", text=text)) == ["N-01"]


@pytest.mark.parametrize("due", ["2026-12-01", "2027-01-22", "2027-02-18"])
def test_asks_when_the_old_system_goes_before_four_weeks_have_passed(due):
    ended = a_criterion("TE-16", name="Legacy system switched off", due=due)
    promise = an_action(text="Terminate the old contract", due=due)

    assert heard(ended) == ["TE-16"]
    assert heard(promise) == ["A-01"]


def test_asks_about_a_step_with_its_day_and_the_day_of_go_live():
    ended = a_criterion("TE-16", name="Legacy system switched off", due="2027-01-25")

    text = question(no_way_back, a_snapshot(ended)).text

    assert "is due on 25 January 2027; go-live is on 22 January 2027" in text


@pytest.mark.parametrize(
    "text",
    [
        "The old contract was extended for twelve months.",
        "The legacy system will be switched off once stable.",
        "The old system is decommissioned on 1 June 2027.",
        "Integrated end-to-end test of the legacy interfaces.",
        "The old contract will not end before June.",
        "Savings are expected in year two.",
    ],
)
def test_is_silent_when_what_ends_does_so_later_or_not_at_all(text):
    assert heard(a_note(kind="decision", text=text)) == []


def test_is_silent_when_the_old_system_stays_for_four_weeks():
    ended = a_criterion("TE-16", name="Legacy system switched off", due="2027-02-19")

    assert heard(ended) == []


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("The old contract ends in December.", ["N-01"]),
        ("The old contract ends in March.", []),
        ("The old contract ends in 2031.", []),
        ("Clerks are made redundant from February.", ["N-01"]),
        ("Clerks are made redundant in September.", []),
        ("The old contract ends on 0 January.", ["N-01"]),
    ],
)
def test_reads_the_day_the_month_or_the_year_that_a_text_names(text, refs):
    assert heard(a_note(text=text)) == refs


def test_asks_when_a_text_names_a_day_and_nobody_recorded_when_it_was_said():
    assert heard(a_note(text="The old contract ends on 1 March.", date=None)) == ["N-01"]
