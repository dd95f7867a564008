"""Questions about answers that were promises, and reports that stay as they were."""

from collections.abc import Iterator, Sequence

from readiness.model import Issue, Note
from readiness.questions import receipts
from readiness.questions.promised import (
    Broken,
    Repeated,
    broken_promises,
    repeated,
    told_of_one,
    unchanged,
)
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.spoken import called, naming, on_day, quoted
from readiness.scoring.figures import counted
from readiness.snapshot import Snapshot
from readiness.thresholds import SAME_REPORTS

PROMISES, UNCHANGED = "promises", "unchanged"
LONGEST_NEWS = 12  # words of a note that a question quotes
MIDDLING = 3  # severity of an issue whose severity is not known


def what_got_in_the_way(found: Sequence[Noticed]) -> str:
    """What was promised or reported and has not moved; then which date counts from now on."""
    ask = "What got in the way, and which date do we rely on now?"
    if len(found) == 1:
        return f"{called(found[0].record)} {found[0].fact}. {ask}"
    named = naming([noticed.record for noticed in found])
    return f"{len(found)} {found[0].brief}{named}. {ask}"


@rule("GOV-05", asks=what_got_in_the_way, gives_way_to=("warning_not_answered",))
def question_not_closed(snapshot: Snapshot) -> Iterator[Noticed]:
    """A question was answered with a promise that was not kept, or a report says the same again.

    Why ask: It reads out what was promised, and by when, beside what has come.
    Good answer: What got in the way, what has been done meanwhile, the date that counts from now
    on, and who will have it on the table that day.
    If weak, ask: Who else could finish it, and what would they need by what date?
    Stay silent: The promise was kept, or its day has not come; its question comes back by itself
    and says so; the issue moved within its last three reports; or it is small and owned, or it is
    middling, with an owner and a date that has not moved and is still to come.
    Taught by: Two-trust go-live in Surrey, May 2022, where an internal report had warned three
    months before (Digital Health, 13 October 2023). The account is disputed: one of the trusts
    called that report not an accurate picture.
    """
    yield from (_late(snapshot, broken) for broken in broken_promises(snapshot))
    yield from (_as_it_was(snapshot, issue) for issue in unchanged(snapshot))
    said_again = tuple(repeated(snapshot))
    yield from (_again(snapshot, same) for same in said_again)
    for note in told_of_one(snapshot):
        if not any(note in same.notes for same in said_again):
            yield _told(snapshot, note)


def _late(snapshot: Snapshot, broken: Broken) -> Noticed:
    record, due = broken.record, broken.due
    late = (snapshot.as_of - due).days if due is not None else 0
    if due is None or late <= 0:
        fact, says_so = "was promised and is recorded as broken", "Recorded as broken"
    else:
        day = on_day(snapshot, due)
        verb = "was answered with a promise for" if isinstance(record, Note) else "was promised for"
        fact = f"{verb} {day} and is {counted(late, 'day')} late"
        says_so = f"Promised for {day}, {counted(late, 'day')} late"
    said = (receipts.said(snapshot, record),) if isinstance(record, Note) else ()
    return Noticed(
        record=record,
        fact=fact,
        brief="promises are past their dates",
        receipts=(Receipt(record.ref, "due", says_so, date=due), *said),
        besides=broken.about,
        since=due,
        cause=PROMISES,
        weight=float(late),
    )


def _as_it_was(snapshot: Snapshot, issue: Issue) -> Noticed:
    many = snapshot.policy[SAME_REPORTS]
    number = max(issue.reports_unchanged or 0, many)
    since = f", open since {on_day(snapshot, issue.raised)}" if issue.raised else ""
    stood = f"has stood unchanged in {number} reports in a row{since}"
    about = (record for key in issue.criteria for record in snapshot.named(key))
    return Noticed(
        record=issue,
        fact=stood,
        brief=f"open issues have stood unchanged in {many} reports in a row or more",
        receipts=(
            Receipt(issue.ref, "reports_unchanged", stood.capitalize(), date=issue.raised),
            *_summary(snapshot, issue),
        ),
        besides=tuple(about),
        since=issue.raised,
        cause=UNCHANGED,
        weight=float(number - 10 * (issue.severity or MIDDLING)),
    )


def _summary(snapshot: Snapshot, issue: Issue) -> Iterator[Receipt]:
    if issue.summary:
        says_so = quoted(issue.summary, longest=receipts.LONGEST_QUOTE)
        due = f"; due on {on_day(snapshot, issue.due)}" if issue.due else "; no date is on file"
        yield Receipt(issue.ref, "summary", f"{says_so}{due}", date=issue.due)


def _again(snapshot: Snapshot, same: Repeated) -> Noticed:
    *earlier, last = same.notes
    first = on_day(snapshot, same.notes[0].date)
    return Noticed(
        record=last,
        fact=f"was reported {len(same.notes)} times in the same words, first on {first}",
        receipts=tuple(receipts.said(snapshot, note) for note in same.notes),
        besides=tuple(earlier),
        since=same.notes[0].date,
        cause=last.ref,
    )


def _told(snapshot: Snapshot, note: Note) -> Noticed:
    quote = quoted(note.text or note.name, longest=LONGEST_NEWS)
    return Noticed(
        record=note,
        fact=f"of {on_day(snapshot, note.date)} says: {quote}",
        receipts=(receipts.said(snapshot, note),),
        since=note.date,
        cause=note.ref,
    )
