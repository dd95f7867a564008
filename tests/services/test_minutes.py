"""What is minuted in a deep dive: dissent, slips, assurance, and the words corrected."""

import pytest

from readiness.corrections import FIRST as FIRST_WORDS
from readiness.corrections import corrections
from readiness.errors import Refused
from readiness.model import Answer, DeepDive
from readiness.scoring.meeting import meeting_of
from readiness.services import answers, minutes
from readiness.store import latest
from readiness.vocabulary import Assurance, MinuteKind
from tests.factories import AS_OF
from tests.services.meeting_deeds import (
    CHAIR,
    FIRST,
    RUNNING,
    SEALED,
    SEALED_ITEM,
    SECRETARY,
)


def the_meeting(work_as):
    with work_as(CHAIR) as work:
        return meeting_of(work.snapshot(), work.get(DeepDive, RUNNING))


def test_somebody_dissents_in_their_own_name_at_the_item_before_the_meeting(work_as):
    with work_as("P-02") as work:
        minutes.dissent(work, RUNNING, text="The wards are not ready")

    [said] = the_meeting(work_as).minutes
    assert (said.kind, said.by, said.item) == (MinuteKind.DISSENT, "Toni Training", FIRST)


def test_only_the_chair_or_the_secretary_records_dissent_for_somebody_else(work_as, trail):
    with pytest.raises(Refused, match="another's name"), work_as("P-02") as work:
        minutes.dissent(work, RUNNING, text="Not ready", by="Alex Accountable")
    assert trail() == []

    with work_as(SECRETARY) as work:
        said = minutes.dissent(work, RUNNING, text="Not ready", by="Alex Accountable")
    assert said.by == "Alex Accountable"


def test_a_slip_is_undone_and_no_longer_counts(work_as):
    with work_as(SECRETARY) as work:
        made = minutes.minute(work, RUNNING, kind=MinuteKind.DECISION, text="Tpyo")
    with work_as(SECRETARY) as work:
        minutes.take_back(work, RUNNING, kind="minute", thing=str(made.recorded))

    assert the_meeting(work_as).minutes == ()


def test_what_was_recorded_before_the_meeting_is_not_undone_in_it(work_as):
    with pytest.raises(Refused, match="before the meeting began"), work_as(SECRETARY) as work:
        minutes.take_back(work, RUNNING, kind="action", thing="A-11")


def test_the_chair_confirms_the_assurance_that_the_secretary_wrote_down(work_as):
    with work_as(SECRETARY) as work:
        answers.record_answer(work, "Q-12", answer="Booked", assurance=Assurance.ASSURED)
    with work_as(CHAIR) as work:
        minutes.confirm_assurance(work, "Q-12", assurance=Assurance.PARTLY)

    with work_as(CHAIR) as work:
        last = work.facts(Answer, "Q-12")[-1]
    assert (last.answer, last.assurance) == ("Booked", Assurance.PARTLY)
    assert last.assurance_by == "Charlie Chair"


def test_there_is_nothing_to_confirm_before_anything_is_answered(work_as):
    with pytest.raises(Refused, match="Nothing has been answered"), work_as(CHAIR) as work:
        minutes.confirm_assurance(work, "Q-11", assurance=Assurance.PARTLY)


def test_the_words_of_the_minutes_are_corrected_and_every_wording_is_kept(work_as, trail):
    for text in ("The chair opened it.", "The chair opened the meeting."):
        with work_as(SECRETARY) as work:
            minutes.correct_minutes(work, SEALED_ITEM, text=text)

    assert [entry.after["text"] for entry in trail()] == [
        "The chair opened it.",
        "The chair opened the meeting.",
    ]


def test_every_correction_is_listed_with_what_it_was_by_whom_and_why(work_as, empty_store):
    for text, why in (("The chair opened it.", "Left out"), ("The chair began.", "Clearer")):
        with work_as(SECRETARY) as work:
            minutes.correct_minutes(work, SEALED_ITEM, text=text, why=why)
    known = latest(empty_store)
    snapshot = known.on(AS_OF)
    [dive] = [held for held in snapshot.deep_dives if held.ref == SEALED]
    found = corrections(empty_store, known, meeting_of(snapshot, dive))

    assert [(one.before, one.after, one.who, one.why) for one in found] == [
        (FIRST_WORDS, "The chair opened it.", "Sacha Secretary", "Left out"),
        ("The chair opened it.", "The chair began.", "Sacha Secretary", "Clearer"),
    ]


def test_approved_minutes_are_locked(work_as):
    with work_as(CHAIR) as work:
        dive = minutes.approve_minutes(work, SEALED)
    assert (dive.approved, dive.approved_by) == (AS_OF, "Charlie Chair")

    with pytest.raises(Refused, match="locked"), work_as(SECRETARY) as work:
        minutes.correct_minutes(work, SEALED_ITEM, text="Something else")


def test_minutes_of_a_running_meeting_are_neither_corrected_nor_approved(work_as):
    with pytest.raises(Refused, match="still running"), work_as(SECRETARY) as work:
        minutes.correct_minutes(work, FIRST, text="Something")
    with pytest.raises(Refused, match="still running"), work_as(CHAIR) as work:
        minutes.approve_minutes(work, RUNNING)
