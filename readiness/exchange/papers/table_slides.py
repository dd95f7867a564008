"""Any table of the screen as a slide, row by row as the screen shows it."""

import datetime as dt
from collections.abc import Mapping, Sequence

from readiness.days import in_words
from readiness.exchange.papers.slides import Cell, Slide, says
from readiness.snapshot import Snapshot
from readiness.vocabulary import Status

STATUSES = {f"{status.shape} {status.words}": status for status in Status}
LONGEST = 140  # letters of a cell
NARROW, BROAD = 6, 40  # letters: what a column is wide at least, and what its text makes it at most

Row = Mapping[str, object]


def table_slide(
    snapshot: Snapshot,
    title: str,
    rows: Sequence[Row],
    *,
    sentence: str = "",
    rest: str = "row",
    lines: Sequence[str] = (),
    longest: int = LONGEST,
) -> Slide:
    """The rows under their heads; `rest` is what a row is called where some have to be counted."""
    heads = tuple(rows[0]) if rows else ()
    cells = tuple(tuple(_cell(row.get(head), longest) for head in heads) for row in rows)
    return Slide(
        title=title,
        sentence=sentence or ("" if rows else "Nothing of this is on record."),
        says=says(snapshot),
        heads=heads,
        rows=cells,
        widths=tuple(_width([Cell(head), *column]) for head, column in _columns(heads, cells)),
        lines=tuple(lines),
        rest=rest,
    )


def _columns(
    heads: Sequence[str], rows: Sequence[Sequence[Cell]]
) -> Sequence[tuple[str, Sequence[Cell]]]:
    return list(zip(heads, zip(*rows, strict=True), strict=True))


def _width(column: Sequence[Cell]) -> int:
    """How many letters wide a column is to be: its longest word, or about what it holds."""
    word = max((len(word) for cell in column for word in cell.text.split()), default=0)
    mean = sum(len(cell.text) for cell in column) // len(column)
    return max(NARROW, min(word + 2, BROAD), min(mean, BROAD))


def _cell(value: object, longest: int) -> Cell:
    """What a cell says, as text; a status keeps its colour."""
    text = in_text(value)
    shown = text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
    return Cell(shown, STATUSES.get(text))


def in_text(value: object) -> str:
    """What stands in a cell, as text; a status stands in a grid as a list of one."""
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    if isinstance(value, dt.date):
        return in_words(value)
    return "" if value is None else str(value)
