"""Questions about what two organisations share."""

from collections.abc import Iterator, Sequence

from readiness.model import Criterion, Hazard
from readiness.questions import oversight_terms as terms
from readiness.questions import receipts
from readiness.questions.joins import differing, left_hanging, told_unclear, unowned
from readiness.questions.notation import stake
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.spoken import called, naming
from readiness.questions.telling import joined, noticed_in
from readiness.scoring.hazards import rating_of
from readiness.snapshot import Snapshot


def who_is_in_charge_at_the_join(found: Sequence[Noticed]) -> str:
    """What is shared and by whom it is not owned; then whose name both sides would give."""
    first = found[0]
    if len(found) == 1:
        fact = f"{called(first.record)} {first.fact}."
    else:
        fact = f"{len(found)} {first.brief}{naming([noticed.record for noticed in found])}."
    return (
        f"{fact} Who is in charge at the join at six in the morning, and which name do both give?"
    )


@rule("GOV-04", asks=who_is_in_charge_at_the_join)
def interface_unowned(snapshot: Snapshot) -> Iterator[Noticed]:
    """Two organisations must act as one on the day, and no single owner of the join is on file.

    Why ask: It asks a partner, in front of others, for the same name that we would give.
    Good answer: One name or one joint body, the same from both sides, with the rota, and the
    rehearsal in which both took part.
    If weak, ask: Who on the other side would we ring tonight, and on what date do both sides settle
    it in writing?
    Stay silent: One role or one joint body owns what is shared; the two sides read it alike; a
    joint command was rehearsed and the rehearsal went well; or whoever a hazard was handed to has
    said that they have it.
    Taught by: Regional Epic at a university hospital, St. Olavs, Trondheim, November 2022
    (Helsetilsynet, supervision report, April 2023). For an NHS go-live: none published.
    """
    brief = "criteria are shared by two organisations or more and have no single owner"
    found = [
        _shared(snapshot, criterion, how=how, brief=brief, cause="unowned")
        for criterion, how in unowned(snapshot)
    ]
    spoken_for = {noticed.record.ref for noticed in found}
    brief = "criteria were read differently by two sides at the same time"
    found += [
        _shared(snapshot, criterion, how=how, brief=brief, cause="read differently")
        for criterion, how in differing(snapshot)
        if criterion.ref not in spoken_for
    ]
    found += [_handed_over(snapshot, hazard, how=how) for hazard, how in left_hanging(snapshot)]
    said = (*terms.UNCLEAR, *terms.DISAGREE)
    yield from joined(found, noticed_in(snapshot, told_unclear(snapshot), terms=said))


def _shared(
    snapshot: Snapshot, criterion: Criterion, *, how: str, brief: str, cause: str
) -> Noticed:
    owner = Receipt(criterion.ref, "owner", f"Owner: {criterion.owner or 'none on file'}")
    named = ", ".join(criterion.organisations)
    sides = (Receipt(criterion.ref, "organisations", f"Organisations: {named}"),) if named else ()
    return Noticed(
        record=criterion,
        fact=how,
        brief=brief,
        receipts=(owner, *sides, *receipts.standing(snapshot, criterion)),
        cause=cause,
        weight=stake(snapshot, criterion),
    )


def _handed_over(snapshot: Snapshot, hazard: Hazard, *, how: str) -> Noticed:
    to = hazard.transferred_to.organisation if hazard.transferred_to else None
    row = Receipt(hazard.ref, "transferred_to", f"Handed to: {to or 'nobody named'}; no answer")
    controls = snapshot.controls_of(hazard)
    return Noticed(
        record=hazard,
        fact=how,
        brief="hazards were handed over with no answer on file",
        receipts=(row, *(receipts.controlled(snapshot, hazard, control=c) for c in controls)),
        cause="handed over",
        weight=float(rating_of(hazard.initial) or 0),
    )
