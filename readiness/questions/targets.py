"""Targets and counts that changed late, and one measure that is counted in two ways."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from readiness.model import Criterion, Reading
from readiness.questions import status_terms, terms
from readiness.questions.notation import in_scope
from readiness.questions.stems import content_words, stem, words
from readiness.scoring.dates import day_due
from readiness.scoring.measure import last_reading, reaches, target_of, toward
from readiness.snapshot import Snapshot
from readiness.thresholds import COUNTED_LESS, GOALPOST_LATE

AT_ONE_TIME = 28  # days between two readings, or two dates, of one measure
HEAD = re.compile(r"\s+[-–—]\s+|[,:;(]")
SAID_OF_ANY_SHARE = frozenset(stem(word) for word in status_terms.OF_ANY_SHARE)
EVERYBODY = frozenset(stem(word) for term in terms.EVERYBODY for word in words(term))
GROUPS = frozenset(
    stem(word)
    for term in (*terms.ROLES, *terms.RANKS, *status_terms.PLACES, *terms.EVERYBODY)
    for word in words(term)
)


@dataclass(frozen=True)
class Eased:
    """A target that was made easier on a day."""

    criterion: Criterion
    before: float
    on: dt.date


def eased_late(snapshot: Snapshot) -> Iterator[Eased]:
    """Each target that was made easier in the last ninety days before the gate, and is still."""
    for criterion in in_scope(snapshot):
        now = target_of(criterion)
        if now is None or criterion.direction is None:
            continue
        for (_, before), (on, after) in pairwise(sorted(criterion.target_history, key=_day)):
            if not (isinstance(before, float | int) and isinstance(after, float | int)):
                continue
            changed = _is_easier(criterion, after, than=before)
            if changed and _is_easier(criterion, now, than=before) and is_late(snapshot, on):
                yield Eased(criterion, before, on)
                break


def _day(entry: tuple[dt.date, object]) -> dt.date:
    return entry[0]


def is_late(snapshot: Snapshot, day: dt.date) -> bool:
    """Whether a day is inside the last ninety before the gate."""
    return (snapshot.gate - day).days <= snapshot.policy[GOALPOST_LATE]


def _is_easier(criterion: Criterion, value: float, *, than: float) -> bool:
    return (than - value) * toward(criterion) > 0


@dataclass(frozen=True)
class Recounted:
    """A measure that improved when fewer were counted than before."""

    criterion: Criterion
    before: Reading
    after: Reading


def recounted_late(snapshot: Snapshot) -> Iterator[Recounted]:
    """Each measure whose last reading is better, and taken of a tenth fewer than one before it."""
    for criterion in in_scope(snapshot):
        counted = [r for r in snapshot.readings(criterion.ref) if (r.denominator or 0) > 0]
        if len(counted) < 2 or not is_late(snapshot, counted[-1].date):
            continue
        *earlier, after = counted
        before = max(earlier, key=_counted)
        better = _is_easier(criterion, before.value, than=after.value)
        if better and _counted(after) <= snapshot.policy.share(COUNTED_LESS) * _counted(before):
            yield Recounted(criterion, before, after)


def _counted(reading: Reading) -> float:
    return reading.denominator or 0


@dataclass(frozen=True)
class Twin:
    """One measure counted in two ways: met as one criterion counts it, missed as others do."""

    met: Criterion
    missed: tuple[Criterion, ...]


def twins(snapshot: Snapshot) -> Iterator[Twin]:
    """Each criterion that is met where others of the same stem of name, counted wider, are not."""
    measured = [c for c in in_scope(snapshot) if last_reading(snapshot, c) and c.direction]
    met = [c for c in measured if _is_met(snapshot, c)]
    short = [c for c in measured if not _is_met(snapshot, c)]
    for criterion in met:
        missed = tuple(c for c in short if _is_wider(snapshot, c, than=criterion))
        if missed:
            yield Twin(criterion, missed)


def _is_met(snapshot: Snapshot, criterion: Criterion) -> bool:
    reading = last_reading(snapshot, criterion)
    return reading is not None and reaches(criterion, reading.value)


def _is_wider(snapshot: Snapshot, wide: Criterion, *, than: Criterion) -> bool:
    """Whether a criterion is the same measure, counted on more than another counts it on."""
    if wide.direction is not than.direction or _head(wide) != _head(than):
        return False
    narrowed = (_base(than) | _tail(than)) - _base(wide) - _head(wide)
    if narrowed <= GROUPS or not _is_at_one_time(snapshot, wide, than):
        return False
    if _base(wide) == _base(than):
        return _is_counted_on_fewer(snapshot, than, wide=wide)
    return _base(wide) <= _base(than) | EVERYBODY and bool(_base(wide) or len(_head(wide)) > 1)


def _is_at_one_time(snapshot: Snapshot, one: Criterion, other: Criterion) -> bool:
    """Whether both were measured, and are due, at about the same time."""
    first, second = last_reading(snapshot, one), last_reading(snapshot, other)
    if first is None or second is None:
        return False
    days = (first.date - second.date, day_due(snapshot, one) - day_due(snapshot, other))
    return all(abs(gap.days) <= AT_ONE_TIME for gap in days)


def _is_counted_on_fewer(snapshot: Snapshot, narrow: Criterion, *, wide: Criterion) -> bool:
    few, many = last_reading(snapshot, narrow), last_reading(snapshot, wide)
    if few is None or many is None or not (few.denominator and many.denominator):
        return False
    return 0 < few.denominator <= snapshot.policy.share(COUNTED_LESS) * many.denominator


def _head(criterion: Criterion) -> frozenset[str]:
    """The stem of a name: the words before its first dash, comma or bracket."""
    return _said(HEAD.split(criterion.name)[:1])


def _tail(criterion: Criterion) -> frozenset[str]:
    """The words after it that say who or what is counted."""
    return content_words(". ".join(HEAD.split(criterion.name)[1:]))


def _base(criterion: Criterion) -> frozenset[str]:
    """Who or what a share is counted on, in the words of its unit."""
    return _said([criterion.unit or ""]) - SAID_OF_ANY_SHARE


def _said(parts: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(w) for part in parts for w in words(part) if len(w) > 1 and w.isalpha())
