"""Questions about what was promised before and has not come."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from readiness.model import Action, Issue, Note, Question, Record
from readiness.questions import status_terms
from readiness.questions.links import criteria_named, wording
from readiness.questions.stems import content_words
from readiness.questions.words import mentions, says
from readiness.scoring.promises import Promise, promises
from readiness.snapshot import Snapshot
from readiness.thresholds import SAME_REPORTS
from readiness.vocabulary import NoteKind

SHORTEST_TEXT = 4  # content words: shorter texts are the same by chance
SMALL = 4  # severity: it needs an owner and no board
MIDDLING = 3  # severity: it needs an owner and a date
ASKED_ABOUT = 4  # criteria that one promise is shown to be about
REPORTED = frozenset({NoteKind.QUESTION, NoteKind.BOARD_MINUTE, NoteKind.EXECUTIVE_STATEMENT})
ASKED = frozenset({NoteKind.QUESTION, NoteKind.BOARD_MINUTE})


@dataclass(frozen=True)
class Broken:
    """A promise that was not kept, the record that holds it, and the records it is about."""

    record: Action | Note
    due: dt.date | None
    about: tuple[Record, ...]


def broken_promises(snapshot: Snapshot) -> Iterator[Broken]:
    """Every promise past its day, but for those whose own question comes back and says so."""
    for promise in promises(snapshot).broken:
        if not _comes_back(snapshot, promise):
            yield from _held_in(snapshot, promise)
    for note in snapshot.notes:
        if note.kind is NoteKind.QUESTION and not note.action and _is_late(snapshot, note):
            yield Broken(note, note.action_due, ())


def _is_late(snapshot: Snapshot, note: Note) -> bool:
    due = note.action_due
    return note.action_closed is None and due is not None and due < snapshot.as_of


def _comes_back(snapshot: Snapshot, promise: Promise) -> bool:
    question = snapshot.find(Question, promise.source) if promise.source else None
    return question is not None and question.asked is not None and question.text is not None


def _held_in(snapshot: Snapshot, promise: Promise) -> Iterator[Broken]:
    action, note = snapshot.find(Action, promise.ref), snapshot.find(Note, promise.ref)
    if action is not None:
        source = snapshot.named(action.source) if action.source else ()
        about = criteria_named(snapshot, action)
        yield Broken(action, promise.due, (*source, *islice(about, ASKED_ABOUT)))
    elif note is not None and (note.kind is NoteKind.QUESTION or note.answer or note.response):
        yield Broken(note, promise.due, ())


def unchanged(snapshot: Snapshot) -> Iterator[Issue]:
    """The open issues that have stood word for word in three reports or more."""
    for issue in snapshot.issues:
        told = mentions(issue.summary, status_terms.WORD_FOR_WORD)
        often = (issue.reports_unchanged or 0) >= snapshot.policy[SAME_REPORTS]
        if issue.is_open and (told or often) and not _is_in_hand(snapshot, issue):
            yield issue


def _is_in_hand(snapshot: Snapshot, issue: Issue) -> bool:
    """Whether it may stand for now: small and owned, or no worse than middling and not yet due."""
    if issue.owner is None or issue.severity is None or issue.severity < MIDDLING:
        return False
    not_yet_due = issue.due is not None and issue.due >= snapshot.as_of
    return issue.severity == SMALL or (not_yet_due and len(set(issue.due_history)) <= 1)


@dataclass(frozen=True)
class Repeated:
    """The notes that say the same, oldest first."""

    notes: tuple[Note, ...]


def repeated(snapshot: Snapshot) -> Iterator[Repeated]:
    """What was reported in the same words on three days or more, and not dealt with since."""
    alike: defaultdict[frozenset[str], list[Note]] = defaultdict(list)
    for note in snapshot.notes:
        said = content_words(note.text or "")
        if note.kind in REPORTED and note.date is not None and len(said) >= SHORTEST_TEXT:
            alike[said].append(note)
    for notes in alike.values():
        ordered = tuple(sorted(notes, key=lambda note: note.date or dt.date.min))
        days = {note.date for note in ordered}
        if len(days) >= snapshot.policy[SAME_REPORTS] and not _is_closed(ordered[-1]):
            yield Repeated(ordered)


def _is_closed(note: Note) -> bool:
    return note.action_closed is not None or note.response is not None


def told_of_one(snapshot: Snapshot) -> Iterator[Note]:
    """The notes that say themselves that a promise has not been kept, or stands word for word."""
    for note in snapshot.notes:
        if note.kind not in ASKED or _is_closed(note) or note.action_due is not None:
            continue
        said = ". ".join(filter(None, (wording(note), note.answer)))
        asked = note.kind is NoteKind.QUESTION and mentions(said, status_terms.PROMISED)
        if (asked and says(said, status_terms.NOT_KEPT)) or mentions(
            said, status_terms.WORD_FOR_WORD
        ):
            yield note
