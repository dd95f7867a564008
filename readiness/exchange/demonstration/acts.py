"""What people did in the demonstration: who, when, and the one thing that they did."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from readiness.exchange.carrying_out import tell_history
from readiness.exchange.demonstration.calendar import Calendar
from readiness.exchange.plan import Move, Plan, Step
from readiness.model import Record
from readiness.store import Work

ONE_MINUTE = dt.timedelta(minutes=1)

Deed = Callable[[Work], object]


@dataclass(frozen=True)
class Act:
    """One thing that somebody did, on a day counted from the demonstration's and by a clock.

    What one person does at one time, for one reason, is one act.
    """

    day: int
    clock: str
    by: str
    deed: Deed
    why: str = ""

    @property
    def sitting(self) -> tuple[int, str, str, str]:
        """What it has in common with everything else of the same act."""
        return self.day, self.clock, self.by, self.why


@dataclass(frozen=True)
class Sitting:
    """Everything that one person did at one moment."""

    by: str
    at: dt.datetime
    day: dt.date
    why: str | None
    deeds: tuple[Deed, ...]

    def carried_out(self, work: Work) -> None:
        """Do all of it, in its order."""
        for deed in self.deeds:
            deed(work)


def in_order(acts: Iterable[Act], calendar: Calendar) -> Iterator[Sitting]:
    """The acts by day and clock, one after the other.

    What falls into a weekend was done on the Friday before, after what was done that day anyway.
    """
    last: dt.datetime | None = None
    ordered = sorted(acts, key=lambda act: act.sitting)
    for (day, clock, by, why), together in groupby(ordered, key=lambda act: act.sitting):
        wanted = calendar.moment(day, clock)
        last = wanted if last is None else max(wanted, last + ONE_MINUTE)
        yield Sitting(by, last, calendar.day(day), why or None, tuple(a.deed for a in together))


def recorded(*steps: Step) -> Deed:
    """Recording what no service stands for yet, as loading a programme file would."""
    return lambda work: _recorded(work, *steps)


def moved(kind: type[Record], ref: str, **changes: Any) -> Deed:
    """Moving fields of a record that no service moves yet."""
    return lambda work: _recorded(work, Move(work.get(kind, ref), changes))


def _recorded(work: Work, *steps: Step) -> None:
    tell_history(Plan(as_of=work.day, number=work.known.number, steps=steps), work=work)
