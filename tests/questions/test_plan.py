from datetime import date

from readiness.questions.plan import cannot_reach_target
from tests.factories import (
    GATE,
    a_gateway,
    a_measured_criterion,
    a_snapshot,
    a_waiver,
    an_action,
    judged,
    readings,
)
from tests.questions.hearing import asked_about, question, questions

SLOW = readings(("2026-10-26", 20), ("2026-11-09", 30), ("2026-11-23", 40))
FAST = readings(("2026-10-26", 20), ("2026-11-09", 40), ("2026-11-23", 60))


def test_asks_when_the_pace_of_the_readings_misses_the_date():
    snapshot = a_snapshot(a_measured_criterion(), SLOW)

    asked = question(cannot_reach_target, snapshot)

    assert (
        "stood at 40 % on 23 November; its 3 readings point to 50.7 % by 8 December" in asked.text
    )
    assert "against 80 %" in asked.text


def test_asks_on_two_readings_and_says_how_many_there_are():
    two = readings(("2026-11-09", 30), ("2026-11-23", 40))

    assert (
        "its 2 readings"
        in question(cannot_reach_target, a_snapshot(a_measured_criterion(), two)).text
    )


def test_asks_when_the_date_has_passed_and_the_target_is_unmet():
    overdue = a_measured_criterion(due="2026-11-16")
    snapshot = a_snapshot(overdue, readings(("2026-11-16", 79)))

    assert "its date, 16 November, has passed" in question(cannot_reach_target, snapshot).text


def test_asks_when_progress_has_stalled_although_it_once_was_fast():
    stalled = readings(
        *(("2026-10-05", 10), ("2026-10-19", 50), ("2026-11-02", 70)),
        *(("2026-11-09", 70), ("2026-11-16", 70), ("2026-11-23", 70)),
    )

    assert asked_about(cannot_reach_target, a_snapshot(a_measured_criterion(), stalled))


def test_asks_when_a_count_that_has_to_fall_does_not_fall_fast_enough():
    defects = a_measured_criterion(unit="open defects", direction="max", target=0)
    falling = readings(("2026-11-09", 24), ("2026-11-16", 22), ("2026-11-23", 20))

    text = question(cannot_reach_target, a_snapshot(defects, falling)).text

    assert "stood at 20 on 23 November" in text


def test_asks_a_fortnight_before_go_live_about_a_wide_gap_that_nobody_is_to_close():
    one = readings(("2026-11-23", 60))
    snapshot = a_snapshot(a_measured_criterion(due="2026-12-01"), one, go_live="2026-12-04")

    assert (
        "11 days before go-live, with no dated recovery"
        in question(cannot_reach_target, snapshot).text
    )


def test_asks_one_question_about_two_criteria_of_one_subject():
    first = a_measured_criterion("OP-01", name="Users trained, trust A")
    second = a_measured_criterion("OP-02", name="Users trained, trust B")
    slower = readings(("2026-11-09", 20), ("2026-11-23", 30), of="OP-02")

    asked = question(cannot_reach_target, a_snapshot(first, SLOW, second, slower))

    assert [cited.ref for cited in asked.refs] == ["OP-02", "OP-01"]
    assert "“Users trained, trust B” (30 % against 80 %)" in asked.text


def test_asks_two_questions_about_two_subjects():
    trained = a_measured_criterion("OP-01", name="Users trained")
    wired = a_measured_criterion("TE-01", name="Wireless points installed", measure="points")
    late = readings(("2026-11-09", 20), ("2026-11-23", 30), of="TE-01")

    assert len(questions(cannot_reach_target, a_snapshot(trained, SLOW, wired, late))) == 2


def test_counts_what_it_does_not_name():
    four = [a_measured_criterion(f"OP-0{n}", name=f"Ward {n} trained") for n in range(1, 5)]
    slow = [readings(("2026-11-09", 20), ("2026-11-23", 30), of=f"OP-0{n}") for n in range(1, 5)]

    asked = question(cannot_reach_target, a_snapshot(four, slow))

    assert asked.text.startswith("4 must-haves")
    assert len(asked.refs) == 4


def test_shows_the_target_the_date_and_each_reading():
    asked = question(cannot_reach_target, a_snapshot(a_measured_criterion(), SLOW))

    fields = [receipt.field for receipt in asked.receipts]
    assert fields == ["target", "due", "readings", "readings", "readings", "readings"]
    assert asked.receipts[-1].says == "At the present pace: 50.7 % by 8 December"


