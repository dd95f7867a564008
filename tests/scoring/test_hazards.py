import pytest

from readiness.model import Scored
from readiness.scoring.hazards import (
    count_hazards,
    current,
    expected,
    rating_of,
    standing_rating,
)
from readiness.vocabulary import Likelihood, Severity
from tests.factories import a_control, a_gateway, a_hazard, a_programme, a_rating, a_snapshot

PROPOSED = a_control("C-01")
IN = a_control("C-02", state="implemented")


def rated(find, hazard, *things):
    snapshot = a_snapshot(a_gateway(), hazard, *things)
    return find(snapshot, snapshot.hazards[0])


def test_a_score_is_looked_up_and_never_multiplied():
    scored = Scored(severity=Severity.CATASTROPHIC, likelihood=Likelihood.VERY_LOW)
    assert rating_of(scored) == 3


@pytest.mark.parametrize("stated", [None, 1, 5])
def test_a_bare_rating_is_taken_as_stated(stated):
    assert rating_of(stated) == stated


def test_the_expected_rating_is_what_is_left_once_every_control_is_in():
    assert expected(a_hazard(initial=4, residual=2)) == 2


@pytest.mark.parametrize(
    ("hazard", "controls", "rating"),
    [
        (a_hazard(initial=4, residual=2, controls=["C-02"]), [IN], 2),
        (a_hazard(initial=4, residual=2, controls=["C-01", "C-02"]), [PROPOSED, IN], 4),
        (a_hazard(initial=4, residual=2, current=3, controls=["C-01"]), [PROPOSED], 3),
        (a_hazard(initial=4, residual=2, current=3, controls=["C-02"]), [IN], 2),
        (a_hazard(initial=4, residual=2), [], 4),
        (a_hazard(initial=None, residual=2, controls=["C-01"]), [PROPOSED], None),
        (a_hazard(initial=4, residual=None, controls=["C-02"]), [IN], None),
    ],
    ids=[
        "all controls in: what is left",
        "one control only promised: initial",
        "scored in between",
        "scored in between, overtaken by its controls",
        "no control at all: nothing was done",
        "never rated at first",
        "controls in, never rated after",
    ],
)
def test_the_current_rating_believes_only_controls_that_are_in(hazard, controls, rating):
    assert rated(current, hazard, *controls) == rating


def test_the_latest_score_in_between_counts():
    hazard = a_hazard(initial=5, residual=2, current=4, controls=["C-01"])
    dated = a_rating(3, which="current")
    assert rated(current, hazard, PROPOSED, dated) == 3


@pytest.mark.parametrize(
    ("due", "rating"), [("2026-12-09", 2), ("2026-12-08", 4), ("2026-11-01", 4), (None, 4)]
)
def test_the_gateway_reads_the_current_rating_once_a_control_is_due_by_it(due, rating):
    hazard = a_hazard(initial=4, residual=2, controls=["C-01"])
    assert rated(standing_rating, hazard, a_control(due=due)) == rating


def test_one_control_due_by_the_gateway_is_enough_to_read_the_current_rating():
    hazard = a_hazard(initial=4, residual=2, controls=["C-01", "C-03"])
    controls = [a_control(due="2026-12-20"), a_control("C-03", due="2026-12-01")]
    assert rated(standing_rating, hazard, *controls) == 4


def counted(*things):
    return count_hazards(a_snapshot(a_gateway(), *things))


def test_hazards_that_nobody_may_sign_for_are_counted():
    count = counted(a_hazard(), a_hazard("HZ-02", initial=3))
    assert (count.open, count.unacceptable) == (2, ("HZ-01",))


def test_a_trust_may_be_stricter_than_the_standard():
    stricter = a_programme(highest_acceptable_residual=2)
    assert counted(stricter, a_hazard(initial=3)).unacceptable == ("HZ-01",)


def test_a_trust_may_not_be_more_lenient_than_the_standard():
    lenient = a_programme(highest_acceptable_residual=5)
    assert counted(lenient, a_hazard(initial=4)).unacceptable == ("HZ-01",)


def test_a_hazard_that_nobody_rated_is_counted_as_such():
    count = counted(a_hazard(initial=None, residual=None))
    assert (count.unacceptable, count.unrated) == ((), ("HZ-01",))


def test_a_transferred_hazard_still_stands():
    assert counted(a_hazard(status="transferred")).open == 1


def test_a_closed_hazard_does_not():
    assert counted(a_hazard(status="closed")).open == 0
