"""What stands in a table, cell by cell, wherever the table came from."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Cell:
    """One cell: what it says, and whether it repeats the cell that it is merged into.

    `down` says so of the merged cell above it, and `across` of the one to its left.
    """

    text: str = ""
    down: bool = False
    across: bool = False

    @property
    def says(self) -> str:
        """The text, without the space around it."""
        return self.text.strip()


Row = Sequence[Cell]
EMPTY = Cell()


@dataclass(frozen=True)
class Grid:
    """The rows of one table; `first` is the number that its first row has in the file.

    `line` is what the file calls a row, where the table was turned.
    """

    rows: Sequence[Row]
    title: str = ""
    first: int = 1
    line: str = "row"

    def where(self, row: int) -> str:
        """What a sentence calls a row."""
        within = f"{self.title}, " if self.title else ""
        return f"{within}{self.line} {self.first + row}"

    @property
    def width(self) -> int:
        """The columns of the widest row."""
        return max((len(row) for row in self.rows), default=0)


def said(row: Row) -> list[str]:
    """The texts of a row's cells that say anything."""
    return [cell.says for cell in row if cell.says]


def column(row: Row, number: int) -> Cell:
    """One cell of a row, empty where the row is shorter."""
    return row[number] if number < len(row) else EMPTY


def is_banner(row: Row) -> bool:
    """Whether a row is one text across several columns: a title among the rows."""
    return len(row) > 1 and len(set(said(row))) == 1 and any(cell.across for cell in row)
