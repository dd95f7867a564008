"""Whose date has moved between two moments: the go-live, gateways, criteria, issues."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from readiness.model import Criterion, Gateway, Issue, Programme
from readiness.snapshot import Snapshot

Dated = Programme | Gateway | Criterion | Issue


@dataclass(frozen=True)
class Redated:
    """A record that had one date and has another."""

    record: Dated
    was: dt.date
    now: dt.date

    @property
    def days(self) -> int:
        """How many days later it is; negative where it was brought forward."""
        return (self.now - self.was).days


def redated(was: Snapshot, now: Snapshot) -> tuple[Redated, ...]:
    """What has another date than it had, by what was on record then and now; the worst first.

    The go-live comes before a gateway, a gateway before everything else, a longer slip before a
    shorter one.
    """
    before = {_key(record): _date(record) for record in _all(was)}
    moved = [
        Redated(record, was=then, now=date)
        for record in _all(now)
        if (then := before.get(_key(record))) is not None
        and (date := _date(record)) is not None
        and date != then
    ]
    return tuple(sorted(moved, key=_worst_first))


def _all(snapshot: Snapshot) -> Iterator[Dated]:
    yield snapshot.programme
    yield from snapshot.gateways
    yield from snapshot.criteria
    yield from snapshot.issues


def _key(record: Dated) -> tuple[type[Dated], str]:
    return type(record), record.ref


def _date(record: Dated) -> dt.date | None:
    match record:
        case Programme():
            return record.go_live
        case Gateway():
            return record.planned
    return record.due


def _worst_first(moved: Redated) -> tuple[bool, bool, int]:
    record = moved.record
    return not isinstance(record, Programme), not isinstance(record, Gateway), -moved.days
