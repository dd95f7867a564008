from datetime import date

import pytest

from readiness.scoring.pace import day_reached, planned, present_pace, rates
from tests.factories import a_measured_criterion, a_reading, readings

PLANNED = a_measured_criterion(curve=[["2026-11-01", 20], ["2026-11-11", 30], ["2026-12-01", 80]])
LAST = a_reading(60, "2026-11-21")


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        (date(2026, 10, 31), None),
        (date(2026, 11, 1), 20),
        (date(2026, 11, 6), 25),
        (date(2026, 11, 11), 30),
        (date(2026, 11, 13), 35),
        (date(2026, 12, 1), 80),
        (date(2026, 12, 31), 80),
    ],
)
def test_the_plan_is_drawn_straight_between_its_points(day, wanted):
    assert planned(PLANNED, day) == wanted


def test_without_a_curve_nothing_is_planned():
    assert planned(a_measured_criterion(), date(2026, 11, 6)) is None


def test_a_line_needs_three_days_of_readings():
    assert present_pace(readings(("2026-11-01", 1), ("2026-11-02", 2), ("2026-11-02", 3))) is None


def test_a_line_is_the_least_squares_one():
    pace = present_pace(readings(("2026-11-01", 10), ("2026-11-02", 30), ("2026-11-03", 20)))
    assert pace is not None
    assert pace.per_day == 5
    assert pace.on(date(2026, 11, 13)) == 70


def test_paces_are_counted_toward_the_target():
    falling = readings(("2026-11-01", 40), ("2026-11-11", 30), ("2026-11-16", 40))
    assert rates(a_measured_criterion(direction="max"), falling) == [1, -2]


@pytest.mark.parametrize(
    ("rate", "reached"),
    [(1, date(2026, 12, 11)), (0.9, date(2026, 12, 14)), (0, None), (-1, None), (0.001, None)],
)
def test_the_day_reached_is_a_whole_day_and_none_beyond_ten_years(rate, reached):
    assert day_reached(a_measured_criterion(), LAST, rate=rate) == reached
