"""Proof that is older than the thing it proves, or older than it may be."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from readiness.model import Criterion
from readiness.questions.changes import Change, changes, latest_touching
from readiness.questions.notation import in_scope, is_green
from readiness.questions.subjects import is_static, is_time_sensitive
from readiness.scoring.evidence import hard_evidence
from readiness.snapshot import Snapshot
from readiness.thresholds import EVIDENCE_OLD


@dataclass(frozen=True)
class Stale:
    """A green criterion, the day of its newest proof, and the change that came after it, if any."""

    criterion: Criterion
    proved: dt.date
    change: Change | None = None


def stale(snapshot: Snapshot) -> Iterator[Stale]:
    """Every green whose newest proof a change has overtaken, or that has worn off."""
    told = changes(snapshot)
    for criterion in in_scope(snapshot):
        if not is_green(snapshot, criterion) or is_static(criterion):
            continue
        proved = _newest(snapshot, criterion)
        if proved is None:
            continue
        change = latest_touching(told, criterion)
        if change is not None and proved < change.on:
            yield Stale(criterion, proved, change)
        elif _has_worn_off(snapshot, criterion, proved=proved):
            yield Stale(criterion, proved)


def _newest(snapshot: Snapshot, criterion: Criterion) -> dt.date | None:
    """The day of the newest hard evidence, if any has one."""
    days = (evidence.date for evidence in hard_evidence(snapshot, criterion))
    return max((day for day in days if day is not None), default=None)


def _has_worn_off(snapshot: Snapshot, criterion: Criterion, *, proved: dt.date) -> bool:
    """Whether the proof is older than it may be: by its own last day, else by the trust's limit."""
    lasts = [e.stale_after for e in hard_evidence(snapshot, criterion) if e.stale_after is not None]
    if lasts:
        return max(lasts) < snapshot.as_of
    limit = snapshot.policy[EVIDENCE_OLD]
    return is_time_sensitive(criterion) and (snapshot.as_of - proved).days > limit
