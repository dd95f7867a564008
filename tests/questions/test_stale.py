from typing import Any

from readiness.model import ChangeRequest
from readiness.questions.evidence import stale_evidence
from tests.factories import (
    a_criterion,
    a_note,
    a_policy,
    a_snapshot,
    an_issue,
    filed,
    judged,
)
from tests.questions.hearing import asked_about, question, questions

GREEN = judged("green", "2026-11-02")


def a_change_request(**changes: Any) -> ChangeRequest:
    ordinary = {"ref": "CH-01", "name": "New template for OP-01", "raised": "2026-11-09"}
    return ChangeRequest.model_validate(ordinary | changes)


OLD = filed("test_report", "2026-08-03")
TESTED = a_criterion(name="Integrated testing of the interfaces")


def test_asks_when_the_proof_of_a_test_is_more_than_ninety_days_old():
    text = question(stale_evidence, a_snapshot(TESTED, GREEN, OLD)).text

    assert "is green on evidence of 3 August, now 112 days old" in text


def test_asks_when_the_build_changed_after_the_proof():
    change = a_note(
        kind="supplier_statement",
        date="2026-11-16",
        name="Release 4",
        text="The build of the interfaces was changed after integrated testing.",
    )
    proof = filed("test_report", "2026-11-02")

    asked = question(stale_evidence, a_snapshot(TESTED, GREEN, proof, change))

    assert "of 2 November, older than “Release 4” of 16 November" in asked.text
    assert [cited.ref for cited in asked.refs] == ["OP-01", "N-01"]


def test_asks_when_an_issue_that_names_the_criterion_tells_of_a_change_of_scope():
    change = an_issue(name="Maternity added to the scope", raised="2026-11-16", criteria=("OP-01",))
    snapshot = a_snapshot(a_criterion(), GREEN, filed("audit", "2026-11-02"), change)

    assert asked_about(stale_evidence, snapshot) == ["OP-01"]


def test_asks_when_a_change_that_staff_asked_for_was_made():
    change = a_change_request(decision="Approved")
    snapshot = a_snapshot(a_criterion(), GREEN, filed("audit", "2026-11-02"), change)

    asked = question(stale_evidence, snapshot)

    assert [cited.kind for cited in asked.refs] == ["criterion"]
    assert asked.receipts[-1].says == "Change request “New template for OP-01”"


def test_asks_when_the_proof_says_itself_that_it_has_worn_off():
    spent = filed("audit", "2026-11-02", stale_after="2026-11-16")

    assert asked_about(stale_evidence, a_snapshot(a_criterion(), GREEN, spent)) == ["OP-01"]


def test_asks_one_question_about_everything_that_one_change_overtook():
    change = a_note(date="2026-11-16", text="New build installed", about=("OP-01", "OP-02"))
    greens = [
        (a_criterion(ref), judged("green", of=ref), filed("audit", "2026-11-02", of=ref))
        for ref in ("OP-01", "OP-02")
    ]

    asked = question(stale_evidence, a_snapshot(greens, change))

    assert asked.text.startswith("2 criteria are green on evidence older than “Note N-01”")


def test_asks_when_the_build_changed_after_training_on_it():
    trained = a_criterion(name="Porters trained")
    change = a_note(date="2026-11-16", text="Several parts of the build changed after training.")
    proof = filed("assessment_result", "2026-11-02")

    assert asked_about(stale_evidence, a_snapshot(trained, GREEN, proof, change)) == ["OP-01"]


def test_follows_the_trusts_own_limit():
    snapshot = a_snapshot(TESTED, GREEN, OLD, a_policy("evidence_old_after_days", 120))

    assert asked_about(stale_evidence, snapshot) == []


def test_is_silent_about_a_contract_signed_long_ago():
    contract = a_criterion(name="Training contract signed")
    signed = filed("signed_approval", "2026-01-12")

    assert asked_about(stale_evidence, a_snapshot(contract, GREEN, signed)) == []


def test_is_silent_about_old_proof_of_what_does_not_wear_off():
    pipes = a_criterion(name="Cabling in the comms rooms")

    assert asked_about(stale_evidence, a_snapshot(pipes, GREEN, OLD)) == []


def test_is_silent_when_the_test_was_run_again():
    again = filed("test_report", "2026-11-02")

    assert asked_about(stale_evidence, a_snapshot(TESTED, GREEN, OLD, again)) == []


def test_is_silent_about_an_amber():
    assert asked_about(stale_evidence, a_snapshot(TESTED, judged("amber"), OLD)) == []


def test_is_silent_about_a_change_that_is_still_to_come():
    change = a_note(date="2026-11-16", text="The build will be changed in May.", about=("OP-01",))
    snapshot = a_snapshot(a_criterion(), GREEN, filed("audit", "2026-11-02"), change)

    assert asked_about(stale_evidence, snapshot) == []


def test_is_silent_about_a_change_to_something_else():
    change = a_note(date="2026-11-16", text="The build of the pharmacy labels was changed.")
    snapshot = a_snapshot(TESTED, GREEN, filed("test_report", "2026-11-02"), change)

    assert asked_about(stale_evidence, snapshot) == []


def test_is_silent_about_what_changed_elsewhere():
    lesson = a_note(
        kind="peer_lesson", date="2026-11-16", text="They changed the build.", about=("OP-01",)
    )
    snapshot = a_snapshot(a_criterion(), GREEN, filed("audit", "2026-11-02"), lesson)

    assert asked_about(stale_evidence, snapshot) == []


def test_is_silent_about_a_change_that_was_refused():
    refused = a_change_request(decision="Not approved")
    snapshot = a_snapshot(a_criterion(), GREEN, filed("audit", "2026-11-02"), refused)

    assert asked_about(stale_evidence, snapshot) == []


def test_is_silent_where_no_proof_has_a_day():
    snapshot = a_snapshot(TESTED, GREEN, filed("test_report", date=None))

    assert questions(stale_evidence, snapshot) == []
