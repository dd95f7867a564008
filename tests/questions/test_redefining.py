from datetime import date

import pytest

from readiness.questions.goalposts import goalpost_moved
from tests.factories import (
    a_criterion,
    a_note,
    a_snapshot,
    filed,
    judged,
    readings,
)
from tests.questions.hearing import asked_about, question, questions

EARLY = date(2026, 8, 24)
DEFECTS = a_criterion(
    "TE-05", name="No serious defects open", pillar="technical", unit="defects", direction="max"
)
RED, GREEN = judged("red", "2026-10-12", of="TE-05"), judged("green", "2026-11-16", of="TE-05")
RESCALED = a_note(
    kind="decision",
    name="Severity scale",
    date="2026-11-09",
    author_role="Programme board",
    text="The definition of serious defects was revised for all workstreams.",
)


def test_asks_when_a_note_redefines_what_then_turns_green():
    asked = question(goalpost_moved, a_snapshot(DEFECTS, RED, GREEN, RESCALED))

    assert [cited.ref for cited in asked.refs] == ["TE-05", "N-01"]
    assert "became better on 16 November; “Severity scale” changed its rule" in asked.text


@pytest.mark.parametrize(
    "text",
    [
        "Serious defects were reclassified before the count.",
        "Exit criteria for serious defects relaxed to twelve.",
        "The threshold for open serious defects has been lowered.",
        "Serious defects in reports are no longer counted.",
        "Serious defects with a workaround are now treated as medium.",
        "Serious open defects were re-prioritised.",
        "Serious defects awaiting retest were removed from the target.",
        "Severity of 31 defects was downgraded; all were serious.",
    ],
)
def test_asks_however_the_change_is_told(text):
    told = a_note(kind="board_minute", name="Item 7", date="2026-11-12", text=text)

    assert asked_about(goalpost_moved, a_snapshot(DEFECTS, RED, GREEN, told)) == ["TE-05"]


def test_asks_when_the_note_itself_says_what_became_better():
    told = a_note(
        date="2026-11-09",
        text="After the severity levels were revised, open critical findings fell from 19 to 4.",
    )
    regraded = told.model_copy(update={"text": "Severity was redefined; 31 findings are medium."})

    assert asked_about(goalpost_moved, a_snapshot(told)) == ["N-01"]
    assert asked_about(goalpost_moved, a_snapshot(regraded)) == ["N-01"]


def test_asks_when_the_evidence_behind_the_green_tells_of_the_change():
    slide = filed("slide", "2026-11-15", of="TE-05", summary="Severity definitions were amended")

    assert asked_about(goalpost_moved, a_snapshot(DEFECTS, RED, GREEN, slide)) == ["TE-05"]


def test_asks_when_a_measure_first_meets_its_target_by_the_new_rule():
    measured = DEFECTS.model_copy(update={"target": 4})
    counted = readings(("2026-10-26", 35), ("2026-11-16", 4), of="TE-05")

    assert asked_about(goalpost_moved, a_snapshot(measured, counted, RESCALED)) == ["TE-05"]


def test_asks_once_when_target_and_severity_changed_together():
    both = DEFECTS.model_copy(
        update={"target": 5.0, "target_history": ((EARLY, 0.0), (date(2026, 11, 9), 5.0))}
    )

    asked = question(goalpost_moved, a_snapshot(both, RED, GREEN, RESCALED))

    assert "had its target moved from 0 to 5" in asked.text
    assert [cited.ref for cited in asked.refs] == ["TE-05", "N-01"]


@pytest.mark.parametrize(
    "text",
    [
        "The definition of serious defects was made stricter.",
        "The definition of serious defects will be revised.",
        "The target date for serious defects was changed.",
        "All serious defects were fixed and retested.",
        "The severity definition of serious defects was not changed.",
    ],
)
def test_is_silent_when_no_rule_was_eased(text):
    told = RESCALED.model_copy(update={"text": text})

    assert asked_about(goalpost_moved, a_snapshot(DEFECTS, RED, GREEN, told)) == []


def test_is_silent_when_a_rule_changed_and_nothing_looks_better():
    assert asked_about(goalpost_moved, a_snapshot(DEFECTS, RED, RESCALED)) == []


def test_is_silent_when_what_turned_green_is_something_else():
    doors = a_criterion(name="Lifts checked")
    turned = judged("red", "2026-10-12"), judged("green", "2026-11-16")

    assert asked_about(goalpost_moved, a_snapshot(doors, turned, RESCALED)) == []


def test_is_silent_about_an_early_change_that_an_outsider_approved():
    early = RESCALED.model_copy(
        update={"date": EARLY, "author_role": "Independent assurance panel"}
    )
    turned = judged("red", "2026-08-03", of="TE-05"), judged("green", "2026-08-31", of="TE-05")

    assert asked_about(goalpost_moved, a_snapshot(DEFECTS, turned, early)) == []


def test_is_silent_about_what_another_trust_did():
    lesson = RESCALED.model_copy(update={"kind": "peer_lesson"})

    assert questions(goalpost_moved, a_snapshot(DEFECTS, RED, GREEN, lesson)) == []
