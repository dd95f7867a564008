"""Whether a criterion that is not met yet will be by its date."""

from readiness.model import Criterion, Reading
from readiness.scoring.dates import day_due, deadline
from readiness.scoring.declared import Computed, as_declared, in_words, last_judgement
from readiness.scoring.figures import a_day, against, aim, counted, day, projected, sentence, valued
from readiness.scoring.measure import (
    days_old,
    is_reading_old,
    is_side_unknown,
    last_reading,
    reaches,
    target_of,
    toward,
)
from readiness.scoring.pace import (
    Pace,
    by_day,
    day_reached,
    has_plan,
    planned,
    present_pace,
    tolerance,
)
from readiness.scoring.recovery import in_words as recovery_in_words
from readiness.scoring.recovery import promised_recovery, recovery
from readiness.snapshot import Snapshot
from readiness.vocabulary import Status


def overdue(snapshot: Snapshot, criterion: Criterion) -> Computed:
    """A criterion whose date has passed and that nothing shows to be met."""
    reading, said = last_reading(snapshot, criterion), last_judgement(snapshot, criterion)
    was_due = f"it was due on {day(snapshot, day_due(snapshot, criterion))}"
    if reading is not None:
        return Computed(Status.RED, f"{_measured(snapshot, criterion, reading)}; {was_due}.")
    if said is not None:
        never = f"{in_words(snapshot, said)} and never ticked off as met"
        return Computed(Status.RED, sentence(never, was_due))
    return Computed(Status.RED, f"Nothing shows that it is met; {was_due}.")


def on_its_way(snapshot: Snapshot, criterion: Criterion) -> Computed:
    """A criterion that still has time: by its plan, else its pace, else what was declared."""
    reading = last_reading(snapshot, criterion)
    if reading is None:
        measured = target_of(criterion) is not None
        never = f"never measured against {aim(criterion)}" if measured else ""
        return as_declared(snapshot, criterion, after=never)
    if is_side_unknown(criterion, reading.value):
        return as_declared(snapshot, criterion, after=_measured(snapshot, criterion, reading))
    if has_plan(criterion):
        return _by_plan(snapshot, criterion, reading)
    pace = present_pace(snapshot.readings(criterion.ref))
    if pace is None:
        return _too_few(snapshot, criterion, reading)
    return _by_pace(snapshot, criterion, pace)


def _measured(snapshot: Snapshot, criterion: Criterion, reading: Reading) -> str:
    said = against(snapshot, criterion, reading)
    unknown = is_side_unknown(criterion, reading.value)
    return f"{said}, but nobody recorded which side of it counts" if unknown else said


def _by_plan(snapshot: Snapshot, criterion: Criterion, reading: Reading) -> Computed:
    wanted = planned(criterion, reading.date)
    value = f"{valued(criterion, reading.value)} on {day(snapshot, reading.date)}"
    if wanted is None:
        begins = day(snapshot, min(criterion.curve)[0])
        return _on_track(snapshot, reading, f"{value}, before its plan begins on {begins}")
    said = f"{value} against {projected(criterion, wanted)} planned by then"
    said = f"{said}, on the way to {aim(criterion)}"
    behind = round((wanted - reading.value) * toward(criterion), 6)
    if behind <= 0:
        return _on_track(snapshot, reading, said)
    return _behind_plan(snapshot, criterion, said, within=behind <= tolerance(criterion))


def _behind_plan(snapshot: Snapshot, criterion: Criterion, said: str, *, within: bool) -> Computed:
    if within:
        return Computed(Status.AMBER, f"{said}; the gap is within its tolerance.")
    if (promise := recovery(snapshot, criterion)) is not None:
        return Computed(Status.AMBER, f"{said}; {recovery_in_words(snapshot, promise)}.")
    return Computed(Status.RED, f"{said}, and no recovery on record makes the date.")


def _by_pace(snapshot: Snapshot, criterion: Criterion, pace: Pace) -> Computed:
    last = deadline(snapshot, criterion)
    said = f"{against(snapshot, criterion, pace.last)} by {day(snapshot, last)}"
    end = pace.on(last)
    if reaches(criterion, round(end, 6)):
        reached = day_reached(criterion, pace.last, rate=pace.per_day * toward(criterion))
        when = f" on {day(snapshot, reached)}" if reached else ""
        return _on_track(
            snapshot, pace.last, f"{said}; at {a_day(pace.per_day)} it gets there{when}"
        )
    said = f"{said}; {_course(criterion, pace, end)}"
    if (promise := promised_recovery(snapshot, criterion)) is not None:
        return Computed(Status.AMBER, f"{said}, but {recovery_in_words(snapshot, promise)}.")
    return Computed(Status.RED, f"{said}.")


def _course(criterion: Criterion, pace: Pace, end: float) -> str:
    if round(pace.per_day * toward(criterion), 6) <= 0:
        return "it is not moving towards it"
    return f"at {a_day(pace.per_day)} it reaches {projected(criterion, end)}"


def _on_track(snapshot: Snapshot, reading: Reading, said: str) -> Computed:
    """On track, unless the reading that says so is old."""
    if is_reading_old(snapshot, reading):
        return Computed(
            Status.AMBER, f"{said}, but that reading is {days_old(snapshot, reading)} old."
        )
    return Computed(Status.GREEN, f"{said}.")


def _too_few(snapshot: Snapshot, criterion: Criterion, reading: Reading) -> Computed:
    number = len(by_day(snapshot.readings(criterion.ref)))
    few = f"{counted(number, 'reading')} {'is' if number == 1 else 'are'} too few to tell the pace"
    said = f"{against(snapshot, criterion, reading)}; {few}"
    shown = as_declared(snapshot, criterion, after=said)
    if shown.status is Status.GREEN and is_reading_old(snapshot, reading):
        old = days_old(snapshot, reading)
        return Computed(Status.AMBER, f"{said}, and the last is {old} old.")
    return shown
