"""When a criterion has to be met."""

import datetime as dt

from readiness.model import Criterion, Gateway
from readiness.snapshot import Snapshot


def gateway_day(snapshot: Snapshot, criterion: Criterion) -> dt.date | None:
    """The day planned for the gateway that a criterion names, if both are known."""
    named = criterion.gateway and snapshot.find(Gateway, criterion.gateway)
    return named.planned if named else None


def day_due(snapshot: Snapshot, criterion: Criterion) -> dt.date:
    """The criterion's own date, else its gateway's, else go-live."""
    return criterion.due or gateway_day(snapshot, criterion) or snapshot.go_live


def deadline(snapshot: Snapshot, criterion: Criterion) -> dt.date:
    """The day to which a pace is projected: the day due, or go-live if that comes first.

    What a gateway after go-live asks for is projected to its own date.
    """
    due = day_due(snapshot, criterion)
    is_later = is_after_go_live(snapshot, criterion) or snapshot.days_to_go < 0
    return due if is_later else min(due, snapshot.go_live)


def is_after_go_live(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether a gateway after go-live is the one that asks for it."""
    gateway = gateway_day(snapshot, criterion)
    return gateway is not None and gateway > snapshot.go_live


def is_overdue(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether the day on which it had to be met has passed."""
    return day_due(snapshot, criterion) < snapshot.as_of


def is_due_by_gate(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether the next gateway may ask for it; one without any date is asked for."""
    dates = (criterion.due, gateway_day(snapshot, criterion))
    known = [date for date in dates if date is not None]
    return not known or min(known) <= max(snapshot.gate, snapshot.as_of)
