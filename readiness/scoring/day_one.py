"""The minimum safe go-live: what goes in, what waits and is done by hand, every must outside it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from readiness.model import Criterion, Delegation, ScopeItem
from readiness.scoring.declared import last_judgement
from readiness.snapshot import Snapshot
from readiness.vocabulary import Declared


@dataclass(frozen=True)
class Outside:
    """A must that is not part of day one: how it came to be outside, and what argues for it."""

    criterion: Criterion
    how: str
    argued: str | None

    @property
    def says(self) -> str:
        """The argument, or that there is none."""
        return self.argued or "■ not argued"


@dataclass(frozen=True)
class DayOne:
    """What day one holds as the records stand."""

    contains: tuple[ScopeItem, ...]
    waits: tuple[ScopeItem, ...]
    undecided: tuple[ScopeItem, ...]
    outside: tuple[Outside, ...]
    delegated: tuple[Delegation, ...]

    @property
    def unargued(self) -> tuple[Outside, ...]:
        """The musts outside day one that nobody has argued."""
        return tuple(one for one in self.outside if one.argued is None)


def day_one(snapshot: Snapshot) -> DayOne:
    """What goes in and what waits, the musts outside it, and the decisions that are delegated."""
    items = snapshot.all_of(ScopeItem)
    ends = (d for d in snapshot.all_of(Delegation) if not d.until or d.until >= snapshot.as_of)
    return DayOne(
        contains=tuple(item for item in items if item.day_one),
        waits=tuple(item for item in items if item.day_one is False),
        undecided=tuple(item for item in items if item.day_one is None),
        outside=tuple(_outside(snapshot)),
        delegated=tuple(ends),
    )


def taken_out_on(item: ScopeItem) -> dt.date | None:
    """The day on which something that was to go in was taken out; None where it never was in."""
    days = [day for day, is_in in item.day_one_history if not is_in]
    was_in = any(is_in for _, is_in in item.day_one_history)
    return days[-1] if item.day_one is False and was_in and days else None


def load_in_words(item: ScopeItem) -> str:
    """Who does by hand how much of it."""
    loads = (
        f"{load.role}, {load.shift or 'every shift'}"
        + (f", {load.minutes} minutes" if load.minutes is not None else ", not timed")
        for load in item.by_hand_load
    )
    return "; ".join(loads)


def _outside(snapshot: Snapshot) -> Iterator[Outside]:
    for criterion in snapshot.criteria:
        if not criterion.is_must:
            continue
        waiting = _waiting_with(snapshot, criterion)
        said = last_judgement(snapshot, criterion)
        if said is not None and said.status is Declared.REMOVED:
            why = said.why or (waiting.why if waiting else None)
            yield Outside(criterion, "taken out of scope", why)
        elif waiting is not None:
            yield Outside(criterion, f"waits with {waiting.ref} {waiting.name}", waiting.why)
        elif _moved_beyond(snapshot, criterion):
            reasons = [waiver.reason for waiver in snapshot.waivers(criterion.ref) if waiver.reason]
            argued = reasons[-1] if reasons else None
            yield Outside(criterion, "was due by go-live, now due after it", argued)


def _waiting_with(snapshot: Snapshot, criterion: Criterion) -> ScopeItem | None:
    """What waits, and names the criterion."""
    names = {criterion.ref, criterion.name}
    items = (item for item in snapshot.all_of(ScopeItem) if item.day_one is False)
    return next((item for item in items if names & set(item.criteria)), None)


def _moved_beyond(snapshot: Snapshot, criterion: Criterion) -> bool:
    first, due = criterion.due_history[:1], criterion.due
    return bool(first and due) and first[0] <= snapshot.go_live < (due or dt.date.min)