def test_is_silent_when_the_target_is_met():
    met = readings(("2026-11-09", 80), ("2026-11-23", 81))

    assert asked_about(cannot_reach_target, a_snapshot(a_measured_criterion(), met)) == []


def test_is_silent_when_the_pace_makes_the_date():
    assert asked_about(cannot_reach_target, a_snapshot(a_measured_criterion(), FAST)) == []


def test_is_silent_about_a_should():
    should = a_measured_criterion(priority="should")

    assert asked_about(cannot_reach_target, a_snapshot(should, SLOW)) == []


def test_is_silent_about_a_target_in_words():
    worded = a_measured_criterion(target="all critical ones")

    assert asked_about(cannot_reach_target, a_snapshot(worded, SLOW)) == []


def test_is_silent_when_nobody_recorded_which_side_counts():
    sideless = a_measured_criterion(direction=None)

    assert asked_about(cannot_reach_target, a_snapshot(sideless, SLOW)) == []


def test_is_silent_when_go_live_is_far_off_and_the_shortfall_was_planned():
    curve = [["2026-10-26", 0], ["2026-11-23", 40], ["2026-12-08", 80]]
    planned = a_measured_criterion(curve=curve)

    assert asked_about(cannot_reach_target, a_snapshot(planned, SLOW)) == []


def test_asks_when_a_planned_shortfall_is_still_there_close_to_go_live():
    curve = [["2026-10-26", 0], ["2026-11-23", 40], ["2026-12-08", 80]]
    snapshot = a_snapshot(a_measured_criterion(curve=curve), SLOW, go_live="2026-12-15")

    assert asked_about(cannot_reach_target, snapshot) == ["OP-01"]


def test_is_silent_while_an_allowed_exception_is_in_force():
    snapshot = a_snapshot(a_measured_criterion(), SLOW, a_waiver())

    assert asked_about(cannot_reach_target, snapshot) == []


def test_asks_again_once_an_allowed_exception_has_run_out():
    snapshot = a_snapshot(a_measured_criterion(), SLOW, a_waiver(expires="2026-11-22"))

    assert asked_about(cannot_reach_target, snapshot) == ["OP-01"]


def test_asks_about_what_cannot_be_waived_whoever_allowed_it():
    never = a_measured_criterion(priority="must_not_waive")

    assert asked_about(cannot_reach_target, a_snapshot(never, SLOW, a_waiver())) == ["OP-01"]


def test_is_silent_about_one_reading_with_time_to_go():
    snapshot = a_snapshot(a_measured_criterion(), readings(("2026-11-23", 10)))

    assert asked_about(cannot_reach_target, snapshot) == []


def test_is_silent_about_a_wide_gap_with_a_dated_recovery():
    one = readings(("2026-11-23", 60))
    recovery = an_action(text="Weekend classes for OP-01", due="2026-12-01")
    snapshot = a_snapshot(
        a_measured_criterion(due="2026-12-01"), one, recovery, go_live="2026-12-04"
    )

    assert asked_about(cannot_reach_target, snapshot) == []


def test_is_silent_before_the_work_was_to_begin():
    later = a_measured_criterion(starts="2026-11-30")
    none_yet = readings(("2026-11-16", 0), ("2026-11-23", 0))

    assert asked_about(cannot_reach_target, a_snapshot(later, none_yet)) == []


def test_is_silent_about_what_was_taken_out_of_scope():
    snapshot = a_snapshot(a_measured_criterion(), SLOW, judged("removed"))

    assert asked_about(cannot_reach_target, snapshot) == []


def test_is_silent_when_nothing_was_measured():
    assert asked_about(cannot_reach_target, a_snapshot(a_measured_criterion())) == []


def test_reads_only_what_was_measured_by_the_day_asked_about():
    snapshot = a_snapshot(a_measured_criterion(), SLOW, as_of=date(2026, 10, 27))

    assert asked_about(cannot_reach_target, snapshot) == []


def test_projects_to_go_live_where_no_date_is_given():
    undated = a_measured_criterion(due=None)
    snapshot = a_snapshot(undated, SLOW, a_gateway(planned=GATE), go_live="2027-01-08")

    assert "by 8 January 2027" in question(cannot_reach_target, snapshot).text


def test_is_silent_about_what_is_done_or_not_done_while_there_is_time():
    signed = a_measured_criterion(unit="signed", target=1)
    not_yet = readings(("2026-11-09", 0), ("2026-11-23", 0))

    assert asked_about(cannot_reach_target, a_snapshot(signed, not_yet)) == []
