"""A paper before it is a file: blocks of plain text, the same for every format.

Whatever people wrote travels as text and is never read as mark-up.
"""

import datetime as dt
from dataclasses import dataclass

LONGEST_PROPERTY = 255  # characters: what a property of an office document holds


@dataclass(frozen=True)
class Heading:
    """What the blocks below it are about; level 1 stands right under the paper's title."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """One thought; `strong` where the eye has to fall on it first."""

    text: str
    strong: bool = False


@dataclass(frozen=True)
class Points:
    """A list, a line for each."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Facts:
    """What a cover sheet says: a label and its value, line by line."""

    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Table:
    """Rows under heads; `widths` are shares of the page, equal where none are given."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...] = ()


@dataclass(frozen=True)
class NextPage:
    """What follows begins a page."""


Block = Heading | Paragraph | Points | Facts | Table | NextPage


@dataclass(frozen=True)
class Paper:
    """A document of the programme: `says` stands at the foot of every page, as at which moment.

    `mark` is what the head of every page warns of: DRAFT.
    """

    title: str
    day: dt.date
    says: str
    blocks: tuple[Block, ...]
    subtitle: str = ""
    mark: str = ""
