"""Who has promised to bring a criterion back, and by when."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from readiness.model import Action, Criterion
from readiness.scoring.dates import deadline
from readiness.scoring.figures import day
from readiness.scoring.measure import shortfall
from readiness.scoring.pace import planned_rates, rates
from readiness.scoring.people import who
from readiness.snapshot import Snapshot

NO_LONGER_OPEN = frozenset({"closed", "done", "complete", "completed", "cancelled", "dropped"})


@dataclass(frozen=True)
class Recovery:
    """A recovery with an owner and a day that still makes the criterion's date."""

    owner: str
    by: dt.date


def promised_recovery(snapshot: Snapshot, criterion: Criterion) -> Recovery | None:
    """The first promise on record that can still make the date.

    An open action, issue or note's action that names the criterion, with an owner and a day. The
    pace that it needs must have been reached, or planned, before: a promise alone moves nothing.
    """
    return _first_that_can(snapshot, criterion, tuple(_promises(snapshot, criterion)))


def recovery(snapshot: Snapshot, criterion: Criterion) -> Recovery | None:
    """The first promise that can still make the date, or an owner's new date that can."""
    promises = (*_promises(snapshot, criterion), *_new_date(criterion))
    return _first_that_can(snapshot, criterion, promises)


def _first_that_can(
    snapshot: Snapshot, criterion: Criterion, promises: tuple[Recovery, ...]
) -> Recovery | None:
    last = deadline(snapshot, criterion)
    in_time = [promise for promise in promises if snapshot.as_of <= promise.by <= last]
    found = min(in_time, key=lambda promise: promise.by, default=None)
    return found if found and _has_been_as_fast(snapshot, criterion) else None


def _promises(snapshot: Snapshot, criterion: Criterion) -> Iterator[Recovery]:
    names = {criterion.ref, criterion.name}
    for action in snapshot.actions:
        if action.owner and action.due and _is_open(action) and _speaks_of(action, criterion):
            yield Recovery(action.owner, action.due)
    for issue in snapshot.issues:
        if issue.owner and issue.due and issue.is_open and names & set(issue.criteria):
            yield Recovery(issue.owner, issue.due)
    for note in snapshot.notes:
        owned = note.action_owner and note.action_closed is None and names & set(note.about)
        if owned and note.action_owner and note.action_due:
            yield Recovery(note.action_owner, note.action_due)


def _new_date(criterion: Criterion) -> Iterator[Recovery]:
    if criterion.owner and criterion.due and len(criterion.due_history) > 1:
        yield Recovery(criterion.owner, criterion.due)


def _is_open(action: Action) -> bool:
    return action.closed is None and (action.status or "").casefold() not in NO_LONGER_OPEN


def _speaks_of(action: Action, criterion: Criterion) -> bool:
    said = f"{action.text} {action.source or ''}"
    by_ref = re.search(rf"(?<![\w-]){re.escape(criterion.ref)}(?![\w-])", said)
    return by_ref is not None or criterion.name.casefold() in said.casefold()


def _has_been_as_fast(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether the pace now needed was ever reached or planned; True where neither is known."""
    readings = snapshot.readings(criterion.ref)
    seen = rates(criterion, readings)
    if not seen:
        return True
    days = (deadline(snapshot, criterion) - snapshot.as_of).days
    fastest = max(*seen, *planned_rates(criterion), 0.0)
    return days > 0 and shortfall(criterion, readings[-1].value) / days <= fastest


def in_words(snapshot: Snapshot, promise: Recovery) -> str:
    """A recovery as a sentence says it: Training lead is to bring it back by 12 May."""
    return f"{who(snapshot, promise.owner)} is to bring it back by {day(snapshot, promise.by)}"
