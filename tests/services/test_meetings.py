"""A deep dive is started, driven, written down and sealed."""

import datetime as dt

import pytest

from readiness.errors import ChangedSince, Refused
from readiness.model import AgendaItem, DeepDive, Question
from readiness.questions.agenda import Planned
from readiness.questions.recorded import of_record
from readiness.scoring.meeting import item_timer, meeting_of, running, total_timer
from readiness.services import agenda, meetings, minutes
from readiness.vocabulary import AgendaKind, MinuteKind, Pillar
from tests.factories import AS_OF
from tests.services.conftest import MORNING
from tests.services.meeting_deeds import (
    CHAIR,
    FIRST,
    ITEM,
    RUNNING,
    SEALED,
    SEALED_ITEM,
    SECOND,
    SECRETARY,
    THIRD,
    start,
)

SUPPLIER = "Delivery lead of the supplier"


def minutes_later(number: int) -> dt.datetime:
    return MORNING + dt.timedelta(minutes=number)


def the_meeting(work_as):
    with work_as(CHAIR) as work:
        return meeting_of(work.snapshot(), work.get(DeepDive, RUNNING))


def test_a_deep_dive_begins_with_its_first_item_and_the_record_as_it_stood(work_as):
    with work_as(SECRETARY) as work:
        number, digest = work.last_row
        dive = start(work)
        meeting = running(work.snapshot())

    assert dive.chair == "Charlie Chair"
    assert dive.opening is not None
    assert (dive.opening.number, dive.opening.digest) == (number, digest)
    assert meeting is not None
    assert [item.name for item in meeting.items] == [ITEM.name]
    assert meeting.item == meeting.items[0]


def test_a_second_deep_dive_does_not_begin_while_one_is_running(work_as, trail):
    with pytest.raises(Refused, match="running already"), work_as(SECRETARY) as work:
        meetings.start_deep_dive(work, [ITEM], focus=Pillar.TECHNICAL)

    assert trail() == []


def test_the_questions_of_an_agenda_are_on_the_list_and_not_put_yet(work_as):
    with work_as(SECRETARY) as work:
        waiting = of_record(work.snapshot(), work.get(Question, "Q-11"))
        work.move(work.get(DeepDive, RUNNING), ended="2026-11-23T09:01:00Z")
        planned = Planned(AgendaKind.FOCUS, "Focus", 15, questions=(waiting,), promises=("A-11",))
        meetings.start_deep_dive(work, [planned], focus=Pillar.TECHNICAL)
        meeting = running(work.snapshot())

    assert meeting is not None
    assert meeting.items[0].about == ("Q-11", "A-11")
    with work_as(CHAIR) as work:
        assert work.get(Question, "Q-11").asked is None


def test_bringing_a_question_on_the_screen_puts_it_in_the_chairs_name(work_as):
    with work_as(SECRETARY) as work:
        dive = meetings.show_item(work, RUNNING, item=SECOND, thing="Q-13")
        put = work.get(Question, "Q-13")

    assert (dive.now, dive.shown) == (SECOND, "Q-13")
    assert (put.asked, put.asked_by) == (AS_OF, "Charlie Chair")


def test_going_back_to_a_question_does_not_put_it_twice(work_as):
    for thing in ("Q-13", None, "Q-13"):
        with work_as(SECRETARY) as work:
            meetings.show_item(work, RUNNING, item=SECOND, thing=thing)

    with work_as(CHAIR) as work:
        put = [q for q in work.snapshot().questions if q.text == "Who signs for the wards?"]
        assert [q.ref for q in put] == ["Q-13"]


def test_each_item_has_its_own_clock_and_goes_on_where_it_stood(work_as):
    for minute, item in ((3, SECOND), (5, FIRST), (6, SECOND)):
        with work_as(SECRETARY, at=minutes_later(minute)) as work:
            meetings.show_item(work, RUNNING, item=item)

    meeting, at = the_meeting(work_as), minutes_later(10)
    spent = {item.ref: item_timer(meeting, item, at).spent for item in meeting.items}
    assert spent == {FIRST: 5 * 60 + 60, SECOND: 2 * 60 + 4 * 60, THIRD: 0}
    assert total_timer(meeting, at).spent == 12 * 60


@pytest.mark.parametrize(("item", "thing"), [("DD-10/1", None), ("DD-11/9", None), (THIRD, "Q-13")])
def test_what_is_not_on_the_agenda_is_not_shown(work_as, trail, item, thing):
    with pytest.raises(Refused, match="not on the agenda"), work_as(SECRETARY) as work:
        meetings.show_item(work, RUNNING, item=item, thing=thing)

    assert trail() == []


