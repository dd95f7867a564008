"""The one line of the wall on risks, rehearsals, work by hand, requests and scope."""

from readiness.also import MOST, MUCH, also
from tests.factories import (
    a_criterion,
    a_person,
    a_programme,
    a_rehearsal,
    a_risk,
    a_snapshot,
    a_workstream,
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


def test_much_that_rests_on_one_person_is_said_until_somebody_stands_in():
    hers = [an_issue(f"IS-{n:02}", owner="N. Nurse") for n in range(MUCH)]
    alone, covered = a_person(name="N. Nurse"), a_person(name="N. Nurse", deputy="D. Deputy")

    assert also(a_snapshot(hers, alone)) == ("much rests on 1 with no deputy",)
    assert also(a_snapshot(hers, covered)) == also(a_snapshot(hers[1:], alone)) == ()


def test_a_workstream_of_one_tribe_is_said_to_be_one():
    mixed = a_workstream("WS-02", name="Access", disciplines=["clinical", "technical"])
    single = a_workstream(disciplines=["technical"])

    assert also(a_snapshot(single, mixed)) == ("1 workstream of one tribe",)
    assert also(a_snapshot(mixed)) == ()
