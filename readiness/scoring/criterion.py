"""What the records show of one criterion (DESIGN §5), whatever anybody says of it."""

from readiness.model import Criterion, Judgement, Waiver
from readiness.scoring.dates import is_overdue
from readiness.scoring.declared import Computed, last_judgement
from readiness.scoring.figures import counted, day
from readiness.scoring.hazard_blocks import blocking
from readiness.scoring.met import as_met
from readiness.scoring.people import who
from readiness.scoring.unmet import on_its_way, overdue
from readiness.snapshot import Snapshot
from readiness.vocabulary import Declared, Priority, Status

MET = (Status.BLUE, Status.MET)
FAVOURABLE = (*MET, Status.GREEN)


def is_counted(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether a criterion is still in scope, and so stands in the counts."""
    said = last_judgement(snapshot, criterion)
    return said is None or said.status is not Declared.REMOVED


def computed(snapshot: Snapshot, criterion: Criterion) -> Computed:
    """What the records show of a criterion on the day, and why.

    While a hazard stands against it, it is not met and not on track, whatever was measured.
    """
    found = _by_itself(snapshot, criterion)
    if found.status not in FAVOURABLE or not (against := blocking(snapshot, criterion)):
        return found
    status = Status.RED if is_overdue(snapshot, criterion) else Status.AMBER
    first, *others = against
    more = f", and {counted(len(others), 'other hazard')} besides" if others else ""
    return Computed(status, f"{found.reason.rstrip('.')}, but {first.says}{more}.")


def _by_itself(snapshot: Snapshot, criterion: Criterion) -> Computed:
    said = last_judgement(snapshot, criterion)
    if said is not None and said.status is Declared.REMOVED:
        on = day(snapshot, said.date)
        return Computed(Status.GREY, f"Taken out of scope on {on}, and no longer counted.")
    unplanned = _not_planned(snapshot, said)
    met = None if unplanned else as_met(snapshot, criterion)
    if met is not None and met.status in MET:
        return met
    waiver = exception_in_date(snapshot, criterion)
    allowed = None if waiver is None else _allowed(snapshot, waiver)
    return allowed or unplanned or met or _unmet(snapshot, criterion)


def _not_planned(snapshot: Snapshot, said: Judgement | None) -> Computed | None:
    if said is None or said.status is not Declared.NOT_PLANNED:
        return None
    on = day(snapshot, said.date)
    return Computed(Status.RED, f"Needed, and on {on} nobody planned to do it.")


def _unmet(snapshot: Snapshot, criterion: Criterion) -> Computed:
    expired = _last_exception(snapshot, criterion)
    if expired is not None and expired.expires is not None:
        ended = day(snapshot, expired.expires)
        said = f"The exception that {_by(snapshot, expired)} allowed ended on {ended}"
        return Computed(Status.RED, f"{said}, and it is not met.")
    if is_overdue(snapshot, criterion):
        return overdue(snapshot, criterion)
    return on_its_way(snapshot, criterion)


def exception_in_date(snapshot: Snapshot, criterion: Criterion) -> Waiver | None:
    """The exception that holds on the day, if one does; the day it expires still counts."""
    waiver = _last_exception(snapshot, criterion)
    if waiver is None or waiver.expires is None or waiver.expires < snapshot.as_of:
        return None
    return waiver


def _allowed(snapshot: Snapshot, waiver: Waiver) -> Computed:
    until = day(snapshot, waiver.expires or snapshot.as_of)
    why = (waiver.reason or "").rstrip(". ")
    return Computed(
        Status.WAIVED, f"{_by(snapshot, waiver)} allows it to be unmet until {until}: {why}."
    )


def _by(snapshot: Snapshot, waiver: Waiver) -> str:
    return who(snapshot, waiver.by or "")


def _last_exception(snapshot: Snapshot, criterion: Criterion) -> Waiver | None:
    """The exception that runs longest, of those with a signatory, a reason and an expiry."""
    if criterion.priority is Priority.MUST_NOT_WAIVE:
        return None
    whole = [w for w in snapshot.waivers(criterion.ref) if w.by and w.reason and w.expires]
    return max(whole, key=lambda waiver: waiver.expires or snapshot.as_of, default=None)
