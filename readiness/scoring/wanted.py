"""What the board has to decide before it sits again."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from readiness.days import in_words
from readiness.model import Gateway
from readiness.scoring.criterion import computed, exception_in_date
from readiness.snapshot import Snapshot
from readiness.vocabulary import Status

UNTIL_NEXT_TIME = dt.timedelta(days=7)


@dataclass(frozen=True)
class Wanted:
    """A decision that cannot wait for the next deep dive: about which record, and by when."""

    ref: str
    by: dt.date
    text: str


def decisions_wanted(snapshot: Snapshot) -> tuple[Wanted, ...]:
    """The decisions that fall due within a week or are overdue, the most urgent first."""
    found = (*_gateways(snapshot), *_conditions(snapshot), *_exceptions(snapshot))
    return tuple(sorted(found, key=lambda wanted: wanted.by))


def _is_near(snapshot: Snapshot, day: dt.date | None) -> bool:
    return day is not None and day <= snapshot.as_of + UNTIL_NEXT_TIME


def _gateways(snapshot: Snapshot) -> Iterator[Wanted]:
    """Gateways to be held, or that should have been since the last one was."""
    last = max((g.held for g in snapshot.gateways if g.held), default=dt.date.min)
    for gateway in snapshot.gateways:
        day = gateway.planned
        if gateway.held is None and day is not None and day > last and _is_near(snapshot, day):
            yield Wanted(gateway.ref, day, _held_when(snapshot, gateway, day))


def _held_when(snapshot: Snapshot, gateway: Gateway, day: dt.date) -> str:
    when = "was planned for" if day < snapshot.as_of else "is planned for"
    return f"{gateway.name} {when} {in_words(day, year=False)}"


def _conditions(snapshot: Snapshot) -> Iterator[Wanted]:
    """Conditions of a "go" that end before they are met."""
    for gateway in snapshot.gateways:
        for condition in snapshot.conditions(gateway.ref):
            ends = condition.expires or condition.due
            if condition.closed is None and ends and _is_near(snapshot, ends):
                text = f"a condition ends on {in_words(ends, year=False)}: {condition.text}"
                yield Wanted(condition.ref, ends, text)


def _exceptions(snapshot: Snapshot) -> Iterator[Wanted]:
    """Allowed exceptions that end while the criterion is still unmet."""
    for criterion in snapshot.criteria:
        allowed = exception_in_date(snapshot, criterion)
        ends = allowed.expires if allowed is not None else None
        if ends is None or not _is_near(snapshot, ends):
            continue
        if computed(snapshot, criterion).status is Status.WAIVED:
            text = f"an allowed exception ends on {in_words(ends, year=False)}: {criterion.name}"
            yield Wanted(criterion.ref, ends, text)
