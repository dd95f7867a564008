"""Questions about a board that is shown something greener than the records beneath it."""

from collections.abc import Iterator, Sequence

from readiness.model import Criterion, Issue, Note, Record
from readiness.questions import receipts
from readiness.questions.absence import is_near
from readiness.questions.board import (
    Difference,
    Told,
    is_in_hand,
    is_recent,
    is_serious,
    papers_without,
    told_to_the_board,
)
from readiness.questions.miscounts import counts, miscounts
from readiness.questions.notation import FEWEST_FOR_A_SHARE, is_green, musts, proofs, stake
from readiness.questions.praise import praises, told_ill
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.spoken import BESIDE_FIGURES, called, naming, on_day, quoted
from readiness.questions.troubles import bears, troubles
from readiness.scoring.figures import counted
from readiness.snapshot import Snapshot
from readiness.thresholds import ALL_GREEN, BOARD_TOLD_AFTER

ACCOUNTS, UNDER_GREEN, UNTOLD = "two accounts", "under green", "untold"
MOST_OTHERS = 5  # records of the other account that one paper is shown to differ from


def which_account_counts(found: Sequence[Noticed]) -> str:
    """What the board is shown and what the records say; then which of the two counts."""
    first = found[0]
    fact = f"{called(first.record, longest=BESIDE_FIGURES)} {first.fact}"
    if first.cause == UNTOLD:
        if len(found) > 1:
            fact = f"{len(found)} {first.brief}{naming([noticed.record for noticed in found])}"
        return f"{fact}. In which paper, and on what date, does the board read of it?"
    more = f"; {counted(len(found) - 1, first.brief)} alike" if len(found) > 1 else ""
    ask = "Which of the two do we go by from today, and what explains the difference?"
    return f"{fact}{more}. {ask}"


@rule("EVD-08", asks=which_account_counts)
def watermelon(snapshot: Snapshot) -> Iterator[Noticed]:
    """What the board is shown is greener than the records beneath it.

    Why ask: It sets a paper that the board has read beside the records of the same days.
    Good answer: Which account is right, what explains the difference, and from what date both come
    from one list.
    If weak, ask: Who will bring the list itself to the next meeting, with the date of each entry?
    Stay silent: Paper and records agree, or the paper tells what is amiss; every must-have is green
    on hard evidence and no open issue is of severity 1 or 2; a warning was answered, a rehearsal
    was repeated and passed; or a serious issue was put before the board in a paper, a question, a
    promise or a gateway's condition, has been open for less than three weeks, or is of severity 2
    with an owner and a date to come that has not moved.
    Taught by: Patient administration and clinical system, two hospitals, North Bristol, December
    2011 (Digital Health, July 2012, on the PwC review).
    """
    if _is_borne_out(snapshot):
        return
    every = (*_two_accounts(snapshot), *_under_green(snapshot))
    yield from every
    if not any(isinstance(record, Issue) for noticed in every for record in noticed.besides):
        yield from _untold(snapshot)


def _is_borne_out(snapshot: Snapshot) -> bool:
    """Whether every must-have is green on hard evidence, and what is open is small."""
    every = musts(snapshot)
    proved = all(is_green(snapshot, c) and proofs(snapshot, c) for c in every)
    return bool(every) and proved and not any(map(is_serious, snapshot.issues))


def _two_accounts(snapshot: Snapshot) -> Iterator[Noticed]:
    counted, ill = counts(snapshot), told_ill(snapshot)
    for told in told_to_the_board(snapshot):
        if not is_recent(snapshot, told):
            continue
        every = (*miscounts(snapshot, told, counted=counted), *praises(told, ill))
        found = {difference.other.ref: difference for difference in reversed(every)}
        if found:
            yield _differs(snapshot, told, every=tuple(reversed(found.values())))


def _differs(snapshot: Snapshot, told: Told, *, every: tuple[Difference, ...]) -> Noticed:
    on = on_day(snapshot, told.on)
    slide = " on its slide" if isinstance(told.record, Criterion) else ""
    others = tuple(d.other for d in every if d.other.ref != told.record.ref)[:MOST_OTHERS]
    quote = quoted(told.text, longest=receipts.LONGEST_QUOTE)
    field = "evidence" if slide else "text"
    return Noticed(
        record=told.record,
        fact=f"{slide.strip()} of {on} {every[0].how}".strip(),
        brief="other paper",
        receipts=(
            Receipt(told.record.ref, field, f"Told to the board on {on}: {quote}", date=told.on),
            *(row for other in others for row in _rows(snapshot, other)),
        ),
        besides=others,
        since=told.on,
        cause=ACCOUNTS,
        weight=float(len(others)),
    )


def _rows(snapshot: Snapshot, record: Record) -> Iterator[Receipt]:
    match record:
        case Criterion():
            yield from receipts.standing(snapshot, record)
            yield from receipts.filed(snapshot, snapshot.evidence(record.ref)[-1:])
        case Note():
            yield receipts.said(snapshot, record)
        case Issue():
            says = f"Severity {record.severity}, raised on {on_day(snapshot, record.raised)}"
            yield Receipt(record.ref, "severity", says, date=record.raised, value=record.severity)


def _under_green(snapshot: Snapshot) -> Iterator[Noticed]:
    """Green must-haves on which something serious bears, where nearly all must-haves are green."""
    every = musts(snapshot)
    green = [criterion for criterion in every if is_green(snapshot, criterion)]
    if len(every) < FEWEST_FOR_A_SHARE or len(green) < snapshot.policy.share(ALL_GREEN) * len(
        every
    ):
        return
    every_trouble = tuple(troubles(snapshot))
    for criterion in green:
        bearing = [(record, what) for record, what in every_trouble if bears(record, criterion)]
        if bearing:
            record, what = bearing[0]
            named = called(record, longest=BESIDE_FIGURES)
            share = f"{len(green)} of {len(every)} must-haves"
            yield Noticed(
                record=criterion,
                fact=f"is green, as are {share}, and {named} ({what}) bears on it",
                brief="green must-have",
                receipts=(
                    *receipts.judged(snapshot, criterion),
                    *(row for other, _ in bearing for row in _rows(snapshot, other)),
                ),
                besides=tuple(record for record, _ in bearing),
                cause=UNDER_GREEN,
                weight=stake(snapshot, criterion),
            )


def _untold(snapshot: Snapshot) -> Iterator[Noticed]:
    """Serious issues open for three weeks of which no paper since has spoken."""
    if not is_near(snapshot):
        return
    every = told_to_the_board(snapshot)
    for issue in filter(is_serious, snapshot.issues):
        if issue.raised is None or is_in_hand(snapshot, issue):
            continue
        if (snapshot.as_of - issue.raised).days <= snapshot.policy[BOARD_TOLD_AFTER]:
            continue
        papers = papers_without(snapshot, issue, every=every)
        if papers:
            days = counted((snapshot.as_of - issue.raised).days, "day")
            none = f"in none of the {len(papers)} papers" if len(papers) > 1 else "not in the paper"
            yield Noticed(
                record=issue,
                fact=f"(severity {issue.severity}) has been open for {days} and is {none} since",
                brief="serious issues have been open for three weeks and are in no paper",
                receipts=(
                    *_rows(snapshot, issue),
                    Receipt(issue.ref, "papers", f"Papers since: {len(papers)}", value=len(papers)),
                ),
                since=issue.raised,
                cause=UNTOLD,
                weight=float(-(issue.severity or 0)),
            )
