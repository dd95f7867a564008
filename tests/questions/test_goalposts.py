from datetime import date

import pytest

from readiness.questions.goalposts import goalpost_moved
from tests.factories import (
    a_measured_criterion,
    a_reading,
    a_snapshot,
    readings,
)
from tests.questions.hearing import asked_about, question

GATE_AFTER = date(2027, 1, 18)


def eased(*history, **changes):
    return a_measured_criterion(target_history=history, target=history[-1][1], **changes)


def twin(ref, tail, unit, **changes):
    return a_measured_criterion(ref, name=f"Users trained{tail}", unit=unit, **changes)


ALL = twin("OP-01", " - trust A", "% of users complete")
ROSTERED = twin("OP-02", " - those on the first rota", "% of users on the rota")
SHORT = readings(("2026-11-23", 49))
MET = readings(("2026-11-23", 81), of="OP-02")


def test_asks_when_a_target_was_made_easier_in_the_last_ninety_days():
    moved = eased(("2026-06-01", 95), ("2026-11-02", 80), name="Users trained")

    text = question(goalpost_moved, a_snapshot(moved)).text

    assert "“Users trained” had its target moved from 95 % to 80 % on 2 November" in text


def test_asks_when_a_limit_was_made_wider():
    moved = eased(("2026-06-01", 0), ("2026-11-02", 5), direction="max", unit="open defects")

    assert asked_about(goalpost_moved, a_snapshot(moved)) == ["OP-01"]


def test_asks_one_question_about_several_targets_made_easier():
    moved = [eased(("2026-06-01", 95), ("2026-11-02", 80), ref=f"OP-0{n}") for n in (1, 2, 3)]

    asked = question(goalpost_moved, a_snapshot(moved))

    assert asked.text.startswith("3 criteria had their targets made easier")
    assert len(asked.refs) == 3


def test_asks_when_one_measure_is_met_on_fewer_and_missed_on_all():
    asked = question(goalpost_moved, a_snapshot(ALL, SHORT, ROSTERED, MET))

    assert [cited.ref for cited in asked.refs] == ["OP-02", "OP-01"]
    assert "stands at 81 % and is met, “Users trained - trust A” at 49 % against 80 %" in asked.text


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Users trained", "% of users"),
        ("Users trained, everybody", "%"),
        ("Users trained (all staff)", "% of all staff"),
    ],
)
def test_asks_whatever_the_wider_count_is_called(name, unit):
    wide = a_measured_criterion("OP-01", name=name, unit=unit)

    assert asked_about(goalpost_moved, a_snapshot(wide, SHORT, ROSTERED, MET)) == ["OP-02"]


def test_asks_when_the_narrower_count_only_shows_in_what_it_was_taken_of():
    wide = twin("OP-01", "", "%")
    narrow = twin("OP-02", ", on the rota", "%")
    taken = a_reading(49, "2026-11-23", denominator=3200)
    of_fewer = a_reading(81, "2026-11-23", of="OP-02", denominator=1400)

    assert asked_about(goalpost_moved, a_snapshot(wide, taken, narrow, of_fewer)) == ["OP-02"]


def test_asks_when_a_measure_is_better_because_fewer_were_counted():
    before = a_reading(60, "2026-11-02", denominator=3200)
    after = a_reading(82, "2026-11-23", denominator=2100)

    text = question(goalpost_moved, a_snapshot(a_measured_criterion(), before, after)).text

    assert "stood at 60 % of 3,200 on 2 November, and at 82 % of 2,100 on 23 November" in text


def test_is_silent_when_the_target_was_made_harder():
    harder = eased(("2026-06-01", 80), ("2026-11-02", 95))

    assert asked_about(goalpost_moved, a_snapshot(harder)) == []


def test_is_silent_about_a_target_made_easier_long_before_the_gate():
    early = eased(("2026-03-02", 95), ("2026-09-01", 80))

    assert asked_about(goalpost_moved, a_snapshot(early)) == []


def test_is_silent_about_a_target_that_was_put_back_to_where_it_stood():
    back = eased(("2026-06-01", 95), ("2026-10-12", 80), ("2026-11-02", 95))

    assert asked_about(goalpost_moved, a_snapshot(back)) == []


def test_is_silent_about_a_target_that_is_to_change_later():
    later = eased(("2026-06-01", 95), ("2026-11-30", 80))

    assert asked_about(goalpost_moved, a_snapshot(later)) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((" - nurses", "% of nurses"), (" - doctors", "% of doctors")),
        ((" - trust B", "% of users"), (" - trust A", "% of users")),
        ((" - superusers", "% of superusers"), ("", "% of users")),
        ((", theatres", "% of theatre staff"), (", all staff", "% of staff")),
    ],
)
def test_is_silent_about_a_breakdown_into_groups(first, second):
    met, missed = twin("OP-02", *first), twin("OP-01", *second)

    assert asked_about(goalpost_moved, a_snapshot(missed, SHORT, met, MET)) == []


def test_is_silent_when_both_counts_are_met():
    both = readings(("2026-11-23", 80))

    assert asked_about(goalpost_moved, a_snapshot(ALL, both, ROSTERED, MET)) == []


def test_is_silent_about_two_measures_of_different_names():
    other = a_measured_criterion(name="Users booked on a course", unit="% of users")

    assert asked_about(goalpost_moved, a_snapshot(other, SHORT, ROSTERED, MET)) == []


def test_is_silent_about_a_part_that_is_due_long_before_the_whole():
    later = ALL.model_copy(update={"due": GATE_AFTER})

    assert asked_about(goalpost_moved, a_snapshot(later, SHORT, ROSTERED, MET)) == []


def test_is_silent_when_a_few_leavers_are_no_longer_counted():
    before = a_reading(60, "2026-11-02", denominator=3200)
    after = a_reading(82, "2026-11-23", denominator=3140)

    assert asked_about(goalpost_moved, a_snapshot(a_measured_criterion(), before, after)) == []


def test_is_silent_when_fewer_are_counted_and_the_figure_is_no_better():
    before = a_reading(60, "2026-11-02", denominator=3200)
    after = a_reading(58, "2026-11-23", denominator=2100)

    assert asked_about(goalpost_moved, a_snapshot(a_measured_criterion(), before, after)) == []
