"""Questions about a colour that the criterion's own figures or tests do not bear out."""

from collections.abc import Iterator, Sequence

from readiness.model import Criterion
from readiness.questions import receipts
from readiness.questions.links import linked
from readiness.questions.notation import (
    green_since,
    in_scope,
    is_green,
    is_waived,
    stake,
    tells_against,
)
from readiness.questions.reach import how_short, is_left_in_peace, target_in_words
from readiness.questions.redefining import decided_changes
from readiness.questions.rule import Noticed, rule
from readiness.questions.spoken import BESIDE_FIGURES, called, on_day
from readiness.scoring.declared import last_judgement
from readiness.scoring.evidence import hard_evidence, named
from readiness.scoring.figures import valued
from readiness.scoring.measure import last_reading, reaches, toward
from readiness.scoring.pace import planned, tolerance
from readiness.snapshot import Snapshot
from readiness.vocabulary import Declared, Outcome


def who_decided_on_it(found: Sequence[Noticed]) -> str:
    """What the colour says and what the figures or tests say; then who decided, when, by what."""
    if len(found) == 1:
        fact = f"{called(found[0].record)} {found[0].fact}."
        return f"{fact} Who decided on that colour, on what date, and by what rule?"
    beside = (f"{called(n.record, longest=BESIDE_FIGURES)} ({n.brief})" for n in found[:2])
    named_ones = " and ".join(beside)
    against = "declared green against their own figures or tests"
    many = f"{len(found)} criteria are {against}, among them {named_ones}."
    fact = many if len(found) > 2 else f"{named_ones} are {against}."
    return f"{fact} Who decided on each colour, and by what rule?"


@rule("EVD-04", asks=who_decided_on_it, gives_way_to=("goalpost_moved",))
def evidence_contradicts_status(snapshot: Snapshot) -> Iterator[Noticed]:
    """The measure or the newest proof says no, and the declared colour says yes.

    Why ask: It sets a colour beside the criterion's own figure, and asks who chose the colour.
    Good answer: Who declared it, on what date, by which rule, and what the colour is by the figure.
    If weak, ask: Which colour do we show from today, and who will have changed it by what date?
    Stay silent: The target is met; nothing is measured and the newest proof did not fail; the
    criterion is declared green, is not due yet, and its readings reach the target in time or follow
    the planned curve; an allowed exception is in force; or a dated decision changed the target and
    says who accepted it, which is another question.
    Taught by: Two-trust go-live in Surrey, May 2022 (Digital Health, 13 October 2023). The account
    is disputed: the trusts held that those working in the first fortnight were the ones to count.
    """
    decided = decided_changes(snapshot)
    for criterion in in_scope(snapshot):
        if not is_green(snapshot, criterion) or is_waived(snapshot, criterion):
            continue
        # An exception that was decided, with a name and a day, is asked about as a moved goalpost.
        if any(linked(decision, criterion) for decision in decided):
            continue
        said = _figure_says_no(snapshot, criterion) or _proof_says_no(snapshot, criterion)
        if said is not None:
            yield _noticed(snapshot, criterion, said=said)


def _noticed(snapshot: Snapshot, criterion: Criterion, *, said: tuple[str, str]) -> Noticed:
    fact, brief = said
    return Noticed(
        record=criterion,
        fact=f"is declared {_colour(snapshot, criterion)}; {fact}",
        brief=brief,
        receipts=(
            *receipts.standing(snapshot, criterion),
            *receipts.filed(snapshot, hard_evidence(snapshot, criterion)[-1:]),
        ),
        since=green_since(snapshot, criterion),
        weight=stake(snapshot, criterion),
    )


def _colour(snapshot: Snapshot, criterion: Criterion) -> str:
    last = last_judgement(snapshot, criterion)
    return last.status.value if last else "green"


def _figure_says_no(snapshot: Snapshot, criterion: Criterion) -> tuple[str, str] | None:
    """In what way the measure misses: now where it is due or met, else by its curve or its pace."""
    last, said = last_reading(snapshot, criterion), last_judgement(snapshot, criterion)
    if last is None or said is None or criterion.direction is None:
        return None
    if reaches(criterion, last.value):
        return None
    target = target_in_words(criterion)
    stands = f"{valued(criterion, last.value)} against {target}"
    stood = f"it stood at {valued(criterion, last.value)} on {on_day(snapshot, last.date)}"
    if said.status is Declared.MET or criterion.due == snapshot.as_of:
        return f"{stood} against {target}", stands
    if is_left_in_peace(snapshot, criterion, last=last):
        return None
    if (short := how_short(snapshot, criterion, last=last)) is not None:
        return f"it {short}", stands
    asked = planned(criterion, last.date)
    if asked is None or (asked - last.value) * toward(criterion) <= tolerance(criterion):
        return None
    return f"{stood}, and its plan asked for {valued(criterion, asked)}", stands


def _proof_says_no(snapshot: Snapshot, criterion: Criterion) -> tuple[str, str] | None:
    """In what way the newest hard evidence tells against it."""
    newest = hard_evidence(snapshot, criterion)[-1:]
    if not newest or not tells_against(newest[0]):
        return None
    how = "passed in part" if newest[0].outcome is Outcome.PARTIAL else "did not pass"
    kind = newest[0].kind.value.replace("_", " ") if newest[0].kind else "proof"
    return f"{named(snapshot, newest[0])} {how}", f"{kind} {how}"
