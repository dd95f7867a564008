"""Trial loads, criterion by criterion: how many errors each threw, and whether they get fewer."""

from dataclasses import dataclass

from readiness.model import Criterion
from readiness.questions.notation import in_scope
from readiness.questions.trial_loads import Load, limit, loads
from readiness.snapshot import Snapshot


@dataclass(frozen=True)
class Series:
    """The loads of one criterion whose share of errors is known, and the most that is allowed."""

    criterion: Criterion
    loads: tuple[Load, ...]
    most: float | None

    @property
    def rates(self) -> tuple[float, ...]:
        """The share of errors of each load, oldest first."""
        return tuple(load.rate for load in self.loads if load.rate is not None)

    @property
    def says(self) -> str:
        """Whether the errors get fewer, with its shape."""
        rates = self.rates
        if self.most is not None and rates[-1] <= self.most:
            return f"● within the {self.most:g} % allowed"
        if len(rates) == 1:
            return "○ one load so far"
        allowed = "" if self.most is None else f", {self.most:g} % allowed"
        if rates[-1] >= rates[-2]:
            return f"■ no fewer than the time before{allowed}"
        return f"▲ fewer each time, not there yet{allowed}" if self.most is not None else "▲ fewer"


def series(snapshot: Snapshot) -> tuple[Series, ...]:
    """Every criterion with a trial load whose share of errors is known."""
    found = []
    for criterion in in_scope(snapshot):
        measured = tuple(ld for ld in loads(snapshot, criterion) if ld.rate is not None and ld.on)
        if measured:
            found.append(Series(criterion, measured, limit(criterion)))
    return tuple(found)
