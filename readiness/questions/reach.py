"""Whether a measure gets to its target in time, and in what way it does not."""

from collections.abc import Iterator

from readiness.model import Criterion, Reading
from readiness.questions.links import linked, points_at
from readiness.questions.notation import is_waived
from readiness.questions.rule import Receipt
from readiness.questions.spoken import on_day
from readiness.scoring.dates import day_due, deadline, is_overdue
from readiness.scoring.figures import counted, projected, valued
from readiness.scoring.measure import reaches, shortfall, target_of, toward
from readiness.scoring.pace import Pace, by_day, planned, present_pace, tolerance
from readiness.snapshot import Snapshot
from readiness.thresholds import LARGE_GAP, LARGE_GAP_WITHIN, PLANNED_GAP_UNTIL

BEYOND_FIGURES = 1e15  # what no measure of a programme comes to
SHOWN = 3  # readings that a receipt shows


def is_left_in_peace(snapshot: Snapshot, criterion: Criterion, *, last: Reading) -> bool:
    """Whether nothing is to be asked of a measure: met, allowed, as planned or not yet begun."""
    if criterion.direction is None or reaches(criterion, last.value):
        return True
    if criterion.starts is not None and criterion.starts > snapshot.as_of:
        return True
    return is_waived(snapshot, criterion) or _is_as_planned(snapshot, criterion, last=last)


def _is_as_planned(snapshot: Snapshot, criterion: Criterion, *, last: Reading) -> bool:
    asked = planned(criterion, last.date)
    if (
        asked is None
        or snapshot.days_to_go <= snapshot.policy[PLANNED_GAP_UNTIL]
        or is_overdue(snapshot, criterion)
    ):
        return False
    return (asked - last.value) * toward(criterion) <= tolerance(criterion)


def how_short(snapshot: Snapshot, criterion: Criterion, *, last: Reading) -> str | None:
    """In what way a measure falls short, as a clause; None where its pace makes the date."""
    stood = f"stood at {valued(criterion, last.value)} on {on_day(snapshot, last.date)}"
    target = target_in_words(criterion)
    if is_overdue(snapshot, criterion):
        due = on_day(snapshot, day_due(snapshot, criterion))
        return f"{stood} against {target}, and its date, {due}, has passed"
    if (reached := projection(snapshot, criterion)) is not None:
        if reaches(criterion, reached):
            return None
        readings = by_day(snapshot.readings(criterion.ref))
        end = on_day(snapshot, deadline(snapshot, criterion))
        point = f"its {len(readings)} readings point to {projected(criterion, reached)}"
        return f"{stood}; {point} by {end}, against {target}"
    if _is_wide_open(snapshot, criterion, last=last):
        left = counted(snapshot.days_to_go, "day")
        return f"{stood} against {target}, {left} before go-live, with no dated recovery on file"
    return None


def is_yes_or_no(criterion: Criterion, readings: tuple[Reading, ...]) -> bool:
    """Whether it is done or not done, and so has no pace: signed, approved, in place."""
    return target_of(criterion) == 1 and all(reading.value in (0, 1) for reading in readings)


def projection(snapshot: Snapshot, criterion: Criterion) -> float | None:
    """What the measure reaches by its date at its present pace; None where it has no pace."""
    readings = by_day(snapshot.readings(criterion.ref))
    if len(readings) < 2 or is_yes_or_no(criterion, readings):
        return None
    reached = _pace(readings).on(deadline(snapshot, criterion))
    return reached if abs(reached) < BEYOND_FIGURES else None


def _pace(readings: tuple[Reading, ...]) -> Pace:
    if (pace := present_pace(readings)) is not None:
        return pace
    before, last = readings[-2:]
    return Pace((last.value - before.value) / (last.date - before.date).days, last)


def gap(criterion: Criterion, *, last: Reading) -> float:
    """The distance to the target as a share of it; of one, where the target is nought."""
    return shortfall(criterion, last.value) / (abs(target_of(criterion) or 0) or 1)


def _is_wide_open(snapshot: Snapshot, criterion: Criterion, *, last: Reading) -> bool:
    near = 0 <= snapshot.days_to_go <= snapshot.policy[LARGE_GAP_WITHIN]
    return (
        near
        and gap(criterion, last=last) > snapshot.policy.share(LARGE_GAP)
        and not _has_recovery(snapshot, criterion)
    )


def _has_recovery(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether an open action, issue or promise about the criterion has a day still to come."""
    keys = {criterion.ref, criterion.name}
    dated = (
        *(a.due for a in snapshot.actions if a.closed is None and linked(a, criterion)),
        *(i.due for i in snapshot.issues if i.is_open and keys & points_at(i)),
        *(n.action_due for n in snapshot.notes if keys & points_at(n)),
    )
    return any(day is not None and day >= snapshot.as_of for day in dated)


def target_in_words(criterion: Criterion) -> str:
    """The target as a figure with its unit."""
    target = target_of(criterion)
    return "its target" if target is None else valued(criterion, target)


def receipts_of(snapshot: Snapshot, criterion: Criterion) -> Iterator[Receipt]:
    """The target, the date, the latest readings and where they lead."""
    target, due = target_of(criterion), day_due(snapshot, criterion)
    yield Receipt(criterion.ref, "target", f"Target: {target_in_words(criterion)}", value=target)
    yield Receipt(criterion.ref, "due", f"To be met by {on_day(snapshot, due)}", date=due)
    for reading in snapshot.readings(criterion.ref)[-SHOWN:]:
        says = f"{valued(criterion, reading.value)} on {on_day(snapshot, reading.date)}"
        yield Receipt(criterion.ref, "readings", says, date=reading.date, value=reading.value)
    reached = None if is_overdue(snapshot, criterion) else projection(snapshot, criterion)
    if reached is not None:
        end = deadline(snapshot, criterion)
        says = f"At the present pace: {projected(criterion, reached)} by {on_day(snapshot, end)}"
        yield Receipt(criterion.ref, "readings", says, date=end, value=reached)
