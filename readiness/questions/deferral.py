"""Questions about whether waiting has been argued as well as going has."""

from collections.abc import Iterator, Sequence

from readiness.model import Criterion, Note, Programme
from readiness.questions import going_terms
from readiness.questions.absence import (
    FEWEST_CRITERIA,
    gate_of,
    gate_row,
    how_near,
    is_troubled,
)
from readiness.questions.amounts import holds_a_sum
from readiness.questions.links import wording
from readiness.questions.notation import in_scope, is_unmet, is_waived, musts
from readiness.questions.options import (
    NOT_OURS,
    Case,
    cases,
    is_of_the_choice,
    is_set_out,
    of_programme,
)
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.said import rows_of
from readiness.questions.spoken import called, naming
from readiness.questions.telling import is_dealt_with, row_of, told
from readiness.questions.words import says_of, sentences_of
from readiness.snapshot import Snapshot
from readiness.thresholds import CASE_WITHIN

MISSING = "no paper compares going, waiting and a smaller step"
DATES = (*going_terms.THE_CHOICE, "wait", "contract", "licence", "support", "timetable", "funding")
WAITING = (*going_terms.PRESSED, *going_terms.DEFERRING)


def which_page_argues_for_waiting(found: Sequence[Noticed]) -> str:
    """What is argued on file, or that nothing is; then which paper argues for waiting, and when."""
    ask = "Which paper argues for waiting, and when do we read it?"
    if len(found) == 1:
        return f"{called(found[0].record)} {found[0].fact}. {ask}"
    count = f"{len(found)} records argue one side only and {MISSING}"
    return f"{count}{naming([noticed.record for noticed in found])}. {ask}"


@rule("PLN-07", asks=which_page_argues_for_waiting)
def no_deferral_case(snapshot: Snapshot) -> Iterator[Noticed]:
    """Waiting, going and a smaller first step have not been set beside each other on paper.

    Why ask: It asks for the case against the date, in the meeting that is to keep it.
    Good answer: The paper, its date, what waiting costs, what going now risks, which smaller step
    there is, and what finding would change the answer.
    If weak, ask: Who writes it, who outside the programme reads it first, and by what date?
    Stay silent: Go-live is more than ninety days off or past; a paper, a decision or a written case
    no older than sixty days compares going, waiting and a third way, with figures for one of them;
    or the programme has just put its date back. That nothing at all is on file is asked only of a
    programme that its own records trouble.
    Taught by: First London site for a new release, Royal Free, June 2008 (Computerworld).
    """
    if not 0 <= snapshot.days_to_go <= snapshot.policy[CASE_WITHIN]:
        return
    own = of_programme(snapshot.programme)
    every = [*cases(snapshot), *([own] if own else [])]
    if is_set_out(snapshot, every):
        return
    found = list(_argued(snapshot, every))
    yield from found
    if not found and len(musts(snapshot)) >= FEWEST_CRITERIA and is_troubled(snapshot):
        yield _nothing(snapshot)


def _argued(snapshot: Snapshot, every: Sequence[Case]) -> Iterator[Noticed]:
    """What argues one side only: a paper, the programme's own case, a date that must be kept."""
    one_sided = {case.record.ref for case in every if case.is_one_sided}
    for note in snapshot.notes:
        if note.ref in one_sided or _presses(note):
            yield Noticed(
                record=note,
                fact=f"{told(snapshot, note, terms=_sharp(note))}; {MISSING}",
                receipts=(row_of(snapshot, note),),
                since=note.date,
                weight=float(note.ref in one_sided),
            )
    for case in every:
        if isinstance(case.record, Programme):
            yield _own_case(case, case.record)
    for criterion in in_scope(snapshot):
        if is_of_the_choice(criterion) and _is_open(snapshot, criterion):
            yield _unwritten(snapshot, criterion)


def _sharp(note: Note) -> tuple[str, ...]:
    """What to quote of a paper: that it names a price, else that it speaks of waiting."""
    priced = any(holds_a_sum(s) for s in sentences_of(note.text or ""))
    return going_terms.COSTS if priced else WAITING


def _presses(note: Note) -> bool:
    """Whether a note says that the date rests on money, on a law or on an announcement."""
    if note.kind in NOT_OURS or is_dealt_with(note):
        return False
    return says_of(wording(note), DATES, going_terms.PRESSED)


def _own_case(case: Case, programme: Programme) -> Noticed:
    sides = {
        "waiting": case.deferring,
        "going now": case.going,
        "a smaller step": case.smaller,
    }
    missing = [side for side, there in sides.items() if not there]
    lacks = f"nothing on {' or '.join(missing)}" if missing else "nothing newer than sixty days"
    date = programme.deferral_case.date if programme.deferral_case else None
    return Noticed(
        record=programme,
        fact=f"has a written case for deferral with {lacks}",
        receipts=(Receipt(programme.ref, "deferral_case", f"The case has {lacks}", date=date),),
        since=date,
        weight=2.0,
    )


def _is_open(snapshot: Snapshot, criterion: Criterion) -> bool:
    return is_unmet(snapshot, criterion) and not is_waived(snapshot, criterion)


def _unwritten(snapshot: Snapshot, criterion: Criterion) -> Noticed:
    return Noticed(
        record=criterion,
        fact=f"is not met, and {MISSING}",
        receipts=rows_of(snapshot, criterion),
        weight=2.0,
    )


def _nothing(snapshot: Snapshot) -> Noticed:
    gate = gate_of(snapshot)
    return Noticed(
        record=gate,
        fact=f"{how_near(snapshot)}, and {MISSING}",
        receipts=(gate_row(snapshot), Receipt(gate.ref, "deferral_case", MISSING.capitalize())),
    )
