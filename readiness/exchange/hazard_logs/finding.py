"""The hazards of a file, whichever way it tells them."""

from readiness.errors import BadFile
from readiness.exchange.hazard_logs.issues import blocks_of_issues
from readiness.exchange.hazard_logs.linked import hazards_in_tree
from readiness.exchange.hazard_logs.outline import hazards_on
from readiness.exchange.hazard_logs.raw import Columns, RawHazard
from readiness.exchange.hazard_logs.small_tables import cells_of, is_one_hazard
from readiness.exchange.hazard_logs.wide import hazards_in
from readiness.exchange.tabular.grid import Grid
from readiness.exchange.tabular.reading import Source


def hazards_of(source: Source, chosen: Columns) -> list[RawHazard]:
    """The hazards that a file tells, in its order; `BadFile` where none can be found."""
    if source.tree is not None:
        pages = blocks_of_issues(source.tree)
        found = hazards_on(pages, chosen) if pages else hazards_in_tree(source.tree, chosen)
    elif source.blocks:
        found = hazards_on(source.blocks, chosen)
    else:
        found = [hazard for grid in source.grids for hazard in _in_grid(grid, chosen)]
    if not found:
        raise BadFile(
            [
                f"{source.name}: no hazard is found in it. A log has a heading for the hazard and "
                "for its causes, effect, controls or rating; say which heading is which."
            ]
        )
    return found


def _in_grid(grid: Grid, chosen: Columns) -> list[RawHazard]:
    if is_one_hazard(grid):
        hazard = RawHazard(cells=cells_of(grid, (), chosen=chosen))
        return [hazard] if hazard.is_hazard else []
    return hazards_in(grid, chosen)
