"""What waits for somebody: what of theirs is due, and what of theirs has gone stale."""

import datetime as dt
from dataclasses import dataclass

from readiness.model import Person
from readiness.scoring.dates import day_due
from readiness.scoring.evidence import proof
from readiness.scoring.figures import sentence
from readiness.scoring.measure import days_old, is_reading_old, last_reading
from readiness.scoring.pillar import CriterionStanding
from readiness.scoring.standing import Standing
from readiness.snapshot import Snapshot
from readiness.whose import known_as

WEEK = dt.timedelta(days=7)


@dataclass(frozen=True)
class MyWork:
    """Somebody's own criteria, and those of them that want something this week."""

    mine: tuple[CriterionStanding, ...]
    due: tuple[CriterionStanding, ...]
    stale: tuple[tuple[CriterionStanding, str], ...]

    @property
    def refs(self) -> frozenset[str]:
        """The references of all that is theirs."""
        return frozenset(c.ref for c in self.mine)


def work_of(person: Person, snapshot: Snapshot, now: Standing) -> MyWork:
    """What somebody owns; what of it is unmet and due within a week; what rests on old proof."""
    mine = tuple(c for c in now.criteria if known_as(person, c.criterion.owner))
    unmet = [c for c in mine if not c.is_met and _due(snapshot, c) <= snapshot.as_of + WEEK]
    stale = ((c, why) for c in mine if (why := _why_stale(snapshot, c)) is not None)
    return MyWork(mine, tuple(sorted(unmet, key=lambda c: _due(snapshot, c))), tuple(stale))


def _due(snapshot: Snapshot, c: CriterionStanding) -> dt.date:
    return day_due(snapshot, c.criterion)


def _why_stale(snapshot: Snapshot, c: CriterionStanding) -> str | None:
    """Which of what stands behind it is old, in a sentence; None if nothing is."""
    reading, behind = last_reading(snapshot, c.criterion), proof(snapshot, c.criterion)
    if reading is not None and is_reading_old(snapshot, reading):
        return sentence(f"the last reading is {days_old(snapshot, reading)} old")
    if behind is not None and behind.old is not None:
        return sentence(f"the evidence {behind.old}")
    return None
