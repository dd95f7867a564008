"""A trust's own matrix, as it is pasted from a sheet: its words, and the rating of each cell."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from readiness.model import RiskScheme, SchemeRow
from readiness.scoring.schemes import gaps

APART = re.compile(r"\s*[\t|;,]\s*")
WHOLE = range(1, 6)
RULE = re.compile(r"[\s|:;-]+")


@dataclass(frozen=True)
class PastedScheme:
    """What a pasted text says: severities least first, rows most likely first; what is wrong."""

    severities: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]
    wrong: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether risks could be looked up in it."""
        return bool(self.rows) and not self.wrong


def pasted_scheme(text: str) -> PastedScheme:
    """The matrix in a text: a line of severities, then a line for each likelihood."""
    lines = [line for line in text.splitlines() if line.strip() and not RULE.fullmatch(line)]
    cells = [_cells(line) for line in lines]
    if len(cells) < 2:
        return PastedScheme((), (), ("Paste a line of severities and a line for each likelihood.",))
    width = max(len(row) for row in cells[1:])
    severities = tuple(cells[0][1:] if len(cells[0]) >= width else cells[0])
    rows, wrong = [], []
    for number, (word, *ratings) in enumerate(cells[1:], start=2):
        read = [_rating(cell) for cell in ratings]
        wrong += [
            f"Line {number}: “{cell}” is no rating; write 1 (acceptable) to 5 (unacceptable)."
            for cell, found in zip(ratings, read, strict=True)
            if found is None
        ]
        rows.append((word, tuple(found for found in read if found is not None)))
    return PastedScheme(severities, tuple(rows), tuple(wrong or _gaps(severities, rows)))


def _cells(line: str) -> list[str]:
    return [cell.strip(" *") for cell in APART.split(line.strip().strip("|"))]


def _rating(cell: str) -> int | None:
    found = re.match(r"\d+", cell)
    return int(found[0]) if found and int(found[0]) in WHOLE else None


def _gaps(severities: tuple[str, ...], rows: Sequence[tuple[str, tuple[int, ...]]]) -> list[str]:
    made = tuple(SchemeRow(likelihood=word, ratings=ratings) for word, ratings in rows)
    scheme = RiskScheme(ref="SC-00", name="Pasted", severities=severities, rows=made)
    return [f"{said[0].upper()}{said[1:]}." for said in gaps(scheme)]
