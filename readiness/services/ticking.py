"""What speaks against ticking a criterion off: a tick is worth what stands behind it."""

from readiness.errors import NotBorneOut, NothingBehindIt, Refused
from readiness.model import Criterion
from readiness.scoring.criterion import MET
from readiness.scoring.declared import last_judgement
from readiness.scoring.evidence import named, proof
from readiness.scoring.figures import against, day
from readiness.scoring.measure import days_old, is_reading_old, is_side_unknown, last_reading
from readiness.scoring.met import as_met
from readiness.scoring.people import who
from readiness.snapshot import Snapshot
from readiness.vocabulary import Declared


def refuse_second_tick(snapshot: Snapshot, criterion: Criterion) -> None:
    """Go on unless the criterion is ticked off already, and the tick still counts."""
    said = last_judgement(snapshot, criterion)
    met = as_met(snapshot, criterion)
    if said is None or said.status is not Declared.MET or met is None or met.status not in MET:
        return
    by = who(snapshot, said.by) if said.by else "somebody"
    raise Refused(
        f"{criterion.ref} was ticked off already, by {by} on {day(snapshot, said.date)}, and still "
        "counts as met."
    )


def refuse_empty_tick(snapshot: Snapshot, criterion: Criterion) -> None:
    """Go on only if the records bear a tick out that has just been made.

    Raises `NotBorneOut` with what is wanting, so that nobody ticks off what would not count as met.
    """
    met, reading = as_met(snapshot, criterion), last_reading(snapshot, criterion)
    if met is None and reading is not None:
        stands = f"{criterion.ref} stands at {against(snapshot, criterion, reading)}"
        raise NotBorneOut(f"{stands}: post a reading that reaches it, then tick it off.")
    if met is None or met.status not in MET:
        raise _what_is_wanting(snapshot, criterion)


def _what_is_wanting(snapshot: Snapshot, criterion: Criterion) -> NotBorneOut:
    ref, behind = criterion.ref, proof(snapshot, criterion)
    reading = last_reading(snapshot, criterion)
    measured = reading is not None and not is_side_unknown(criterion, reading.value)
    if reading is not None and measured and is_reading_old(snapshot, reading):
        old = days_old(snapshot, reading)
        return NotBorneOut(f"The last reading of {ref} is {old} old: post a new one.")
    if behind is None:
        needs = f"{ref} has nothing hard behind it yet: attach evidence, then tick it off."
        return NothingBehindIt(needs)
    name = named(snapshot, behind.evidence)
    if behind.is_adverse:
        return NotBorneOut(f"{ref} cannot be ticked off: {name} did not pass.")
    return NotBorneOut(f"{ref} cannot be ticked off: {name} {behind.old}. Attach newer evidence.")
