"""Questions about tests and training that paid for what came late before them."""

from collections.abc import Iterator, Sequence

from readiness.model import Criterion, Note, Rehearsal
from readiness.questions.absence import gate_of
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.spoken import BESIDE_FIGURES, called, on_day, quoted
from readiness.questions.telling import Teller, row_of
from readiness.questions.windows import (
    FirstRun,
    Window,
    criterion_of,
    late_first_run,
    overlapping,
    shrunken,
    squeezes_told,
)
from readiness.scoring.figures import counted
from readiness.snapshot import Snapshot

LONGEST_NEWS = 12  # words of a note that a question quotes
RUN, WINDOW, OVERLAP, TOLD = 4.0, 3.0, 2.0, 1.0  # what the question speaks of first


def what_the_days_were_taken_from(found: Sequence[Noticed]) -> str:
    """How the time shrank; then how much of it is left, and what is left out."""
    first, *others = found
    ask = "How many days were planned for it at first, how many are left, and what is left out?"
    more = f", and {counted(len(others), 'other record')} tell the same" if others else ""
    return f"{called(first.record, longest=BESIDE_FIGURES)} {first.fact}{more}. {ask}"


@rule("PLN-04", asks=what_the_days_were_taken_from)
def test_window_squeezed(snapshot: Snapshot) -> Iterator[Noticed]:
    """Time for tests or training shrank, or the first run from end to end is in the last weeks.

    Why ask: It puts a price in days of testing on a date that was kept.
    Good answer: How many days there were and are, which tests or classes are left out, who agreed
    to that, and what of the go-live was left out with them.
    If weak, ask: Which test that is no longer made would have found the costliest defect, and who
    will make it?
    Stay silent: The time shrank by less than three in ten; a first run from end to end was held
    more than thirty days before go-live; the stages overlap as they were first planned to; or what
    is not tested was taken out of the go-live as well.
    Taught by: Patient administration and clinical system, two hospitals, North Bristol, December
    2011 (Digital Health, July 2012, on the PwC review).
    """
    if (run := late_first_run(snapshot)) is not None:
        yield _first_run(snapshot, run)
    yield from (_shrank(snapshot, window) for window in shrunken(snapshot))
    yield from (_overlaps(snapshot, later, earlier) for later, earlier in overlapping(snapshot))
    yield from (_told(snapshot, record, said=said) for record, said in squeezes_told(snapshot))


def _overlaps(snapshot: Snapshot, later: Criterion, earlier: Criterion) -> Noticed:
    named = called(earlier, longest=BESIDE_FIGURES)
    starts, due = on_day(snapshot, later.starts), on_day(snapshot, earlier.due)
    return Noticed(
        record=later,
        fact=f"starts on {starts}, before {named} is due on {due}, which it was to follow",
        receipts=(
            Receipt(later.ref, "starts", f"Starts on {starts}", date=later.starts),
            Receipt(earlier.ref, "due", f"Now due on {due}", date=earlier.due),
        ),
        besides=(earlier,),
        weight=OVERLAP,
    )


def _first_run(snapshot: Snapshot, run: FirstRun) -> Noticed:
    record = run.record
    if isinstance(record, Rehearsal):
        record = criterion_of(snapshot, record) or gate_of(snapshot)
    days = counted((snapshot.go_live - run.on).days, "day")
    verb = "was first run" if run.is_held else "is first to be run"
    said = f"{verb} from end to end on {on_day(snapshot, run.on)}, {days} before go-live"
    return Noticed(
        record=record,
        fact=said,
        receipts=(Receipt(record.ref, "evidence", said.capitalize(), date=run.on),),
        since=run.on if run.is_held else None,
        weight=RUN,
    )


def _shrank(snapshot: Snapshot, window: Window) -> Noticed:
    criterion, source = window.criterion, window.waits_for
    named = called(source, longest=BESIDE_FIGURES)
    left = counted(max(0, window.left), "day")
    moved = " and ".join(on_day(snapshot, day) for day in (source.due_history[0], source.due))
    return Noticed(
        record=criterion,
        fact=f"is left {left} after {named}, and was first given {window.planned}",
        receipts=(
            Receipt(criterion.ref, "due", f"Due on {on_day(snapshot, criterion.due)}"),
            Receipt(source.ref, "due_history", f"Due at first and now: {moved}", date=source.due),
        ),
        besides=(source,),
        weight=WINDOW,
    )


def _told(snapshot: Snapshot, record: Teller, *, said: str) -> Noticed:
    day = record.date if isinstance(record, Note) else record.raised
    quote = quoted(said, longest=LONGEST_NEWS)
    return Noticed(
        record=record,
        fact=f"says on {on_day(snapshot, day)}: {quote}",
        receipts=(row_of(snapshot, record),),
        since=day,
        weight=TOLD,
    )
