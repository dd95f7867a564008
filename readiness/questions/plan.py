"""Questions about whether the plan can be done."""

from collections.abc import Iterator, Sequence

from readiness.questions.notation import musts
from readiness.questions.reach import (
    gap,
    how_short,
    is_left_in_peace,
    receipts_of,
    target_in_words,
)
from readiness.questions.rule import Noticed, rule
from readiness.questions.spoken import BESIDE_FIGURES, called
from readiness.questions.subjects import subject
from readiness.scoring.figures import valued
from readiness.scoring.measure import last_reading
from readiness.snapshot import Snapshot


def when_it_is_reached(found: Sequence[Noticed]) -> str:
    """What is reached against what has to be, then a date for the rest."""
    if len(found) == 1:
        fact = f"{called(found[0].record)} {found[0].fact}."
        return f"{fact} On what date does it get there, and what is left undone?"
    beside = (f"{called(n.record, longest=BESIDE_FIGURES)} ({n.brief})" for n in found[:2])
    named = " and ".join(beside)
    short = "do not reach target in time on their own figures"
    many = f"{len(found)} must-haves {short}, among them {named}."
    fact = many if len(found) > 2 else f"{named} {short}."
    return f"{fact} On what date does each get there, and what is left undone?"


@rule(
    "PLN-01",
    asks=when_it_is_reached,
    gives_way_to=("migration_not_converging", "load_unproven"),
)
def cannot_reach_target(snapshot: Snapshot) -> Iterator[Noticed]:
    """A must-have does not reach its target by its date at the pace of its own readings.

    Why ask: It sets the programme's own readings beside the programme's own date, and the two do
    not agree.
    Good answer: The date on which the target is reached at the present pace, what quickens it and
    from which day, and what is arranged for whoever or whatever is left over.
    If weak, ask: How much was gained in the best week so far, and how many weeks are left?
    Stay silent: The target is met; the readings reach it by its date; go-live is more than four
    weeks off and the readings follow the planned curve; the target is a text; an allowed exception
    is in force; or the work was not to begin yet.
    Taught by: Two-trust go-live in Surrey, May 2022. The plan said 80 % of users; 49 % and 47 % had
    finished training six days before (Digital Health, 13 October 2023; HSJ). The account is
    disputed: the trusts counted those on shift in the first fortnight.
    """
    for criterion in musts(snapshot):
        last = last_reading(snapshot, criterion)
        if last is None or is_left_in_peace(snapshot, criterion, last=last):
            continue
        if (fact := how_short(snapshot, criterion, last=last)) is not None:
            yield Noticed(
                record=criterion,
                fact=fact,
                brief=f"{valued(criterion, last.value)} against {target_in_words(criterion)}",
                receipts=tuple(receipts_of(snapshot, criterion)),
                since=snapshot.readings(criterion.ref)[0].date,
                cause=subject(criterion),
                weight=gap(criterion, last=last),
            )
