"""Questions about whether it was proved."""

from collections.abc import Iterator, Sequence

from readiness.model import Criterion, Gateway
from readiness.questions import proof_terms as terms
from readiness.questions import receipts
from readiness.questions.absence import gate_of, gate_row, how_near
from readiness.questions.loading import is_proved_nowhere, told_breaking, unproven
from readiness.questions.notation import stake
from readiness.questions.rehearsing import Tried, called_off, not_repeated, told_called_off
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.spoken import LONGEST_OF_TWO, called, naming, on_day
from readiness.questions.telling import joined, noticed_in
from readiness.snapshot import Snapshot


def what_finds_it_out_instead(found: Sequence[Noticed]) -> str:
    """What was to be tried and was not; then what finds it out instead."""
    first = found[0]
    if len(found) == 1:
        fact = f"{called(first.record)} {first.fact}."
    else:
        fact = f"{len(found)} {first.brief}{naming([noticed.record for noticed in found])}."
    return f"{fact} Which trial finds out instead, on what date, and who sees it?"


@rule("PRV-01", asks=what_finds_it_out_instead, gives_way_to=("no_way_back", "load_unproven"))
def rehearsal_dropped(snapshot: Snapshot) -> Iterator[Noticed]:
    """A pilot, a parallel run, a test stage or a rehearsal was called off, or failed and stood so.

    Why ask: It asks what was to have been learned that day, and where else it will be learned.
    Good answer: What was to be shown, which other trial shows it, on what date and before whom; or
    the date on which it is repeated.
    If weak, ask: What is the smallest version of it that could still be held before the gate?
    Stay silent: A later rehearsal of the same thing went well; its repetition has a day before
    go-live; the gate is more than sixty days off, where one failed; or it was planned for after
    go-live from the first.
    Taught by: Two hospitals in North Bristol, December 2011 (Digital Health, July 2012); national
    referral booking switch-over, NHS e-Referral Service, June 2015 (Computer Weekly, June 2015).
    """
    off = [_called_off(snapshot, record, how=how) for record, how in called_off(snapshot)]
    spoken_for = {noticed.record.ref for noticed in off}
    failed = (
        _not_repeated(snapshot, criterion, tried=tried)
        for criterion, tried in not_repeated(snapshot)
        if criterion is None or criterion.ref not in spoken_for
    )
    said = (*terms.CALLED_OFF, *terms.GIVEN_UP)
    telling = noticed_in(snapshot, told_called_off(snapshot), terms=said)
    yield from joined((*off, *failed), telling)


def _called_off(snapshot: Snapshot, record: Criterion | Gateway, *, how: str) -> Noticed:
    if isinstance(record, Criterion):
        rows, weight = receipts.behind(snapshot, record), stake(snapshot, record)
    else:
        says = f"Planned for {on_day(snapshot, record.planned)}"
        rows, weight = (Receipt(record.ref, "planned", says, date=record.planned),), 1.0
    brief = "rehearsals, pilots or stages of testing were taken out or moved beyond go-live"
    return Noticed(record, how, brief, rows, cause="called off", weight=weight)


def _not_repeated(snapshot: Snapshot, criterion: Criterion | None, *, tried: Tried) -> Noticed:
    on = on_day(snapshot, tried.on)
    if criterion is not None:
        rows = receipts.behind(snapshot, criterion)
        fact = f"was rehearsed on {on} and did not pass; no later rehearsal that did is on file"
        cause, record = "not repeated", criterion
        weight = stake(snapshot, criterion)
        brief = "criteria were rehearsed without passing, and no later pass is on file"
        return Noticed(record, fact, brief, rows, since=tried.on, cause=cause, weight=weight)
    named = called(tried.record, longest=LONGEST_OF_TWO)
    gate = gate_of(snapshot)
    row = Receipt(gate.ref, "rehearsals", f"{named} of {on} did not pass", date=tried.on)
    fact = f"comes after {named} of {on}, which did not pass and was not repeated"
    rows = (gate_row(snapshot), row)
    return Noticed(gate, fact, "", rows, since=tried.on, cause=tried.record.ref)


def how_many_at_once(found: Sequence[Noticed]) -> str:
    """What was not shown at its busiest; then how many used it at once and how many will."""
    first = found[0]
    if len(found) == 1:
        fact = f"{called(first.record)} {first.fact}."
    else:
        fact = f"{len(found)} {first.brief}{naming([noticed.record for noticed in found])}."
    return f"{fact} How many have used it at once so far, and how many will at nine on Monday?"


@rule("PRV-03", asks=how_many_at_once)
def load_unproven(snapshot: Snapshot) -> Iterator[Noticed]:
    """Nothing shows that the system bears as many people as will use it at its busiest.

    Why ask: It asks for two numbers, of which the second may not have been counted yet.
    Good answer: The largest number who have used it at once, where and on what date; the number
    expected at the busiest hour and how it was counted; and the date of the test that closes the
    gap.
    If weak, ask: Who could count the busiest hour of the old system this week?
    Stay silent: A test in which nothing failed was run at the stated peak or above; the target is
    met; an exception is allowed or the work was not to begin yet; go-live is more than sixty days
    off and nothing is overdue; or, where no record speaks of load, the other records raise nothing.
    Taught by: First Epic site in the UK, Cambridge, October 2014 (Computing, September 2015);
    national referral booking switch-over, NHS e-Referral Service, June 2015 (Computer Weekly).
    """
    measured = (_unproven(snapshot, criterion, how=how) for criterion, how in unproven(snapshot))
    telling = noticed_in(snapshot, told_breaking(snapshot), terms=(*terms.LOAD, *terms.AT_PEAK))
    found = list(joined(measured, telling))
    yield from found
    if not found and is_proved_nowhere(snapshot):
        fact = f"{how_near(snapshot)}, and nothing on file speaks of load at the busiest hour"
        yield Noticed(gate_of(snapshot), fact, "", (gate_row(snapshot),), cause="absent")


def _unproven(snapshot: Snapshot, criterion: Criterion, *, how: str) -> Noticed:
    return Noticed(
        record=criterion,
        fact=how,
        brief="must-haves about load are not shown to be met at the busiest hour",
        receipts=receipts.behind(snapshot, criterion),
        cause="unproven",
        weight=stake(snapshot, criterion),
    )
