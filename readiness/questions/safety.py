"""Questions about clinical safety."""

from collections.abc import Iterator, Sequence

from readiness.questions import receipts
from readiness.questions.barriers import Resting, resting_on_unproven
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.spoken import among, called, on_day, quoted
from readiness.scoring.figures import counted
from readiness.snapshot import Snapshot

LONGEST_CONTROL = 6  # words of a control's name


def what_it_rates_today(found: Sequence[Noticed]) -> str:
    """What a hazard's rating rests on; then what it is today without that."""
    if len(found) == 1:
        fact = f"{called(found[0].record)} {found[0].fact}."
        return f"{fact} What is its rating today without that, and on what date is that shown?"
    count = f"{len(found)} hazards are rated lower for controls that nothing on file shows working"
    fact = f"{count}, among them {among([noticed.record for noticed in found])}."
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
    return f"{rated}, resting on {named}{more}, not shown to work"


def _receipts(snapshot: Snapshot, resting: Resting) -> Iterator[Receipt]:
    hazard = resting.hazard
    day = f" since {on_day(snapshot, resting.since)}" if resting.since else ""
    says = f"Rated {resting.residual} after controls{day}, {resting.initial} before"
    yield Receipt(hazard.ref, "residual", says, date=resting.since, value=resting.residual)
    for control in resting.controls:
        yield receipts.controlled(snapshot, hazard, control=control)
    for criterion in resting.unmet:
        yield from receipts.standing(snapshot, criterion)
