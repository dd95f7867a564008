"""A table's rows under the columns of a list, every cell that will not do refused at its place."""

from collections.abc import Mapping

from readiness.errors import BadFile
from readiness.exchange.lists.columns import NEEDED, PLACES
from readiness.exchange.lists.line import Line, Listed
from readiness.exchange.lists.table import Table
from readiness.exchange.tabular.reading import Source

__all__ = ["Line", "Listed", "listed"]
TITLES = {
    "criteria": ("criteri", "readiness", "checklist"),
    "issues": ("issue",),
    "readings": ("reading", "training", "completion", "compliance"),
}
OTHER_LISTS = (
    "risk",
    "action",
    "assumption",
    "dependenc",
    "decision",
    "lookup",
    "lesson",
    "change",
)


def listed(source: Source, kind: str, chosen: Mapping[str, str]) -> Listed:
    """The rows of the first table that has the columns of a list; one named for it comes first.

    The tables that are headed alike go with it: a workbook may have a sheet for each pillar.
    """
    grids = sorted(source.grids, key=lambda grid: _strange(grid.title, kind))
    tables = [Table.of(grid, kind, chosen) for grid in grids]
    fit = [t for t in tables if all(t.gives.intersection(each) for each in NEEDED[kind])]
    if fit:
        return fit[0].read(source.name, more=[t for t in fit[1:] if fit[0].is_like(t)])
    headings = {place.key: place.heading for place in PLACES[kind]}
    needed = " and ".join(f"'{headings[either[0]]}'" for either in NEEDED[kind])
    raise BadFile(
        [f"{source.name}: there is no table with a column {needed}. Say which column is which."]
    )


def _strange(title: str, kind: str) -> int:
    """How little a sheet's name promises of a list; one that is named for another comes last."""
    name = title.lower()
    if any(word in name for word in TITLES.get(kind, ())):
        return 0
    return 2 if any(word in name for word in OTHER_LISTS) else 1
