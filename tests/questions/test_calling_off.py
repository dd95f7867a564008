import pytest

from readiness.questions.proving import rehearsal_dropped
from tests.factories import (
    a_criterion,
    a_gateway,
    a_note,
    a_snapshot,
    an_issue,
    filed,
)
from tests.questions.hearing import asked_about

GATEWAY = a_gateway()
DRESS = a_criterion("TE-09", name="Full dress rehearsal")
CLEAN = filed("observed_rehearsal", "2026-11-16", of="TE-09", outcome="pass")


def heard(*things, **when):
    return asked_about(rehearsal_dropped, a_snapshot(GATEWAY, *things, **when))


@pytest.mark.parametrize(
    "text",
    [
        "The pilot at the second site was cancelled.",
        "Dress rehearsal cut to one day.",
        "The parallel run was removed from the plan.",
        "The second rehearsal did not take place.",
        "User acceptance was curtailed to keep the date.",
        "There is no time for a further rehearsal.",
        "Regression dropped; a desk check stands in.",
    ],
)
def test_asks_when_a_record_says_that_a_trial_was_given_up(text):
    assert heard(a_note(kind="board_minute", text=text)) == ["N-01"]
    assert heard(an_issue(summary=text, severity=2)) == ["IS-01"]


def test_asks_when_only_another_sort_of_trial_went_well_since():
    note = a_note(kind="board_minute", text="The parallel run was cancelled.")

    assert heard(note, DRESS, CLEAN) == ["N-01"]


@pytest.mark.parametrize(
    "text",
    [
        "The pilot was not cancelled.",
        "Defects dropped from 40 to 12 in the second rehearsal.",
        "The course for new starters was cancelled.",
        "Both rehearsals took place as planned.",
        "Rehearsal: errors reduced to 4.",
    ],
)
def test_is_silent_when_a_record_tells_of_no_trial_given_up(text):
    assert heard(a_note(kind="board_minute", text=text)) == []


def test_is_silent_when_what_was_cancelled_was_held_after_all():
    note = a_note(kind="board_minute", text="The dress rehearsal was cancelled because of snow.")

    assert heard(note, DRESS, CLEAN) == []


def test_is_silent_about_what_was_cancelled_elsewhere():
    assert heard(a_note(kind="peer_lesson", text="They cancelled their pilot.")) == []
