"""Which criterion a note or an issue comes closest to: the one it names, else the like of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from readiness.model import Criterion, Record
from readiness.questions import people_terms
from readiness.questions.links import names, points_at, wording
from readiness.questions.stems import content_words
from readiness.questions.subjects import subjects
from readiness.questions.words import mentions

NAMED, ALIKE, OF_ONE_SUBJECT, APART = 3, 2, 1, 0
FEWEST_WORDS = 2
FALLING_BACK = "contingency"


@dataclass(frozen=True)
class Matter:
    """A record, and what it is about, read once however many others it is set beside."""

    record: Record
    says: str
    words: frozenset[str]
    subjects: frozenset[str]
    is_of_readiness: bool


def matter(record: Record) -> Matter:
    """What a record is about."""
    said = wording(record)
    return Matter(
        record=record,
        says=said.casefold(),
        words=content_words(said),
        subjects=subjects(said) - {FALLING_BACK},
        is_of_readiness=mentions(said, people_terms.READY_SIGNED),
    )


def closest(record: Record, matters: Sequence[Matter]) -> Criterion | None:
    """The criterion that a record comes closest to; None where it is about none of them."""
    own, keys = matter(record), points_at(record)
    best, nearest = APART, None
    for other in matters:
        near = _nearness(own, other, keys=keys)
        if near > best and isinstance(other.record, Criterion):
            best, nearest = near, other.record
    return nearest


def _nearness(own: Matter, other: Matter, *, keys: frozenset[str]) -> int:
    if _may_name(own, other.record, keys=keys) and names(own.record, other.record):
        return NAMED
    if len(own.words & other.words) >= FEWEST_WORDS:
        return ALIKE
    if own.subjects & other.subjects or (own.is_of_readiness and other.is_of_readiness):
        return OF_ONE_SUBJECT
    return APART


def _may_name(own: Matter, record: Record, *, keys: frozenset[str]) -> bool:
    """Whether it is worth reading closer, which takes longer, for a record's name."""
    if keys and keys & {record.ref, record.label}:
        return True
    return record.label.casefold() in own.says or record.ref.casefold() in own.says
