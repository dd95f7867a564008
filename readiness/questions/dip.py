"""Questions about how far activity is planned to fall, beside how far it fell elsewhere."""

from collections.abc import Iterator, Sequence

from readiness.model import Criterion, Note
from readiness.questions import going_terms
from readiness.questions.absence import (
    FEWEST_CRITERIA,
    gate_of,
    gate_row,
    how_near,
    is_missed,
    is_near,
)
from readiness.questions.falls import Dip, deepest, elsewhere, is_elsewhere, planned
from readiness.questions.links import wording
from readiness.questions.notation import in_scope, is_waived, musts, stake
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.said import day_of, is_in_the_way, named_for, rows_of, said_behind
from readiness.questions.spoken import BESIDE_FIGURES, called, naming
from readiness.questions.telling import row_of, tellers, told
from readiness.questions.words import says, says_of
from readiness.scoring.figures import counted
from readiness.snapshot import Snapshot
from readiness.thresholds import DIP_SHARE

NOTHING = "nothing"


def what_makes_ours_smaller(found: Sequence[Noticed]) -> str:
    """What is planned and what others saw; then what makes ours smaller, and who tells patients."""
    ask = "Which figure do we plan on from today, and who tells the patients?"
    if len(found) == 1 or found[0].cause == NOTHING:
        name = called(found[0].record, longest=BESIDE_FIGURES)
        return f"{name} {found[0].fact}. {ask}"
    count = f"{len(found)} records show a planned fall in activity that is small, late or missing"
    return f"{count}{naming([noticed.record for noticed in found])}. {ask}"


@rule("PPL-05", asks=what_makes_ours_smaller)
def dip_understated(snapshot: Snapshot) -> Iterator[Noticed]:
    """Activity is planned to fall by far less than it fell elsewhere, or no fall is planned for.

    Why ask: It sets the planned loss of appointments beside another site's, and either has a cost.
    Good answer: The fall that is planned in depth and weeks, what it rests on, what makes it
    smaller than elsewhere, what it costs, and who tells the patients by when.
    If weak, ask: Which clinics are booked in full for the first fortnight, and who could thin them?
    Stay silent: The plan equals or exceeds half of what another site saw, by depth and weeks; a
    plan for the weeks after go-live is met, allowed to wait or on course. That no plan is on file
    is asked only inside sixty days, where another site's fall is on file or the programme's own
    records trouble it.
    Taught by: First Epic site in the UK, whole trust in one night, Cambridge, October 2014
    (Computing, September 2015).
    """
    told, ours = list(elsewhere(snapshot)), list(planned(snapshot))
    theirs, share = deepest(told) if told else None, snapshot.policy.share(DIP_SHARE)
    if theirs is not None and ours and deepest(ours).is_well_under(theirs, share=share):
        yield _smaller(snapshot, deepest(ours), theirs)
    yield from _told(snapshot)
    plans = [c for c in in_scope(snapshot) if named_for(c, going_terms.STABILISATION)]
    for criterion in plans:
        if is_in_the_way(snapshot, criterion) and not is_waived(snapshot, criterion):
            yield _unmet(snapshot, criterion)
    if not (ours or plans or _is_planned_for(snapshot)):
        yield from _unplanned(snapshot, theirs)


def _smaller(snapshot: Snapshot, ours: Dip, theirs: Dip) -> Noticed:
    record = ours.record
    other = called(theirs.record, longest=BESIDE_FIGURES)
    fact = f"plans for {ours.in_words} less activity, where {other} tells of {theirs.in_words}"
    said = Receipt(record.ref, "text", f"Planned fall: {ours.in_words}", value=ours.depth)
    rows = (row_of(snapshot, theirs.record),) if isinstance(theirs.record, Note) else ()
    return Noticed(record=record, fact=fact, receipts=(said, *rows), besides=(theirs.record,))


def _told(snapshot: Snapshot) -> Iterator[Noticed]:
    """Each note and open issue that says that no fall is planned for."""
    for record in tellers(snapshot, saying=going_terms.NO_DIP):
        if isinstance(record, Note) and is_elsewhere(record):
            continue
        if says_of(wording(record).replace(":", ","), going_terms.ACTIVITY, going_terms.NO_DIP):
            yield Noticed(
                record=record,
                fact=told(snapshot, record, terms=going_terms.NO_DIP),
                receipts=(row_of(snapshot, record),),
                since=day_of(record),
            )


def _unmet(snapshot: Snapshot, criterion: Criterion) -> Noticed:
    days = counted(max(0, snapshot.days_to_go), "day")
    return Noticed(
        record=criterion,
        fact=f"is not met, {days} before go-live",
        receipts=rows_of(snapshot, criterion),
        weight=stake(snapshot, criterion),
    )


def _is_planned_for(snapshot: Snapshot) -> bool:
    """Whether any record but another site's speaks of the weeks of lower activity."""
    notes = (note for note in snapshot.notes if not is_elsewhere(note))
    spoken = (*notes, *snapshot.issues, *snapshot.actions, *snapshot.rehearsals)
    if any(says(wording(record), going_terms.STABILISATION) for record in spoken):
        return True
    papers = (said for c in in_scope(snapshot) for said in said_behind(snapshot, c))
    return any(says(said, going_terms.STABILISATION) for said in papers)


def _unplanned(snapshot: Snapshot, theirs: Dip | None) -> Iterator[Noticed]:
    near = is_near(snapshot) and len(musts(snapshot)) >= FEWEST_CRITERIA
    if theirs is not None and near:
        yield Noticed(
            record=theirs.record,
            fact=f"tells of a fall of {theirs.in_words}, and no plan for one here is on file",
            receipts=(row_of(snapshot, theirs.record),) if isinstance(theirs.record, Note) else (),
            cause=NOTHING,
        )
    elif is_missed(snapshot):
        gate, nothing = gate_of(snapshot), "no plan for lower activity afterwards is on file"
        yield Noticed(
            record=gate,
            fact=f"{how_near(snapshot)}, and {nothing}",
            receipts=(gate_row(snapshot), Receipt(gate.ref, "activity", nothing.capitalize())),
            cause=NOTHING,
        )
