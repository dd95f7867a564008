"""A sign-in that was ended is over in every window."""

from datetime import UTC, datetime, timedelta

from readiness.store import end_sign_in, has_ended
from readiness.store.sign_outs import KEPT
from tests.store.by_hand import by_hand

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def test_a_sign_in_holds_until_it_is_ended(store):
    assert not has_ended(store, "a")

    end_sign_in(store, "a", at=NOW)

    assert has_ended(store, "a")
    assert not has_ended(store, "b")


def test_ending_it_twice_changes_nothing(store):
    for _ in range(2):
        end_sign_in(store, "a", at=NOW)

    assert by_hand(store, "SELECT count(*) FROM sign_out") == [(1,)]


def test_what_no_token_can_outlive_is_forgotten(store):
    end_sign_in(store, "old", at=NOW - KEPT - timedelta(seconds=1))
    end_sign_in(store, "young", at=NOW)

    assert not has_ended(store, "old")
    assert has_ended(store, "young")
