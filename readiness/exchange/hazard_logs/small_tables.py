"""The small tables of one hazard: its fields, its ratings, its causes or its controls."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from readiness.exchange.hazard_logs import vocabulary as v
from readiness.exchange.hazard_logs.lists import bare
from readiness.exchange.hazard_logs.raw import Columns, Raw, cell_of
from readiness.exchange.tabular.grid import Grid, Row, column, said

LEVELS = {v.SEVERITY, v.LIKELIHOOD, v.RATING, v.CONSEQUENCE}
FIELD_HEADS = ("field", "attribute", "item", "section", "")
BY_KIND = ("type", "kind", "category")


def narrow(grid: Grid) -> Grid:
    """A table without what only repeats the cell to its left."""
    rows = [[cell for cell in row if not cell.across] for row in grid.rows]
    return replace(grid, rows=rows)


def is_one_hazard(grid: Grid) -> bool:
    """Whether a table holds one hazard: a field to the row, its name on the left."""
    grid = narrow(grid)
    rows = [row for row in grid.rows if said(row)]
    named = [row for row in rows if v.field_named(bare(column(row, 0).says)) is not None]
    is_of_fields = len(named) >= 2 and len(named) * 2 >= len(rows)
    return grid.width in (2, 3) and is_of_fields and not any(map(_names_two, named))


def _names_two(row: Row) -> bool:
    """Whether a row has the numbers or the names of two hazards side by side."""
    field = v.field_named(bare(column(row, 0).says))
    return field in (v.REF, v.NAME) and len(set(said(row)[1:])) > 1


def is_key(grid: Grid) -> bool:
    """Whether a table only says which heading of a log is which heading of another."""
    told = [said(row) for row in narrow(grid).rows if len(said(row)) > 1]
    rows = [row for row in told if v.field_named(bare(row[0])) is not None]
    alike = [row for row in rows if v.field_named(bare(row[-1])) is not None]
    return is_one_hazard(grid) and len(alike) >= 2 and len(alike) * 2 >= len(rows)


def cells_of(grid: Grid, context: Sequence[str], *, chosen: Columns) -> list[Raw]:
    """The cells of a small table under the headings that stand over it."""
    if is_one_hazard(grid):
        return list(_fields(grid, context, chosen))
    head = next((n for n, row in enumerate(grid.rows) if len(said(row)) > 1), None)
    if head is None:
        return [cell_of(t, context, chosen=chosen) for row in grid.rows for t in said(row)]
    names = [bare(cell.says) for cell in grid.rows[head]]
    if _is_of_ratings(names):
        return list(_ratings(grid, context, head=head, chosen=chosen))
    return list(_listed(grid, context, head=head, chosen=chosen))


def _fields(grid: Grid, context: Sequence[str], chosen: Columns) -> Iterator[Raw]:
    """A field to the row; a row without a name carries on the one above."""
    name, grid = "", narrow(grid)
    heads = [bare(cell.says) for cell in grid.rows[0]]
    stages = heads if any(v.first_in(v.STAGES, head) for head in heads[1:]) else []
    for n, row in enumerate(grid.rows):
        if n == 0 and (v.normal(heads[0]) in FIELD_HEADS or stages):
            continue
        name = bare(column(row, 0).says).rstrip(":") or name
        path, first = [*context, name], 1
        if len(row) > 2 and _is_part(bare(row[1].says), name):
            path, first = [*path, bare(row[1].says).rstrip(":")], 2
        for c in range(first, max(len(row), first)):
            under = [stages[c]] if c < len(stages) else []
            text = column(row, c).text.strip()
            if c == first or text != column(row, c - 1).text.strip() or under:
                cell = cell_of(text, [*under, *path], chosen=chosen, where=grid.where(n))
                goes_on = bool(name) and not column(row, 0).says
                yield replace(cell, continues=goes_on)


def _is_part(text: str, name: str) -> bool:
    """Whether a second cell only names what part of the first one the third is about."""
    whole, part = v.field_of(name), v.field_named(text)
    kinds = whole == v.CONTROLS and v.first_in(v.KINDS | v.STATES, text) is not None
    return len(text.split()) <= 4 and (part in LEVELS or (kinds and part == v.CONTROLS))


def _is_of_ratings(names: Sequence[str]) -> bool:
    fields = {v.field_of(name) for name in names if name}
    return len(fields & LEVELS) >= 2


def _ratings(grid: Grid, context: Sequence[str], *, head: int, chosen: Columns) -> Iterator[Raw]:
    """The ratings of a table: the stage stands over it, or at the beginning of each row."""
    names = [bare(cell.says) for cell in grid.rows[head]]
    for n in range(head + 1, len(grid.rows)):
        row = grid.rows[n]
        before = [bare(column(row, 0).says)] if v.field_of(names[0]) not in LEVELS else []
        for c, name in enumerate(names):
            text = column(row, c).text.strip()
            if v.field_of(name) in LEVELS and text:
                path = [*context, *before, name]
                yield cell_of(text, path, chosen=chosen, where=grid.where(n))


def _listed(grid: Grid, context: Sequence[str], *, head: int, chosen: Columns) -> Iterator[Raw]:
    """The rows of a list of causes, effects or controls: what each says, and its kind and state."""
    names = [bare(cell.says) for cell in grid.rows[head]]
    found = cell_of("", context, chosen=chosen)
    main = next((c for c, name in enumerate(names) if _is_main(name, found.field)), -1)
    if main < 0:
        return
    path = [*context, names[main]] if v.field_named(names[main]) else list(context)
    for n in range(head + 1, len(grid.rows)):
        row = grid.rows[n]
        cell = cell_of(column(row, main).text, path, chosen=chosen, where=grid.where(n))
        beside = {v.normal(name): column(row, c).says for c, name in enumerate(names)}
        yield _with_kind(cell, beside) if cell.field == v.CONTROLS else cell


def _is_main(name: str, wanted: str) -> bool:
    """Whether a column holds what the table lists."""
    field = v.field_of(name)
    return field in (v.CAUSES, v.CONTROLS, v.EFFECT) or (
        bool(wanted) and field in (v.DESCRIPTION, v.NAME)
    )


def _with_kind(cell: Raw, beside: dict[str, str]) -> Raw:
    """A control with the kind and the state that stand beside it."""
    kind = next((text for name, text in beside.items() if name.endswith(BY_KIND)), "")
    state = next((text for name, text in beside.items() if v.field_of(name) == v.STATUS), "")
    return replace(
        cell,
        kind=v.first_in(v.KINDS, kind) or cell.kind,
        state=v.first_in(v.STATES, state) or v.first_in(v.STATES, kind) or cell.state,
    )
