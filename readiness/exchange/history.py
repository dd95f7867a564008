"""A current value and its own history, which must not disagree."""

import datetime as dt
from typing import Any, NamedTuple

from readiness.exchange.given import Given
from readiness.exchange.sentences import at, shown
from readiness.model import Record, Scored
from readiness.risk import DCB
from readiness.scoring.hazards import rating_of

Dated = tuple[tuple[dt.date, Any], ...]


class History(NamedTuple):
    """A field whose earlier values are kept beside it, by day or only in order."""

    now: str
    before: str
    is_dated: bool = False

    def last(self, entries: tuple[Any, ...]) -> Any:
        """The value that the history ends with."""
        return entries[-1][1] if self.is_dated else entries[-1]


HISTORIES = {
    "programme": (History("go_live", "planned_go_lives"),),
    "criterion": (
        History("priority", "priority_history", is_dated=True),
        History("target", "target_history", is_dated=True),
        History("due", "due_history"),
    ),
    "issue": (
        History("severity", "severity_history", is_dated=True),
        History("due", "due_history"),
    ),
    "scope_item": (History("day_one", "day_one_history", is_dated=True),),
    "gateway": (History("planned", "planned_history"),),
    "action": (History("due", "due_history"),),
}
BY_DAY = {
    "criterion": ("curve", "priority_history", "target_history"),
    "issue": ("severity_history",),
    "scope_item": ("day_one_history",),
}


class Moment(NamedTuple):
    """The day up to which a file knows, and the one up to which it was known before."""

    now: dt.date
    before: dt.date


def settled(given: Given, refusals: list[str]) -> Given:
    """What is given with its histories by day, and each current value from the end of its own.

    An explicit null stays null; an empty history beside a value says nothing.
    """
    word, thing = given.kind.word, given.thing
    values = {f: _by_day(getattr(thing, f)) for f in BY_DAY.get(word, ()) if f in given.fields}
    unsaid = set()
    for history in HISTORIES.get(word, ()):
        entries, now = given.gives(history.before), given.gives(history.now)
        if not entries:
            unsaid |= {history.before} if now is not None else set()
            continue
        last = history.last(values.get(history.before, entries))
        if history.now not in given.fields:
            values[history.now] = last
        elif now not in (None, last):
            refusals.append(
                disagreement(given.where, history.now, now=now, history=history.before, last=last)
            )
    return given.with_values(values, unsaid=unsaid)


def grown(given: Given, record: Record, candidate: Record, *, on: Moment) -> Record:
    """The changed record, with each value that changed added to a history the file left alone."""
    changes: dict[str, Any] = {}
    for history in HISTORIES.get(given.kind.word, ()):
        entries, old = getattr(record, history.before), getattr(record, history.now)
        new = getattr(candidate, history.now)
        if given.gives(history.before) or new in (old, None):
            continue
        changes[history.before] = _added(history, entries, old=old, new=new, on=on)
    return candidate.model_copy(update=changes)


def _added(
    history: History, entries: tuple[Any, ...], *, old: Any, new: Any, on: Moment
) -> tuple[Any, ...]:
    if not history.is_dated:
        known = entries or ((old,) if old is not None else ())
        return (*known, new)
    dated = entries or (((on.before, old),) if old is not None else ())
    day = max((on.now, *(day for day, _ in dated)))
    return (*dated, (day, new))


def _by_day(entries: Dated) -> Dated:
    return tuple(sorted(entries, key=lambda entry: entry[0]))


def disagreement(where: str, key: str, *, now: object, history: str, last: object) -> str:
    """That a current value is not the one with which its own history ends."""
    return (
        f"{at(where, key)}: {shown(now)} is not {shown(last)}, with which '{history}' ends; "
        "make the two agree."
    )


def agree(one: Scored | int | None, other: Scored | int | None, scheme: str | None) -> bool:
    """Whether two ratings say the same, by the matrix that the hazard is scored in.

    A trust's own scheme is not known here: a score and a bare rating in it cannot be compared.
    """
    if type(one) is not type(other) and scheme not in (None, DCB.name):
        return True
    return one == other or rating_of(one) == rating_of(other)
