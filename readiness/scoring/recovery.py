"""Who has promised to bring a criterion back, and by when."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from readiness.model import Action, Criterion
from readiness.once import once
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
    for action in snapshot.actions:
        if action.owner and action.due and _is_open(action) and _speaks_of(action, criterion):
            yield Recovery(action.owner, action.due)
    named = _by_name(snapshot)
    found = named.get(criterion.ref, {}) | named.get(criterion.name, {})
    yield from (found[place] for place in sorted(found))


@once
def _by_name(snapshot: Snapshot) -> dict[str, dict[int, Recovery]]:
    """What is promised in issues and notes, under each name of what it is promised for."""
    found: defaultdict[str, dict[int, Recovery]] = defaultdict(dict)
    for place, (names, promise) in enumerate(_in_issues_and_notes(snapshot)):
        for name in names:
            found[name][place] = promise
    return found


def _in_issues_and_notes(snapshot: Snapshot) -> Iterator[tuple[tuple[str, ...], Recovery]]:
    for issue in snapshot.issues:
        if issue.owner and issue.due and issue.is_open:
            yield issue.criteria, Recovery(issue.owner, issue.due)
    for note in snapshot.notes:
        if note.action_owner and note.action_due and note.action_closed is None:
            yield note.about, Recovery(note.action_owner, note.action_due)


def _new_date(criterion: Criterion) -> Iterator[Recovery]:
    if criterion.owner and criterion.due and len(criterion.due_history) > 1:
        yield Recovery(criterion.owner, criterion.due)


def _is_open(action: Action) -> bool:
    return action.closed is None and (action.status or "").casefold() not in NO_LONGER_OPEN


def _speaks_of(action: Action, criterion: Criterion) -> bool:
    said = f"{action.text} {action.source or ''}"
    by_ref = rf"(?<![\w-]){re.escape(criterion.ref)}(?![\w-])"
    named = criterion.ref in said and re.search(by_ref, said) is not None
    return named or criterion.name.casefold() in said.casefold()


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
