"""How a hazard is rated: by look-up, in order, and never softened without the safety officer."""

from datetime import date
from typing import Any

import pytest

from readiness.errors import ChangedSince, NotPermitted, Refused
from readiness.model import Hazard, Rating, Scored
from readiness.risk import DCB
from readiness.scoring.hazards import expected
from readiness.services.hazards import rate
from readiness.vocabulary import Likelihood, RatingOf, Severity
from tests.factories import AS_OF, a_hazard
from tests.services.conftest import TRUST

MAJOR, MINOR = Severity.MAJOR, Severity.MINOR
LOW, HIGH, VERY_HIGH = Likelihood.LOW, Likelihood.HIGH, Likelihood.VERY_HIGH
LATER = date(2026, 12, 15)
DRAWN = len(TRUST)  # the number from which everybody's page was drawn


def test_what_is_left_after_controls_is_rated_with_who_when_and_by_which_scheme(work_as, trail):
    with work_as("P-03", why="Workshop of 23 November") as work:
        rating = rate(work, "HZ-001", severity=MAJOR, likelihood=LOW)
        hazard, *_ = work.snapshot().hazards

    assert (rating.which, rating.rating, rating.scheme) == (RatingOf.RESIDUAL, 3, DCB.name)
    assert (rating.by, rating.date, expected(hazard)) == ("Sam Safety", AS_OF, 3)
    assert trail()[0].why == "Workshop of 23 November"


def test_a_later_rating_stands_beside_the_earlier_one(work_as):
    with work_as("P-03") as work:
        rate(work, "HZ-001", severity=MAJOR, likelihood=LOW)
    with work_as("P-03", day=LATER) as work:
        rate(work, "HZ-001", severity=MAJOR, likelihood=HIGH)
        history = work.snapshot().ratings("HZ-001")

    assert [(rating.date, rating.rating) for rating in history] == [(AS_OF, 3), (LATER, 4)]


def test_a_risk_left_that_had_no_day_is_kept_beside_the_new_one(work_as):
    with work_as("P-03") as work:
        initial = {"severity": "major", "likelihood": "high"}
        work.add(a_hazard("HZ-009", initial=initial, residual=3, scheme="DCB0160"))
        rate(work, "HZ-009", severity=MAJOR, likelihood=Likelihood.VERY_LOW)
        first, second = work.snapshot().ratings("HZ-009")

    assert (first.rating, first.by, first.scheme) == (3, None, "DCB0160")
    assert (second.rating, second.by) == (2, "Sam Safety")


def test_an_initial_rating_moves_the_hazards_own(work_as):
    with work_as("P-03") as work:
        rate(work, "HZ-001", which=RatingOf.INITIAL, severity=MAJOR, likelihood=VERY_HIGH)
        hazard = work.get(Hazard, "HZ-001")
        (rating,) = work.facts(Rating, "HZ-001")

    assert hazard.initial == Scored(severity=MAJOR, likelihood=VERY_HIGH)
    assert (rating.which, rating.rating) == (RatingOf.INITIAL, 5)


def test_an_unscored_hazard_is_rated_before_its_controls_first(work_as, trail):
    with work_as("P-01") as work:
        work.add(a_hazard("HZ-009", initial=None, residual=None))
    with pytest.raises(Refused, match="HZ-009 has no initial rating"), work_as("P-03") as work:
        rate(work, "HZ-009", severity=MAJOR, likelihood=LOW)
    with work_as("P-03") as work:
        rate(work, "HZ-009", which=RatingOf.INITIAL, severity=MAJOR, likelihood=LOW)

    assert len(trail()) == 3


def test_a_bare_initial_rating_is_scored_in_parts_first(work_as):
    with work_as("P-01") as work:
        work.add(a_hazard("HZ-009", initial=5, residual=3))
    refusal = "The initial rating of HZ-009 is a bare 5"
    with pytest.raises(Refused, match=refusal), work_as("P-03") as work:
        rate(work, "HZ-009", severity=MAJOR, likelihood=LOW)


def test_a_bare_initial_rating_is_not_lowered_without_the_safety_officer(work_as):
    with work_as("P-01") as work:
        work.add(a_hazard("HZ-009", initial=5, residual=None, owner="Training lead"))
    first: dict[str, Any] = {"which": RatingOf.INITIAL, "severity": MAJOR}
    with pytest.raises(NotPermitted, match="would hurt less"), work_as("P-02") as work:
        rate(work, "HZ-009", **first, likelihood=HIGH)
    with work_as("P-02") as work:
        assert rate(work, "HZ-009", **first, likelihood=VERY_HIGH).rating == 5


def test_what_is_left_is_never_rated_above_what_was_there_before(work_as, trail):
    refusal = "HZ-001 was rated 4 before its controls, and cannot be rated higher"
    for which in (RatingOf.RESIDUAL, RatingOf.CURRENT):
        with pytest.raises(Refused, match=refusal), work_as("P-03") as work:
            rate(work, "HZ-001", which=which, severity=MAJOR, likelihood=VERY_HIGH)

    assert trail() == []


def test_an_initial_rating_does_not_fall_below_what_is_left(work_as):
    with work_as("P-03") as work:
        rate(work, "HZ-001", severity=MAJOR, likelihood=HIGH)
    refusal = "HZ-001 is rated 4 with its controls, and cannot have been rated lower"
    with pytest.raises(Refused, match=refusal), work_as("P-03") as work:
        rate(work, "HZ-001", which=RatingOf.INITIAL, severity=MAJOR, likelihood=LOW)


@pytest.mark.parametrize("which", [RatingOf.INITIAL, RatingOf.RESIDUAL, RatingOf.CURRENT])
def test_a_lower_severity_takes_the_safety_officer_and_a_reason(work_as, trail, which: RatingOf):
    lower: dict[str, Any] = {"which": which, "severity": MINOR, "likelihood": HIGH}
    with work_as("P-01") as work:
        work.move(work.get(Hazard, "HZ-001"), owner="Training lead")
    with pytest.raises(NotPermitted, match="Ask Sam Safety"), work_as("P-02") as work:
        rate(work, "HZ-001", **lower, reason="It would only delay")
    with pytest.raises(Refused, match="why HZ-001 is less grave"), work_as("P-03") as work:
        rate(work, "HZ-001", **lower, reason=" ")

    with work_as("P-03") as work:
        assert rate(work, "HZ-001", **lower, reason="It would only delay").rating == 2
    assert trail()[-1].why == "It would only delay"


def test_an_owner_rates_what_is_left_but_not_while_controls_are_coming_in(work_as):
    with work_as("P-01") as work:
        work.move(work.get(Hazard, "HZ-001"), owner="Training lead")
    with work_as("P-02") as work:
        rate(work, "HZ-001", severity=MAJOR, likelihood=LOW)

    refusal = "while its controls are coming in is for a clinical safety officer"
    with pytest.raises(NotPermitted, match=refusal), work_as("P-02") as work:
        rate(work, "HZ-001", which=RatingOf.CURRENT, severity=MAJOR, likelihood=LOW)


def test_the_second_of_two_who_rate_at_once_is_told_of_the_first(work_as):
    with work_as("P-03", seen=DRAWN) as work:
        rate(work, "HZ-001", severity=MAJOR, likelihood=LOW)

    refusal = "HZ-001: a rating was recorded by Sam Safety"
    with pytest.raises(ChangedSince, match=refusal), work_as("P-03", seen=DRAWN) as work:
        rate(work, "HZ-001", severity=MAJOR, likelihood=HIGH)
