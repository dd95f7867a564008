"""The one line of the wall on what other boards taught, and the nine figures behind it."""

from readiness.also import MOST, MUCH, Room, also, figures
from tests.factories import (
    a_criterion,
    a_person,
    a_programme,
    a_rehearsal,
    a_risk,
    a_site,
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


def test_every_practice_has_a_figure_and_says_so_where_nothing_is_on_record():
    found = {figure.room: figure.says for figure in figures(a_snapshot())}

    assert list(found) == list(Room)
    assert found.pop(Room.FRONT_LINE).startswith("No group of 5 or more")
    assert set(found.values()) == {"Nothing is on record."}


def test_a_figure_stands_with_what_it_is_of():
    short = a_site("S-1", devices_needed=30, devices_ready=18)
    found = {f.room: f.says for f in figures(a_snapshot(CAUTIOUS, a_risk(), FAILED, MOVED, short))}

    assert found[Room.RISK] == "1 of 1 risk above our appetite and carried by nobody."
    assert found[Room.REHEARSALS] == "1 rehearsal held, 1 failed and not repeated."
    assert found[Room.DAY_ONE] == "0 in, 0 waiting; 1 must-have left out unargued."
    assert found[Room.SITES] == "Devices: 12 short at 1 of 1 sites, 12 that nobody can lend."
