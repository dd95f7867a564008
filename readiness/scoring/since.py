"""What has changed since the board last sat together: worse, better, re-dated, raised early."""

import datetime as dt
from dataclasses import dataclass

from readiness.days import in_words
from readiness.scoring.gap import WORST_FIRST
from readiness.scoring.pillar import CriterionStanding
from readiness.scoring.raised_early import RaisedEarly, raised_early
from readiness.scoring.redated import Redated, redated
from readiness.scoring.standing import Standing, standing
from readiness.snapshot import Snapshot

WEEK = dt.timedelta(days=7)


@dataclass(frozen=True)
class LastTime:
    """The day with which a day is compared: a deep dive's, a paper's, or that of a week ago."""

    day: dt.date
    is_deep_dive: bool
    is_paper: bool = False

    @property
    def words(self) -> str:
        """The day as a heading says it."""
        day = in_words(self.day, year=False)
        if self.is_paper:
            return f"Since the paper of {day}"
        return f"Since the deep dive of {day}" if self.is_deep_dive else f"Since {day}, a week ago"

    @property
    def called(self) -> str:
        """The day as a pillar says it beside its status."""
        return "last deep dive" if self.is_deep_dive else "a week ago"


@dataclass(frozen=True)
class Since:
    """What moved since the last time, the worst of each first, and how all of it stood then."""

    last: LastTime
    worse: tuple[CriterionStanding, ...]
    better: tuple[CriterionStanding, ...]
    redated: tuple[Redated, ...]
    raised_early: tuple[RaisedEarly, ...]
    was: Standing


def last_time(snapshot: Snapshot) -> LastTime:
    """The last deep dive held before the day, whether its minutes are sealed; else a week ago."""
    held = [dive.date for dive in snapshot.deep_dives if dive.date < snapshot.as_of]
    if held:
        return LastTime(max(held), is_deep_dive=True)
    return LastTime(snapshot.as_of - WEEK, is_deep_dive=False)


def since(was: Snapshot, now: Snapshot, *, dated: tuple[Snapshot, Snapshot] | None = None) -> Since:
    """What moved between two moments of one programme.

    A date carries no day on which it was set: `dated` are the two moments by what was on record
    in them, where that differs from what the statuses are read from.
    """
    before, after = standing(was), standing(now)
    worse, better = _moved(before, after)
    return Since(
        last=last_time(now),
        worse=worse,
        better=better,
        redated=redated(*(dated or (was, now))),
        raised_early=raised_early(now, since=was.as_of),
        was=before,
    )


def _moved(
    before: Standing, after: Standing
) -> tuple[tuple[CriterionStanding, ...], tuple[CriterionStanding, ...]]:
    """The criteria whose status moved, for the worse and for the better, the longest way first."""
    ranks = {c.ref: WORST_FIRST.index(c.status) for c in before.criteria}
    steps = [
        (WORST_FIRST.index(c.status) - ranks[c.ref], c) for c in after.criteria if c.ref in ranks
    ]
    steps.sort(key=lambda step: (step[0], not step[1].is_must))
    worse = tuple(c for step, c in steps if step < 0)
    return worse, tuple(c for step, c in reversed(steps) if step > 0)
