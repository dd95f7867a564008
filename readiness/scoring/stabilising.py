"""After go-live: what has to hold, what it was before, and what is left before it may end."""

from dataclasses import dataclass

from readiness.model import Gateway, Reading
from readiness.scoring.dates import day_due
from readiness.scoring.pillar import CriterionStanding
from readiness.scoring.standing import standing
from readiness.snapshot import Snapshot


@dataclass(frozen=True)
class Baseline:
    """A measure as it was before go-live, and as it is."""

    criterion: CriterionStanding
    before: Reading | None
    today: Reading | None


@dataclass(frozen=True)
class Stabilising:
    """The days since go-live, the baselines, and what each later gateway asks for."""

    days: int
    baselines: tuple[Baseline, ...]
    exits: tuple[tuple[Gateway, tuple[CriterionStanding, ...]], ...]


def stabilising(snapshot: Snapshot) -> Stabilising:
    """What is asked for after go-live, and how it stands on the day."""
    after = [
        c for c in standing(snapshot).criteria if day_due(snapshot, c.criterion) > snapshot.go_live
    ]
    measured = [c for c in after if snapshot.readings(c.ref)]
    later = [
        gateway
        for gateway in snapshot.gateways
        if gateway.planned is not None and gateway.planned > snapshot.go_live
    ]
    return Stabilising(
        days=-snapshot.days_to_go,
        baselines=tuple(_baseline(snapshot, c) for c in measured),
        exits=tuple((gateway, _asked(snapshot, after, gateway)) for gateway in later),
    )


def _baseline(snapshot: Snapshot, c: CriterionStanding) -> Baseline:
    readings = snapshot.readings(c.ref)
    before = [reading for reading in readings if reading.date < snapshot.go_live]
    since = [reading for reading in readings if reading.date >= snapshot.go_live]
    return Baseline(c, before[-1] if before else None, since[-1] if since else None)


def _asked(
    snapshot: Snapshot, after: list[CriterionStanding], gateway: Gateway
) -> tuple[CriterionStanding, ...]:
    named = (c for c in after if c.criterion.gateway)
    return tuple(c for c in named if snapshot.find(Gateway, c.criterion.gateway or "") == gateway)
