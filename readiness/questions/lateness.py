"""Questions about good news that comes in the last days."""

from collections.abc import Iterator, Sequence

from readiness.model import Issue
from readiness.questions import receipts
from readiness.questions.colours import (
    Turn,
    closed_as_planned,
    landed_as_planned,
    late_closures,
    late_turns,
)
from readiness.questions.notation import FEWEST_FOR_A_SHARE, musts, stake
from readiness.questions.rule import Noticed, rule
from readiness.questions.spoken import called, naming, on_day
from readiness.scoring.figures import counted
from readiness.snapshot import Snapshot
from readiness.thresholds import LATE_CLOSINGS, LATE_GREENS, LONG_STANDING

FEWEST = 3


def which_were_fixed(found: Sequence[Noticed]) -> str:
    """What came good late; then which of it was fixed, worked round or measured differently."""
    records = [noticed.record for noticed in found]
    several = f"{found[0].brief}{naming(records)}."
    if isinstance(records[0], Issue):
        return f"{several} Which were fixed and retested, which worked round, and which re-rated?"
    if len(found) == 1:
        fact = f"{called(records[0])} {found[0].fact}."
        return f"{fact} Which part was fixed and retested, and which part measured differently?"
    return f"{several} Which were fixed and retested, which worked round, and which measured anew?"


@rule("EVD-03", asks=which_were_fixed)
def late_greening(snapshot: Snapshot) -> Iterator[Noticed]:
    """Long-standing ambers and reds turned green, or serious findings closed, in the last days.

    Why ask: It treats good news as something to be checked, days before the decision on it.
    Good answer: For each, the fix, the retest and its date; which were worked round; and which were
    measured or rated differently.
    If weak, ask: Which of them could be shown again this week, and to whom?
    Stay silent: Fewer than three criteria, and fewer than three in ten of the must-haves, turned
    green in the fortnight before the gate after eight weeks amber or red; or each that did has new
    proof dated at the change and landed where the plan always had it. Findings: fewer than three,
    or fewer than half of those of severity 1 or 2, were closed in the four weeks before go-live;
    or each was retested at its closing on a date that never moved.
    Taught by: First site of a national record programme, VA Mann-Grandstaff, Spokane, October 2020
    (a congressional office, quoting the Inspector General's report, June 2022). For an NHS go-live:
    none published.
    """
    yield from _turned_green(snapshot)
    yield from _closed(snapshot)


def _turned_green(snapshot: Snapshot) -> Iterator[Noticed]:
    late = late_turns(snapshot)
    if not _are_many(snapshot, late) or all(landed_as_planned(snapshot, t) for t in late):
        return
    first = min(turned.on for turned in late)
    since = f"turned green since {on_day(snapshot, first)}"
    before = f"{counted((snapshot.gate - first).days, 'day')} before the gate"
    days = snapshot.policy[LONG_STANDING]
    count = f"{len(late)} criteria stood amber or red for {days} days or more"
    for turned in late:
        stood = f"stood amber or red for {turned.stood} days"
        yield Noticed(
            record=turned.criterion,
            fact=f"{stood} and {since}, {before}",
            brief=f"{count} and {since}, {before}",
            receipts=tuple(receipts.turned(snapshot, turned.criterion)),
            since=turned.on,
            cause="turned green",
            weight=stake(snapshot, turned.criterion),
        )


def _are_many(snapshot: Snapshot, late: Sequence[Turn]) -> bool:
    """Whether three criteria turned late, or three in ten of the must-haves."""
    if len(late) >= FEWEST:
        return True
    base = len(musts(snapshot))
    share = sum(turned.criterion.is_must for turned in late)
    return base >= FEWEST_FOR_A_SHARE and share >= snapshot.policy.share(LATE_GREENS) * base


def _closed(snapshot: Snapshot) -> Iterator[Noticed]:
    late = late_closures(snapshot)
    few = (
        len(late.closed) < FEWEST
        or len(late.closed) < snapshot.policy.share(LATE_CLOSINGS) * late.of
    )
    if few or all(closed_as_planned(snapshot, issue) for issue in late.closed):
        return
    first = min(issue.closed for issue in late.closed if issue.closed is not None)
    count = f"{len(late.closed)} of {late.of} findings of severity 1 or 2"
    for issue in late.closed:
        yield Noticed(
            record=issue,
            fact="",
            brief=f"{count} were closed since {on_day(snapshot, first)}",
            receipts=(receipts.closed(snapshot, issue),),
            since=issue.closed,
            cause="closed",
            weight=float(-(issue.severity or 0)),
        )
