"""The rows behind a question, as a receipt says them."""

from collections.abc import Iterable, Iterator

from readiness.model import Control, Criterion, Evidence, Hazard, Issue, Judgement, Note, Record
from readiness.questions.rule import Receipt
from readiness.questions.spoken import on_day, quoted
from readiness.scoring.declared import last_judgement
from readiness.scoring.evidence import hard_evidence
from readiness.scoring.measure import last_reading
from readiness.snapshot import Snapshot

LONGEST_QUOTE = 30  # words
LATEST = 3  # colours


def judged(snapshot: Snapshot, criterion: Criterion) -> Iterator[Receipt]:
    """What the criterion was last declared."""
    if (last := last_judgement(snapshot, criterion)) is not None:
        yield _colour(snapshot, last)


def _colour(snapshot: Snapshot, judgement: Judgement) -> Receipt:
    status = judgement.status.value
    says = f"Declared {status.replace('_', ' ')} on {on_day(snapshot, judgement.date)}"
    return Receipt(judgement.of, "declared", says, date=judgement.date, value=status)


def filed(snapshot: Snapshot, evidence: Iterable[Evidence]) -> Iterator[Receipt]:
    """What is on file, piece by piece."""
    for piece in evidence:
        kind = piece.kind.value if piece.kind else None
        word = (kind or "evidence of no named kind").replace("_", " ")
        summary = f": {quoted(piece.summary, longest=LONGEST_QUOTE)}" if piece.summary else ""
        says = f"{word.capitalize()} of {on_day(snapshot, piece.date)}{summary}"
        yield Receipt(piece.of, "evidence", says, date=piece.date, value=kind)


def nothing_filed(criterion: Criterion) -> Receipt:
    """That no evidence of any kind is on file."""
    return Receipt(criterion.ref, "evidence", "No evidence of any kind is on file")


def said(snapshot: Snapshot, note: Note) -> Receipt:
    """What a note says, and on what day."""
    quote = quoted(note.text or note.name, longest=LONGEST_QUOTE)
    says = f"On {on_day(snapshot, note.date)}: {quote}"
    return Receipt(note.ref, "text", says, date=note.date, value=note.text)


def told(snapshot: Snapshot, record: Record, *, of: Criterion) -> Receipt:
    """What a record tells of a change; a change request is told under the criterion it touches."""
    match record:
        case Note():
            return said(snapshot, record)
        case Issue():
            day = on_day(snapshot, record.raised)
            return Receipt(record.ref, "raised", f"Raised on {day}", date=record.raised)
    says = f"Change request {quoted(record.label, longest=LONGEST_QUOTE)}"
    return Receipt(of.ref, "change", says, value=record.ref)


def closed(snapshot: Snapshot, issue: Issue) -> Receipt:
    """When a finding was closed, and how serious it was."""
    says = f"Severity {issue.severity}, closed on {on_day(snapshot, issue.closed)}"
    return Receipt(issue.ref, "closed", says, date=issue.closed, value=issue.severity)


def controlled(snapshot: Snapshot, hazard: Hazard, *, control: Control) -> Receipt:
    """How far one control of a hazard has come."""
    kind = control.kind.value.replace("_", " ") if control.kind else "of no named kind"
    seen = (
        f"shown on {on_day(snapshot, control.evidenced)}" if control.evidenced else "not shown yet"
    )
    says = f"{quoted(control.name, longest=LONGEST_QUOTE)} ({kind}, {control.stage.value}): {seen}"
    return Receipt(hazard.ref, "controls", says, date=control.evidenced, value=control.name)


def standing(snapshot: Snapshot, criterion: Criterion) -> Iterator[Receipt]:
    """Where a criterion stands: what it was declared and what it last measured."""
    yield from judged(snapshot, criterion)
    if (last := last_reading(snapshot, criterion)) is not None:
        says = f"Measured {last.value:g} on {on_day(snapshot, last.date)}"
        yield Receipt(criterion.ref, "readings", says, date=last.date, value=last.value)


def turned(snapshot: Snapshot, criterion: Criterion) -> Iterator[Receipt]:
    """The last colours that a criterion was declared, and the hard evidence on file for it."""
    for judgement in snapshot.judgements(criterion.ref)[-LATEST:]:
        yield _colour(snapshot, judgement)
    yield from filed(snapshot, hard_evidence(snapshot, criterion))


def behind(snapshot: Snapshot, criterion: Criterion) -> tuple[Receipt, ...]:
    """Where a criterion stands and what is on file for it, or that nothing is."""
    rows = (*standing(snapshot, criterion), *filed(snapshot, snapshot.evidence(criterion.ref)))
    return rows or (nothing_filed(criterion),)
