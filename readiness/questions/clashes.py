"""Questions about what else falls into the weeks around go-live."""

import datetime as dt
from collections.abc import Iterator, Sequence

from readiness.model import Issue, Note
from readiness.questions import going_terms
from readiness.questions.links import linked, wording
from readiness.questions.pressing import Span, spans
from readiness.questions.rule import Noticed, rule
from readiness.questions.said import day_of
from readiness.questions.spoken import called, naming
from readiness.questions.telling import Teller, row_of, tellers, told
from readiness.questions.warnings import answers, is_answered
from readiness.questions.words import mentions, says
from readiness.snapshot import Snapshot
from readiness.vocabulary import NoteKind

BEFORE, AFTER = 14, 56  # days around go-live


def who_is_on_shift(found: Sequence[Noticed]) -> str:
    """What falls into the weeks around go-live; then who is on shift, and what else they change."""
    ask = "Who is on shift in week three, and which other change do they make that week?"
    if len(found) == 1:
        return f"{called(found[0].record)} {found[0].fact}. {ask}"
    count = f"{len(found)} records put other burdens into the weeks around go-live"
    return f"{count}{naming([noticed.record for noticed in found])}. {ask}"


@rule("PLN-08", asks=who_is_on_shift)
def clash_with_pressure(snapshot: Snapshot) -> Iterator[Noticed]:
    """Go-live or the weeks after it fall on a peak, a holiday or another large change.

    Why ask: It asks for the rota, and so for why these weeks were chosen.
    Good answer: What falls into which week, the rota of that week with names, what was moved out
    of the way, and what is still in it.
    If weak, ask: Which of the two changes moves, who decides that, and by what date?
    Stay silent: What is told of lies outside the fortnight before and the eight weeks after
    go-live, or has no day; cover is rostered or the quiet weeks were chosen on purpose; a response,
    a decision or an owned and dated promise takes it up; or the issue is closed or slight.
    Taught by: A hospital three months before its April 2022 date, wisely deferred, at Trondheim
    (Adresseavisen, 28 January 2022). For an NHS go-live: none published.
    """
    window = _window(snapshot)
    if window is None:
        return
    for record in tellers(snapshot, saying=(*going_terms.PRESSURE, *going_terms.SEASON)):
        if _falls_inside(record, window, near=snapshot.go_live) and not _is_met(snapshot, record):
            yield Noticed(
                record=record,
                fact=told(snapshot, record, terms=(*going_terms.PRESSURE, *going_terms.SEASON)),
                receipts=(row_of(snapshot, record),),
                since=day_of(record),
            )


def _window(snapshot: Snapshot) -> Span | None:
    """The weeks around go-live; None at the ends of the calendar, or once they are over."""
    try:
        first = snapshot.go_live - dt.timedelta(days=BEFORE)
        last = snapshot.go_live + dt.timedelta(days=AFTER)
    except OverflowError:
        return None
    return Span(first, last) if snapshot.as_of <= last else None


def _falls_inside(record: Teller, window: Span, *, near: dt.date) -> bool:
    """Whether a record tells of a burden, and dates it in the weeks around go-live."""
    said = wording(record)
    if not _is_burden(said):
        return False
    if says(said, going_terms.TOGETHER):
        return True
    return any(span.overlaps(window) for span in spans(said, near=near))


def _is_burden(text: str) -> bool:
    """Whether a text tells of a large change or a peak, or of a season and its wards."""
    season = says(text, going_terms.SEASON) and mentions(text, going_terms.ON_THE_WARDS)
    return season or says(text, going_terms.PRESSURE)


def _is_met(snapshot: Snapshot, record: Teller) -> bool:
    """Whether the burden was chosen, covered, or taken up by somebody."""
    if says(wording(record), going_terms.COVERED):
        return True
    if isinstance(record, Issue):
        return says(record.workaround, going_terms.COVERED) or _is_decided(snapshot, record)
    return is_answered(snapshot, record) or _is_decided(snapshot, record)


def _is_decided(snapshot: Snapshot, record: Teller) -> bool:
    """Whether a decision, a promise or a criterion's own words say that it is covered."""
    day = day_of(record)
    decisions = [n for n in snapshot.notes if n.kind is NoteKind.DECISION and n.ref != record.ref]
    if any(_is_since(n, day) and linked(n, record) and answers(n.text or "") for n in decisions):
        return True
    return any(a.owner and a.due and linked(a, record) for a in snapshot.actions)


def _is_since(note: Note, day: dt.date | None) -> bool:
    return day is None or note.date is None or note.date >= day
