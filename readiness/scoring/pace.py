"""How fast a measure moves, and how fast it was planned to."""

import datetime as dt
import math
from dataclasses import dataclass
from itertools import pairwise

from readiness.model import Criterion, Reading
from readiness.scoring.figures import is_share
from readiness.scoring.measure import reaches, shortfall, toward

ENOUGH = 3  # readings, on days of their own, that make a line (DESIGN §5)
PRESENT = 28  # days of readings that the present pace rests on, where they are enough
TOO_FAR = 3650  # days beyond which no day is named
SHARE_TOLERANCE = 5.0  # points below its plan that a share may be, where nobody chose; our default


@dataclass(frozen=True)
class Pace:
    """What a measure gains or loses in a day, from its last reading on."""

    per_day: float
    last: Reading

    def on(self, day: dt.date) -> float:
        """The value on a day at this pace."""
        return self.last.value + self.per_day * (day - self.last.date).days


def by_day(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """The last reading of each day, oldest first."""
    return tuple({reading.date: reading for reading in readings}.values())


def present_pace(readings: tuple[Reading, ...]) -> Pace | None:
    """The slope of a line through the latest readings; None where they are too few."""
    days = by_day(readings)
    if len(days) < ENOUGH:
        return None
    recent = [r for r in days if (days[-1].date - r.date).days <= PRESENT]
    return Pace(_slope(recent if len(recent) >= ENOUGH else list(days[-ENOUGH:])), days[-1])


def _slope(readings: list[Reading]) -> float:
    """The least-squares slope, per day."""
    first = readings[0].date
    days = [(reading.date - first).days for reading in readings]
    mean_day = sum(days) / len(days)
    mean = sum(reading.value for reading in readings) / len(readings)
    spread = sum((day - mean_day) ** 2 for day in days)
    together = zip(days, readings, strict=True)
    return sum((day - mean_day) * (reading.value - mean) for day, reading in together) / spread


def rates(criterion: Criterion, readings: tuple[Reading, ...]) -> list[float]:
    """What was gained a day between one reading and the next; positive is toward the target."""
    return [
        (after.value - before.value) * toward(criterion) / (after.date - before.date).days
        for before, after in pairwise(by_day(readings))
    ]


def day_reached(criterion: Criterion, last: Reading, *, rate: float) -> dt.date | None:
    """The day on which the target is reached from a reading, gaining so much a day.

    None where it gains nothing, or would need more than ten years.
    """
    days = shortfall(criterion, last.value) / rate if rate > 0 else math.inf
    if days > min(TOO_FAR, (dt.date.max - last.date).days):
        return None
    return last.date + dt.timedelta(days=math.ceil(round(days, 6)))


def planned(criterion: Criterion, day: dt.date) -> float | None:
    """What the planned curve asks for on a day; None without a curve or before it begins."""
    curve = sorted(criterion.curve)
    if not curve or day < curve[0][0]:
        return None
    for (start, low), (end, high) in pairwise(curve):
        if start <= day < end:
            return low + (high - low) * (day - start).days / (end - start).days
    return curve[-1][1]


def planned_rates(criterion: Criterion) -> list[float]:
    """What the planned curve gains a day, stretch by stretch; positive is toward the target."""
    return [
        (high - low) * toward(criterion) / (end - start).days
        for (start, low), (end, high) in pairwise(sorted(criterion.curve))
        if end > start
    ]


def has_plan(criterion: Criterion) -> bool:
    """Whether there is a planned curve that ends at the target, give or take its tolerance."""
    if not criterion.curve:
        return False
    end = max(criterion.curve)[1]
    return reaches(criterion, end + tolerance(criterion) * toward(criterion))


def tolerance(criterion: Criterion) -> float:
    """How far below its plan a measure may be before it is more than at risk."""
    if criterion.tolerance is not None:
        return criterion.tolerance
    return SHARE_TOLERANCE if is_share(criterion) else 0.0
