"""The cover sheet of the minutes: who was there, what came of it, and what they are for."""

from collections.abc import Iterator, Sequence

from readiness.days import in_words
from readiness.exchange.papers.cover import Field, who
from readiness.exchange.papers.minuting import called, clock, listed
from readiness.model import DeepDive, Question
from readiness.scoring.figures import counted
from readiness.scoring.meeting import Meeting
from readiness.snapshot import Snapshot
from readiness.vocabulary import MinuteKind, Role

ENCLOSED = "the actions, as a workbook and as entries for a calendar"


def minutes_cover(
    snapshot: Snapshot, meeting: Meeting, *, put: Sequence[Question], actions: int
) -> Iterator[Field]:
    """Every field of the cover sheet."""
    dive = meeting.dive
    yield "Meeting", "Deep dive into readiness to go live"
    yield "Date", f"{in_words(dive.date)}{_hours(dive)}"
    yield from _there(snapshot, dive)
    yield "In focus", _focus(dive)
    yield "In short", _in_short(snapshot, meeting, put, actions)
    yield "Agenda item", "Minutes of the previous deep dive"
    yield "Enclosures", ENCLOSED
    yield "Author", who(snapshot, Role.SECRETARY)
    yield "Accountable director", who(snapshot, Role.SENIOR_RESPONSIBLE_OWNER)
    yield "Related papers", _related(dive)
    yield "Purpose", _purpose(snapshot, dive)


def _hours(dive: DeepDive) -> str:
    began, ended = clock(dive.began), clock(dive.ended)
    return f", {began} to {ended}" if began and ended else ""


def _there(snapshot: Snapshot, dive: DeepDive) -> Iterator[Field]:
    """Who was in the chair, there, there for a part, or away; and what they declared."""
    yield "In the chair", called(snapshot, dive.chair)
    for label, names in (
        ("Present", dive.present),
        ("In attendance", dive.attending),
        ("Of the supplier, in part", dive.suppliers),
        ("Apologies", dive.apologies),
    ):
        yield label, listed(called(snapshot, name) for name in names)
    yield "Interests declared", listed(dive.interests, joint="; ")


def _focus(dive: DeepDive) -> str:
    return str(dive.focus or "no pillar in particular").replace("_", " ").capitalize()


def _in_short(snapshot: Snapshot, meeting: Meeting, put: Sequence[Question], actions: int) -> str:
    """How much was put, answered, decided and agreed, and whether anybody dissented."""
    day, kinds = meeting.dive.date, [minute.kind for minute in meeting.minutes]
    answered = sum(any(a.answered == day for a in snapshot.answers(q.ref)) for q in put)
    decisions, dissents = kinds.count(MinuteKind.DECISION), kinds.count(MinuteKind.DISSENT)
    dissent = f"{counted(dissents, 'dissent')} recorded" if dissents else "no dissent"
    return (
        f"{counted(len(put), 'question')} put, {answered} answered; "
        f"{counted(decisions, 'decision')}; {counted(actions, 'action')} agreed; {dissent}"
    )


def _related(dive: DeepDive) -> str:
    """The paper that the meeting had before it."""
    if dive.paper is None:
        return "no paper was frozen before this meeting"
    return f"the paper for this deep dive, frozen at number {dive.paper.number} of the record"


def _purpose(snapshot: Snapshot, dive: DeepDive) -> str:
    if dive.approved is None:
        return "For approval at the next deep dive"
    by = f" by {called(snapshot, dive.approved_by)}" if dive.approved_by else ""
    return f"Approved on {in_words(dive.approved)}{by}"
