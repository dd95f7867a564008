from datetime import date

import pytest

from readiness.scoring.forecast import Forecast, forecast, programme_forecast
from tests.factories import a_measured_criterion, a_reading, a_snapshot, judged, readings

STEADY = readings(("2026-11-01", 40), ("2026-11-11", 50), ("2026-11-21", 60))
UNEVEN = readings(("2026-11-01", 40), ("2026-11-11", 45), ("2026-11-21", 60))


def foreseen(*facts, as_of="2026-11-23", **changes):
    snapshot = a_snapshot(a_measured_criterion(**changes), *facts, as_of=as_of)
    return forecast(snapshot, snapshot.criteria[0])


def test_a_steady_pace_gives_one_day():
    made = foreseen(STEADY)
    assert (made.p50, made.p85) == (date(2026, 12, 11), date(2026, 12, 11))


def test_an_uneven_pace_gives_a_range_and_says_so():
    # A point a day in the middle of 0.5 and 1.5; 0.65 a day is slower than most of it.
    assert foreseen(UNEVEN) == Forecast(
        date(2026, 12, 11),
        date(2026, 12, 22),
        "An even chance by 11 December, almost certain by 22 December.",
    )


def test_the_same_readings_always_give_the_same_days():
    assert foreseen(UNEVEN) == foreseen(UNEVEN)


def test_a_limit_is_reached_from_above():
    falling = readings(("2026-11-01", 40), ("2026-11-11", 30), ("2026-11-21", 20))
    assert foreseen(falling, direction="max", target=3).p50 == date(2026, 12, 8)


def test_a_pace_that_sometimes_stands_still_is_almost_certain_much_later():
    made = foreseen(readings(("2026-11-01", 40), ("2026-11-11", 40), ("2026-11-21", 60)))

    assert made.p50 == date(2026, 12, 11)
    assert made.p85 == date(2027, 1, 27)


def test_a_pace_that_sometimes_goes_back_never_is_almost_certain():
    made = foreseen(readings(("2026-11-01", 40), ("2026-11-11", 35), ("2026-11-21", 60)))

    assert made.p85 is None
    assert made.says.endswith("at its slowest it never gets there.")


def test_a_day_that_should_have_come_by_now_is_today_at_the_earliest():
    assert foreseen(STEADY, as_of="2026-12-20").p50 == date(2026, 12, 20)


@pytest.mark.parametrize(
    ("facts", "changes", "says"),
    [
        ([], {}, "Nothing is measured, so no pace can be seen."),
        ([a_reading(50, "2026-11-20")], {"target": "every ward"}, "Nothing is measured"),
        (
            STEADY[1:],
            {},
            "Too little history: three readings over two weeks are needed, and there are"
            " 2 readings over 10 days.",
        ),
        (readings(("2026-11-19", 1), ("2026-11-20", 2), ("2026-11-21", 3)), {}, "over 2 days."),
        ([a_reading(50, "2026-11-20")], {}, "there is 1 reading over 0 days."),
        ([*STEADY, a_reading(81, "2026-11-22")], {}, "It was at its target on 22 November."),
        (STEADY, {"direction": None}, "Nobody recorded which side of the target counts."),
        (STEADY, {"direction": "max", "target": 3}, "At its own pace it never reaches its target."),
    ],
)
def test_a_forecast_that_cannot_be_made_is_none_and_says_why(facts, changes, says):
    made = foreseen(facts, **changes)

    assert (made.p50, made.p85) == (None, None)
    assert says in made.says


def test_the_whole_says_how_little_history_there_is():
    made = programme_forecast(a_snapshot(a_measured_criterion(), STEADY))

    assert made.p50 is None
    assert (
        made.says == "Too little history: six weeks of records are needed, and there are 22 days."
    )


def test_an_empty_programme_has_no_history():
    assert "there are 0 days" in programme_forecast(a_snapshot()).says


def test_the_whole_makes_no_figure_up():
    long_ago = judged("amber", on="2026-06-01")
    made = programme_forecast(a_snapshot(a_measured_criterion(), long_ago, STEADY))

    assert (made.p85, made.chance_by_go_live, made.musts_met_p50) == (None, None, None)
    assert made.says.startswith("The whole is not forecast")
