"""What is done in a deep dive, as somebody would do it who may."""

import datetime as dt
from collections.abc import Callable

from readiness.model import DeepDive
from readiness.questions.agenda import Planned
from readiness.questions.recorded import of_record
from readiness.services import (
    agenda,
    answers,
    meetings,
    minutes,
    risks,
    sent_in,
    the_paper,
)
from readiness.store import Work
from readiness.store.aside import UNNAMED
from readiness.vocabulary import AgendaKind, Assurance, MinuteKind, Pillar
from tests.factories import AS_OF, a_meeting, a_question, an_item

CHAIR, SECRETARY = "P-08", "P-09"
RUNNING, FIRST, SECOND, THIRD = "DD-11", "DD-11/1", "DD-11/2", "DD-11/3"
SEALED, SEALED_ITEM = "DD-10", "DD-10/1"
BEGAN = "2026-11-23T09:00:00Z"
NEXT = dt.datetime(2026, 11, 30, 9, tzinfo=dt.UTC)
PROMISED = dt.date(2026, 12, 15)
WORD = "The wards are not ready"

# A deep dive that ended a week ago, and one that began two minutes ago.
MEETINGS = (
    a_meeting(
        SEALED,
        date="2026-11-16",
        began="2026-11-16T09:00:00Z",
        ended="2026-11-16T10:00:00Z",
        sealed=True,
    ),
    an_item(SEALED_ITEM, of=SEALED),
    a_question("Q-13", text="Who signs for the wards?", asked=None, raised=AS_OF),
    a_question("Q-14", text="The labels jam", asked=None, raised="2026-11-16", sent_in=True),
    a_meeting(RUNNING, began=BEGAN, now=FIRST, opening={"number": 0}),
    an_item(FIRST, of=RUNNING, place=1, began=BEGAN, resumed=BEGAN),
    an_item(SECOND, of=RUNNING, place=2, about=["Q-13"]),
    an_item(THIRD, of=RUNNING, place=3),
)
ITEM = Planned(AgendaKind.OTHER, "Any other business", 5)


def over(work: Work) -> None:
    """The deep dive that is running has ended."""
    running = work.snapshot().find(DeepDive, RUNNING)
    if running is not None and running.is_running:
        work.move(running, ended="2026-11-23T09:01:00Z")


def start(work: Work) -> DeepDive:
    """A deep dive, once the one that is running has ended."""
    over(work)
    return meetings.start_deep_dive(work, [ITEM], focus=Pillar.TECHNICAL)


def frozen(work: Work) -> object:
    """The paper of a deep dive that has just been planned."""
    the_paper.plan_deep_dive(work, at=NEXT)
    return the_paper.freeze_paper(work)


def slip(work: Work, ref: str) -> object:
    """Something minuted by a slip of the hand, and undone."""
    made = minutes.minute(work, ref, kind=MinuteKind.SAID, text="Oops")
    return minutes.take_back(work, ref, kind="minute", thing=str(made.recorded))


def confirmed(work: Work, ref: str) -> object:
    """What the chair says in person of an answer that has just been recorded."""
    answers.record_answer(work, ref, answer="Booked", assurance=Assurance.ASSURED)
    return minutes.confirm_assurance(work, ref, assurance=Assurance.PARTLY)


def taken_in(work: Work) -> object:
    """One question that was sent in without a name, taken into the record."""
    row = {"key": "k", "day": AS_OF, "text": "Who covers?", "worry": False}
    work._connection.execute(UNNAMED.insert().values(row))
    return sent_in.take_in_unnamed(work)


def brought_in(work: Work, ref: str) -> object:
    """A question that was in reserve, brought before the meeting."""
    found = work.snapshot().questions[0]
    return agenda.bring_in(work, ref, of_record(work.snapshot(), found), item=FIRST)


MEETING_DEEDS: dict[str, tuple[str, Callable[[Work, str], object]]] = {
    "plan_deep_dive": (SECRETARY, lambda work, _: the_paper.plan_deep_dive(work, at=NEXT)),
    "freeze_paper": (SECRETARY, lambda work, _: frozen(work)),
    "start_deep_dive": (SECRETARY, lambda work, _: start(work)),
    "show_item": (SECRETARY, lambda work, ref: meetings.show_item(work, ref, item=SECOND)),
    "record_attendance": (
        SECRETARY,
        lambda work, ref: meetings.record_attendance(work, ref, apologies=["Alex Accountable"]),
    ),
    "end_deep_dive": (CHAIR, meetings.end_deep_dive),
    "rearrange_agenda": (
        SECRETARY,
        lambda work, ref: agenda.rearrange_agenda(work, ref, order=[FIRST, THIRD]),
    ),
    "add_item": (SECRETARY, lambda work, ref: agenda.add_item(work, ref, name="A ward speaks")),
    "skip_item": (
        SECRETARY,
        lambda work, ref: agenda.skip_item(work, ref, item=THIRD, why="No time"),
    ),
    "mark_item": (
        SECRETARY,
        lambda work, ref: agenda.mark_item(work, ref, item=SECOND, without_supplier=True),
    ),
    "bring_in": (CHAIR, brought_in),
    "minute": (
        SECRETARY,
        lambda work, ref: minutes.minute(work, ref, kind=MinuteKind.DECISION, text="Printers"),
    ),
    "dissent": ("P-02", lambda work, ref: minutes.dissent(work, ref, text=WORD)),
    "record_promise": (
        SECRETARY,
        lambda work, ref: minutes.record_promise(
            work, ref, text="Book the rooms", owner="COO", due=PROMISED
        ),
    ),
    "raise_risk": ("P-02", lambda work, _: risks.raise_risk(work, name="The line fails")),
    "take_back": (SECRETARY, slip),
    "confirm_assurance": (CHAIR, confirmed),
    "take_in_unnamed": (SECRETARY, lambda work, _: taken_in(work)),
    "take_up": (SECRETARY, lambda work, ref: sent_in.take_up(work, ref, into=sent_in.ISSUE)),
    "correct_minutes": (
        SECRETARY,
        lambda work, ref: minutes.correct_minutes(work, ref, text="The chair opened the meeting."),
    ),
    "approve_minutes": (CHAIR, minutes.approve_minutes),
}
KINDS_AND_REFS = dict.fromkeys(MEETING_DEEDS, ("deep dive", RUNNING)) | {
    "confirm_assurance": ("question", "Q-12"),
    "take_up": ("question", "Q-14"),
    "correct_minutes": ("agenda item", SEALED_ITEM),
    "approve_minutes": ("deep dive", SEALED),
}
