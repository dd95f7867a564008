"""Figures that the board was told, and worse ones of the same thing at about the same time."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from readiness.model import Issue, Record
from readiness.questions import status_terms
from readiness.questions.amounts import shares
from readiness.questions.board import PAPERS, Difference, Told, is_serious
from readiness.questions.links import wording
from readiness.questions.notation import in_scope
from readiness.questions.spoken import BESIDE_FIGURES, called
from readiness.questions.stems import shares_words
from readiness.questions.tallies import Tally, tallies, tally
from readiness.questions.telling import NOT_OURS
from readiness.questions.words import mentions, sentences_of
from readiness.scoring.evidence import hard_evidence
from readiness.scoring.figures import figure, is_share
from readiness.scoring.measure import toward
from readiness.snapshot import Snapshot

ABOUT_THEN = 21  # days between two accounts of one thing in words
SAME_DAYS = 14  # days between two figures of one thing
POINTS = 5  # by which two shares of one thing differ by more than how they were rounded
LARGEST = 1e6  # more defects than any programme counts


@dataclass(frozen=True)
class Count:
    """How many defects a record counts, and on what day."""

    record: Record
    on: dt.date
    tally: Tally


def counts(snapshot: Snapshot) -> tuple[Count, ...]:
    """Every count of defects in notes that are not the board's, in measures and in proof."""
    return (*_in_notes(snapshot), *_in_criteria(snapshot))


def _in_notes(snapshot: Snapshot) -> Iterator[Count]:
    for note in snapshot.notes:
        if note.kind not in PAPERS | NOT_OURS and note.date is not None:
            yield from (Count(note, note.date, found) for found in tallies(wording(note)))


def _in_criteria(snapshot: Snapshot) -> Iterator[Count]:
    for criterion in in_scope(snapshot):
        said = f"{wording(criterion)}. {criterion.unit or ''}"
        if not is_share(criterion) and mentions(said, status_terms.DEFECTS):
            for reading in snapshot.readings(criterion.ref):
                if 0 <= reading.value < LARGEST:
                    yield Count(criterion, reading.date, tally(int(reading.value), said))
        for evidence in hard_evidence(snapshot, criterion):
            if (on := evidence.date) is not None:
                yield from (Count(criterion, on, found) for found in tallies(evidence.summary))


def miscounts(
    snapshot: Snapshot, told: Told, *, counted: tuple[Count, ...]
) -> Iterator[Difference]:
    """Every record that counts more defects, or a worse share, than the board was told."""
    if board := tuple(tallies(told.text)):
        for count in (*_nearest(told, counted), *_in_the_log(snapshot, told)):
            # That there is none at all is said in words, and answered by each issue in turn.
            some = [mine for mine in board if mine.number > 0 or not _is_issue(count)]
            better = [mine for mine in some if mine.is_better_than(count.tally)]
            if better and count.record.ref != told.record.ref:
                more = f"{_name(count.record)} counts {count.tally.number}"
                yield Difference(count.record, f"counts {better[0].number}, and {more}")
    for sentence in sentences_of(told.text):
        yield from _worse_shares(snapshot, told, sentence=sentence)


def _worse_in_notes(snapshot: Snapshot, told: Told, *, sentence: str) -> Iterator[Difference]:
    """Notes of about that time that give a worse share of what a sentence speaks of."""
    sign = -1 if mentions(sentence, status_terms.DEFECTS) else 1
    for note in snapshot.notes:
        if (
            note.kind in PAPERS | NOT_OURS
            or note.date is None
            or not _is_about_then(told, note.date)
        ):
            continue
        for other in sentences_of(wording(note)):
            figures = shares(other)
            if len(figures) != 1 or not shares_words(sentence, other):
                continue
            if (shares(sentence)[0] - figures[0]) * sign > POINTS:
                says = f"{_name(note)} says {figure(figures[0])} %"
                yield Difference(note, f"says {figure(shares(sentence)[0])} %, and {says}")


def _nearest(told: Told, counted: tuple[Count, ...]) -> Iterator[Count]:
    """Of each record the counts of the day nearest to that of a paper."""
    near = [count for count in counted if _is_about_then(told, count.on)]
    closest: dict[str, int] = {}
    for count in near:
        days = abs((count.on - told.on).days)
        closest[count.record.ref] = min(days, closest.get(count.record.ref, days))
    return (c for c in near if abs((c.on - told.on).days) == closest[c.record.ref])


def _is_issue(count: Count) -> bool:
    return isinstance(count.record, Issue)


def _in_the_log(snapshot: Snapshot, told: Told) -> Iterator[Count]:
    """How many serious issues of the log stood open when the board was told."""
    stood = [(i.severity or 0, i.raised, i) for i in snapshot.issues if is_serious(i)]
    open_then = [entry for entry in stood if entry[1] is not None and entry[1] <= told.on]
    if open_then:
        worst = min(open_then, key=lambda entry: (entry[0], entry[1] or told.on))[2]
        yield Count(worst, told.on, Tally(len(open_then), is_serious=True, about=frozenset()))


def _is_about_then(told: Told, day: dt.date) -> bool:
    return abs((day - told.on).days) <= SAME_DAYS


def _worse_shares(snapshot: Snapshot, told: Told, *, sentence: str) -> Iterator[Difference]:
    """Measures that a sentence puts better than their readings of about that time."""
    said = shares(sentence)
    if len(said) != 1 or mentions(sentence, status_terms.AIMED_AT):
        return
    yield from _worse_in_notes(snapshot, told, sentence=sentence)
    for criterion in in_scope(snapshot):
        if not (is_share(criterion) and shares_words(sentence, wording(criterion))):
            continue
        near = [r for r in snapshot.readings(criterion.ref) if _is_about_then(told, r.date)]
        nearest = min(near, key=lambda reading: abs((reading.date - told.on).days), default=None)
        if nearest and (said[0] - nearest.value) * toward(criterion) > POINTS:
            stood = f"{_name(criterion)} stood at {figure(nearest.value)} %"
            yield Difference(criterion, f"says {figure(said[0])} %, and {stood}")


def _name(record: Record) -> str:
    return called(record, longest=BESIDE_FIGURES)
