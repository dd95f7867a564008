"""Good news that the board was told, and records of the same thing that tell it otherwise."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from readiness.model import Criterion, Issue, Note, Record
from readiness.questions import status_terms, terms
from readiness.questions.board import PAPERS, WORST, Difference, Told, is_serious
from readiness.questions.links import wording
from readiness.questions.miscounts import ABOUT_THEN
from readiness.questions.notation import AMBER_OR_RED, in_scope, tells_against
from readiness.questions.spoken import BESIDE_FIGURES, called, on_day
from readiness.questions.stems import content_words
from readiness.questions.subjects import subjects
from readiness.questions.telling import NOT_OURS, is_dealt_with
from readiness.questions.words import denies, mentions, says, sentences_of
from readiness.scoring.evidence import hard_evidence, named
from readiness.snapshot import Snapshot
from readiness.vocabulary import Declared

WEEK = 7  # days after a paper in which a record still shows what stood when it was written
SHARED = 2  # content words of two texts about the same thing
NOT_GREEN = AMBER_OR_RED | {Declared.NOT_PLANNED}
NOT_SO_YET = (*terms.TO_COME, *status_terms.SHORT_OF)
RED = ("red",)
AMISS = (*terms.ADVERSE, *terms.OUTSTANDING, "amber")


@dataclass(frozen=True)
class Ill:
    """A record that tells ill of something: what of, in what words, and on which days it stood.

    A grave one bears on the programme as a whole.
    """

    record: Record
    about: frozenset[str]
    says: str
    since: dt.date
    slack: int = 0
    until: int | None = None
    is_grave: bool = False

    @cached_property
    def keys(self) -> frozenset[str]:
        """What the record is named by."""
        return frozenset((self.record.ref, self.record.label))

    def stood(self, day: dt.date) -> bool:
        """Whether it stood when the board was told something on a day."""
        days = (day - self.since).days
        return days >= -self.slack and (self.until is None or days <= self.until)


def told_ill(snapshot: Snapshot) -> tuple[Ill, ...]:
    """Every record that tells ill of something on the day."""
    return (*_issues(snapshot), *_criteria(snapshot), *_notes(snapshot))


def _issues(snapshot: Snapshot) -> Iterator[Ill]:
    for issue in filter(is_serious, snapshot.issues):
        if issue.raised is not None:
            since = f"(severity {issue.severity}, open since {on_day(snapshot, issue.raised)})"
            yield Ill(issue, _about(issue), since, issue.raised, is_grave=issue.severity == WORST)


def _criteria(snapshot: Snapshot) -> Iterator[Ill]:
    """Criteria that are declared amber or red, or whose newest proof failed."""
    for criterion in in_scope(snapshot):
        judgements = reversed(snapshot.judgements(criterion.ref))
        amiss = tuple(takewhile(lambda judgement: judgement.status in NOT_GREEN, judgements))
        newest = hard_evidence(snapshot, criterion)[-1:]
        if amiss:
            colour, on = amiss[0].status.value.replace("_", " "), on_day(snapshot, amiss[0].date)
            grave = criterion.is_must and amiss[0].status is Declared.RED
            says = f"(declared {colour} on {on})"
            yield Ill(criterion, _about(criterion), says, amiss[-1].date, WEEK, is_grave=grave)
        elif newest and tells_against(newest[0]):
            says = f"({named(snapshot, newest[0])} did not pass)"
            since = newest[0].date or dt.date.min
            yield Ill(criterion, _about(criterion), says, since, ABOUT_THEN)


def _notes(snapshot: Snapshot) -> Iterator[Ill]:
    """What others said that is amiss, and that is not dealt with."""
    for note in snapshot.notes:
        if note.kind in PAPERS | NOT_OURS or note.date is None or is_dealt_with(note):
            continue
        if says(wording(note), terms.ADVERSE):
            on = f"of {on_day(snapshot, note.date)}"
            yield Ill(note, _about(note), on, note.date, ABOUT_THEN, until=ABOUT_THEN)


def _about(record: Record) -> frozenset[str]:
    return content_words(wording(record))


def praises(told: Told, ill: tuple[Ill, ...]) -> Iterator[Difference]:
    """Every record that tells worse what the board was told in words, and that it was not told."""
    stood = [found for found in ill if found.stood(told.on)]
    admitted = _admitted(told)
    for sentence in sentences_of(told.text):
        for found in _against(told, stood, sentence=sentence):
            if found.about.isdisjoint(admitted):
                named_one = called(found.record, longest=BESIDE_FIGURES)
                yield Difference(found.record, f"tells it better than {named_one} {found.says}")


def _against(told: Told, stood: list[Ill], *, sentence: str) -> Iterator[Ill]:
    good = says(sentence, status_terms.GOOD_NEWS, unless=NOT_SO_YET)
    none = denies(sentence, status_terms.SERIOUS) and mentions(sentence, status_terms.WRONG)
    if not (good or none):
        return
    about, whole = content_words(sentence), mentions(sentence, status_terms.THE_WHOLE)
    named_ones = set(told.record.about) if isinstance(told.record, Note) else {told.record.ref}
    no_red, of_subjects = denies(sentence, RED), subjects(sentence)
    for found in stood:
        is_criterion = isinstance(found.record, Criterion)
        denied = none and isinstance(found.record, Issue)
        if denied or (no_red and found.is_grave and is_criterion):
            yield found
        elif good or is_criterion:
            meant = len(about & found.about) >= SHARED or not found.keys.isdisjoint(named_ones)
            of_it = whole or (of_subjects and of_subjects & subjects(wording(found.record)))
            if meant or (found.is_grave and of_it):
                yield found


def _admitted(told: Told) -> frozenset[str]:
    """What the paper itself tells ill of, in content words."""
    if isinstance(told.record, Criterion):
        return frozenset()
    ill = (sentence for sentence in sentences_of(told.text) if says(sentence, AMISS))
    return content_words(". ".join(ill))
