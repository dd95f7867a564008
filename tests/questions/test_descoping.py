from typing import Any

import pytest

from readiness.questions.descoping import descoped_near_gate
from tests.factories import a_criterion, a_note, a_snapshot, an_issue, filed, judged
from tests.questions.hearing import asked_about, question

LETTERS = a_criterion(name="Clinic letters sent electronically", owner="Outpatient manager")
GREEN_THEN_REMOVED = judged("amber", "2026-09-07"), judged("removed", "2026-11-09")


def a_decision(text: str, **changes: Any):
    ordinary = {"kind": "decision", "date": "2026-11-09", "author_role": "Programme board"}
    return a_note(text=text, **ordinary | changes)


def test_asks_when_a_criterion_was_taken_out_of_scope():
    text = question(descoped_near_gate, a_snapshot(LETTERS, GREEN_THEN_REMOVED)).text

    assert "“Clinic letters sent electronically” was taken out of scope on 9 November" in text


def test_asks_when_a_must_have_became_a_should():
    history = [["2026-06-01", "must"], ["2026-11-09", "should"]]
    lighter = a_criterion(priority="should", priority_history=history)

    assert "ceased to be a must-have on 9 November" in (
        question(descoped_near_gate, a_snapshot(lighter)).text
    )


def test_asks_when_a_must_have_is_now_due_after_go_live():
    beyond = a_criterion(due_history=("2026-12-08", "2027-03-12"), due="2027-03-12")

    assert "is now due after it" in question(descoped_near_gate, a_snapshot(beyond)).text


def test_asks_when_the_reason_of_a_colour_says_that_it_was_put_off():
    put_off = judged("green", "2026-11-09", why="Deferred to phase 2 by the programme board")

    assert asked_about(descoped_near_gate, a_snapshot(LETTERS, put_off)) == ["OP-01"]


@pytest.mark.parametrize(
    "text",
    [
        "Clinic letters are descoped to keep the date.",
        "Electronic ordering moved to a later release.",
        "Maternity has been taken out of the go-live.",
        "Order sets have been postponed until after go-live.",
        "The trust goes live without device integration.",
        "Several functions were removed to make the date.",
        "Scope was reduced: no bed board.",
        "Outpatient letters will not be available at go-live.",
        "The laboratory interface was dropped from the first release.",
    ],
)
def test_asks_when_a_note_tells_of_it(text):
    assert asked_about(descoped_near_gate, a_snapshot(a_decision(text))) == ["N-01"]


def test_asks_when_an_open_issue_tells_of_it():
    told = an_issue(summary="Prescribing reports deferred to phase two.")

    assert asked_about(descoped_near_gate, a_snapshot(told)) == ["IS-01"]


def test_asks_one_question_about_all_that_was_taken_out():
    removed = [a_criterion(f"OP-0{n}", name=f"Module {n} built") for n in (1, 2, 3)]
    status = [judged("removed", "2026-11-09", of=c.ref) for c in removed]

    asked = question(descoped_near_gate, a_snapshot(removed, status))

    assert asked.text.startswith("3 records take something out of the go-live")
    assert len(asked.refs) == 3


def test_asks_when_the_gap_was_assessed_and_nobody_owns_it():
    unowned = LETTERS.model_copy(update={"owner": None})
    assessed = filed(summary="Impact assessment of the gap")

    snapshot = a_snapshot(unowned, GREEN_THEN_REMOVED, assessed)

    assert asked_about(descoped_near_gate, snapshot) == ["OP-01"]


def test_is_silent_when_the_gap_was_assessed_and_is_owned():
    assessed = filed(summary="Impact assessment of the gap, typing pool in place")

    assert asked_about(descoped_near_gate, a_snapshot(LETTERS, GREEN_THEN_REMOVED, assessed)) == []


def test_is_silent_when_a_note_holds_the_assessment_and_its_owner():
    note = a_note(
        kind="internal_review",
        text="Impact assessment of clinic letters on paper; action with the outpatient manager.",
    )

    assert asked_about(descoped_near_gate, a_snapshot(LETTERS, GREEN_THEN_REMOVED, note)) == []


def test_is_silent_when_the_decision_itself_holds_the_assessment():
    decided = a_decision(
        "Maternity taken out of the go-live; impact assessed, gap owned by the head of midwifery."
    )

    assert asked_about(descoped_near_gate, a_snapshot(decided)) == []


def test_is_silent_about_what_was_taken_out_long_before():
    early = judged("removed", "2026-06-01")

    assert asked_about(descoped_near_gate, a_snapshot(LETTERS, early)) == []


def test_is_silent_about_what_came_back_in():
    back = judged("removed", "2026-10-05"), judged("amber", "2026-11-09")

    assert asked_about(descoped_near_gate, a_snapshot(LETTERS, back)) == []


def test_is_silent_about_a_should_that_became_a_must():
    heavier = a_criterion(priority_history=[["2026-06-01", "should"], ["2026-11-09", "must"]])

    assert asked_about(descoped_near_gate, a_snapshot(heavier)) == []


def test_is_silent_about_what_was_due_after_go_live_from_the_first():
    later = a_criterion(due_history=("2027-03-01", "2027-03-12"), due="2027-03-12")

    assert asked_about(descoped_near_gate, a_snapshot(later)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Nothing has been taken out of the go-live.",
        "Clinic letters could be deferred to phase 2.",
        "It is proposed to descope maternity.",
        "Extra floorwalkers moved to wards after go-live.",
        "Clinics are cut by a third for the first fortnight.",
        "Waiting lists are reviewed each day after go-live.",
    ],
)
def test_is_silent_about_a_note_that_takes_nothing_out(text):
    assert asked_about(descoped_near_gate, a_snapshot(a_decision(text))) == []


def test_is_silent_about_what_another_trust_left_out():
    lesson = a_decision("They had descoped maternity.", kind="peer_lesson")

    assert asked_about(descoped_near_gate, a_snapshot(lesson)) == []
