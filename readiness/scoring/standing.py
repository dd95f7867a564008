"""Where the programme stands, and what stands in the way."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from readiness.model import Criterion
from readiness.once import once
from readiness.scoring.burn_up import BurnUp, burn_up
from readiness.scoring.criterion import computed
from readiness.scoring.dates import is_due_by_gate
from readiness.scoring.declared import last_judgement
from readiness.scoring.executives import executive_of_pillar, pillar_of
from readiness.scoring.gap import Gap
from readiness.scoring.hazards import HazardCount, count_hazards
from readiness.scoring.pillar import CriterionStanding, PillarStanding
from readiness.scoring.programme_forecast import ProgrammeForecast, programme_forecast
from readiness.scoring.verdict import verdict
from readiness.snapshot import Snapshot
from readiness.vocabulary import Declared, Pillar


def declared(snapshot: Snapshot, criterion: Criterion) -> Declared | None:
    """What somebody last said of a criterion; None where nobody has."""
    said = last_judgement(snapshot, criterion)
    return None if said is None else said.status


@dataclass(frozen=True)
class Standing:
    """Where the whole programme stands on a day.

    `all_criteria` holds those taken out of scope too: they are listed, and not counted.
    """

    as_of: dt.date
    go_live: dt.date
    days_to_go: int
    gate: dt.date
    pillars: tuple[PillarStanding, ...]
    all_criteria: tuple[CriterionStanding, ...]
    hazards: HazardCount
    verdict: str
    burn_up: BurnUp
    forecast: ProgrammeForecast

    @cached_property
    def criteria(self) -> tuple[CriterionStanding, ...]:
        """Those that count."""
        return tuple(c for c in self.all_criteria if c.is_counted)

    @property
    def removed(self) -> tuple[CriterionStanding, ...]:
        """Those taken out of scope."""
        return tuple(c for c in self.all_criteria if not c.is_counted)

    @property
    def musts_unmet(self) -> tuple[CriterionStanding, ...]:
        """Every must that is not met, due or not; an allowed exception is one of them."""
        return tuple(c for c in self.criteria if c.is_must and not c.is_met)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Where what we say and what the records show differ."""
        return tuple(c.gap for c in self.criteria if c.gap is not None)


@once
def standing(snapshot: Snapshot) -> Standing:
    """Where the programme stands on the snapshot's day."""
    everything = tuple(stands(snapshot, criterion) for criterion in snapshot.criteria)
    counted = tuple(c for c in everything if c.is_counted)
    hazards = count_hazards(snapshot)
    burn = burn_up(snapshot, everything)
    due = [c.status for c in counted if c.is_must and c.is_due]
    return Standing(
        as_of=snapshot.as_of,
        go_live=snapshot.go_live,
        days_to_go=snapshot.days_to_go,
        gate=snapshot.gate,
        pillars=tuple(_pillar(snapshot, pillar, criteria=counted) for pillar in Pillar),
        all_criteria=everything,
        hazards=hazards,
        verdict=verdict(snapshot, due, hazards=hazards),
        burn_up=burn,
        forecast=programme_forecast(snapshot, burn),
    )


@once
def stands(snapshot: Snapshot, criterion: Criterion) -> CriterionStanding:
    """What we say of one criterion on the day, and what the records show."""
    return CriterionStanding(
        criterion=criterion,
        pillar=pillar_of(snapshot, criterion),
        declared=declared(snapshot, criterion),
        computed=computed(snapshot, criterion),
        is_due=is_due_by_gate(snapshot, criterion),
    )


def _pillar(
    snapshot: Snapshot, pillar: Pillar, *, criteria: tuple[CriterionStanding, ...]
) -> PillarStanding:
    safety = pillar is Pillar.CLINICAL_SAFETY
    return PillarStanding(
        pillar=pillar,
        criteria=tuple(c for c in criteria if c.pillar is pillar),
        executive=executive_of_pillar(snapshot, pillar),
        hazards=count_hazards(snapshot) if safety else None,
    )
