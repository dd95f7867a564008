from datetime import date, timedelta

import pytest

from readiness.scoring.burn_up import BurnUp
from readiness.scoring.programme_forecast import programme_forecast, track_record
from tests.factories import AS_OF, a_snapshot

STEADY = (0, 3, 5, 9, 11, 15, 18, 20, 24)


def a_burn(met=STEADY, scope=40, ends=AS_OF, old=0):
    weeks = len(met)
    scopes = scope if isinstance(scope, tuple) else (scope,) * weeks
    days = tuple(ends - timedelta(weeks=ago) for ago in reversed(range(weeks)))
    return BurnUp(days, scopes, met, old)


def foreseen(go_live="2027-01-22", **changes):
    return programme_forecast(a_snapshot(go_live=go_live), a_burn(**changes))


def test_the_whole_is_foreseen_from_its_own_weeks():
    # Sixteen are left, three a week are met: five or six weeks, and eight and a half until go-live.
    made = foreseen()

    assert made.p50 in (AS_OF + timedelta(weeks=5), AS_OF + timedelta(weeks=6))
    assert made.p85 is not None
    assert made.p50 < made.p85 <= AS_OF + timedelta(weeks=9)
    assert made.chance_by_go_live is not None
    assert 0.8 <= made.chance_by_go_live <= 1
    assert made.musts_met_p50 == 40


def test_an_early_go_live_leaves_some_unmet_and_says_how_many():
    made = foreseen(go_live="2026-12-07")

    assert made.chance_by_go_live == 0
    assert made.musts_met_p50 in (29, 30, 31)
    assert made.musts_met_p85 is not None
    assert 26 <= made.musts_met_p85 < made.musts_met_p50
    assert f"By go-live {made.musts_met_p50} of the 40 there are now" in made.says
    assert made.says.endswith("the chance that all are met is 0 %.")


def test_the_same_record_always_says_the_same():
    assert foreseen() == foreseen()


def test_a_scope_that_grows_puts_the_day_off():
    grows = foreseen(scope=(32, 33, 34, 35, 36, 37, 38, 39, 40)).p50
    stays = foreseen().p50
    assert stays is not None
    assert grows is None or grows > stays


def test_a_pace_that_is_not_steady_names_no_day_and_says_so():
    made = foreseen(met=(0, 0, 9, 9, 9, 10, 10, 10, 11), scope=60)
    assert (made.p50, made.p85) == (None, None)
    assert made.says.startswith("The pace is not steady enough to name a day")


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        (
            {"met": (0, 3, 6)},
            "Too little history: six weeks of records are needed, and there are 2 weeks.",
        ),
        ({"met": (0, 2)}, "there is 1 week."),
        ({"met": (5,) * 9}, "No must-have was met in the last weeks of record"),
        ({"scope": 0, "met": (0,) * 9}, "No must-haves are recorded."),
    ],
)
def test_what_cannot_be_foreseen_is_none_and_says_why(changes, says):
    made = foreseen(**changes)
    assert (made.p50, made.p85, made.chance_by_go_live, made.musts_met_p50) == (None,) * 4
    assert says in made.says


def test_when_all_are_met_nothing_is_left_to_foresee():
    made = foreseen(scope=24)
    assert (made.p50, made.chance_by_go_live, made.musts_met_p85) == (None, 1.0, 24)


def test_what_has_grown_old_is_taken_to_be_proved_again_and_is_named():
    assert foreseen(old=2).says.endswith(
        "Of those met so far 2 have grown old and must be proved again: taken as done."
    )
    made = foreseen(scope=24, old=1)
    assert made.chance_by_go_live is None
    assert made.says == "Every must-have has been met; 1 has grown old and must be proved again."


@pytest.mark.parametrize("go_live", ["2026-11-20", "2029-01-01"])
def test_nothing_is_said_of_a_go_live_that_has_passed_or_is_years_away(go_live):
    made = foreseen(go_live=go_live)
    assert made.p50 is not None
    assert (made.chance_by_go_live, made.musts_met_p50, made.musts_met_p85) == (None, None, None)


def test_past_forecasts_are_held_against_what_happened():
    steady = tuple(3 * week for week in range(15))
    record = track_record(a_burn(met=steady, scope=90))
    assert record.made == 5
    assert record.certain_held == 5
    assert record.says.startswith("Of its last 5 forecasts, each made four weeks ahead, what had")


def test_past_forecasts_of_a_programme_that_stopped_did_not_come_true():
    stopped = (*(3 * week for week in range(11)), 30, 30, 30, 30)
    assert track_record(a_burn(met=stopped, scope=90)).certain_held < 5


def test_a_young_programme_has_no_past_forecasts():
    assert track_record(a_burn()).says.startswith("No forecast is old enough")


def test_days_are_whole_weeks_from_the_snapshots_day():
    made = foreseen()
    assert made.p50 is not None
    assert isinstance(made.p50, date)
    assert (made.p50 - AS_OF).days % 7 == 0
