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
from readiness.questions.stems import shares_words

SAYS: dict[type[Record], tuple[str, ...]] = {
    Note: ("name", "text"),
    Criterion: ("name", "measure"),
    Issue: ("name", "summary"),
    Hazard: ("name", "description"),
    Action: ("text", "source"),
    Condition: ("text", "test"),
    Rehearsal: ("name", "plan"),
    ChangeRequest: ("name", "decision"),
}
SHORTEST_NAME = 6  # letters: a shorter one is found in sentences that mean something else


def wording(record: Record) -> str:
    """What a record says of itself, in one text."""
    said = (getattr(record, field) for field in SAYS.get(type(record), ("label",)))
    return ". ".join(text for text in said if text)


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
    if points_at(speaker) & {record.ref, record.label}:
        return True
    said = wording(speaker).casefold()
    name = record.label.casefold()
    if len(name) >= SHORTEST_NAME and name in said:
        return True
    ref = record.ref.casefold()
    return ref in said and re.search(rf"(?<![\w-]){re.escape(ref)}(?![\w-])", said) is not None


def linked(speaker: Record, record: Record) -> bool:
    """Whether a record names another or shares at least two content words with it."""
    return names(speaker, record) or shares_words(wording(speaker), wording(record))
