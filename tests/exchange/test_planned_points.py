from datetime import date

import pytest

from readiness.errors import Refused
from readiness.exchange.planned_points import points_in, straight, written_points
from tests.factories import AS_OF, a_criterion, a_measured_criterion, a_snapshot, readings

DUE = date(2027, 1, 15)


def test_a_day_and_a_value_on_each_line():
    typed = "2027-01-04 10\n\n11/01/2027: 45.5\n18 January 2027; 80%"
    assert points_in(typed) == (
        (date(2027, 1, 4), 10),
        (date(2027, 1, 11), 45.5),
        (date(2027, 1, 18), 80),
    )


def test_what_is_written_is_read_back():
    criterion = a_measured_criterion(curve=[["2027-01-04", 10], ["2027-01-11", 45.5]])
    assert points_in(written_points(criterion)) == criterion.curve


@pytest.mark.parametrize(
    ("line", "says"),
    [("soon 40", "is not a day"), ("2027-01-04 many", "is not a number"), ("40", "no day with")],
)
def test_a_line_that_is_none_is_refused_by_name(line: str, says: str):
    with pytest.raises(Refused, match=says):
        points_in(f"2027-01-04 10\n{line}")


def test_straight_goes_from_the_last_reading_to_the_target_on_its_day():
    criterion = a_measured_criterion(target=80, due=DUE)
    snapshot = a_snapshot(criterion, readings(("2026-11-16", 31)))
    assert straight(snapshot, criterion) == ((date(2026, 11, 16), 31), (DUE, 80))


def test_straight_begins_today_at_nothing_where_nothing_is_measured():
    criterion = a_measured_criterion(target=80, due=DUE)
    assert straight(a_snapshot(criterion), criterion) == ((AS_OF, 0), (DUE, 80))


def test_there_is_no_straight_way_without_a_target_or_after_its_day():
    with pytest.raises(Refused, match="no target in figures"):
        straight(a_snapshot(), a_criterion())
    late = a_measured_criterion(target=80, due=AS_OF)
    with pytest.raises(Refused, match="is due already"):
        straight(a_snapshot(late), late)
