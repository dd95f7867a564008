"""What is measured of a group of people is posted with how many they are."""

import pytest

from readiness.errors import Refused
from readiness.model import GroupReading
from readiness.services.groups import NOBODY, post_group_reading
from tests.factories import a_measured_criterion


@pytest.fixture
def measured(work_as):
    """The reference of a criterion that counts a share of users."""
    with work_as("P-02") as work:
        work.add(a_measured_criterion("OP-77", owner="Toni Training"))
    return "OP-77"


def test_a_group_is_posted_in_the_name_of_whoever_measured_it(work_as, measured):
    with work_as("P-02") as work:
        post_group_reading(work, measured, value=41, denominator=240, shift="Nights")
        (said,) = work.facts(GroupReading, measured)

    assert (said.value, said.denominator, said.shift, said.by) == (
        41,
        240,
        "Nights",
        "Toni Training",
    )


def test_nobody_in_particular_is_no_group(work_as, measured):
    with work_as("P-02") as work, pytest.raises(Refused) as refused:
        post_group_reading(work, measured, value=41, denominator=240)
    assert str(refused.value) == NOBODY


def test_a_share_of_nobody_knows_how_many_is_refused(work_as, measured):
    with work_as("P-02") as work, pytest.raises(Refused, match="of how many people OP-77"):
        post_group_reading(work, measured, value=41, site="North")
