"""Questions about whether the data gets across."""

from collections.abc import Iterator, Sequence

from readiness.model import Criterion
from readiness.questions import proof_terms as terms
from readiness.questions import receipts
from readiness.questions.absence import is_near
from readiness.questions.notation import in_scope, is_unmet, is_waived, stake
from readiness.questions.reach import target_in_words
from readiness.questions.rule import Noticed, rule
from readiness.questions.spoken import called, naming, on_day
from readiness.questions.telling import joined, noticed_in
from readiness.questions.trial_loads import (
    Elsewhere,
    Load,
    counts_loads,
    elsewhere,
    is_of_migration,
    is_reconciled,
    limit,
    loads,
    told_of_errors,
)
from readiness.scoring.figures import counted, figure, valued
from readiness.scoring.measure import last_reading
from readiness.snapshot import Snapshot
from readiness.thresholds import CLEAN_LOADS, ERRORS_FAR, LOADS_WITHIN


def which_patients_are_in_it(found: Sequence[Noticed]) -> str:
    """How many errors the last loads threw; then which patients are among them."""
    first = found[0]
    if len(found) == 1:
        fact = f"{called(first.record)} {first.fact}."
    else:
        fact = f"{len(found)} {first.brief}{naming([noticed.record for noticed in found])}."
    return f"{fact} Which patients are among the errors, how many, and who finds them by what date?"


@rule("PRV-04", asks=which_patients_are_in_it)
def migration_not_converging(snapshot: Snapshot) -> Iterator[Noticed]:
    """Trial loads still throw more errors than the target allows, or too few of them were clean.

    Why ask: It turns a small percentage into a number of patients.
    Good answer: Which records fail and why, how many patients they stand for, what was changed, and
    the date of the next load that is to show it.
    If weak, ask: Who could list the failing records by name of clinic before the next meeting?
    Stay silent: The last two loads met the target; the errors get fewer, or it was the first load,
    and go-live is more than ninety days off; there are two clean loads, of which a clean full
    rehearsal is one, or the gate at which it is due is more than forty-five days off; or it is met
    and something other than a load was seen, run or signed for it.
    Taught by: Patient administration and clinical system at two hospitals, North Bristol, December
    2011 (Digital Health, July 2012, on a published review).
    """
    held = {criterion.ref: loads(snapshot, criterion) for criterion in in_scope(snapshot)}
    others = elsewhere(snapshot, held)
    found = []
    for criterion in in_scope(snapshot):
        own = held[criterion.ref]
        if not (own or is_of_migration(criterion)) or is_waived(snapshot, criterion):
            continue
        if (how := _how(snapshot, criterion, own=own, others=others)) is not None:
            found.append(_not_converging(snapshot, criterion, how=how, own=own))
    said = (*terms.MISMATCH, *terms.MIGRATION)
    yield from joined(found, noticed_in(snapshot, told_of_errors(snapshot), terms=said))


def _how(
    snapshot: Snapshot, criterion: Criterion, *, own: list[Load], others: Elsewhere
) -> str | None:
    """In what way a criterion's data does not get across, as a clause."""
    errors = _errors(snapshot, criterion, own=own) if own else _short(snapshot, criterion)
    return errors or _too_few(snapshot, criterion, own=own, others=others)


def _errors(snapshot: Snapshot, criterion: Criterion, *, own: list[Load]) -> str | None:
    """What the last load threw, if that is too much or no less than the one before."""
    last = own[-1]
    if last.is_clean:
        return None
    rates = [load.rate for load in own[-2:] if load.rate is not None]
    fewer = len(rates) == 2 and rates[1] < rates[0]
    most, is_far = limit(criterion), snapshot.days_to_go > snapshot.policy[ERRORS_FAR]
    if (fewer and (most is None or is_far)) or (len(own) == 1 and is_far):
        return None
    on = on_day(snapshot, last.on)
    if last.rate is None:
        return f"had its last trial load on {on}, and that was not clean"
    before = f", after {figure(rates[0])} the time before" if len(rates) == 2 else ""
    unit = " %" if _is_share(criterion) else ""
    allowed = "" if most is None else f", against {figure(most)}{unit} at most"
    return f"threw errors of {figure(last.rate)}{unit} at its load of {on}{before}{allowed}"


def _is_share(criterion: Criterion) -> bool:
    return "%" in (criterion.unit or "%")


def _short(snapshot: Snapshot, criterion: Criterion) -> str | None:
    """That migrated data falls short of its target by its own readings, close to go-live."""
    last = last_reading(snapshot, criterion)
    if last is None or counts_loads(criterion):
        return None
    if not (is_near(snapshot) and is_unmet(snapshot, criterion)):
        return None
    on, value = on_day(snapshot, last.date), valued(criterion, last.value)
    return f"stood at {value} on {on} against {target_in_words(criterion)}"


def _too_few(
    snapshot: Snapshot, criterion: Criterion, *, own: list[Load], others: Elsewhere
) -> str | None:
    """That two clean loads are not on file although the gate is close."""
    days = (snapshot.gate - snapshot.as_of).days
    within = snapshot.policy[LOADS_WITHIN]
    if not 0 <= days <= within or _is_for_a_later_gate(snapshot, criterion, within=within):
        return None
    if not own and (is_reconciled(snapshot, criterion) or not criterion.is_must):
        return None
    clean = others.clean_loads(own)
    if clean >= snapshot.policy[CLEAN_LOADS]:
        return None
    return f"has {counted(clean, 'clean load')} on file, {counted(days, 'day')} before the gate"


def _is_for_a_later_gate(snapshot: Snapshot, criterion: Criterion, *, within: float) -> bool:
    """Whether it is due after the next gate, while go-live itself is still far off."""
    late = criterion.due is not None and criterion.due > snapshot.gate
    return late and snapshot.days_to_go > within


def _not_converging(
    snapshot: Snapshot, criterion: Criterion, *, how: str, own: list[Load]
) -> Noticed:
    return Noticed(
        record=criterion,
        fact=how,
        brief="criteria about migrated data do not converge",
        receipts=receipts.behind(snapshot, criterion),
        since=own[-1].on if own else None,
        cause="not converging",
        weight=stake(snapshot, criterion),
    )
