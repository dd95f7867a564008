"""What is logged in the hazard log, and what is not."""

from typing import Any

import pytest

from readiness.errors import NotFound, Refused
from readiness.exchange.dumping import document_of
from readiness.model import Brings, Control, Hazard, Rating, Scored
from readiness.risk import DCB
from readiness.scoring.hazards import count_hazards, current
from readiness.services.hazards import log_hazard
from readiness.vocabulary import (
    ControlKind,
    ControlState,
    HazardStatus,
    Likelihood,
    RatingOf,
    Severity,
)
from tests.factories import AS_OF
from tests.services.deeds_of_safety import NONE

MAJOR, MINOR = Severity.MAJOR, Severity.MINOR
LOW, HIGH, VERY_HIGH = Likelihood.LOW, Likelihood.HIGH, Likelihood.VERY_HIGH


def a_control_given(**said: Any) -> Control:
    """A control as somebody gives it, without a reference."""
    given: dict[str, Any] = {"name": "Pharmacist checks", "brings": NONE} | said
    return Control.model_construct(**given)


def test_a_hazard_is_logged_with_its_rating_looked_up(work_as):
    with work_as("P-02") as work:
        logged = log_hazard(
            work,
            name=" Wrong drug chosen from a longer list ",
            effect="Wrong drug given",
            causes=["Lists are ordered otherwise"],
            severity=MAJOR,
            likelihood=HIGH,
            owner="Sam Safety",
            criteria=["OP-01"],
        )
        (rating,) = work.facts(Rating, logged.ref)

    assert (logged.ref, logged.status) == ("HZ-007", HazardStatus.OPEN)
    assert logged.initial == Scored(severity=MAJOR, likelihood=HIGH)
    assert (rating.which, rating.rating, rating.scheme) == (RatingOf.INITIAL, 4, DCB.name)
    assert (rating.by, rating.date, logged.scheme) == ("Toni Training", AS_OF, DCB.name)


@pytest.mark.parametrize("severity", Severity)
@pytest.mark.parametrize("likelihood", Likelihood)
def test_every_cell_of_the_scheme_can_be_logged(
    work_as, severity: Severity, likelihood: Likelihood
):
    with work_as("P-03") as work:
        ref = log_hazard(work, name="Wrong patient", severity=severity, likelihood=likelihood).ref
        (rating,) = work.facts(Rating, ref)
        (found,) = (h for h in work.snapshot().hazards if h.ref == ref)

        assert rating.rating == current(work.snapshot(), found) == DCB.rating(severity, likelihood)


def test_a_hazard_without_a_score_is_unscored_and_not_low(work_as):
    with work_as("P-03") as work:
        ref = log_hazard(work, name="Wrong patient", status=HazardStatus.PROPOSED).ref
        count = count_hazards(work.snapshot())
        assert (work.facts(Rating, ref), work.get(Hazard, ref).scheme) == ((), None)

    assert ref in count.unrated


def test_a_hazards_own_controls_stand_inside_it(work_as, trail):
    controls = [a_control_given(kind=ControlKind.VIGILANCE), a_control_given(name="Two signatures")]
    with work_as("P-03") as work:
        logged = log_hazard(work, name="Wrong patient", controls=controls)
        first, second = work.snapshot().controls_of(logged)

    assert (first.ref, first.of, first.name) == ("HZ-007/1", "HZ-007", "Pharmacist checks")
    assert (second.ref, second.stage) == ("HZ-007/2", ControlState.PROPOSED)
    assert [entry.kind for entry in trail()] == ["hazard", "control", "control"]


def test_existing_controls_are_counted_in_the_initial_rating(work_as):
    existing = [a_control_given(state=ControlState.EXISTING, brings=None)]
    with work_as("P-03") as work:
        name = "Wrong patient"
        logged = log_hazard(work, name=name, severity=MAJOR, likelihood=HIGH, controls=existing)
        assert current(work.snapshot(), logged) == 4


def test_what_is_logged_stands_in_the_programme_file(work_as):
    with work_as("P-03") as work:
        log_hazard(work, name="Wrong patient", severity=MAJOR, likelihood=LOW)
        *_, told = document_of(work.known)["hazards"]

    assert told["initial"] == {"severity": "major", "likelihood": "low"}
    assert told["rating_history"] == [
        {
            "date": AS_OF,
            "of": "initial",
            "severity": "major",
            "likelihood": "low",
            "rating": 3,
            "scheme": DCB.name,
            "by": "Sam Safety",
        }
    ]


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"name": ""}, "Say in a sentence how a patient could be harmed"),
        ({"severity": MAJOR}, "A rating takes both a severity and a likelihood"),
        ({"likelihood": LOW}, "A rating takes both a severity and a likelihood"),
        ({"status": HazardStatus.CLOSED}, "A hazard begins as open or as proposed"),
        ({"criteria": ["OP-99"]}, "There is no criterion OP-99"),
        ({"controls": [a_control_given(name=" ")]}, "Say in a few words what the control is"),
        ({"controls": [a_control_given(brings=None)]}, "Choose whether the control 'Pharmacist"),
        (
            {"controls": [a_control_given(brings=Brings(new_hazard=True))]},
            "'Pharmacist checks' brings a new hazard: say which",
        ),
        (
            {"controls": [a_control_given(state=ControlState.VERIFIED)]},
            "A control is logged as existing or proposed",
        ),
    ],
)
def test_what_cannot_be_logged_is_not(work_as, trail, said: dict[str, Any], refusal: str):
    with pytest.raises((Refused, NotFound), match=refusal), work_as("P-03") as work:
        log_hazard(work, **({"name": "Wrong patient"} | said))

    assert trail() == []
