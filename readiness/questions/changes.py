"""Changes of build, scope, plan or organisation, as notes, issues and change requests tell them."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from readiness.model import Criterion, Issue, Note, Record
from readiness.once import once
from readiness.questions import terms
from readiness.questions.links import linked, wording
from readiness.questions.subjects import subjects
from readiness.questions.words import mentions, says
from readiness.snapshot import Snapshot
from readiness.vocabulary import NoteKind

ABOUT_ELSEWHERE = frozenset({NoteKind.PEER_LESSON, NoteKind.APPETITE})


@dataclass(frozen=True)
class Change:
    """A record that tells of a change, and its day."""

    record: Record
    on: dt.date


@once
def changes(snapshot: Snapshot) -> tuple[Change, ...]:
    """Every change that the records tell of, latest first."""
    told = (*_in_notes(snapshot), *_in_issues(snapshot), *_asked_for(snapshot))
    return tuple(sorted(told, key=lambda change: change.on, reverse=True))


def _in_notes(snapshot: Snapshot) -> Iterator[Change]:
    for note in snapshot.notes:
        if note.date and note.kind not in ABOUT_ELSEWHERE and _tells_of_change(note):
            yield Change(note, note.date)


def _in_issues(snapshot: Snapshot) -> Iterator[Change]:
    for issue in snapshot.issues:
        if issue.raised and _tells_of_change(issue):
            yield Change(issue, issue.raised)


def _asked_for(snapshot: Snapshot) -> Iterator[Change]:
    """A request is a change once somebody has decided to make it."""
    for request in snapshot.change_requests:
        if request.raised and says(request.decision, terms.AGREED):
            yield Change(request, request.raised)


def _tells_of_change(record: Note | Issue) -> bool:
    said = wording(record)
    if says(said, terms.CHANGES, unless=terms.TO_COME):
        return True
    return says(said, terms.CHANGED, unless=terms.TO_COME) and mentions(
        said, (*terms.BUILD, *terms.CHANGEABLE)
    )


def latest_touching(told: tuple[Change, ...], criterion: Criterion) -> Change | None:
    """The latest of the changes, latest first, that touches a criterion."""
    return next((change for change in told if _touches(change.record, criterion)), None)


def _touches(record: Record, criterion: Criterion) -> bool:
    """Whether it is linked; or is a change of the build, and speaks of what was proved on it."""
    if linked(record, criterion):
        return True
    said = wording(record)
    return mentions(said, terms.BUILD) and bool(subjects(said) & subjects(wording(criterion)))
