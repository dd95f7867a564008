"""Whether forecasts keep their word, on simulated programmes whose end is known."""

import pytest

from readiness.scoring.standing import standing
from tests.bench.forecasts import of_measures, of_programmes
from tests.bench.simulated import IN_BATCHES, KINDS, Coverage, courses, programme

NUMBER = 150


def keeps_its_word(coverage: Coverage) -> bool:
    """The truth came by P50 and by P85 as often as they say, and P85 is not padded."""
    return (
        0.35 <= coverage.even <= 0.65
        and 0.75 <= coverage.certain <= 0.95
        and coverage.apart <= 4.5
        and coverage.spoken >= 0.85
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_programmes_days_come_as_often_as_the_forecast_says(kind):
    assert keeps_its_word(found := of_programmes(kind, number=NUMBER, seed=3)), found


@pytest.mark.parametrize("kind", KINDS[:3])
@pytest.mark.parametrize("every", [1, 2])
def test_a_measures_days_come_as_often_as_the_forecast_says(kind, every):
    assert keeps_its_word(found := of_measures(kind, number=NUMBER, seed=3, every=every)), found


def test_what_is_met_in_batches_is_foretold_as_well_and_without_padding():
    found = of_programmes(IN_BATCHES, number=NUMBER, seed=3)
    assert 0.35 <= found.even <= 0.65, found
    assert 0.75 <= found.certain <= 0.95, found
    assert found.apart <= 5.5, found


def test_where_the_pace_has_doubled_the_day_is_not_promised_too_early():
    found = of_programmes("doubled", number=NUMBER, seed=3)
    assert 0.75 <= found.certain <= 0.95, found
    assert found.apart <= 4, found


@pytest.mark.parametrize("kind", KINDS)
def test_the_weeks_are_read_out_of_the_records_as_they_were(kind):
    for course in courses(kind, number=3, seed=3):
        read = standing(programme(course)).burn_up
        assert read.met == course.burn_up.met
        assert read.scope[2:] == course.burn_up.scope[2:]  # what came at first was there already
