"""The hazards of a file, whichever way it tells them."""

from collections.abc import Sequence
from itertools import zip_longest

from readiness.errors import BadFile
from readiness.exchange.hazard_logs import vocabulary as v
from readiness.exchange.hazard_logs.issues import blocks_of_issues
from readiness.exchange.hazard_logs.linked import hazards_in_tree
from readiness.exchange.hazard_logs.lists import bare
from readiness.exchange.hazard_logs.outline import hazards_on
from readiness.exchange.hazard_logs.raw import Columns, RawHazard
from readiness.exchange.hazard_logs.small_tables import FIELD_HEADS, cells_of, is_one_hazard
from readiness.exchange.hazard_logs.told_twice import told_once, without_listed
from readiness.exchange.hazard_logs.wide import hazards_in
from readiness.exchange.tabular.grid import EMPTY, Cell, Grid, column
from readiness.exchange.tabular.reading import Source

NO_HAZARD = (
    "no hazard is found in it. A log has a heading for the hazard and for its causes, effect, "
    "controls or rating; say which heading is which."
)
LEAST = 4  # fields down the side of a table that has a hazard to the column


def hazards_in_all(sources: Sequence[Source], chosen: Columns) -> list[list[RawHazard]]:
    """The hazards of each file, each told once; `BadFile` where none can be found in any.

    In a folder, a page that introduces the others may hold none.
    """
    found = [[] if _is_introduction(one, sources) else _found(one, chosen) for one in sources]
    if not any(found):
        raise BadFile([f"{sources[0].name}: {NO_HAZARD}"])
    return without_listed(found) if len(sources) > 1 else found


def _is_introduction(source: Source, sources: Sequence[Source]) -> bool:
    return len(sources) > 1 and source.name.lower().startswith("readme")


def _found(source: Source, chosen: Columns) -> list[RawHazard]:
    """The hazards that a file tells, in its order."""
    if source.tree is not None:
        pages = blocks_of_issues(source.tree)
        return hazards_on(pages, chosen) if pages else hazards_in_tree(source.tree, chosen)
    if source.blocks:
        return hazards_on(source.blocks, chosen)
    told = [hazard for grid in source.grids for hazard in _one_in(grid, chosen)]
    rows = [hazard for grid in source.grids for hazard in _many_in(grid, chosen)]
    return told_once(told, rows) if told else rows


def _one_in(grid: Grid, chosen: Columns) -> list[RawHazard]:
    """The hazard of a sheet that holds one, if it does."""
    if not is_one_hazard(grid):
        return []
    hazard = RawHazard(cells=cells_of(grid, (), chosen=chosen))
    return [hazard] if hazard.is_hazard else []


def _many_in(grid: Grid, chosen: Columns) -> list[RawHazard]:
    if is_one_hazard(grid):
        return []
    return hazards_in(grid, chosen) or hazards_in(_turned(grid), chosen)


def _turned(grid: Grid) -> Grid:
    """A table with a hazard to the column, turned so that it has one to the row."""
    heads = [row for row in grid.rows if v.field_named(bare(column(row, 0).says)) is not None]
    if len(heads) < LEAST:
        return Grid(())
    first = grid.rows[0]
    if v.normal(column(first, 0).says) in FIELD_HEADS:
        heads.insert(0, [Cell("Hazard number"), *first[1:]])
    turned = list(zip_longest(*heads, fillvalue=EMPTY))
    return Grid(turned, title=grid.title, line="column")
