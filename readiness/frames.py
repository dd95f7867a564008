"""What is known, as pandas frames with plain column names; charts draw these and nothing else."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

import pandas as pd

from readiness.converging import Series
from readiness.model import Criterion, Gateway, Hazard
from readiness.scoring.burn_up import BurnUp
from readiness.scoring.gap import WORST_FIRST, worst
from readiness.scoring.pillar import CriterionStanding
from readiness.scoring.requests import RequestStanding
from readiness.scoring.standing import Standing
from readiness.snapshot import Snapshot
from readiness.vocabulary import Pillar, RatingOf, Status

WEEK = dt.timedelta(days=7)
NO_WORKSTREAM = "no workstream"
RATED_AS = {
    RatingOf.INITIAL: "before its controls",
    RatingOf.CURRENT: "while they are coming in",
    RatingOf.RESIDUAL: "left after its controls",
}


def weeks(as_of: dt.date, count: int) -> tuple[dt.date, ...]:
    """The same weekday of the latest weeks up to a day, oldest first."""
    return tuple(as_of - WEEK * step for step in reversed(range(count)))


def musts_by_week(standings: Iterable[Standing], pillar: Pillar) -> pd.DataFrame:
    """How many musts of a pillar stood where, a row per week and status.

    Columns: day, status, musts, rank (0 for the worst).
    """
    rows = [
        {"day": now.as_of, "status": s.words, "musts": count, "rank": WORST_FIRST.index(s)}
        for now in standings
        for s, count in _counted(now, pillar).items()
    ]
    return _dated(rows, ["day", "status", "musts", "rank"])


def workstreams_by_week(standings: Iterable[Standing], pillar: Pillar) -> pd.DataFrame:
    """Where the worst must of each workstream stood: day, workstream, status, shape."""
    rows = [
        {"day": now.as_of, "workstream": name, "status": status.words, "shape": status.shape}
        for now in standings
        for name, status in _worst_by_workstream(now, pillar)
    ]
    return _dated(rows, ["day", "workstream", "status", "shape"])


def requests(found: Iterable[RequestStanding]) -> pd.DataFrame:
    """The requests that are scored: request, name, value, effort, stands."""
    rows = [
        {
            "request": one.request.ref,
            "name": one.request.name,
            "value": one.value,
            "effort": one.effort,
            "stands": one.says[2:].partition(":")[0],
        }
        for one in found
        if one.rank is not None
    ]
    return pd.DataFrame(rows, columns=["request", "name", "value", "effort", "stands"])


def trial_loads(found: Iterable[Series]) -> pd.DataFrame:
    """The share of errors of each trial load: day, errors, criterion, most (allowed)."""
    rows = [
        {"day": load.on, "errors": load.rate, "criterion": one.criterion.ref, "most": one.most}
        for one in found
        for load in one.loads
    ]
    return _dated(rows, ["day", "errors", "criterion", "most"])


def gateways(held: Iterable[Gateway]) -> pd.DataFrame:
    """The gateways with a day: day, gateway."""
    rows = [{"day": g.held or g.planned, "gateway": g.name} for g in held if g.held or g.planned]
    return _dated(rows, ["day", "gateway"])


def measured(snapshot: Snapshot, criterion: Criterion) -> pd.DataFrame:
    """A criterion's readings beside its plan and its target: day, value, what."""
    readings = [(r.date, r.value, "measured") for r in snapshot.readings(criterion.ref)]
    planned = [(day, value, "planned") for day, value in criterion.curve]
    days = [day for day, _, _ in (*readings, *planned)]
    target = criterion.target
    aim = [(day, target, "target") for day in _ends(days, criterion.due)]
    lines = [*readings, *planned, *(aim if isinstance(target, float) else [])]
    rows = [{"day": day, "value": value, "what": what} for day, value, what in lines]
    return _dated(rows, ["day", "value", "what"])


def burn_up(burn: BurnUp) -> pd.DataFrame:
    """How many must-haves there were to meet and how many were met: day, musts, what."""
    rows = [
        {"day": day, "musts": musts, "what": what}
        for what, counts in (("to meet", burn.scope), ("met", burn.met))
        for day, musts in zip(burn.days, counts, strict=True)
    ]
    return _dated(rows, ["day", "musts", "what"])


def _ends(days: Sequence[dt.date], due: dt.date | None) -> tuple[dt.date, ...]:
    """Where the target's line begins and ends."""
    known = [*days, due] if due else list(days)
    return tuple(dict.fromkeys((min(known), max(known)))) if known else ()


def _counted(now: Standing, pillar: Pillar) -> dict[Status, int]:
    found = [c.status for c in now.criteria if c.is_must and c.pillar is pillar]
    return {status: found.count(status) for status in Status if status in found}


def _worst_by_workstream(now: Standing, pillar: Pillar) -> Iterator[tuple[str, Status]]:
    grouped: dict[str, list[Status]] = {}
    for c in now.criteria:
        if c.is_must and c.pillar is pillar:
            grouped.setdefault(_workstream(c), []).append(c.status)
    for name, statuses in grouped.items():
        if (status := worst(statuses)) is not None:
            yield name, status


def _workstream(c: CriterionStanding) -> str:
    return c.criterion.workstream or NO_WORKSTREAM


def _dated(rows: Sequence[Mapping[str, object]], columns: list[str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=columns)
    return frame.assign(day=pd.to_datetime(frame["day"]))


def ratings_by_day(snapshot: Snapshot, hazard: Hazard) -> pd.DataFrame:
    """A hazard's dated ratings that say a number: the day, the rating and which of the three."""
    rows = [
        {"day": r.date, "rating": r.rating, "which": RATED_AS[r.which or RatingOf.RESIDUAL]}
        for r in snapshot.ratings(hazard.ref)
        if r.rating is not None
    ]
    return _dated(rows, ["day", "rating", "which"])
