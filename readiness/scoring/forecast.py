"""When a measure gets to its target at its own pace, as a range; or why nobody can say."""

import datetime as dt
import math
from dataclasses import dataclass

from readiness.model import Criterion, Reading
from readiness.scoring.figures import counted, day
from readiness.scoring.measure import last_reading, reaches
from readiness.scoring.pace import ENOUGH, by_day, day_reached, rates
from readiness.snapshot import Snapshot

LEAST_SPAN = 14  # days that the readings of a forecast have to cover
EVEN, ALMOST_CERTAIN = 0.5, 0.15  # shares of its stretches that were slower than the pace taken
LEAST_HISTORY = 42  # days of records below which nothing is said of the whole programme


@dataclass(frozen=True)
class Forecast:
    """An even chance by `p50`, almost certain by `p85`; None, and `says` why, where unknown."""

    p50: dt.date | None
    p85: dt.date | None
    says: str


@dataclass(frozen=True)
class ProgrammeForecast:
    """When all must-haves are met, how many by go-live, and the chance that all are."""

    p50: dt.date | None
    p85: dt.date | None
    chance_by_go_live: float | None
    musts_met_p50: int | None
    musts_met_p85: int | None
    says: str


def forecast(snapshot: Snapshot, criterion: Criterion) -> Forecast:
    """When a measured criterion reaches its target, going as it has gone from reading to reading.

    The even chance takes the middle of its paces, almost certain one of its slowest.
    """
    last = last_reading(snapshot, criterion)
    if last is None:
        return Forecast(None, None, "Nothing is measured, so no pace can be seen.")
    if reaches(criterion, last.value):
        return Forecast(None, None, f"It was at its target on {day(snapshot, last.date)}.")
    readings = by_day(snapshot.readings(criterion.ref))
    if criterion.direction is None:
        return Forecast(None, None, "Nobody recorded which side of the target counts.")
    if len(readings) < ENOUGH or (last.date - readings[0].date).days < LEAST_SPAN:
        return Forecast(None, None, _too_little(readings))
    return _at_its_own_pace(snapshot, criterion, readings)


def _too_little(readings: tuple[Reading, ...]) -> str:
    return (
        "Too little history: three readings over two weeks are needed, and there "
        f"{'is' if len(readings) == 1 else 'are'} {counted(len(readings), 'reading')} over "
        f"{counted((readings[-1].date - readings[0].date).days, 'day')}."
    )


def _at_its_own_pace(
    snapshot: Snapshot, criterion: Criterion, readings: tuple[Reading, ...]
) -> Forecast:
    paces = sorted(rates(criterion, readings))
    even, certain = (
        _not_before(snapshot, day_reached(criterion, readings[-1], rate=_share(paces, share)))
        for share in (EVEN, ALMOST_CERTAIN)
    )
    if even is None:
        return Forecast(None, None, "At its own pace it never reaches its target.")
    if certain is None:
        says = f"An even chance by {day(snapshot, even)}; at its slowest it never gets there."
        return Forecast(even, None, says)
    says = f"An even chance by {day(snapshot, even)}, almost certain by {day(snapshot, certain)}."
    return Forecast(even, certain, says)


def _not_before(snapshot: Snapshot, date: dt.date | None) -> dt.date | None:
    """A day that should have come by now, but has not been measured, is today at the earliest."""
    return None if date is None else max(date, snapshot.as_of)


def _share(ordered: list[float], share: float) -> float:
    """The value below which a share of them lies, drawn out between neighbours."""
    place = share * (len(ordered) - 1)
    low, high = ordered[math.floor(place)], ordered[math.ceil(place)]
    return low + (high - low) * (place - math.floor(place))


def programme_forecast(snapshot: Snapshot) -> ProgrammeForecast:
    """What can be said of the whole: no figure without a ground, and why there is none."""
    return ProgrammeForecast(None, None, None, None, None, _why_no_forecast(snapshot))


def _why_no_forecast(snapshot: Snapshot) -> str:
    days = _days_of_history(snapshot)
    if days >= LEAST_HISTORY:
        return "The whole is not forecast; each measured criterion has a forecast of its own."
    there_are = f"there {'is' if days == 1 else 'are'} {counted(days, 'day')}"
    return f"Too little history: six weeks of records are needed, and {there_are}."


def _days_of_history(snapshot: Snapshot) -> int:
    measured = (r.date for c in snapshot.criteria for r in snapshot.readings(c.ref))
    said = (j.date for c in snapshot.criteria for j in snapshot.judgements(c.ref))
    return (snapshot.as_of - min((*measured, *said), default=snapshot.as_of)).days
