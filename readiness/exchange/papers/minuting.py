"""The lines of the minutes: who somebody is, at what time, what was said or promised."""

import datetime as dt
from collections.abc import Iterator

from readiness.days import LONDON, in_words
from readiness.exchange.papers.paper import Block, Paragraph
from readiness.model import Action, Minute, Person
from readiness.model.moments import instant
from readiness.snapshot import Snapshot
from readiness.vocabulary import MinuteKind

WORDS = {
    MinuteKind.DECISION: "Decided",
    MinuteKind.ARRIVAL: "came in",
    MinuteKind.DEPARTURE: "left",
}


def titled(person: Person) -> str:
    """Somebody's name with their title."""
    return f"{person.name}, {person.title}" if person.title else person.name


def called(snapshot: Snapshot, name: str | None) -> str:
    """Somebody of the programme with their title, anybody else as they were written down."""
    person = snapshot.person(name)
    return titled(person) if person else name or "not recorded"


def addressed(snapshot: Snapshot, to: str) -> str:
    """To whom a question was put: a person by name, a post with its article."""
    person = snapshot.person(to)
    return f"To {to}" if person is not None and person.name == to else f"To the {to}"


def minuted(minutes: tuple[Minute, ...]) -> Iterator[Block]:
    """The lines of the minutes, in the order in which they were written down."""
    for minute in minutes:
        by, text = minute.by or "", minute.text or ""
        match minute.kind:
            case MinuteKind.DISSENT:
                said = f"{by} asked that their dissent be recorded: “{text}”"
                yield Paragraph(said, strong=True)
            case MinuteKind.DECISION:
                yield Paragraph(f"Decided: {text}", strong=True)
            case MinuteKind.ARRIVAL | MinuteKind.DEPARTURE:
                yield Paragraph(f"{by} {WORDS[minute.kind]} at {clock(minute.at)}.")
            case _:
                yield Paragraph(f"{by}: {text}" if by else text)


def in_a_line(action: Action) -> str:
    """What was promised, by whom and by when."""
    by = in_words(action.due) if action.due else "no day"
    return f"{action.text} ({action.owner or 'nobody named'}, by {by})."


def listed(names: Iterator[str] | tuple[str, ...], joint: str = "; ") -> str:
    """The names one after the other; none where there is none."""
    return joint.join(names) or "none"


def clock(moment: str | None) -> str:
    """A moment as minutes say it: 09:31, by London's clocks."""
    if moment is None:
        return ""
    at: dt.datetime = instant(moment).astimezone(LONDON)
    return f"{at:%H:%M}"
