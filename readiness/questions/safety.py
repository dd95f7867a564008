"""Questions about clinical safety."""

from collections.abc import Iterator, Sequence

from readiness.model import Hazard
from readiness.questions import receipts
from readiness.questions.barriers import Resting, resting_on_unproven
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.safety_terms import RERATED
from readiness.questions.softening import (
    Lowered,
    how_approved,
    is_earned,
    late_safety_cases,
    lowered_late,
    signed_papers,
    told_of,
)
from readiness.questions.spoken import called, naming, on_day, quoted
from readiness.questions.telling import Teller, row_of, told
from readiness.scoring.figures import counted
from readiness.scoring.hazards import rating_of
from readiness.snapshot import Snapshot

LONGEST_CONTROL = 6  # words of a control's name


def what_it_rates_today(found: Sequence[Noticed]) -> str:
    """What a hazard's rating rests on; then what it is today without that."""
    if len(found) == 1:
        fact = f"{called(found[0].record)} {found[0].fact}."
        return f"{fact} What is its rating today without that, and on what date is that shown?"
    count = f"{len(found)} hazards are rated lower for controls that nothing on file shows working"
    fact = f"{count}{naming([noticed.record for noticed in found])}."
    return f"{fact} What is each one's rating today without those controls?"


@rule("SAF-01", asks=what_it_rates_today)
def hazard_control_unproven(snapshot: Snapshot) -> Iterator[Noticed]:
    """A hazard's risk is acceptable only for a control that nothing on file shows working.

    Why ask: It asks what the rating is today, before the training, the vigilance or the workaround
    that it counts on.
    Good answer: Today's rating without the control; who has seen the control work, where and when;
    or the date on which it will be shown.
    If weak, ask: Which other control, already in place, holds until then, and who has seen it?
    Stay silent: The risk left is above 3 or no lower than at first; a control of another kind
    stands beside and relies on nothing unmet; a design control or an observed rehearsal is
    evidenced; or go-live is more than ninety days off and nobody has signed for the hazard.
    Taught by: Two-trust go-live in Surrey, May 2022, where a death followed in which unfamiliarity
    with electronic prescribing was a factor (Digital Health, 13 October 2023). The account of how
    ready the trusts were is disputed.
    """
    for resting in resting_on_unproven(snapshot):
        yield Noticed(
            record=resting.hazard,
            fact=_what_it_rests_on(resting),
            receipts=tuple(_receipts(snapshot, resting)),
            besides=resting.unmet,
            since=resting.since,
            weight=resting.initial,
        )


def _what_it_rests_on(resting: Resting) -> str:
    rated = f"is rated {resting.residual}, down from {resting.initial}"
    if not resting.controls:
        return f"{rated}, with no control on file"
    first, *others = resting.controls
    named = quoted(first.name, longest=LONGEST_CONTROL)
    more = f" and {counted(len(others), 'other')}" if others else ""
    shared = f", {resting.shared}" if resting.shared else ""
    return f"{rated}, resting on {named}{more}, not shown to work{shared}"


def _receipts(snapshot: Snapshot, resting: Resting) -> Iterator[Receipt]:
    hazard = resting.hazard
    day = f" since {on_day(snapshot, resting.since)}" if resting.since else ""
    says = f"Rated {resting.residual} after controls{day}, {resting.initial} before"
    yield Receipt(hazard.ref, "residual", says, date=resting.since, value=resting.residual)
    for control in resting.controls:
        yield receipts.controlled(snapshot, hazard, control=control)
    for criterion in resting.unmet:
        yield from receipts.standing(snapshot, criterion)


LOWERED = "rated lower"
WHO_SAW = "what was put in place, and who has seen it working?"
WHO_SIGNS = "which open point was settled for it, by whom, and on what date?"


