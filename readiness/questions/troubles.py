"""What is amiss and bears on criteria: serious issues, failed rehearsals, unanswered outsiders."""

from collections.abc import Iterator

from readiness.model import Criterion, Record, Rehearsal
from readiness.questions.board import is_serious
from readiness.questions.links import linked, points_at
from readiness.questions.spoken import on_day
from readiness.questions.warnings import is_answered, warns
from readiness.snapshot import Snapshot
from readiness.vocabulary import NoteKind, Outcome

SETTLING = 7  # days in which a new issue may still find its way into the colours
EXTERNAL = frozenset({NoteKind.INDEPENDENT_REVIEW, NoteKind.EXTERNAL_REVIEW})


def bears(record: Record, criterion: Criterion) -> bool:
    """Whether a record touches a criterion: one of those that it names, if it names any."""
    if named := points_at(record):
        return not named.isdisjoint({criterion.ref, criterion.label})
    return linked(record, criterion)


def troubles(snapshot: Snapshot) -> Iterator[tuple[Record, str]]:
    """Open serious issues, rehearsals that failed and were not repeated, unanswered outsiders."""
    for issue in snapshot.issues:
        is_settling = issue.raised is not None and (snapshot.as_of - issue.raised).days < SETTLING
        if is_serious(issue) and not is_settling:
            yield issue, f"severity {issue.severity}, open"
    last = {rehearsal.name: rehearsal for rehearsal in snapshot.rehearsals}
    for rehearsal in last.values():
        failed = rehearsal.outcome in (Outcome.FAIL, Outcome.PARTIAL)
        if failed and not _is_repeated(snapshot, rehearsal):
            yield rehearsal, "rehearsal that did not pass"
    for note in snapshot.notes:
        if note.kind in EXTERNAL and warns(note) and not is_answered(snapshot, note):
            yield note, f"of {on_day(snapshot, note.date)}, not answered"


def _is_repeated(snapshot: Snapshot, rehearsal: Rehearsal) -> bool:
    """Whether a later rehearsal passed."""
    day = rehearsal.date
    later = (r for r in snapshot.rehearsals if r.outcome is Outcome.PASS and r.date is not None)
    return day is not None and any(r.date is not None and r.date >= day for r in later)
