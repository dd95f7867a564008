"""Killed at random moments while it writes: everything confirmed is there, and nothing by half."""

from tests.faults.killing import killed, recorded
from tests.store.acts import begin

TIMES = 20


def test_killed_twenty_times_at_random_moments_it_keeps_every_confirmed_act(store, tmp_path):
    begin(store)

    toll = killed(store, tmp_path, times=TIMES)

    kept = recorded(store, tmp_path)
    assert len(toll.confirmed) >= TIMES
    assert set(toll.confirmed) <= set(kept)
    assert len(kept) == len(set(kept))
    assert len(kept) - len(toll.confirmed) <= TIMES  # kept, and killed before it could say so
    assert toll.cut_short > TIMES / 2, "hardly ever was anything under way"
