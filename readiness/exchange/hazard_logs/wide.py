"""A table with a row or more for each hazard, under one or two rows of headings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readiness.exchange.hazard_logs import vocabulary as v
from readiness.exchange.hazard_logs.raw import (
    Columns,
    Raw,
    RawHazard,
    as_consequences,
    at_each_stage,
    cell_of,
    with_kind_beside,
)
from readiness.exchange.tabular.grid import Grid, Row, column, is_banner, said

HEADINGS_WITHIN = 40  # rows in which a table's headings are looked for
IDENTITY = {v.REF, v.NAME, v.HAZARD}
Path = tuple[str, ...]


@dataclass(frozen=True)
class Head:
    """The headings of a table: the row after which the hazards begin, and each column's path."""

    last: int
    paths: tuple[Path, ...]


def head_of(grid: Grid, chosen: Columns) -> Head | None:
    """The headings of a table of hazards; None if it is none."""
    rows = grid.rows[:HEADINGS_WITHIN]
    heads = [Head(n, _paths(grid, n)) for n, row in enumerate(rows) if len(said(row)) > 1]
    best = max(heads, key=lambda h: (len(_fields(h, chosen)), -h.last), default=None)
    return best if best and _is_of_hazards(best, chosen) else None


def _fields(head: Head, chosen: Columns) -> set[tuple[str, str | None]]:
    cells = (cell_of("", path, chosen=chosen) for path in head.paths if path and _short(path))
    return {(c.field, c.stage) for c in cells if c.field != v.NOTHING}


def _short(path: Path) -> bool:
    """A heading is a few words; a hazard's own cell is a sentence."""
    return len(path[-1]) <= 80


def _is_of_hazards(head: Head, chosen: Columns) -> bool:
    hazard = RawHazard()
    hazard.cells = [cell_of("x", path, chosen=chosen) for path in head.paths if path]
    return len(_fields(head, chosen)) >= 2 and hazard.is_hazard


def _paths(grid: Grid, last: int) -> tuple[Path, ...]:
    """Each column's headings: those of the row, under those of the row of groups above it."""
    row = grid.rows[last]
    above = _groups(grid.rows[last - 1], width=grid.width) if last else [""] * grid.width
    return tuple(
        tuple(dict.fromkeys(h for h in (above[n], column(row, n).says) if h))
        for n in range(grid.width)
    )


def _groups(row: Row, *, width: int) -> list[str]:
    """The groups that a row heads; one stands over every column until the next begins."""
    none = [""] * width
    if is_banner(row) or not any(_is_group(text) for text in said(row)):
        return none
    if any(cell.across for cell in row):
        return [column(row, n).says for n in range(width)]
    groups, last = none, ""
    for n in range(width):
        last = column(row, n).says or last
        groups[n] = last
    return groups


def _is_group(text: str) -> bool:
    return v.first_in(v.STAGES, text) is not None or v.field_of(text) is not None


def hazards_in(grid: Grid, chosen: Columns) -> list[RawHazard]:
    """The hazards of a table, in the order of its rows."""
    head = head_of(grid, chosen)
    return list(_hazards(grid, head, chosen)) if head else []


def _hazards(grid: Grid, head: Head, chosen: Columns) -> Iterator[RawHazard]:
    hazard: RawHazard | None = None
    heading = grid.rows[head.last]
    for n in range(head.last + 1, len(grid.rows)):
        row = grid.rows[n]
        if not said(row) or is_banner(row) or said(row) == said(heading):
            continue
        cells = _cells(grid, n, head=head, chosen=chosen)
        if hazard is None or _begins(cells, hazard):
            if hazard:
                yield hazard
            hazard = RawHazard(where=grid.where(n), cells=cells)
        else:
            is_merged = any(cell.down for cell in row)
            hazard.cells += _carried_on(cells, hazard, is_merged=is_merged)
    if hazard:
        yield hazard


def _cells(grid: Grid, n: int, *, head: Head, chosen: Columns) -> list[Raw]:
    """The cells of a row under their headings, without those merged into the row above."""
    row = grid.rows[n]
    where = grid.where(n)
    cells = [
        cell_of(column(row, c).text, path, chosen=chosen, where=where)
        for c, path in enumerate(head.paths)
        if path and column(row, c).says and not column(row, c).down
    ]
    cells = [one for cell in cells for one in at_each_stage(cell)]
    return as_consequences(with_kind_beside(cells))


def _begins(cells: Sequence[Raw], hazard: RawHazard) -> bool:
    """Whether a row is a hazard of its own: it names one, and not the one above again."""
    named = [cell for cell in cells if cell.field in IDENTITY]
    if not named and not hazard.of(*IDENTITY):  # a table without names: a row is a hazard
        return any(cell.field == v.DESCRIPTION for cell in cells)
    above = {(cell.field, cell.text.strip()) for cell in hazard.of(*IDENTITY)}
    refs = [cell for cell in named if cell.field == v.REF]
    return any((c.field, c.text.strip()) not in above for c in refs or named)


def _carried_on(cells: list[Raw], hazard: RawHazard, *, is_merged: bool) -> list[Raw]:
    """The cells of a further row of the same hazard, without what was said above already."""
    above = {(cell.headings, cell.text.strip()) for cell in hazard.cells}
    again = any(cell.field in IDENTITY for cell in cells)
    new = [c for c in cells if (c.headings, c.text.strip()) not in above]
    if is_merged or again:
        return new
    return [_continuing(cell) for cell in new]


def _continuing(cell: Raw) -> Raw:
    return Raw(**(vars(cell) | {"continues": True}))
