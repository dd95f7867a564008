"""References with values, as they are pasted from a sheet: understood or refused line by line."""

import re
from dataclasses import dataclass

from readiness.model import Criterion
from readiness.snapshot import Snapshot

HEADINGS = frozenset({"ref", "reference", "id", "criterion"})
APART = re.compile(r"\s*\t\s*|\s*[;:=|]\s*|\s+(?=[-+\d]\S*\s*%?\s*$)")
FIGURE = re.compile(r"([-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*%?")


@dataclass(frozen=True)
class Row:
    """A line that was understood: which criterion, and what was measured of it."""

    line: int
    ref: str
    value: float


@dataclass(frozen=True)
class RefusedLine:
    """A line that cannot be taken in, and why."""

    line: int
    why: str


@dataclass(frozen=True)
class Paste:
    """What a pasted text says, and what in it cannot be taken in."""

    rows: tuple[Row, ...]
    refused: tuple[RefusedLine, ...]

    @property
    def values(self) -> dict[str, float]:
        """What was measured, by the criterion's reference."""
        return {row.ref: row.value for row in self.rows}


def pasted(text: str, snapshot: Snapshot) -> Paste:
    """The readings in a text: on each line a criterion's reference, a tab, and the value."""
    rows: dict[str, Row] = {}
    refused: list[RefusedLine] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or (number == 1 and _is_heading(line)):
            continue
        found = _read(number, line.strip(), snapshot)
        if isinstance(found, Row) and found.ref in rows:
            first = rows[found.ref].line
            found = RefusedLine(number, f"{found.ref} stands on line {first} already.")
        if isinstance(found, Row):
            rows[found.ref] = found
        else:
            refused.append(found)
    return Paste(tuple(rows.values()), tuple(refused))


def _is_heading(line: str) -> bool:
    return APART.split(line.strip())[0].casefold() in HEADINGS


def _read(number: int, line: str, snapshot: Snapshot) -> Row | RefusedLine:
    """One line; a value is a number as it is written in this country, with or without a %."""
    cells = [cell.strip() for cell in (line.split("\t") if "\t" in line else APART.split(line))]
    if len(cells) != 2 or not all(cells):
        return RefusedLine(number, "it must hold a reference and a value, and nothing else.")
    ref, said = cells
    criterion = snapshot.find(Criterion, ref)
    if criterion is None:
        return RefusedLine(number, f"there is no criterion {ref}.")
    if criterion.measure is None and criterion.target is None:
        return RefusedLine(number, f"nothing is measured of {criterion.ref}.")
    figure = FIGURE.fullmatch(said)
    if figure is None:
        return RefusedLine(number, f"“{said}” is not a number; write it as 61 or 61.5.")
    return Row(number, criterion.ref, float(figure[1].replace(",", "")))
