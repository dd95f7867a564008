"""The one line of the wall on risks, rehearsals, work by hand, requests and scope."""

from readiness.also import MOST, also
from tests.factories import (
    a_criterion,
    a_programme,
    a_rehearsal,
    a_risk,
    a_snapshot,
    an_issue,
)

CAUTIOUS = a_programme(appetite={"operational": "cautious"})
FAILED = a_rehearsal(outcome="fail")
MOVED = a_criterion(due="2027-03-01", due_history=("2026-12-08", "2027-03-01"))


def test_nothing_on_record_says_nothing():
    assert also(a_snapshot()) == ()


def test_what_is_well_says_nothing():
    well = (a_risk(likelihood=1), a_rehearsal(), a_criterion())

    assert also(a_snapshot(CAUTIOUS, *well)) == ()


def test_what_gives_cause_to_look_is_counted_and_no_more_than_a_line_holds():
    load = [{"role": "Nurse", "shift": "night", "minutes": 20}]
    by_hand = tuple(an_issue(f"IS-0{n}", workaround="X", workaround_load=load) for n in (1, 2))

    assert also(a_snapshot(CAUTIOUS, a_risk(), FAILED)) == (
        "1 risk above appetite",
        "1 rehearsal not repeated",
    )
    assert len(also(a_snapshot(CAUTIOUS, a_risk(), FAILED, MOVED, by_hand))) == MOST
    assert also(a_snapshot(CAUTIOUS, MOVED, by_hand)) == (
        "1 must-have left out",
        "40 min by hand a shift",
    )
