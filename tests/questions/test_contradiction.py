import pytest

from readiness.questions.contradiction import evidence_contradicts_status
from tests.factories import (
    AS_OF,
    GATE,
    a_criterion,
    a_measured_criterion,
    a_note,
    a_snapshot,
    a_waiver,
    filed,
    judged,
    readings,
)
from tests.questions.hearing import asked_about, question

GREEN, MET = judged("green", "2026-11-16"), judged("met", "2026-11-16")
DUE = a_measured_criterion(name="Users trained", due="2026-11-20")
SHORT = readings(("2026-11-23", 62))
FAILED = filed("test_report", "2026-11-20", outcome="fail")


def test_asks_when_a_green_is_due_and_its_figure_misses_the_target():
    text = question(evidence_contradicts_status, a_snapshot(DUE, GREEN, SHORT)).text

    assert "“Users trained” is declared green; it stood at 62 % on 23 November against 80 %" in text
    assert "its date, 20 November, has passed" in text


def test_asks_when_a_tick_is_not_borne_out_although_there_is_time():
    later = a_measured_criterion(due="2027-01-15")

    text = question(evidence_contradicts_status, a_snapshot(later, MET, SHORT)).text

    assert "is declared met; it stood at 62 % on 23 November against 80 %" in text


def test_asks_on_the_very_day_on_which_it_is_due():
    today = a_measured_criterion(due=AS_OF)

    assert asked_about(evidence_contradicts_status, a_snapshot(today, GREEN, SHORT)) == ["OP-01"]


def test_asks_when_a_green_points_below_its_target():
    slow = readings(("2026-10-26", 20), ("2026-11-09", 30), ("2026-11-23", 40))

    text = question(evidence_contradicts_status, a_snapshot(a_measured_criterion(), GREEN, slow))

    assert "its 3 readings point to 50.7 % by 8 December, against 80 %" in text.text


def test_asks_when_a_green_is_below_its_planned_curve():
    curve = [["2026-10-26", 10], ["2026-11-23", 70], [GATE, 80]]
    planned = a_measured_criterion(curve=curve)

    text = question(evidence_contradicts_status, a_snapshot(planned, GREEN, SHORT)).text

    assert "and its plan asked for 70 %" in text


def test_asks_when_a_count_that_has_to_fall_is_above_its_limit():
    defects = a_measured_criterion(unit="defects", direction="max", target=0, due="2026-11-20")

    assert asked_about(
        evidence_contradicts_status, a_snapshot(defects, GREEN, readings(("2026-11-23", 11)))
    ) == ["OP-01"]


@pytest.mark.parametrize("outcome", ["fail", "partial"])
@pytest.mark.parametrize("declared", [GREEN, MET])
def test_asks_when_the_newest_proof_did_not_pass(outcome, declared):
    report = filed("test_report", "2026-11-20", outcome=outcome)

    text = question(evidence_contradicts_status, a_snapshot(a_criterion(), declared, report)).text

    assert "; the test report of 20 November" in text


def test_asks_when_the_newest_proof_says_only_in_words_that_it_failed():
    earlier = filed("observed_rehearsal", "2026-10-05", outcome="pass")
    words = filed("observed_rehearsal", "2026-11-20", summary="Abandoned after six hours")

    assert asked_about(
        evidence_contradicts_status, a_snapshot(a_criterion(), GREEN, earlier, words)
    ) == ["OP-01"]


def test_asks_one_question_about_several_and_says_what_each_stands_at():
    refs = ("OP-01", "OP-02", "OP-03")
    several = [a_measured_criterion(ref, name=f"Ward {ref} trained", due=GATE) for ref in refs]
    ticked = [judged("met", of=ref) for ref in refs]
    short = [readings(("2026-11-23", 60), of=ref) for ref in refs]

    asked = question(evidence_contradicts_status, a_snapshot(several, ticked, short))

    assert asked.text.startswith("3 criteria are declared green against their own figures")
    assert "(60 % against 80 %)" in asked.text
    assert len(asked.refs) == 3


def test_is_silent_when_the_target_is_met():
    met = readings(("2026-11-23", 80))

    assert asked_about(evidence_contradicts_status, a_snapshot(DUE, GREEN, met)) == []


@pytest.mark.parametrize("status", ["amber", "red", "not_started", "removed"])
def test_is_silent_about_what_is_not_declared_green(status):
    honest = judged(status, "2026-11-16")

    assert asked_about(evidence_contradicts_status, a_snapshot(DUE, honest, SHORT, FAILED)) == []


def test_is_silent_about_a_green_that_gets_there_in_time():
    fast = readings(("2026-10-26", 20), ("2026-11-09", 40), ("2026-11-23", 60))

    assert (
        asked_about(evidence_contradicts_status, a_snapshot(a_measured_criterion(), GREEN, fast))
        == []
    )


def test_is_silent_about_a_green_that_follows_its_planned_curve():
    curve = [["2026-10-26", 0], ["2026-11-23", 64], [GATE, 80]]
    planned = a_measured_criterion(curve=curve)

    assert asked_about(evidence_contradicts_status, a_snapshot(planned, GREEN, SHORT)) == []


def test_is_silent_when_a_failure_was_followed_by_a_pass():
    again = filed("test_report", "2026-11-22", outcome="pass")

    assert (
        asked_about(evidence_contradicts_status, a_snapshot(a_criterion(), GREEN, FAILED, again))
        == []
    )


def test_is_silent_when_only_a_slide_says_that_it_failed():
    slide = filed("slide", "2026-11-20", summary="First run failed")

    assert asked_about(evidence_contradicts_status, a_snapshot(a_criterion(), GREEN, slide)) == []


def test_is_silent_about_a_report_of_no_failures():
    clean = filed("test_report", "2026-11-20", summary="Nothing failed; no test incomplete")

    assert asked_about(evidence_contradicts_status, a_snapshot(a_criterion(), GREEN, clean)) == []


def test_is_silent_about_a_green_that_nobody_has_measured():
    assert asked_about(evidence_contradicts_status, a_snapshot(DUE, GREEN)) == []


def test_is_silent_when_nobody_recorded_which_side_counts():
    sideless = DUE.model_copy(update={"direction": None})

    assert asked_about(evidence_contradicts_status, a_snapshot(sideless, GREEN, SHORT)) == []


def test_is_silent_while_an_allowed_exception_is_in_force():
    assert asked_about(evidence_contradicts_status, a_snapshot(DUE, GREEN, SHORT, a_waiver())) == []


def test_is_silent_when_a_decision_changed_the_target_and_names_who_accepted_it():
    decided = a_note(
        kind="decision",
        date="2026-11-10",
        about=("OP-01",),
        text="Target for training lowered to 60 %, accepted by the medical director.",
    )

    assert asked_about(evidence_contradicts_status, a_snapshot(DUE, GREEN, SHORT, decided)) == []
