"""What stands outside the ledger: a note of one's own."""

import pytest

from readiness.errors import Refused
from readiness.services.private_notes import note_privately
from readiness.store import keep_note, latest, note_of
from tests.store.acts import begin

MINE = {"person": "P-01", "about": "DD-01"}


def test_a_note_is_kept_in_the_place_of_the_last_one_and_is_no_part_of_the_record(store):
    begin(store)
    number = latest(store).number
    for text in ("Ask about the nights", "Ask about the weekends"):
        keep_note(store, text=text, **MINE)

    assert note_of(store, **MINE) == "Ask about the weekends"
    assert latest(store).number == number


def test_a_note_is_only_its_writer_s_and_only_of_its_meeting(store):
    keep_note(store, text="Ask about the nights", **MINE)

    assert note_of(store, person="P-02", about="DD-01") == ""
    assert note_of(store, person="P-01", about="DD-02") == ""


def test_an_emptied_note_is_no_longer_kept(store):
    keep_note(store, text="Ask about the nights", **MINE)
    keep_note(store, text=" ", **MINE)

    assert note_of(store, **MINE) == ""


def test_a_patient_s_number_is_refused_even_in_a_note(store):
    with pytest.raises(Refused, match="NHS number"):
        note_privately(store, text="About 943 476 5919", **MINE)

    assert note_of(store, **MINE) == ""
