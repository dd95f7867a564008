"""A table's rows under the columns of a list, every cell that will not do refused at its place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from readiness.errors import BadFile
from readiness.exchange.lists.columns import NEEDED, PLACES, Place
from readiness.exchange.sentences import can_be_shown, shown
from readiness.exchange.tabular.grid import Cell, Grid, Row, column, said
from readiness.exchange.tabular.reading import Source
from readiness.exchange.taken import Column

HEADINGS_WITHIN = 20  # rows in which a list's headings are looked for


@dataclass(frozen=True)
class Line:
    """One row of a list: its texts by key, and what a sentence calls the row."""

    where: str
    texts: Mapping[str, str]
    headings: Mapping[str, str]

    def at(self, key: str) -> str:
        """What a sentence calls one of its cells."""
        heading = self.headings.get(key)
        return f"{self.where}, column '{heading}'" if heading else self.where


@dataclass
class Listed:
    """The rows of a list with its columns, and what has to be refused."""

    kind: str
    lines: list[Line] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)

    def value(self, line: Line, place: Place) -> Any:
        """The value of one cell, or None where it is refused."""
        text = line.texts[place.key]
        try:
            return place.read(text)
        except ValueError as trouble:
            told = shown(text) if can_be_shown(text) else "the text"
            self.refusals.append(f"{line.at(place.key)}: {told} {trouble}.")
            return None

    def refuse(self, line: Line, key: str, why: str) -> None:
        """Note what has to be refused."""
        self.refusals.append(f"{line.at(key)}: {why}")

    def settled(self) -> None:
        """Go on only if nothing has been refused."""
        if self.refusals:
            raise BadFile(self.refusals)


def listed(source: Source, kind: str, chosen: Mapping[str, str]) -> Listed:
    """The rows of a file's first table that has the columns of a list."""
    for grid in source.grids:
        head, keys = _head(grid, kind, chosen)
        there = {*keys.values(), *_constants(chosen, keys)}
        if all(there.intersection(either) for either in NEEDED[kind]):
            return _read(grid, kind, head=head, keys=keys, name=source.name, chosen=chosen)
    headings = {place.key: place.heading for place in PLACES[kind]}
    needed = " and ".join(f"'{headings[either[0]]}'" for either in NEEDED[kind])
    raise BadFile(
        [f"{source.name}: there is no table with a column {needed}. Say which column is which."]
    )


def _head(grid: Grid, kind: str, chosen: Mapping[str, str]) -> tuple[int, dict[int, str]]:
    """The row of headings, and the key that each column is taken for."""
    best: tuple[int, dict[int, str]] = (0, {})
    for n, row in enumerate(grid.rows[:HEADINGS_WITHIN]):
        keys = _keys(row, kind, chosen)
        if len(keys) > len(best[1]):
            best = (n, keys)
    return best


def _keys(row: Row, kind: str, chosen: Mapping[str, str]) -> dict[int, str]:
    """The key of each column; of two that mean the same, the first counts."""
    found: dict[int, str] = {}
    for c, cell in enumerate(row):
        key = _key(cell, kind, chosen)
        if key and key not in found.values():
            found[c] = key
    return found


def _key(cell: Cell, kind: str, chosen: Mapping[str, str]) -> str:
    if cell.says in chosen:
        return chosen[cell.says]
    places = PLACES[kind]
    exact = (place.key for place in places if place.heading == cell.says)
    loose = (place.key for place in places if cell.says and place.is_headed(cell.says))
    return next(exact, next(loose, ""))


def _constants(chosen: Mapping[str, str], keys: Mapping[int, str]) -> dict[str, str]:
    """What is said of every row because no column says it: criterion=OP-01."""
    return {key: text for key, text in chosen.items() if key not in keys.values()}


def _read(
    grid: Grid,
    kind: str,
    *,
    head: int,
    keys: Mapping[int, str],
    name: str,
    chosen: Mapping[str, str],
) -> Listed:
    found = Listed(kind)
    heads = grid.rows[head]
    found.columns = [Column(c.says, keys.get(n, "")) for n, c in enumerate(heads) if c.says]
    headings = {key: column(heads, n).says for n, key in keys.items()}
    needed = {key for either in NEEDED[kind] for key in either}
    constants = {k: t for k, t in _constants(chosen, keys).items() if k in needed}
    for n, row in _rows(grid, head):
        texts = constants | {key: column(row, c).text for c, key in keys.items()}
        texts = {key: text for key, text in texts.items() if text.strip()}
        found.lines.append(Line(f"{name}, {grid.where(n)}", texts, headings))
    return found


def _rows(grid: Grid, head: int) -> Iterator[tuple[int, Sequence[Cell]]]:
    for n in range(head + 1, len(grid.rows)):
        if said(grid.rows[n]):
            yield n, grid.rows[n]
