"""How many must-haves there were to meet, and how many were met, week by week."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise, takewhile

from readiness.model import Criterion
from readiness.once import once
from readiness.scoring.dates import is_after_go_live
from readiness.scoring.evidence import proof
from readiness.scoring.measure import is_side_unknown, last_reading, reaches
from readiness.scoring.pillar import CriterionStanding
from readiness.snapshot import Snapshot
from readiness.vocabulary import Declared, Status

WEEK = dt.timedelta(days=7)
AT_FIRST = 14  # days of a programme's records in which what is recorded was there from the start
LONGEST = 520  # weeks that are looked back
ALWAYS, NEVER = dt.date.min, dt.date.max


@dataclass(frozen=True)
class BurnUp:
    """Week by week up to the snapshot's day: its last day, the musts in scope, those met.

    What was met and has only grown old since stays met, and is counted in `old`: it has to be
    proved again, not done again. What has come undone otherwise counts as open all along.
    """

    days: tuple[dt.date, ...]
    scope: tuple[int, ...]
    met: tuple[int, ...]
    old: int = 0

    @property
    def weeks(self) -> int:
        """The weeks between its first day and its last."""
        return len(self.days) - 1

    @property
    def closed(self) -> tuple[int, ...]:
        """How many were met anew in each week."""
        return tuple(after - before for before, after in pairwise(self.met))

    @property
    def added(self) -> tuple[int, ...]:
        """How many came into scope in each week; what was taken out is no pace to go on."""
        return tuple(max(after - before, 0) for before, after in pairwise(self.scope))

    @property
    def left(self) -> int:
        """How many are still to be met."""
        return self.scope[-1] - self.met[-1]

    def until(self, week: int) -> "BurnUp":
        """As it stood at the end of an earlier week."""
        end = week + 1
        return BurnUp(self.days[:end], self.scope[:end], self.met[:end])


def burn_up(snapshot: Snapshot, stands: Iterable[CriterionStanding]) -> BurnUp:
    """The musts of a standing that are asked for by go-live, over the whole weeks of record."""
    musts = [c for c in stands if c.is_must and not is_after_go_live(snapshot, c.criterion)]
    recorded = [day for c in musts if (day := _first_day(snapshot, c.criterion)) is not None]
    first = min(recorded, default=snapshot.as_of)
    weeks = min(max((snapshot.as_of - first).days, 0) // 7, LONGEST)
    ends = tuple(snapshot.as_of - WEEK * ago for ago in range(weeks, -1, -1))
    came = sorted(came_in(snapshot, c.criterion, first=first) for c in musts)
    went = sorted(_taken_out(snapshot, c) for c in musts if not c.is_counted)
    old = [c for c in musts if c.is_counted and _has_only_grown_old(snapshot, c)]
    done = [c for c in musts if c.is_counted and c.is_met] + old
    met = sorted(met_since(snapshot, c.criterion) for c in done)
    return BurnUp(
        ends,
        tuple(_by(day, came) - _by(day, went) for day in ends),
        tuple(_by(day, met) for day in ends),
        old=len(old),
    )


def _has_only_grown_old(snapshot: Snapshot, stands: CriterionStanding) -> bool:
    """Whether a criterion was met, and nothing but the age of its reading or proof speaks now."""
    criterion = stands.criterion
    if stands.status is not Status.AMBER or met_since(snapshot, criterion) > snapshot.as_of:
        return False
    behind = proof(snapshot, criterion)
    if behind is None:
        return last_reading(snapshot, criterion) is not None
    return not behind.is_adverse


def _by(day: dt.date, dates: list[dt.date]) -> int:
    """How many of the dates are on or before a day."""
    return bisect_right(dates, day)


@once
def _first_day(snapshot: Snapshot, criterion: Criterion) -> dt.date | None:
    """The day on which anything was first measured or declared of a criterion."""
    measured = [reading.date for reading in snapshot.readings(criterion.ref)[:1]]
    said = [judgement.date for judgement in snapshot.judgements(criterion.ref)[:1]]
    return min(measured + said, default=None)


def came_in(snapshot: Snapshot, criterion: Criterion, *, first: dt.date) -> dt.date:
    """The day on which a criterion came to be a must-have to meet.

    That is when it was made a must, else the first record of it where that shows it unmet and
    comes later than the programme's first weeks.
    """
    made = [b[0] for a, b in pairwise(criterion.priority_history) if a[1] != b[1]]
    if made:
        return made[-1]
    began = _first_day(snapshot, criterion)
    if began is None or (began - first).days <= AT_FIRST:
        return ALWAYS
    return ALWAYS if met_since(snapshot, criterion) <= began else began


def _taken_out(snapshot: Snapshot, stands: CriterionStanding) -> dt.date:
    said = reversed(snapshot.judgements(stands.ref))
    return list(takewhile(lambda one: one.status is Declared.REMOVED, said))[-1].date


@once
def met_since(snapshot: Snapshot, criterion: Criterion) -> dt.date:
    """The day since which a criterion has been at its target, or ticked with proof on file."""
    last = last_reading(snapshot, criterion)
    if last is not None and not is_side_unknown(criterion, last.value):
        readings = reversed(snapshot.readings(criterion.ref))
        held = [r.date for r in takewhile(lambda one: reaches(criterion, one.value), readings)]
        return held[-1] if held else NEVER
    said = reversed(snapshot.judgements(criterion.ref))
    ticked = [j.date for j in takewhile(lambda one: one.status is Declared.MET, said)]
    if not ticked:
        return NEVER
    hard = [e.date for e in snapshot.evidence(criterion.ref) if e.is_hard and e.date is not None]
    return max(ticked[-1], min(hard, default=ALWAYS))
