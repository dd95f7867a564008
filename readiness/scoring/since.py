"""What has changed between two days: what got worse, and what got better."""

import datetime as dt
from dataclasses import dataclass

from readiness.scoring.gap import WORST_FIRST
from readiness.scoring.pillar import CriterionStanding
from readiness.scoring.standing import Standing

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
