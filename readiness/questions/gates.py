"""Questions about gates that were passed over the programme's own limits."""

from collections.abc import Iterator, Sequence

from readiness.model import Condition, Gateway, Hazard, Note, Risk
from readiness.questions import receipts
from readiness.questions.appetite import above_appetite
from readiness.questions.limits import (
    GONE_ON,
    PassedOver,
    above_limit,
    gone_on_in_words,
    passed_over,
)
from readiness.questions.notation import stake
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.spoken import BESIDE_FIGURES, called, naming, on_day, quoted
from readiness.scoring.figures import counted
from readiness.snapshot import Snapshot

GATES, HAZARDS = "gates", "hazards"
LONGEST_NEWS = 12  # words of a note that a question quotes


def who_signed_for_it(found: Sequence[Noticed]) -> str:
    """Which limit was passed over; then which rule was set aside, and who signed for it."""
    first = found[0]
    ask = "Which of our own rules was set aside, and who signed for it by name?"
    fact = f"{called(first.record, longest=BESIDE_FIGURES)} {first.fact}"
    if len(found) > 1 and isinstance(first.record, Hazard | Risk):
        named = naming([noticed.record for noticed in found])
        fact = f"{len(found)} {first.brief}{named}"
    elif len(found) > 1:
        fact = f"{fact}; {counted(len(found) - 1, 'other gate')} alike"
    return f"{fact}. {ask}"


@rule("PLN-06", asks=who_signed_for_it)
def passed_over_own_limits(snapshot: Snapshot) -> Iterator[Noticed]:
    """A gate was passed with must-haves unmet or conditions loose, or a risk is above the limit.

    Why ask: The board may have set its own rule aside, and may not have said so.
    Good answer: The rule, who decided to set it aside and who signed for it, what is done
    meanwhile, by whom, and until which date.
    If weak, ask: Who will sign for it now, or on what date is it put right?
    Stay silent: Every must-have that the gate asked for was met at it or has been since; each one
    unmet was allowed in writing or is a condition with an owner, a date still to come and the name
    of whoever accepted it; every condition is closed or kept; no hazard is above the limit that was
    set, and no corporate risk above the appetite of its pillar, or somebody signed for it, wrote
    down why, and the day until which they did has not passed.
    Taught by: The same hospital three months before its April 2022 date, wisely deferred, at
    Trondheim (Adresseavisen, 28 January 2022). For an NHS go-live: none published.
    """
    gates = tuple(passed_over(snapshot))
    yield from (_passed(snapshot, found) for found in gates)
    yield from _above(snapshot)
    yield from above_appetite(snapshot)
    if not gates:
        yield from (_told(snapshot, note, said=said) for note, said in gone_on_in_words(snapshot))


def _above(snapshot: Snapshot) -> Iterator[Noticed]:
    for hazard, rating, limit, note in above_limit(snapshot):
        above = f"above our limit of {limit}"
        yield Noticed(
            record=hazard,
            fact=f"is rated {rating} after controls, {above}, without a signature",
            brief=f"hazards are rated {above} without a signature",
            receipts=(
                Receipt(hazard.ref, "residual", f"Rated {rating} after controls", value=rating),
                *((receipts.said(snapshot, note),) if note else ()),
            ),
            besides=(note,) if note else (),
            cause=HAZARDS,
            weight=float(rating),
        )


def _passed(snapshot: Snapshot, found: PassedOver) -> Noticed:
    gateway = found.gateway
    unmet = sorted(found.unmet, key=lambda criterion: -stake(snapshot, criterion))
    return Noticed(
        record=gateway,
        fact=_how(snapshot, found),
        receipts=(
            Receipt(gateway.ref, "outcome", _outcome(snapshot, gateway), date=gateway.held),
            *(_row(snapshot, gateway, condition=c) for c in found.conditions),
            *(row for criterion in unmet for row in receipts.standing(snapshot, criterion)),
        ),
        besides=tuple(unmet),
        since=gateway.held,
        cause=GATES,
        weight=float(len(found.unmet) + len(found.conditions)),
    )


def _how(snapshot: Snapshot, found: PassedOver) -> str:
    day = f" on {on_day(snapshot, found.gateway.held)}" if found.gateway.held else ""
    unmet = sorted(found.unmet, key=lambda criterion: -stake(snapshot, criterion))
    loose = counted(len(found.conditions), "condition")
    loose = f"{loose} unowned, undated or overdue"
    if found.gateway.outcome not in GONE_ON:
        return f"has {loose}"
    if not unmet:
        return f"was passed{day}, and leaves {loose}"
    among = f"among them {called(unmet[0], longest=BESIDE_FIGURES)}"
    more = f", and {loose}" if found.conditions else ""
    return f"was passed{day} with {counted(len(unmet), 'must-have')} unmet, {among}{more}"


def _outcome(snapshot: Snapshot, gateway: Gateway) -> str:
    outcome = gateway.outcome.value.replace("_", " ") if gateway.outcome else "no outcome on file"
    return f"Held on {on_day(snapshot, gateway.held)}: {outcome}"


def _row(snapshot: Snapshot, gateway: Gateway, *, condition: Condition) -> Receipt:
    owner = condition.owner or "no owner"
    due = on_day(snapshot, condition.due) if condition.due else "no date"
    says = f"Condition {quoted(condition.text, longest=receipts.LONGEST_QUOTE)}: {owner}, {due}"
    return Receipt(gateway.ref, "conditions", says, date=condition.due, value=condition.ref)


def _told(snapshot: Snapshot, note: Note, *, said: str) -> Noticed:
    quote = quoted(said, longest=LONGEST_NEWS)
    return Noticed(
        record=note,
        fact=f"says on {on_day(snapshot, note.date)}: {quote}",
        receipts=(receipts.said(snapshot, note),),
        since=note.date,
        cause=note.ref,
    )
