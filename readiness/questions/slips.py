"""Questions about a date that has moved again and again."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

from readiness.model import Criterion, Note, Record
from readiness.questions import receipts
from readiness.questions.notation import is_finished, musts, stake
from readiness.questions.replans import slip_told
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.spoken import called, naming, on_day, quoted
from readiness.scoring.figures import counted
from readiness.snapshot import Snapshot
from readiness.thresholds import FEWEST_DATES

GO_LIVE, GATEWAY, NOTE = 30.0, 20.0, 10.0  # what the question speaks of first
LONGEST_NEWS = 12  # words of a note that a question quotes


def what_is_different_this_time(found: Sequence[Noticed]) -> str:
    """How often a date has moved; then what is different this time, and when that shows."""
    first, *others = found
    ask = "What is different this time, and on what date will that show?"
    if not others:
        return f"{called(first.record)} {first.fact}. {ask}"
    if isinstance(first.record, Criterion):
        count = f"{len(found)} must-haves {first.brief}"
        return f"{count}{naming([noticed.record for noticed in found])}. {ask}"
    more = f"{counted(len(others), 'other record')} tell{'' if len(others) > 1 else 's'} the same"
    return f"{called(first.record)} {first.fact}, and {more}. {ask}"


@rule("PLN-03", asks=what_is_different_this_time)
def serial_slip(snapshot: Snapshot) -> Iterator[Noticed]:
    """A date has had three dates or more, or a new plan gives back less time than was lost.

    Why ask: It asks colleagues who believe in the new date what makes it better than those before.
    Good answer: What caused each move, which of the causes is gone and since when, what shows it,
    and how much time the new plan leaves for what is still to be found.
    If weak, ask: Which part of the plan is shorter than it was last time, and by how many days?
    Stay silent: There were two dates, as after one deferral; the date moved forward and not back;
    or the criterion whose date moved is done.
    Taught by: First London site for a new release, Royal Free, June 2008 (Computerworld).
    """
    yield from _of_go_live(snapshot)
    for gateway in snapshot.gateways:
        last = () if gateway.planned is None else (gateway.planned,)
        dates = _moves((*gateway.planned_history, *last))
        is_past = gateway.held is not None and snapshot.next_gateway is not None
        if not is_past and _are_many(snapshot, dates):
            yield _moved(snapshot, gateway, dates=dates, field="planned_history", weight=GATEWAY)
    for criterion in musts(snapshot):
        last = () if criterion.due is None else (criterion.due,)
        dates = _moves((*criterion.due_history, *last))
        if _are_many(snapshot, dates) and not is_finished(snapshot, criterion):
            weight = stake(snapshot, criterion)
            yield _moved(snapshot, criterion, dates=dates, field="due_history", weight=weight)
    yield from _in_words(snapshot)


def _of_go_live(snapshot: Snapshot) -> Iterator[Noticed]:
    programme = snapshot.programme
    dates = _moves((*programme.planned_go_lives, programme.go_live))
    if _are_many(snapshot, dates):
        yield _moved(snapshot, programme, dates=dates, field="planned_go_lives", weight=GO_LIVE)


def _moves(dates: tuple[dt.date, ...]) -> list[dt.date]:
    """Every date there has been, in order, a repeated one once."""
    changed = [after for before, after in pairwise(dates) if after != before]
    return [*dates[:1], *changed]


def _are_many(snapshot: Snapshot, dates: list[dt.date]) -> bool:
    return len(set(dates)) >= snapshot.policy[FEWEST_DATES] and dates[-1] > dates[0]


def _moved(
    snapshot: Snapshot, record: Record, *, dates: list[dt.date], field: str, weight: float
) -> Noticed:
    first, last = (on_day(snapshot, day) for day in (dates[0], dates[-1]))
    said = ", then ".join(on_day(snapshot, day) for day in dates)
    return Noticed(
        record=record,
        fact=f"has had {len(dates)} dates, the first {first} and the latest {last}",
        brief=f"have had {snapshot.policy[FEWEST_DATES]} dates or more",
        receipts=(Receipt(record.ref, field, f"Dates: {said}", date=dates[-1], value=len(dates)),),
        weight=weight + len(dates),
    )


def _in_words(snapshot: Snapshot) -> Iterator[Noticed]:
    for note in snapshot.notes:
        if (said := slip_told(note)) is not None:
            yield _noted(snapshot, note, said=said)


def _noted(snapshot: Snapshot, note: Note, *, said: str) -> Noticed:
    quote = quoted(said, longest=LONGEST_NEWS)
    return Noticed(
        record=note,
        fact=f"says on {on_day(snapshot, note.date)}: {quote}",
        receipts=(receipts.said(snapshot, note),),
        since=note.date,
        weight=NOTE,
    )
