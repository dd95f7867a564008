"""Where a running deep dive stands, and how its time goes."""

import datetime as dt

import pytest

from readiness.scoring.meeting import (
    Timer,
    clock_of,
    item_timer,
    meeting_of,
    number_of,
    running,
    short_of,
    total_timer,
)
from tests.factories import a_meeting, a_person, a_snapshot, an_item

NINE = dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)
BEGAN = "2026-11-23T09:00:00Z"
CHAIR = a_person("P-01", name="Charlie Chair", roles=["chair"])
CHIEF = a_person("P-02", name="Chris Chief", title="Chief executive", roles=["executive"])
EXECUTIVES = tuple(a_person(f"P-1{n}", name=f"Exec {n}", roles=["executive"]) for n in range(3))


def a_sitting(*items, **changes):
    dive = a_meeting(**{"began": BEGAN, "now": "DD-01/1"} | changes)
    return meeting_of(a_snapshot(dive, *items), dive)


def test_a_meeting_that_began_and_has_not_ended_is_running():
    ended = a_meeting("DD-01", began=BEGAN, ended="2026-11-23T10:00:00Z")
    found = running(a_snapshot(ended, a_meeting("DD-02", began=BEGAN)))

    assert found is not None
    assert found.ref == "DD-02"


@pytest.mark.parametrize("changes", [{}, {"began": BEGAN, "ended": "2026-11-23T10:00:00Z"}])
def test_a_meeting_that_only_stands_on_record_is_not_running(changes):
    assert running(a_snapshot(a_meeting(**changes))) is None


def test_items_stand_in_their_places_and_each_is_followed_by_what_is_under_it():
    second = an_item("DD-01/2", place=1, about=["Q-01", "Q-02"])
    meeting = a_sitting(an_item("DD-01/1", place=2), second)

    steps = [(step.item.ref, step.thing) for step in meeting.steps]
    assert steps == [("DD-01/2", None), ("DD-01/2", "Q-01"), ("DD-01/2", "Q-02"), ("DD-01/1", None)]


def test_next_and_back_lead_from_what_is_on_the_screen():
    items = (an_item("DD-01/1", place=1, about=["Q-01"]), an_item("DD-01/2", place=2))
    meeting = a_sitting(*items, shown="Q-01")

    there, back = meeting.step(1), meeting.step(-1)
    assert there is not None
    assert back is not None
    assert (there.item.ref, back.item.ref, back.thing) == ("DD-01/2", "DD-01/1", None)
    assert meeting.step(2) is None


@pytest.mark.parametrize(("by", "place"), [(2, 3), (9, 3), (-1, 1), (-9, 1)])
def test_several_presses_lead_as_far_and_never_past_an_end(by: int, place: int):
    items = [an_item(f"DD-01/{n}", place=n) for n in (1, 2, 3)]
    meeting = a_sitting(*items, now="DD-01/2" if by < 0 else "DD-01/1")

    there = meeting.reached(by)
    assert there is not None
    assert there.item.place == place


def test_no_press_leads_anywhere_from_the_only_step():
    assert a_sitting(an_item("DD-01/1", place=1)).reached(2) is None


def test_a_thing_that_left_the_agenda_leaves_the_meeting_at_its_item():
    meeting = a_sitting(an_item("DD-01/1", place=1), an_item("DD-01/2", place=2), shown="Q-09")
    following = meeting.step(1)

    assert following is not None
    assert following.item.ref == "DD-01/2"


def test_what_is_skipped_is_passed_over_and_not_counted():
    skipped = an_item("DD-01/2", place=2, skipped="No time")
    meeting = a_sitting(an_item("DD-01/1", place=1), skipped, an_item("DD-01/3", place=3))

    assert (meeting.place, len(meeting.held)) == (1, 2)
    assert meeting.next_item is not None
    assert meeting.next_item.ref == "DD-01/3"


def test_the_clock_of_an_item_goes_on_only_while_it_is_before_the_meeting():
    items = (
        an_item("DD-01/1", place=1, began=BEGAN, resumed=BEGAN, spent=60),
        an_item("DD-01/2", place=2, spent=30),
    )
    meeting, at = a_sitting(*items), NINE + dt.timedelta(seconds=370)

    assert [item_timer(meeting, item, at).spent for item in meeting.items] == [430, 30]
    assert total_timer(meeting, at).says == "06:10 of 10 min"


def test_the_clock_of_a_meeting_stops_when_it_ends():
    meeting = a_sitting(an_item(), ended="2026-11-23T09:58:00Z")
    assert total_timer(meeting, NINE + dt.timedelta(hours=5)).spent == 58 * 60


@pytest.mark.parametrize(
    ("spent", "is_ending", "is_over", "says"),
    [
        (0, False, False, "00:00 of 5 min"),
        (269, False, False, "04:29 of 5 min"),
        (270, True, False, "04:30 of 5 min"),
        (300, True, False, "05:00 of 5 min"),
        (301, False, True, "00:01 over 5 min"),
        (4000, False, True, "61:40 over 5 min"),
    ],
)
def test_a_timer_says_when_its_end_is_near_and_counts_up_beyond_it(spent, is_ending, is_over, says):
    timer = Timer(spent, 300)
    assert (timer.is_ending, timer.is_over, timer.says) == (is_ending, is_over, says)


def test_a_clock_goes_beyond_the_hour():
    assert clock_of(3725) == "62:05"


def test_deep_dives_are_counted_in_the_order_of_their_days():
    later, first = a_meeting("DD-01", date="2026-11-23"), a_meeting("DD-02", date="2026-11-16")
    snapshot = a_snapshot(later, first)

    assert (number_of(snapshot, first), number_of(snapshot, later)) == (1, 2)


@pytest.mark.parametrize("chair", ["Charlie Chair", "Chris Chief"])
def test_a_meeting_with_its_chair_and_several_executives_falls_short_of_nothing(chair):
    snapshot = a_snapshot(CHAIR, CHIEF, *EXECUTIVES)
    present = tuple(person.name for person in EXECUTIVES)

    assert short_of(snapshot, chair=chair, present=present) == ()


def test_it_is_said_who_does_not_chair_and_who_is_not_there():
    snapshot = a_snapshot(CHAIR, *EXECUTIVES)
    said = short_of(snapshot, chair="Exec 1", present=("Exec 1",))

    assert said == (
        "It is not chaired by the trust chair or the chief executive.",
        "A deep dive has several executives in the room: one executive is there.",
    )
