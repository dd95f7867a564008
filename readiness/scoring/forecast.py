"""When a measure gets to its target at its own pace, as a range; or why nobody can say."""

import datetime as dt
import math
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from readiness.model import Criterion, Reading
from readiness.scoring.dates import deadline
from readiness.scoring.figures import counted, day, is_share, valued
from readiness.scoring.going import (
    ALMOST_CERTAIN,
    EVEN,
    FALLING,
    LATEST,
    WEEK,
    going,
    week_of,
    weeks_after,
)
from readiness.scoring.measure import last_reading, reaches, shortfall, target_of, toward
from readiness.scoring.pace import by_day
from readiness.snapshot import Snapshot
from readiness.vocabulary import Direction

LEAST_SPAN = 35  # days between the first and the last of six weekly readings
ENOUGH = 4  # readings, on days of their own
WIDEST = 14  # weeks between an even chance and near certainty, beyond which a range says nothing
A_MONTH_AGO = dt.timedelta(days=28)


@dataclass(frozen=True)
class Forecast:
    """An even chance by `p50`, almost certain by `p85`; None, and `says` why, where unknown."""

    p50: dt.date | None
    p85: dt.date | None
    says: str


def forecast(snapshot: Snapshot, criterion: Criterion) -> Forecast:
    """When a measured criterion reaches its target, going on as it has gone so far."""
    last = last_reading(snapshot, criterion)
    if last is None:
        return Forecast(None, None, "Nothing is measured, so no pace can be seen.")
    if reaches(criterion, last.value):
        return Forecast(None, None, f"It was at its target on {day(snapshot, last.date)}.")
    if criterion.direction is None:
        return Forecast(None, None, "Nobody recorded which side of the target counts.")
    readings = by_day(snapshot.readings(criterion.ref))
    if len(readings) < ENOUGH or (last.date - readings[0].date).days < LEAST_SPAN:
        return Forecast(None, None, _too_little(readings))
    return _going_on(snapshot, criterion, readings)


def _too_little(readings: tuple[Reading, ...]) -> str:
    number, days = len(readings), (readings[-1].date - readings[0].date).days
    are = "is" if number == 1 else "are"
    there = f"there {are} {counted(number, 'reading')} over {counted(days, 'day')}"
    return f"Too little history: six weeks of readings are needed, and {there}."


def _going_on(snapshot: Snapshot, criterion: Criterion, readings: tuple[Reading, ...]) -> Forecast:
    last = readings[-1].date
    stretches = [(a, b) for a, b in pairwise(readings) if last - b.date < LATEST * WEEK]
    gains = [(b.value - a.value) * toward(criterion) for a, b in stretches]
    weeks = [(b.date - a.date).days / 7 for a, b in stretches]
    pace = going(np.array(gains), np.array(weeks))
    if pace is None:
        return Forecast(None, None, "At its own pace it never reaches its target.")
    chances = pace.chances(shortfall(criterion, readings[-1].value))
    even, certain = week_of(chances, EVEN), week_of(chances, ALMOST_CERTAIN)
    if even is None:
        return Forecast(None, None, "At its own pace it is more than a year from its target.")
    if certain is None or certain - even > WIDEST:
        return Forecast(None, None, "Its pace is not steady enough to name a day.")
    made = _by(snapshot, weeks_after(last, even), weeks_after(last, certain))
    return replace(made, says=f"{made.says} {FALLING}") if pace.is_falling else made


def _by(snapshot: Snapshot, even: dt.date, certain: dt.date) -> Forecast:
    """A day that should have come by now, but has not been measured, is today at the earliest."""
    p50, p85 = max(even, snapshot.as_of), max(certain, snapshot.as_of)
    says = f"An even chance by {day(snapshot, p50)}, almost certain by {day(snapshot, p85)}."
    return Forecast(p50, p85, says)


def said_a_month_ago(snapshot: Snapshot, criterion: Criterion) -> str | None:
    """What the forecast was four weeks ago, so that it can be held against what has happened."""
    then = snapshot.on(snapshot.as_of - A_MONTH_AGO)
    before = next((c for c in then.criteria if c.ref == criterion.ref), None)
    if before is None or (made := forecast(then, before)).p50 is None:
        return None
    return f"On {day(snapshot, then.as_of)} the forecast was: {made.says[0].lower()}{made.says[1:]}"


def asked_of_it(snapshot: Snapshot, criterion: Criterion) -> str | None:
    """What the days left ask for, beside the best week it has had; None where nothing is asked."""
    last = last_reading(snapshot, criterion)
    if last is None or criterion.direction is None or reaches(criterion, last.value):
        return None
    days = (deadline(snapshot, criterion) - snapshot.as_of).days
    word = "limit" if criterion.direction is Direction.MAX else "target"
    stands = (
        f"{valued(criterion, last.value)}, {word} {valued(criterion, target_of(criterion) or 0)}"
    )
    if days <= 0:
        return f"{stands}, no days left."
    needed = math.ceil(round(shortfall(criterion, last.value) / days * 10, 6)) / 10
    points = "points a day" if is_share(criterion) else "a day"
    best = best_week(criterion, by_day(snapshot.readings(criterion.ref)))
    seen = "no week to compare" if best is None else f"best week was {best:.1f}"
    return f"{stands}, {counted(days, 'day')} left: {needed:.1f} {points} needed, {seen}."


def best_week(criterion: Criterion, readings: tuple[Reading, ...]) -> float | None:
    """The most that was gained a day over a week, or over the stretch nearest to one."""
    paces = []
    for number, after in enumerate(readings):
        earlier = [r for r in readings[:number] if after.date - r.date >= WEEK]
        if earlier:
            days = (after.date - earlier[-1].date).days
            paces.append((after.value - earlier[-1].value) * toward(criterion) / days)
    return max(paces, default=None)
