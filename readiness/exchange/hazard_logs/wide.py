"""A table with a row or more for each hazard, under one or two rows of headings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from readiness.exchange.hazard_logs import vocabulary as v
from readiness.exchange.hazard_logs.raw import (
    RATED,
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
TOLD = {v.NAME, v.HAZARD, v.DESCRIPTION}  # of which a row of a hazard says one
HINT = re.compile(r"[(\[<{].*[)\]>}]", re.DOTALL)  # what a template says of a column
SECOND = " (second)"  # of two columns with one heading
Path = tuple[str, ...]


@dataclass(frozen=True)
class Head:
    """The headings of a table: the row after which the hazards begin, and each column's path."""

    last: int
    paths: tuple[Path, ...]

    @property
    def names_hazards(self) -> bool:
        """Whether a heading says that it is of hazards, and not of levels or of bands."""
        return any("hazard" in v.normal(h).split() for path in self.paths for h in path[-1:])


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
    lines = ((above[n], column(row, n).says) for n in range(grid.width))
    paths = [tuple(dict.fromkeys(" ".join(h.split()) for h in two if h)) for two in lines]
    return tuple(_told_apart(paths))


def _told_apart(paths: Sequence[Path]) -> Iterator[Path]:
    """The paths, of two ratings under the same headings the second told from the first."""
    seen = set()
    for path in paths:
        found = v.meaning(*path) if path else None
        if found and found.field in RATED and found.stage is None and path in seen:
            yield (*path[:-1], path[-1] + SECOND)
        else:
            yield path
        seen.add(path)


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
        if not said(row) or is_banner(row) or said(row) == said(heading) or _is_hint(row):
            continue
        cells = _cells(grid, n, head=head, chosen=chosen)
        if hazard is None or _begins(cells, hazard):
            if hazard:
                yield hazard
            is_aside = hazard is not None and _is_aside(cells, hazard)
            hazard = RawHazard(where=grid.where(n), cells=cells, is_aside=is_aside)
        else:
            is_merged = any(cell.down for cell in row)
            hazard.cells += _carried_on(cells, hazard, is_merged=is_merged)
    if hazard:
        yield hazard


def _is_hint(row: Row) -> bool:
    """Whether a row only says, in brackets, what belongs into each column."""
    texts = said(row)
    return len(texts) > 2 and all(HINT.fullmatch(text) for text in texts)


def _is_aside(cells: Sequence[Raw], before: RawHazard) -> bool:
    """Whether a row stands among the hazards and names none, as a signature below them does."""
    numbered = any(c.isdigit() for cell in before.of(v.REF) for c in cell.text)
    refs = [cell.text for cell in cells if cell.field == v.REF]
    has_number = any(c.isdigit() for text in refs for c in text)
    is_named = any(cell.field in TOLD for cell in cells)
    return bool(numbered and refs) and not has_number and not is_named and len(cells) <= len(TOLD)


def _cells(grid: Grid, n: int, *, head: Head, chosen: Columns) -> list[Raw]:
    """The cells of a row under their headings, without those merged into the row above."""
    row = grid.rows[n]
    where = grid.where(n)
    cells = [
        cell_of(column(row, c).text, path, chosen=chosen, where=where)
        for c, path in enumerate(head.paths)
        if path and column(row, c).says and not column(row, c).down
    ]
    cells = [one for cell in map(_second, cells) for one in at_each_stage(cell)]
    return as_consequences(with_kind_beside(cells))


def _second(cell: Raw) -> Raw:
    """A cell of the second of two ratings under one heading: what is left after the controls."""
    is_second = cell.headings[-1].endswith(SECOND) and cell.stage is None
    return replace(cell, stage=v.RESIDUAL) if is_second else cell


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
