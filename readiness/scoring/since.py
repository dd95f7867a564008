"""What has changed between two days: what got worse, what got better, what was kept."""

import datetime as dt
from dataclasses import dataclass

from readiness.scoring.gap import WORST_FIRST
from readiness.scoring.pillar import CriterionStanding
from readiness.scoring.standing import Standing
from readiness.snapshot import Snapshot

WEEK = dt.timedelta(days=7)


@dataclass(frozen=True)
class Since:
    """The criteria whose status moved since a day, worst moves first."""

    day: dt.date
    worse: tuple[CriterionStanding, ...]
    better: tuple[CriterionStanding, ...]
    was: Standing


def since(was: Standing, now: Standing) -> Since:
    """What moved between two standings of one programme."""
    before = {c.ref: WORST_FIRST.index(c.status) for c in was.criteria}
    moved = [
        (WORST_FIRST.index(c.status) - before[c.ref], c) for c in now.criteria if c.ref in before
    ]
    moved.sort(key=lambda move: move[0])
    return Since(
        day=was.as_of,
        worse=tuple(c for step, c in moved if step < 0),
        better=tuple(c for step, c in reversed(moved) if step > 0),
        was=was,
    )


@dataclass(frozen=True)
class Promise:
    """What somebody promised, by when, and whether it was kept."""

    text: str
    owner: str | None
    due: dt.date | None
    closed: dt.date | None


@dataclass(frozen=True)
class Promises:
    """The promises of a programme: kept, late, and still to come."""

    kept: tuple[Promise, ...]
    late: tuple[Promise, ...]
    to_come: tuple[Promise, ...]


def promises(snapshot: Snapshot) -> Promises:
    """Every promise on record, from actions and from what was answered to a question."""
    made = [Promise(a.text, a.owner, a.due, a.closed) for a in snapshot.actions]
    made += [
        Promise(note.action, note.action_owner, note.action_due, note.action_closed)
        for note in snapshot.notes
        if note.action
    ]
    late = [p for p in made if p.closed is None and p.due is not None and p.due < snapshot.as_of]
    return Promises(
        kept=tuple(p for p in made if p.closed is not None),
        late=tuple(sorted(late, key=lambda promise: promise.due or dt.date.max)),
        to_come=tuple(p for p in made if p.closed is None and p not in late),
    )
