import pytest

from readiness.questions.asking import ask
from readiness.questions.suppliers import supplier_word_only
from tests.factories import a_criterion, a_note, a_rehearsal, a_snapshot, filed, judged
from tests.questions.hearing import asked_about, question

GREEN = judged("green", "2026-11-02")
CENTRES = a_criterion(name="Data centres proved at full volume")
LETTER = filed("supplier_attestation", "2026-10-30", summary="Will be ready for your go-live")


def test_asks_when_a_letter_is_all_that_is_on_file():
    text = question(supplier_word_only, a_snapshot(CENTRES, GREEN, LETTER)).text

    assert (
        "is declared green on the supplier's word alone: “Will be ready for your go-live”" in text
    )


@pytest.mark.parametrize("status", ["met", "amber"])
def test_asks_about_a_tick_and_about_an_amber(status):
    snapshot = a_snapshot(CENTRES, judged(status), LETTER)

    assert asked_about(supplier_word_only, snapshot) == ["OP-01"]


def test_asks_when_a_slide_only_repeats_the_supplier():
    slide = filed("slide", summary="Vendor reports all centres complete")
    verbal = filed("verbal", summary="Ready", by="Hosting company")

    assert asked_about(supplier_word_only, a_snapshot(CENTRES, GREEN, slide, verbal)) == ["OP-01"]


def test_asks_when_only_a_statement_in_the_notes_speaks_for_it():
    statement = a_note(
        kind="supplier_statement", text="We expect the data centres to be proved by December."
    )

    asked = question(supplier_word_only, a_snapshot(CENTRES, GREEN, statement))

    assert [cited.ref for cited in asked.refs] == ["OP-01", "N-01"]


def test_asks_one_question_about_several_and_names_first_what_is_only_expected():
    ready = a_criterion("OP-02", name="Interfaces complete")
    done = filed("supplier_attestation", of="OP-02", summary="Complete")
    both = GREEN, judged("green", of="OP-02")

    asked = question(supplier_word_only, a_snapshot(ready, done, CENTRES, LETTER, both))

    assert asked.text.startswith("2 must-haves rest on the supplier's word alone: “Data centres")


def test_asks_when_the_rehearsal_of_it_failed():
    failed = a_rehearsal(outcome="fail", criteria=("OP-01",))

    assert asked_about(supplier_word_only, a_snapshot(CENTRES, GREEN, LETTER, failed)) == ["OP-01"]


def test_a_green_on_the_suppliers_word_is_one_question_and_not_two():
    triggers = [asked.trigger for asked in ask(a_snapshot(CENTRES, GREEN, LETTER))]

    assert triggers == ["supplier_word_only"]


@pytest.mark.parametrize("kind", ["test_report", "audit", "observed_rehearsal", "slide", "plan"])
def test_is_silent_when_anything_else_is_on_file(kind):
    ours = filed(kind, summary="Our own run")

    assert asked_about(supplier_word_only, a_snapshot(CENTRES, GREEN, LETTER, ours)) == []


def test_is_silent_when_the_trust_witnessed_it():
    seen = filed("supplier_attestation", summary="Volume run witnessed by the network manager")

    assert asked_about(supplier_word_only, a_snapshot(CENTRES, GREEN, seen)) == []


def test_is_silent_when_the_trust_rehearsed_it():
    rehearsal = a_rehearsal(criteria=("OP-01",))

    assert asked_about(supplier_word_only, a_snapshot(CENTRES, GREEN, LETTER, rehearsal)) == []


def test_is_silent_when_the_trust_tested_the_same_under_another_criterion():
    other = a_criterion("TE-01", name="Volume test of both data centres by the trust")
    report = filed("test_report", of="TE-01", outcome="pass")

    assert asked_about(supplier_word_only, a_snapshot(CENTRES, GREEN, LETTER, other, report)) == []


@pytest.mark.parametrize("status", ["red", "not_started", "removed"])
def test_is_silent_about_an_honest_red(status):
    assert asked_about(supplier_word_only, a_snapshot(CENTRES, judged(status), LETTER)) == []


def test_is_silent_about_a_should():
    should = CENTRES.model_copy(update={"priority": "should"})

    assert asked_about(supplier_word_only, a_snapshot(should, GREEN, LETTER)) == []


def test_is_silent_when_nothing_at_all_is_on_file():
    assert asked_about(supplier_word_only, a_snapshot(CENTRES, GREEN)) == []


def test_is_silent_about_a_statement_on_something_else():
    other = a_note(kind="supplier_statement", text="The printers will be delivered in December.")

    assert asked_about(supplier_word_only, a_snapshot(CENTRES, GREEN, other)) == []
