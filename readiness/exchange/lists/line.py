"""The rows of a list under its columns, and what has to be refused of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from readiness.errors import BadFile
from readiness.exchange.lists.place import Place
from readiness.exchange.lists.typed import FAULT, day_first
from readiness.exchange.sentences import can_be_shown, shown
from readiness.exchange.taken import Column, Flag

MONTH_FIRST = "Its days are read with the month first, for some of them are no days otherwise"


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
    """The rows of a list with its columns, and what has to be refused.

    `shares` are the columns that hold parts of one: 0.47 for 47 %; `months_first` those whose days
    stand with the month first. A list is ours where we wrote it, every heading of it.
    """

    kind: str
    lines: list[Line] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    shares: frozenset[str] = frozenset()
    months_first: frozenset[str] = frozenset()
    is_ours: bool = False

    def value(self, line: Line, place: Place) -> Any:
        """The value of one cell, or None where it is refused."""
        text = line.texts[place.key]
        if FAULT.fullmatch(text.strip()) and not self.is_ours:
            self.refuse(line, place.key, f"'{text.strip()}' is a fault of the workbook; mend it.")
            return None
        try:
            return place.read(day_first(text) if place.key in self.months_first else text)
        except ValueError as trouble:
            told = shown(text) if can_be_shown(text) else "the text"
            self.refusals.append(f"{line.at(place.key)}: {told} {trouble}.")
            return None

    @property
    def doubts(self) -> list[Flag]:
        """What is doubtful of whole columns."""
        return [
            Flag("", key, self.lines[0].headings.get(key, key), MONTH_FIRST)
            for key in sorted(self.months_first)
        ]

    def refuse(self, line: Line, key: str, why: str) -> None:
        """Note what has to be refused."""
        self.refusals.append(f"{line.at(key)}: {why}")

    def settled(self) -> None:
        """Go on only if nothing has been refused."""
        if self.refusals:
            raise BadFile(self.refusals)