def test_two_who_drive_at_once_are_told_of_each_other(work_as):
    with work_as(CHAIR) as work:
        seen = work.known.number
        meetings.show_item(work, RUNNING, item=SECOND)

    refusal = pytest.raises(ChangedSince, match="by Charlie Chair")
    with refusal, work_as(SECRETARY, seen=seen) as work:
        meetings.show_item(work, RUNNING, item=THIRD)


def test_the_agenda_is_rearranged_added_to_and_an_item_left_out(work_as):
    with work_as(SECRETARY) as work:
        added = agenda.add_item(work, RUNNING, name="A ward speaks", minutes=4)
        agenda.rearrange_agenda(work, RUNNING, order=[FIRST, THIRD, added.ref])
        agenda.skip_item(work, RUNNING, item=THIRD, why="No time")

    meeting = the_meeting(work_as)
    assert [item.ref for item in meeting.items] == [FIRST, THIRD, added.ref, SECOND]
    assert [item.ref for item in meeting.held] == [FIRST, added.ref, SECOND]


def test_an_item_that_was_left_out_comes_back_by_being_shown(work_as):
    with work_as(SECRETARY) as work:
        agenda.skip_item(work, RUNNING, item=THIRD, why="No time")
    with work_as(SECRETARY) as work:
        meetings.show_item(work, RUNNING, item=THIRD)

    meeting = the_meeting(work_as)
    assert meeting.item is not None
    assert (meeting.item.ref, meeting.item.skipped) == (THIRD, None)


def test_the_item_before_the_meeting_is_not_left_out(work_as):
    with pytest.raises(Refused, match="before the meeting"), work_as(SECRETARY) as work:
        agenda.skip_item(work, RUNNING, item=FIRST, why="No time")


def test_a_supplier_comes_and_goes_and_both_are_minuted(work_as):
    for kind in (MinuteKind.ARRIVAL, MinuteKind.DEPARTURE):
        with work_as(SECRETARY) as work:
            minutes.minute(work, RUNNING, kind=kind, by=SUPPLIER)
            meeting = meeting_of(work.snapshot(), work.get(DeepDive, RUNNING))
            assert meeting.suppliers_in == ((SUPPLIER,) if kind is MinuteKind.ARRIVAL else ())

    kinds = [m.kind for m in the_meeting(work_as).minutes]
    assert kinds == [MinuteKind.ARRIVAL, MinuteKind.DEPARTURE]


def test_a_supplier_who_is_in_does_not_come_in_again(work_as):
    with work_as(SECRETARY) as work:
        meetings.record_attendance(work, RUNNING, suppliers=[SUPPLIER])

    with pytest.raises(Refused, match="minuted as in the room"), work_as(SECRETARY) as work:
        minutes.minute(work, RUNNING, kind=MinuteKind.ARRIVAL, by=SUPPLIER)


def test_an_item_without_the_supplier_is_closed_while_one_is_in(work_as):
    with work_as(SECRETARY) as work:
        agenda.mark_item(work, RUNNING, item=SECOND, without_supplier=True)
    meeting = the_meeting(work_as)
    assert not meeting.is_closed(meeting.items[1])

    with work_as(SECRETARY) as work:
        minutes.minute(work, RUNNING, kind=MinuteKind.ARRIVAL, by=SUPPLIER)
    meeting = the_meeting(work_as)
    assert [meeting.is_closed(item) for item in meeting.items] == [False, True, False]


def test_a_deep_dive_ends_with_what_the_board_saw_sealed(work_as):
    with work_as(SECRETARY, at=minutes_later(50)) as work:
        number, digest = work.last_row
        dive = meetings.end_deep_dive(work, RUNNING)
        item = work.get(AgendaItem, FIRST)

    assert (dive.is_running, dive.sealed, dive.now) == (False, True, None)
    assert dive.closing is not None
    assert (dive.closing.number, dive.closing.digest) == (number, digest)
    assert (item.spent, item.resumed) == (52 * 60, None)


@pytest.mark.parametrize(
    "deed",
    [
        lambda work: meetings.show_item(work, SEALED, item=SEALED_ITEM),
        lambda work: minutes.minute(work, SEALED, kind=MinuteKind.SAID, text="More"),
        lambda work: agenda.add_item(work, SEALED, name="More"),
        lambda work: meetings.end_deep_dive(work, SEALED),
    ],
)
def test_a_sealed_meeting_takes_nothing_more(work_as, trail, deed):
    with pytest.raises(Refused, match="sealed"), work_as(SECRETARY) as work:
        deed(work)

    assert trail() == []
