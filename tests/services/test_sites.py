import pytest

from readiness.errors import NotFound, Refused
from readiness.model import Site
from readiness.services.sites import count_site


def test_a_site_is_counted_and_what_was_not_named_stays(work_as, trail):
    with work_as("P-01") as work:
        count_site(work, "S-11", superusers=4, devices_ready=8)
        counted = work.get(Site, "S-11")

    assert (counted.devices_needed, counted.devices_ready, counted.superusers) == (10, 8, 4)
    assert [entry.after for entry in trail()] == [{"superusers": 4, "devices_ready": 8}]


@pytest.mark.parametrize("counts", [{}, {"devices_needed": 10}, {"beds": 4}, {"superusers": -1}])
def test_a_count_that_says_nothing_or_cannot_be_is_refused(work_as, trail, counts):
    with pytest.raises(Refused), work_as("P-01") as work:
        count_site(work, "S-11", **counts)
    assert trail() == []


def test_a_site_that_is_not_there_is_refused_by_name(work_as):
    with pytest.raises(NotFound, match="S-99"), work_as("P-01") as work:
        count_site(work, "S-99", superusers=1)
