"""What the board is told, and what it has been told of a matter."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from readiness.model import Criterion, Issue, Note, Record
from readiness.questions.links import linked, names, wording
from readiness.questions.notation import in_scope
from readiness.questions.stems import shares_words
from readiness.snapshot import Snapshot
from readiness.thresholds import BOARD_RECENT
from readiness.vocabulary import EvidenceKind, NoteKind

PAPERS = frozenset({NoteKind.BOARD_MINUTE, NoteKind.EXECUTIVE_STATEMENT, NoteKind.DECISION})
WORST = 1  # severity
SERIOUS = 2  # severity 1 or 2


@dataclass(frozen=True)
class Told:
    """Something the board was told on a day: a paper, or a slide filed under a criterion."""

    record: Note | Criterion
    text: str
    on: dt.date

    def speaks_of(self, record: Record) -> bool:
        """Whether it names a record or is about the same thing."""
        if isinstance(self.record, Note):
            return linked(self.record, record)
        return record.ref == self.record.ref or shares_words(self.text, wording(record))


def told_to_the_board(snapshot: Snapshot) -> tuple[Told, ...]:
    """What the board has been told, oldest first."""
    return tuple(sorted(_told(snapshot), key=lambda told: told.on))


def _told(snapshot: Snapshot) -> Iterator[Told]:
    for note in snapshot.notes:
        if note.kind in PAPERS and note.date is not None:
            yield Told(note, wording(note), note.date)
    for criterion in in_scope(snapshot):
        for evidence in snapshot.evidence(criterion.ref):
            if evidence.kind is EvidenceKind.SLIDE and evidence.date and evidence.summary:
                yield Told(criterion, evidence.summary, evidence.date)


def is_recent(snapshot: Snapshot, told: Told) -> bool:
    """Whether it is what the board goes by today."""
    return (snapshot.as_of - told.on).days <= snapshot.policy[BOARD_RECENT]


def is_serious(issue: Issue) -> bool:
    """Whether an issue is open at severity 1 or 2."""
    return issue.is_open and issue.severity is not None and issue.severity <= SERIOUS


def is_in_hand(snapshot: Snapshot, issue: Issue) -> bool:
    """Whether an issue short of the worst has an owner and a day to come that has not moved."""
    if issue.severity == WORST or issue.owner is None or len(set(issue.due_history)) > 1:
        return False
    return issue.due is not None and issue.due >= snapshot.as_of


def papers_without(
    snapshot: Snapshot, issue: Issue, *, every: tuple[Told, ...]
) -> tuple[Told, ...]:
    """The papers of all it was told that came after an issue was raised, where none speaks of it.

    Empty where one does, or where a question, a promise or a gateway's condition brought it before
    the board in another way.
    """
    if issue.raised is None or any(told.speaks_of(issue) for told in every):
        return ()
    if any(linked(record, issue) or names(issue, record) for record in _other_ways(snapshot)):
        return ()
    papers = (told for told in every if isinstance(told.record, Note))
    return tuple(told for told in papers if told.on >= issue.raised)


def _other_ways(snapshot: Snapshot) -> Iterator[Record]:
    asked = (note for note in snapshot.notes if note.kind is NoteKind.QUESTION)
    conditions = (snapshot.conditions(gateway.ref) for gateway in snapshot.gateways)
    return chain(asked, snapshot.actions, chain.from_iterable(conditions))


@dataclass(frozen=True)
class Difference:
    """A record that tells worse what the board was told, and how the two differ."""

    other: Record
    how: str
