"""Where the must-haves stand, by workstream and site: the worst in every cell."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from readiness.scoring.gap import WORST_FIRST, worst
from readiness.scoring.pillar import CriterionStanding
from readiness.scoring.standing import standing
from readiness.snapshot import Snapshot
from readiness.vocabulary import Pillar, Status

NO_WORKSTREAM, EVERYWHERE = "No workstream", "Every site"
LETTERS = {
    Status.RED: "R",
    Status.GREY: "?",
    Status.AMBER: "A",
    Status.GREEN: "G",
    Status.WAIVED: "E",
    Status.MET: "M",
    Status.BLUE: "B",
}


@dataclass(frozen=True)
class Cell:
    """The must-haves of one workstream at one site."""

    criteria: tuple[CriterionStanding, ...]

    @property
    def status(self) -> Status | None:
        """Where the worst of them stands; None where there is none."""
        return worst([c.status for c in self.criteria])

    @property
    def number(self) -> int:
        """How many stand there, with the worst."""
        return sum(c.status is self.status for c in self.criteria)


@dataclass(frozen=True)
class HeatRow:
    """A workstream of a pillar, site by site."""

    pillar: Pillar
    workstream: str
    cells: tuple[Cell, ...]

    @cached_property
    def all(self) -> tuple[CriterionStanding, ...]:
        """Its must-haves at every site."""
        return tuple(c for cell in self.cells for c in cell.criteria)

    @property
    def rank(self) -> tuple[int, ...]:
        """How bad it is: the more of the worst, the earlier."""
        counts = Counter(c.status for c in self.all)
        return tuple(-counts[status] for status in WORST_FIRST)


@dataclass(frozen=True)
class HeatMap:
    """Every workstream, the worst first, by site."""

    sites: tuple[str, ...]
    rows: tuple[HeatRow, ...]


def heat_map(snapshot: Snapshot) -> HeatMap:
    """The must-haves in scope, by pillar, workstream and site."""
    musts = [c for c in standing(snapshot).criteria if c.is_must and c.pillar is not None]
    sites = tuple(dict.fromkeys(site_of(c) for c in sorted(musts, key=site_of)))
    keys = dict.fromkeys((c.pillar, workstream_of(c)) for c in musts)
    rows = [
        HeatRow(pillar, workstream, tuple(_cell(musts, pillar, workstream, s) for s in sites))
        for pillar, workstream in keys
        if pillar is not None
    ]
    return HeatMap(sites, tuple(sorted(rows, key=lambda row: row.rank)))


def _cell(musts: list[CriterionStanding], pillar: Pillar, workstream: str, site: str) -> Cell:
    found = (c for c in musts if c.pillar is pillar and workstream_of(c) == workstream)
    return Cell(tuple(c for c in found if site_of(c) == site))


def site_of(c: CriterionStanding) -> str:
    """The site that a criterion is about, else all of them."""
    return c.criterion.site or EVERYWHERE


def workstream_of(c: CriterionStanding) -> str:
    """The workstream that a criterion is of, if any."""
    return c.criterion.workstream or NO_WORKSTREAM
