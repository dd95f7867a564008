"""Figures that the board was told, and worse ones of the same thing at about the same time."""

import datetime as dt
from collections.abc import Iterator

from readiness.model import Criterion, Issue, Record
from readiness.questions import status_terms
from readiness.questions.amounts import shares
from readiness.questions.board import PAPERS, Difference, Told
from readiness.questions.links import wording
from readiness.questions.notation import in_scope
from readiness.questions.spoken import BESIDE_FIGURES, called
from readiness.questions.tallies import Tally, tallies, tally
from readiness.questions.telling import NOT_OURS, SENTENCES
from readiness.questions.words import mentions, shares_words
from readiness.scoring.evidence import hard_evidence
from readiness.scoring.figures import figure, is_share
from readiness.scoring.measure import toward
from readiness.snapshot import Snapshot

ABOUT_THEN = 21  # days between two accounts of one thing
POINTS = 5  # by which two shares of one thing differ by more than how they were rounded
SERIOUS = 2  # severity 1 or 2
LARGEST = 1e6  # more defects than any programme counts


def miscounts(snapshot: Snapshot, told: Told) -> Iterator[Difference]:
    """Every record that counts more defects, or a worse share, than the board was told."""
    if board := tuple(tallies(told.text)):
        for record, other in _counted(snapshot, told):
            # That there is none at all is said in words, and answered by each issue in turn.
            some = [m for m in board if m.number > 0 or not isinstance(record, Issue)]
            better = [mine for mine in some if mine.is_better_than(other)]
            if better and record.ref != told.record.ref:
                counts = f"counts {better[0].number}, and {_name(record)} counts {other.number}"
                yield Difference(record, counts)
    for sentence in SENTENCES.split(told.text):
        yield from _worse_shares(snapshot, told, sentence=sentence)


def _counted(snapshot: Snapshot, told: Told) -> Iterator[tuple[Record, Tally]]:
    """What the records count at about the time of a paper."""
    for note in snapshot.notes:
        if note.kind not in PAPERS | NOT_OURS and is_about_then(told, note.date):
            yield from ((note, other) for other in tallies(wording(note)))
    for criterion in in_scope(snapshot):
        yield from ((criterion, other) for other in _under(snapshot, criterion, told=told))
    serious = [issue for issue in snapshot.issues if was_serious(issue, on=told.on)]
    if serious:
        worst = min(serious, key=lambda issue: (issue.severity, issue.raised))
        yield worst, Tally(len(serious), is_serious=True, about=frozenset())


def _under(snapshot: Snapshot, criterion: Criterion, *, told: Told) -> Iterator[Tally]:
    """What a criterion measures or its proof counts, where it is about defects."""
    said = f"{wording(criterion)}. {criterion.unit or ''}"
    if mentions(said, status_terms.DEFECTS) and not is_share(criterion):
        for reading in snapshot.readings(criterion.ref):
            if is_about_then(told, reading.date) and 0 <= reading.value < LARGEST:
                yield tally(int(reading.value), said)
    for evidence in hard_evidence(snapshot, criterion):
        if is_about_then(told, evidence.date):
            yield from tallies(evidence.summary)


def was_serious(issue: Issue, *, on: dt.date) -> bool:
    """Whether an issue of severity 1 or 2 that is still open stood on a day."""
    grave = issue.severity is not None and issue.severity <= SERIOUS
    return grave and issue.is_open and issue.raised is not None and issue.raised <= on


def is_about_then(told: Told, day: dt.date | None) -> bool:
    """Whether a day is near enough to that of a paper for the two to speak of the same time."""
    return day is not None and abs((day - told.on).days) <= ABOUT_THEN


def _worse_shares(snapshot: Snapshot, told: Told, *, sentence: str) -> Iterator[Difference]:
    """Measures that a sentence puts better than their readings of about that time."""
    said = shares(sentence)
    if len(said) != 1 or mentions(sentence, status_terms.AIMED_AT):
        return
    for criterion in in_scope(snapshot):
        near = [r for r in snapshot.readings(criterion.ref) if is_about_then(told, r.date)]
        if not near or not is_share(criterion) or not shares_words(sentence, wording(criterion)):
            continue
        nearest = min(near, key=lambda reading: abs((reading.date - told.on).days))
        if (said[0] - nearest.value) * toward(criterion) > POINTS:
            stood = f"{_name(criterion)} stood at {figure(nearest.value)} %"
            yield Difference(criterion, f"says {figure(said[0])} %, and {stood}")


def _name(record: Record) -> str:
    return called(record, longest=BESIDE_FIGURES)
