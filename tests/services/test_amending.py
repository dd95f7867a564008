"""What a hazard says of itself is changed for a reason, and what its controls stop goes with it."""

import pytest

from readiness.errors import Refused
from readiness.services.controls import place_control
from readiness.services.hazard_life import amend_hazard


def amended(work, **changes):
    said = {"owner": "Toni Training", "effect": "Wrong dose", "causes": ["Haste"], "why": "Seen"}
    return amend_hazard(work, "HZ-006", **said | changes)


def test_owner_effect_and_causes_change_with_the_reason(work_as, trail):
    with work_as("P-03") as work:
        after = amended(work)

    assert (after.owner, after.effect, after.causes) == ("Toni Training", "Wrong dose", ("Haste",))
    assert trail()[0].why == "Seen"


def test_what_a_control_stops_is_forgotten_of_a_cause_that_is_gone(work_as):
    with work_as("P-03") as work:
        amended(work, causes=["Haste", "Noise"])
        causes, effects = ["Haste", "Noise"], ["Wrong dose"]
        place_control(work, "C-01", hazard="HZ-006", causes=causes, effects=effects)
        (barrier,) = amended(work, causes=["Noise"]).barriers
    assert (barrier.causes, barrier.effects) == (("Noise",), ("Wrong dose",))


@pytest.mark.parametrize("why", [None, " "])
def test_it_takes_a_reason(work_as, why):
    with pytest.raises(Refused, match="why HZ-006 is changed"), work_as("P-03") as work:
        amended(work, why=why)


def test_nothing_is_recorded_where_nothing_would_change(work_as):
    with work_as("P-03") as work:
        amended(work)
    with pytest.raises(Refused, match="Nothing of HZ-006 would change"), work_as("P-03") as work:
        amended(work)