def who_has_seen_it_working(found: Sequence[Noticed]) -> str:
    """What was rated lower or signed, and how late; then what was put in place for it."""
    asks = WHO_SAW if found[0].cause.startswith(LOWERED) else WHO_SIGNS
    if len(found) == 1:
        return f"{called(found[0].record)} {found[0].fact}. {asks[0].upper()}{asks[1:]}"
    fact = f"{len(found)} {found[0].brief}{naming([noticed.record for noticed in found])}."
    return f"{fact} For each, {asks}"


@rule("SAF-02", asks=who_has_seen_it_working)
def hazard_softened_late(snapshot: Snapshot) -> Iterator[Noticed]:
    """A hazard was rated lower, or the safety case signed, in the last days with nothing new shown.

    Why ask: It asks a clinician what stands behind a judgement that was made close to the gate.
    Good answer: The control that was put in place between the two ratings, where and when it was
    seen to work, and who other than its owner saw it.
    If weak, ask: What is its rating until that control has been seen working, and on whose word?
    Stay silent: The rating fell more than thirty days before the gate, or a control was shown to
    work between the two ratings; the hazard rests on controls that another question already asks
    about; or the hazard log and the safety case were signed by the clinical safety officer a week
    or more before go-live.
    Taught by: Two-trust go-live in Surrey, May 2022 (Digital Health, 13 October 2023). The account
    of how ready the trusts were is disputed.
    """
    asked = {r.hazard.ref for r in resting_on_unproven(snapshot) if r.controls}
    for hazard in snapshot.hazards:
        lowered, signed = lowered_late(snapshot, hazard), how_approved(snapshot, hazard)
        if lowered and is_earned(snapshot, hazard, until=lowered.on):
            continue
        if lowered and hazard.ref not in asked:
            yield _lowered(snapshot, hazard, lowered=lowered)
        elif signed and not is_earned(snapshot, hazard, until=hazard.approved_on):
            yield _approved(snapshot, hazard, how=signed)
    for criterion, how in late_safety_cases(snapshot):
        rows = receipts.behind(snapshot, criterion)
        yield Noticed(criterion, how, "safety cases are signed late", rows, cause="signed")
    for paper, how in signed_papers(snapshot):
        row = Receipt(paper.ref, "approved_by", f"{paper.label}: {how}")
        yield Noticed(
            paper, how, "papers of clinical safety are signed late", (row,), cause="signed"
        )
    for record, terms in told_of(snapshot):
        yield _told(snapshot, record, terms=terms)


def _lowered(snapshot: Snapshot, hazard: Hazard, *, lowered: Lowered) -> Noticed:
    days = counted((snapshot.gate - lowered.on).days, "day")
    on = on_day(snapshot, lowered.on)
    fell = f"went from {lowered.before} to {lowered.after} on {on}, {days} before the gate"
    says = f"Rated {lowered.after} on {on}, {lowered.before} before"
    row = Receipt(hazard.ref, "rating_history", says, date=lowered.on, value=lowered.after)
    controls = snapshot.controls_of(hazard)
    return Noticed(
        record=hazard,
        fact=f"{fell}; no new control is on file",
        brief="hazards were rated lower in the month before the gate with no new control on file",
        receipts=(row, *(receipts.controlled(snapshot, hazard, control=c) for c in controls)),
        since=lowered.on,
        cause=LOWERED,
        weight=lowered.before,
    )


def _approved(snapshot: Snapshot, hazard: Hazard, *, how: str) -> Noticed:
    on = hazard.approved_on
    row = Receipt(hazard.ref, "approved_on", f"Approved on {on_day(snapshot, on)}", date=on)
    return Noticed(
        record=hazard,
        fact=how,
        brief="hazards were approved in the last week or not by the clinical safety officer",
        receipts=(row,),
        since=on,
        cause="approved",
        weight=float(rating_of(hazard.residual) or 0),
    )


def _told(snapshot: Snapshot, record: Teller, *, terms: tuple[str, ...]) -> Noticed:
    rows = (row_of(snapshot, record),)
    cause = f"{LOWERED} in {record.ref}" if terms == RERATED else record.ref
    return Noticed(record, told(snapshot, record, terms=terms), "", rows, cause=cause)
