"""What is written down in a deep dive while it runs, and what becomes of its minutes."""

import datetime as dt

from readiness import permissions
from readiness.errors import NotFound, Refused
from readiness.model import (
    KIND_OF,
    KINDS,
    Action,
    AgendaItem,
    Answer,
    DeepDive,
    Fact,
    Minute,
    Question,
    Record,
    Thing,
)
from readiness.model.moments import written
from readiness.services.moving import refuse_past
from readiness.services.questions import in_whose_name
from readiness.services.reasons import because, given
from readiness.services.records import acted_on
from readiness.services.sessions import in_session, on_agenda
from readiness.store import Work
from readiness.vocabulary import Assurance, MinuteKind

CAPTURED = frozenset({"minute", "answer", "action", "issue", "risk"})
A_SLIP = "Taken back in the meeting: a slip of the hand."
MOVING = (MinuteKind.ARRIVAL, MinuteKind.DEPARTURE)


def minute(
    work: Work,
    ref: str,
    *,
    kind: MinuteKind,
    text: str | None = None,
    by: str | None = None,
    item: str | None = None,
) -> Minute:
    """Minute what was said or decided, or that a supplier came in or left."""
    meeting = in_session(ref, work=work, act="minute")
    if kind in MOVING:
        by = given(by, otherwise="Say who of the supplier came in or left.")
        if (by in meeting.suppliers_in) is (kind is MinuteKind.ARRIVAL):
            raise Refused(f"{by} is minuted as {'in' if kind is MOVING[0] else 'out of'} the room.")
        if by not in meeting.dive.suppliers:
            work.move(meeting.dive, suppliers=(*meeting.dive.suppliers, by))
    else:
        text = given(text, otherwise="Type what is to be minuted.")
    return _minuted(work, ref, kind=kind, text=text, by=by, item=item or meeting.dive.now)


def dissent(work: Work, ref: str, *, text: str, by: str = "", item: str | None = None) -> Minute:
    """Record by name that somebody does not agree, and why; it stands in the minutes."""
    meeting = in_session(ref, work=work, act="dissent")
    by = by.strip() or work.name
    if by != work.name and permissions.why_not(work.person, "minute", work.snapshot()):
        raise Refused("Dissent in another's name is recorded by the chair or the secretary.")
    text = given(text, otherwise="Say in a sentence with what they do not agree.")
    item = item or meeting.dive.now
    return _minuted(work, ref, kind=MinuteKind.DISSENT, text=text, by=by, item=item)


def record_promise(
    work: Work, ref: str, *, text: str, owner: str, due: dt.date | None, item: str | None = None
) -> Action:
    """Write down what somebody promises at an item, and by which day."""
    meeting = in_session(ref, work=work, act="record_promise")
    text = given(text, otherwise="Say what is promised.")
    owner = given(owner, otherwise="Say who promises it.")
    if due is None:
        raise Refused("Say by which day it is promised.")
    refuse_past(due, "A promise", on=work.day)
    source = on_agenda(meeting, item or meeting.dive.now or "").ref
    made = work.new_ref(Action, f"{KIND_OF[Action].prefix}-")
    return work.add(Action(ref=made, text=text, owner=owner, due=due, source=source))


def confirm_assurance(work: Work, ref: str, *, assurance: Assurance) -> Answer:
    """Say in person, as the chair, how assured one is by what was answered last."""
    acted_on(Question, ref, work=work, act="confirm_assurance")
    answers = work.facts(Answer, ref)
    if not answers:
        raise Refused("Nothing has been answered to this question yet.")
    said = {"assurance": assurance, "assurance_by": work.name}
    if {key: getattr(answers[-1], key) for key in said} == said:
        raise Refused("You have said so already.")
    return work.append(answers[-1].model_copy(update=said))


def take_back(work: Work, ref: str, *, kind: str, thing: str) -> Thing:
    """Undo what has been written down in this meeting by a slip of the hand."""
    meeting = in_session(ref, work=work, act="take_back")
    found = _captured(work, kind, thing)
    if getattr(found, "recorded", 0) <= meeting.dive.recorded:
        raise Refused("This was recorded before the meeting began. It is not undone here.")
    work.withdraw(found, reason=A_SLIP)
    return found


def correct_minutes(work: Work, ref: str, *, text: str, why: str | None = None) -> AgendaItem:
    """Put what the minutes tell of an item in other words; every earlier wording is kept."""
    item = acted_on(AgendaItem, ref, work=work, act="correct_minutes")
    dive = work.get(DeepDive, item.of or "")
    if dive.is_running:
        raise Refused("The meeting is still running. Correct its minutes once it is sealed.")
    if dive.approved is not None:
        raise Refused("These minutes are approved, and so they are locked.")
    text = given(text, otherwise="Type what the minutes are to say.")
    with because(why or work.why, work):
        return work.move(item, text=text)


def approve_minutes(work: Work, ref: str) -> DeepDive:
    """Approve the minutes of a meeting that has ended; from then on they are locked."""
    dive = acted_on(DeepDive, ref, work=work, act="approve_minutes")
    if dive.is_running:
        raise Refused("The meeting is still running. Its minutes are approved afterwards.")
    if dive.approved is not None:
        raise Refused("These minutes are approved already.")
    return work.move(dive, approved=work.day, approved_by=in_whose_name(work.snapshot(), work=work))


def _minuted(
    work: Work, ref: str, *, kind: MinuteKind, text: str | None, by: str | None, item: str | None
) -> Minute:
    by = (by or "").strip() or None
    return work.append(Minute(of=ref, at=written(work.at), kind=kind, item=item, by=by, text=text))


def _captured(work: Work, word: str, thing: str) -> Thing:
    """What was written down, of those kinds that a meeting writes down."""
    kind = KINDS.get(word)
    if kind is None or word not in CAPTURED:
        raise NotFound(word, thing)
    if issubclass(kind.value, Fact):
        return work.fact(kind.value, int(thing))
    assert issubclass(kind.value, Record)
    return work.get(kind.value, thing)
