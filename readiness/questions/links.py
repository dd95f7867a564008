"""When one record is linked to another: it names it, or is about the same thing."""

import re

from readiness.model import (
    Action,
    ChangeRequest,
    Condition,
    Control,
    Criterion,
    Hazard,
    Issue,
    Note,
    Record,
    Rehearsal,
)
from readiness.once import once
from readiness.questions.stems import content_words
from readiness.remembered import remembered
from readiness.snapshot import Snapshot

SAYS: dict[type[Record], tuple[str, str]] = {
    Note: ("name", "text"),
    Criterion: ("name", "measure"),
    Issue: ("name", "summary"),
    Hazard: ("name", "description"),
    Action: ("text", "source"),
    Condition: ("text", "test"),
    Rehearsal: ("name", "plan"),
    ChangeRequest: ("name", "decision"),
}
SHARED = 2  # content words of two records about the same thing
SHORTEST_NAME = 6  # letters: a shorter one is found in sentences that mean something else


@remembered
def wording(record: Record) -> str:
    """What a record says of itself, in one text."""
    fields = SAYS.get(type(record))
    if fields is None:
        return record.label
    first, second = (getattr(record, field) for field in fields)
    return f"{first}. {second}" if first and second else first or second or ""


@remembered
def about(record: Record) -> frozenset[str]:
    """What a record is about, in content words."""
    return content_words(wording(record))


@remembered
def _aloud(record: Record) -> str:
    return wording(record).casefold()


@remembered
def _names_of(record: Record) -> tuple[str, str]:
    """A record's reference and its name, as they are looked for in a text."""
    return record.ref.casefold(), record.label.casefold()


@remembered
def points_at(record: Record) -> frozenset[str]:
    """The names and references of the records that it says it is about."""
    match record:
        case Note():
            return frozenset(record.about)
        case Issue() | Rehearsal():
            return frozenset((*record.criteria, *record.hazards))
        case Control() | Hazard():
            return frozenset(record.criteria)
        case Action():
            return frozenset((record.source,) if record.source else ())
    return frozenset()


def names(speaker: Record, record: Record) -> bool:
    """Whether a record names another: by a key, or by name or reference in its words."""
    pointed = points_at(speaker)
    if pointed and pointed & {record.ref, record.label}:
        return True
    said, (ref, name) = _aloud(speaker), _names_of(record)
    if len(name) >= SHORTEST_NAME and name in said:
        return True
    return ref in said and re.search(rf"(?<![\w-]){re.escape(ref)}(?![\w-])", said) is not None


def criteria_named(snapshot: Snapshot, speaker: Record) -> tuple[Criterion, ...]:
    """The criteria that a record names."""
    said, pointed = _aloud(speaker), points_at(speaker)
    maybe = (
        criterion
        for ref, name, criterion in _criteria(snapshot)
        if name in said or ref in said or (pointed and pointed & {criterion.ref, criterion.label})
    )
    return tuple(criterion for criterion in maybe if names(speaker, criterion))


@once
def _criteria(snapshot: Snapshot) -> tuple[tuple[str, str, Criterion], ...]:
    return tuple((*_names_of(criterion), criterion) for criterion in snapshot.criteria)


def linked(speaker: Record, record: Record) -> bool:
    """Whether a record names another or shares at least two content words with it."""
    return len(about(speaker) & about(record)) >= SHARED or names(speaker, record)
