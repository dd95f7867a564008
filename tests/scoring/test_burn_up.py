from datetime import date, timedelta

import pytest

from readiness.scoring.burn_up import came_in, met_since
from readiness.scoring.standing import standing
from tests.factories import (
    a_criterion,
    a_gateway,
    a_measured_criterion,
    a_snapshot,
    filed,
    judged,
    readings,
)

FIRST = "2026-10-05"  # seven weeks before the snapshot's day


def risen(*things):
    return standing(a_snapshot(*things)).burn_up


def ticked(ref, on):
    return a_criterion(ref), judged("red", FIRST, of=ref), judged("met", on, of=ref), filed(of=ref)


def test_a_week_shows_what_was_in_scope_and_what_was_met_by_its_last_day():
    burn = risen(
        ticked("OP-01", "2026-10-19"),
        ticked("OP-02", "2026-10-20"),
        a_criterion("OP-03"),
        a_criterion("OP-04", priority="should"),
    )

    assert burn.days[0] == date(2026, 10, 5)
    assert burn.days[-1] == date(2026, 11, 23)
    assert set(burn.scope) == {3}
    assert burn.met == (0, 0, 0, 0, 0, 0, 0, 2)  # the proof was filed on the last day


def test_a_tick_counts_from_the_day_it_had_proof():
    proof = filed(on="2026-10-12", of="OP-01")
    burn = risen(a_criterion(), judged("red", FIRST), judged("met", "2026-10-19"), proof)
    assert burn.closed == (0, 1, 0, 0, 0, 0, 0)


def test_a_measure_counts_from_the_first_of_the_readings_that_held():
    seen = readings((FIRST, 81), ("2026-10-12", 70), ("2026-10-20", 80), ("2026-11-20", 90))
    assert risen(a_measured_criterion(), seen).met == (0, 0, 0, 1, 1, 1, 1, 1)


def test_what_was_ticked_on_words_alone_has_not_been_met():
    assert risen(a_criterion(), judged("red", FIRST), judged("met", "2026-10-19")).met[-1] == 0


def test_what_was_met_and_has_only_grown_old_stays_met_and_is_told_apart():
    old = filed(on="2026-08-03", of="OP-01")
    burn = risen(a_criterion(), judged("red", "2026-07-06"), judged("met", "2026-08-03"), old)
    assert (burn.met[-1], burn.old, burn.left) == (1, 1, 0)


@pytest.mark.parametrize("outcome", ["fail", "partial"])
def test_what_was_met_and_then_failed_is_open_again(outcome):
    failed = filed("test_report", "2026-11-02", outcome=outcome)
    burn = risen(a_criterion(), judged("red", FIRST), judged("met", "2026-10-19"), failed)
    assert (burn.met[-1], burn.old) == (0, 0)


def test_a_measure_that_has_fallen_back_is_open_again_whatever_was_ticked():
    seen = readings((FIRST, 81), ("2026-11-20", 70))
    burn = risen(a_measured_criterion(), seen, judged("met", "2026-10-12"), filed())
    assert (burn.met[-1], burn.old) == (0, 0)


def test_scope_grows_when_a_criterion_is_first_recorded_unmet_late_on():
    later = a_criterion("OP-02"), judged("not_started", "2026-11-02", of="OP-02")
    assert risen(a_criterion(), judged("red", FIRST), later).added == (0, 0, 0, 1, 0, 0, 0)


@pytest.mark.parametrize(
    "things",
    [
        (),
        judged("red", "2026-10-15", of="OP-02"),
        (judged("met", "2026-11-02", of="OP-02"), filed(on="2026-11-02", of="OP-02")),
    ],
    ids=["never recorded", "recorded in the first weeks", "recorded as met"],
)
def test_scope_does_not_grow_by_what_may_have_been_there_all_along(things):
    burn = risen(a_criterion(), judged("red", FIRST), a_criterion("OP-02"), things)
    assert set(burn.scope) == {2}


def test_a_should_made_a_must_comes_into_scope_on_that_day():
    made = [("2026-09-01", "should"), ("2026-11-10", "must")]
    snapshot = a_snapshot(a_criterion(priority_history=made))
    came = came_in(snapshot, snapshot.criteria[0], first=date(2026, 9, 1))
    assert came == date(2026, 11, 10)


def test_what_is_taken_out_leaves_the_scope_and_adds_to_no_pace():
    out = (
        a_criterion("OP-02"),
        judged("red", FIRST, of="OP-02"),
        judged("removed", "2026-11-10", of="OP-02"),
    )
    burn = risen(a_criterion(), judged("red", FIRST), out)
    assert burn.scope == (2, 2, 2, 2, 2, 2, 1, 1)
    assert set(burn.added) == {0}


def test_what_a_gateway_after_go_live_asks_for_is_not_in_it():
    later = a_gateway("G-09", name="First month", planned="2027-02-22")
    assert risen(later, a_criterion(gateway="First month"), judged("red", FIRST)).scope == (0,)


def test_nothing_recorded_gives_one_day_and_no_weeks():
    burn = risen()
    assert (burn.days, burn.scope, burn.met) == ((date(2026, 11, 23),), (0,), (0,))


def test_an_earlier_week_can_be_seen_as_it_stood():
    burn = risen(ticked("OP-01", "2026-10-19"))
    assert burn.until(3).days[-1] == burn.days[0] + timedelta(weeks=3)


def test_what_was_never_met_has_no_day_since_when():
    snapshot = a_snapshot(a_criterion(), judged("amber"))
    assert met_since(snapshot, snapshot.criteria[0]) == date.max
