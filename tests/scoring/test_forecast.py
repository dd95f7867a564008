from datetime import date, timedelta

import pytest

from readiness.scoring.forecast import asked_of_it, forecast, said_a_month_ago
from readiness.scoring.going import FALLING
from tests.factories import a_measured_criterion, a_reading, a_snapshot, readings

FIRST = date(2026, 10, 5)


def weekly(*values, first=FIRST, every=7):
    return readings(*((first + timedelta(days=every * n), v) for n, v in enumerate(values)))


STEADY = weekly(10, 15, 20, 25, 30, 35, 40, 45)  # the last on 23 November
UNEVEN = weekly(10, 13, 20, 22, 31, 34, 42, 45)


def a_case(*facts, as_of="2026-11-23", **changes):
    snapshot = a_snapshot(a_measured_criterion(**changes), *facts, as_of=as_of)
    return snapshot, snapshot.criteria[0]


def foreseen(*facts, **changes):
    return forecast(*a_case(*facts, **changes))


def test_a_steady_pace_gives_a_narrow_range():
    made = foreseen(STEADY)
    assert (made.p50, made.p85) == (date(2027, 1, 11), date(2027, 1, 18))


def test_an_uneven_pace_gives_a_range_and_says_so():
    made = foreseen(UNEVEN)

    assert made.p50 is not None
    assert made.p85 is not None
    assert date(2027, 1, 4) <= made.p50 < made.p85 <= made.p50 + timedelta(weeks=7)
    assert made.says.startswith("An even chance by ")


def test_a_pace_that_falls_week_by_week_says_that_the_days_may_come_too_early():
    gained = [0, 12, 22.5, 31, 38, 44, 49, 53, 56.5]
    falling = [(date(2026, 9, 28) + timedelta(weeks=n), value) for n, value in enumerate(gained)]

    assert foreseen(readings(*falling), target=62).says.endswith(FALLING)
    assert FALLING not in foreseen(STEADY).says


def test_the_same_readings_always_give_the_same_days():
    assert foreseen(UNEVEN) == foreseen(UNEVEN)


def test_days_are_whole_weeks_after_the_last_reading():
    made = foreseen(UNEVEN)
    assert [(day - date(2026, 11, 23)).days % 7 for day in (made.p50, made.p85) if day] == [0, 0]


def test_a_limit_is_reached_from_above():
    rising = foreseen(STEADY)
    falling = foreseen(weekly(90, 85, 80, 75, 70, 65, 60, 55), direction="max", target=20)
    assert (rising.p50, rising.p85) == (falling.p50, falling.p85)


def test_a_reading_every_fortnight_says_the_same_as_one_every_week():
    first = date(2026, 8, 17)
    fortnightly = foreseen(weekly(10, 20, 30, 40, 50, 60, 65, 70, first=first, every=14))
    often = weekly(10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 62.5, 65, 67.5, 70, first=first)
    every_week = foreseen(often)
    assert fortnightly.p50 is not None
    assert every_week.p50 is not None
    assert abs((fortnightly.p50 - every_week.p50).days) <= 7


def test_a_quickening_pace_is_believed_in_part_and_so_is_a_slackening_one():
    quickening = foreseen(weekly(10, 12, 15, 19, 24, 30, 37, 45)).p50
    slackening = foreseen(weekly(10, 18, 25, 31, 36, 40, 43, 45)).p50
    assert quickening is not None
    assert quickening < date(2027, 1, 11)
    assert slackening is None or slackening > date(2027, 1, 11)


def test_a_pace_that_comes_and_goes_names_no_day():
    made = foreseen(weekly(10, 40, 12, 38, 15, 44, 20, 45), target=400)
    assert (made.p50, made.p85) == (None, None)
    assert "steady enough" in made.says or "more than a year" in made.says


def test_a_day_that_should_have_come_by_now_is_today_at_the_earliest():
    assert foreseen(STEADY, as_of="2027-02-20").p50 == date(2027, 2, 20)


@pytest.mark.parametrize(
    ("facts", "changes", "says"),
    [
        ([], {}, "Nothing is measured, so no pace can be seen."),
        ([a_reading(50, "2026-11-20")], {"target": "every ward"}, "Nothing is measured"),
        (
            STEADY[3:],
            {},
            "Too little history: six weeks of readings are needed, and there are"
            " 5 readings over 28 days.",
        ),
        (weekly(1, 20, 45, first=date(2026, 9, 1), every=30), {}, "there are 3 readings over 60"),
        ([a_reading(50, "2026-11-20")], {}, "there is 1 reading over 0 days."),
        ([*STEADY[:-1], a_reading(81, "2026-11-22")], {}, "It was at its target on 22 November."),
        (STEADY, {"direction": None}, "Nobody recorded which side of the target counts."),
        (STEADY, {"direction": "max", "target": 3}, "At its own pace it never reaches its target."),
        (STEADY, {"target": 5000}, "At its own pace it is more than a year from its target."),
    ],
)
def test_a_forecast_that_cannot_be_made_is_none_and_says_why(facts, changes, says):
    made = foreseen(facts, **changes)

    assert (made.p50, made.p85) == (None, None)
    assert says in made.says


@pytest.mark.parametrize("values", [(9e299,) * 8, (-9e299, 9e299) * 4, (0, 1e-300) * 4])
def test_a_figure_beyond_all_measure_breaks_nothing(values):
    assert foreseen(weekly(*values), target=9.9e299).says.endswith(".")


def test_what_the_days_left_ask_for_stands_beside_the_best_week():
    facts = readings(("2022-04-27", 39.3), ("2022-05-04", 40), ("2022-05-11", 47))
    snapshot, criterion = a_case(facts, as_of="2022-05-11", due="2022-05-22")
    assert asked_of_it(snapshot, criterion) == (
        "47 %, target 80 %, 11 days left: 3.0 points a day needed, best week was 1.0."
    )


def test_what_is_needed_is_never_rounded_to_less():
    snapshot, criterion = a_case([a_reading(40, "2026-11-23")], due="2026-11-30", unit="devices")
    assert asked_of_it(snapshot, criterion) == (
        "40, target 80, 7 days left: 5.8 a day needed, no week to compare."
    )


def test_a_day_that_has_passed_leaves_no_days():
    snapshot, criterion = a_case(STEADY, due="2026-11-20")
    assert asked_of_it(snapshot, criterion) == "45 %, target 80 %, no days left."


@pytest.mark.parametrize(
    ("facts", "changes"),
    [([], {}), ([a_reading(80, "2026-11-20")], {}), (STEADY, {"direction": None})],
)
def test_nothing_is_asked_of_what_is_met_or_was_never_measured(facts, changes):
    assert asked_of_it(*a_case(facts, **changes)) is None


def test_what_was_forecast_a_month_ago_can_be_held_against_what_happened():
    long = weekly(*range(5, 60, 5), first=date(2026, 9, 14))
    assert said_a_month_ago(*a_case(long)) == (
        "On 26 October the forecast was: an even chance by 28 December, "
        "almost certain by 4 January 2027."
    )


def test_a_month_ago_there_may_have_been_nothing_to_forecast_from():
    assert said_a_month_ago(*a_case(STEADY)) is None
