"""Who may sign for which rating, with what reason."""

import pytest

from readiness.errors import NotPermitted, Refused
from readiness.model import Hazard, Person
from readiness.scoring.hazard_blocks import blocks
from readiness.services.signing import accept_hazard, justify_hazard, weigh_benefit

WHY = "Nothing further is practicable"


def rated(work, rating):
    """HZ-003, with everything in and that rating left."""
    work.move(work.get(Hazard, "HZ-003"), initial=5, residual=rating)


def test_one_takes_no_reason(work_as):
    with work_as("P-03") as work:
        hazard = accept_hazard(work, "HZ-003")
    assert hazard.accepted is not None
    assert (hazard.accepted.by, hazard.accepted.rating) == ("Sam Safety", 1)


@pytest.mark.parametrize("rating", [2, 3])
def test_two_and_three_take_a_reason(work_as, rating):
    with work_as("setup") as work:
        rated(work, rating)
    with pytest.raises(Refused, match=f"why a rating of {rating}"), work_as("P-04") as work:
        accept_hazard(work, "HZ-003", reason=" ")
    with work_as("P-04") as work:
        assert accept_hazard(work, "HZ-003", reason=WHY).justification == WHY


@pytest.mark.parametrize("rating", [4, 5])
@pytest.mark.parametrize("who", ["P-03", "P-04", "P-08"])
def test_four_and_five_are_for_nobody(work_as, rating, who):
    with work_as("setup") as work:
        rated(work, rating)
    with pytest.raises(Refused, match="nobody may accept"), work_as(who) as work:
        accept_hazard(work, "HZ-003", reason=WHY)


def test_what_is_not_scored_is_not_low(work_as):
    with pytest.raises(Refused, match="is not scored, which is not low"), work_as("P-03") as work:
        accept_hazard(work, "HZ-002", reason=WHY)


def test_a_benefit_that_outweighs_accepts_nothing(work_as):
    with work_as("P-04") as work:
        hazard = weigh_benefit(
            work, "HZ-001", benefit="One record", says="By the group", outweighs=True
        )
        assert "HZ-001" in {block.hazard.ref for block in blocks(work.snapshot())}
    assert hazard.accepted is None
    with pytest.raises(Refused, match="nobody may accept"), work_as("P-04") as work:
        accept_hazard(work, "HZ-001", reason=WHY)


def test_a_registration_that_ran_out_signs_nothing(work_as):
    with work_as("setup") as work:
        work.move(work.get(Person, "P-03"), registration_expires="2026-11-22")
    with pytest.raises(NotPermitted, match="ran out"), work_as("P-03") as work:
        accept_hazard(work, "HZ-003")


def test_a_reason_is_written_down_without_signing(work_as):
    with work_as("P-03") as work:
        hazard = justify_hazard(work, "HZ-003", reason=WHY)
    assert (hazard.justification, hazard.accepted) == (WHY, None)
