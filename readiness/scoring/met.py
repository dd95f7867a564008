"""Whether a criterion is met, and what that rests on."""

from readiness.model import Criterion, Evidence, Judgement, Reading
from readiness.scoring.dates import is_overdue
from readiness.scoring.declared import Computed, last_judgement
from readiness.scoring.evidence import Proof, checked, named, proof
from readiness.scoring.figures import against, day
from readiness.scoring.measure import (
    days_old,
    is_reading_old,
    is_side_unknown,
    last_reading,
    reaches,
    target_of,
)
from readiness.scoring.people import who
from readiness.snapshot import Snapshot
from readiness.vocabulary import Declared, Outcome, Status


def as_met(snapshot: Snapshot, criterion: Criterion) -> Computed | None:
    """How a criterion stands that is measured or ticked as met; None for one that is not.

    The reading decides wherever there is one: nobody can tick off a target that was missed.
    """
    reading = last_reading(snapshot, criterion)
    if reading is not None and not is_side_unknown(criterion, reading.value):
        return _measured(snapshot, criterion, reading)
    said = last_judgement(snapshot, criterion)
    if said is None or said.status is not Declared.MET:
        return None
    return _ticked(snapshot, criterion, said)


def _measured(snapshot: Snapshot, criterion: Criterion, reading: Reading) -> Computed | None:
    if not reaches(criterion, reading.value):
        return None
    said = against(snapshot, criterion, reading)
    behind = proof(snapshot, criterion)
    if behind is not None and _failed_since(behind.evidence, reading):
        return _unproven(
            snapshot, criterion, f"{said}, but {named(snapshot, behind.evidence)} failed"
        )
    if is_reading_old(snapshot, reading):
        return Computed(
            Status.AMBER, f"{said}, but that reading is {days_old(snapshot, reading)} old."
        )
    if behind is not None and behind.check is not None and behind.old is None:
        seen = checked(snapshot, behind.evidence, check=behind.check)
        return Computed(Status.BLUE, f"{said}; {seen}.")
    return Computed(Status.MET, f"{said}; {_what_is_wanting(snapshot, behind)}.")


def _failed_since(evidence: Evidence, reading: Reading) -> bool:
    """Whether something failed on the day of a reading or after it."""
    failed = evidence.outcome is Outcome.FAIL
    return failed and evidence.date is not None and evidence.date >= reading.date


def _what_is_wanting(snapshot: Snapshot, behind: Proof | None) -> str:
    """Why a target that a reading reached is not yet met and checked."""
    if behind is None:
        return "no hard evidence is filed for anybody to check"
    name = named(snapshot, behind.evidence)
    if behind.is_adverse:
        return f"{name} did not pass"
    return f"{name} {behind.old}" if behind.old else f"nobody else has checked {name}"


def _ticked(snapshot: Snapshot, criterion: Criterion, said: Judgement) -> Computed:
    """A tick is worth what stands behind it; a tick of what was never measured is never blue."""
    ticked = f"Ticked on {day(snapshot, said.date)}"
    behind = proof(snapshot, criterion)
    if behind is None:
        return _unproven(snapshot, criterion, f"{ticked} on words alone")
    name = named(snapshot, behind.evidence)
    if behind.is_adverse:
        return _refuted(snapshot, criterion, f"{ticked}, but {name} did not pass")
    if behind.old:
        return Computed(Status.AMBER, f"{ticked}, but {name} {behind.old}.")
    if target_of(criterion) is not None:
        return Computed(Status.MET, f"{ticked} with {name}, and never measured.")
    if behind.check is None:
        return Computed(Status.MET, f"{ticked} with {name}, which nobody else has checked.")
    seen = checked(snapshot, behind.evidence, check=behind.check)
    return Computed(Status.BLUE, f"{ticked}; {seen}.")


def _refuted(snapshot: Snapshot, criterion: Criterion, said: str) -> Computed:
    """A tick that the newest hard evidence speaks against."""
    if is_overdue(snapshot, criterion):
        return Computed(Status.RED, f"{said}, and its date has passed.")
    return _unproven(snapshot, criterion, said)


def _unproven(snapshot: Snapshot, criterion: Criterion, said: str) -> Computed:
    """What is only claimed: at risk while its owner has until the next gateway to prove it."""
    if criterion.owner is None:
        return Computed(Status.RED, f"{said}, and nobody owns the proof.")
    if snapshot.gate < snapshot.as_of:
        return Computed(Status.RED, f"{said}, and the day to prove it by has passed.")
    until = day(snapshot, snapshot.gate)
    owner = who(snapshot, criterion.owner)
    return Computed(Status.AMBER, f"{said}; {owner} has until {until} to prove it.")
