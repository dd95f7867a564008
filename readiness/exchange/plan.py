"""What loading a file would do: its steps in order, and what a preview says of them."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from readiness.exchange.given import Withdrawn
from readiness.model import Fact, Record, Thing


@dataclass(frozen=True)
class Add:
    """A new record."""

    record: Record


@dataclass(frozen=True)
class Move:
    """A record of which fields change."""

    record: Record
    changes: Mapping[str, Any]


@dataclass(frozen=True)
class Append:
    """A new fact; `about` is the step that appends the evidence which a check is about."""

    fact: Fact
    about: int | None = None


@dataclass(frozen=True)
class TakeBack:
    """A withdrawal: of a recorded thing, or of what a step before it adds."""

    what: Thing | int
    withdrawn: Withdrawn


Step = Add | Move | Append | TakeBack


@dataclass(frozen=True)
class Line:
    """One thing, as a preview lists it."""

    kind: str
    ref: str
    name: str


@dataclass(frozen=True)
class Change:
    """One key of a record that changes, in the programme file's words."""

    kind: str
    ref: str
    name: str
    key: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Plan:
    """What loading a file would do, before anything is written.

    `number` is the ledger number of what the file was compared with.
    """

    as_of: dt.date
    number: int = 0
    steps: tuple[Step, ...] = ()
    new: tuple[Line, ...] = ()
    changed: tuple[Change, ...] = ()
    unchanged: tuple[Line, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def changes_nothing(self) -> bool:
        """Whether everything in the file is recorded already."""
        return not self.steps

    @property
    def records_changed(self) -> tuple[Line, ...]:
        """The things of which something changes, each once."""
        return tuple(dict.fromkeys(Line(c.kind, c.ref, c.name) for c in self.changed))


def by_kind(lines: Iterable[Line | Change]) -> dict[str, int]:
    """How many lines there are of each kind, in the order in which the kinds first come."""
    return dict(Counter(line.kind for line in lines))
