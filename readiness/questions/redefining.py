"""What is said to count as what: severity, who is counted, and the rule by which a test passes."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from readiness.model import Criterion, Judgement, Note
from readiness.once import once
from readiness.questions import status_terms, terms
from readiness.questions.links import linked, wording
from readiness.questions.notation import GREEN, in_scope
from readiness.questions.targets import is_late
from readiness.questions.words import mentions, says, sentences_of
from readiness.scoring.measure import reaches, target_of
from readiness.snapshot import Snapshot
from readiness.vocabulary import Declared, NoteKind

AT_ONE_READING = 28  # days after a rule was changed in which what it made better shows
BEFORE_IT = 7  # days before it is written down in which a change may have been acted on
TOLD_BY = (*status_terms.RECAST, *status_terms.ALTERED)
TARGET_DATE = re.compile(r"\btarget (?:go[- ]live )?dates?\b", re.IGNORECASE)
ABOUT_ELSEWHERE = frozenset({NoteKind.PEER_LESSON, NoteKind.APPETITE, NoteKind.QUESTION})
WORST_FIRST = (Declared.RED, Declared.AMBER, Declared.GREEN, Declared.MET)


def redefines(text: str | None) -> bool:
    """Whether a text tells that a severity, a count or a pass rule was changed, not made harder."""
    if not mentions(text, TOLD_BY):
        return False
    return any(_redefines(said) for said in sentences_of(TARGET_DATE.sub(" ", text or "")))


def _redefines(sentence: str) -> bool:
    if says(sentence, status_terms.STRICTER):
        return False
    if says(sentence, status_terms.RECAST, unless=terms.TO_COME):
        return True
    altered = says(sentence, status_terms.ALTERED, unless=terms.TO_COME)
    return altered and mentions(sentence, status_terms.PASS_RULES)


@dataclass(frozen=True)
class Redefined:
    """A criterion that came to look better by a rule that was changed; `told` is the note of it."""

    criterion: Criterion
    told: Note | None
    on: dt.date


@once
def redefined(snapshot: Snapshot) -> tuple[Redefined, ...]:
    """Each criterion that improved at about the time at which its rule is said to have changed."""
    return tuple(_redefined(snapshot))


def _redefined(snapshot: Snapshot) -> Iterator[Redefined]:
    notes = redefining_notes(snapshot)
    for criterion in in_scope(snapshot):
        about = [note for note in notes if _is_about(note, criterion)]
        own = _told_by_itself(snapshot, criterion)
        better = tuple(_improved(snapshot, criterion)) if about or own else ()
        told = ((note, on) for note in about for on in better if _follows(note.date, on))
        days = (on for on in better for day in own if _follows(day, on))
        if (by_note := next(told, None)) is not None:
            yield Redefined(criterion, *by_note)
        elif (on := next((on for on in days if is_late(snapshot, on)), None)) is not None:
            yield Redefined(criterion, None, on)


def _is_about(note: Note, criterion: Criterion) -> bool:
    """Whether a note is linked to a criterion, or both count defects."""
    counts = (mentions(wording(record), status_terms.DEFECTS) for record in (note, criterion))
    return linked(note, criterion) or all(counts)


def redefining_notes(snapshot: Snapshot) -> tuple[Note, ...]:
    """The notes that tell of a changed rule, but for early ones that an outsider approved."""
    return tuple(
        note
        for note in snapshot.notes
        if note.kind not in ABOUT_ELSEWHERE and redefines(wording(note)) and _counts(snapshot, note)
    )


def _counts(snapshot: Snapshot, note: Note) -> bool:
    by_outsider = mentions(f"{note.author_role or ''}. {note.text or ''}", status_terms.INDEPENDENT)
    return note.date is not None and (is_late(snapshot, note.date) or not by_outsider)


def says_it_is_met(note: Note) -> bool:
    """Whether a note says itself what became better by it."""
    return says(wording(note), status_terms.NOW_MET, unless=terms.TO_COME)


def _improved(snapshot: Snapshot, criterion: Criterion) -> Iterator[dt.date]:
    """The days on which a criterion was declared better, or its measure first met its target."""
    for before, after in pairwise(snapshot.judgements(criterion.ref)):
        if _is_better(before, after):
            yield after.date
    readings = snapshot.readings(criterion.ref)
    if target_of(criterion) is not None and criterion.direction is not None:
        for earlier, later in pairwise(readings):
            if reaches(criterion, later.value) and not reaches(criterion, earlier.value):
                yield later.date


def _is_better(before: Judgement, after: Judgement) -> bool:
    known = before.status in WORST_FIRST and after.status in WORST_FIRST
    return known and WORST_FIRST.index(after.status) > WORST_FIRST.index(before.status)


def _follows(told: dt.date | None, on: dt.date) -> bool:
    return told is not None and -BEFORE_IT <= (on - told).days <= AT_ONE_READING


def _told_by_itself(snapshot: Snapshot, criterion: Criterion) -> list[dt.date | None]:
    """The days on which its evidence, or who judged it, tells of a new rule."""
    said = [(e.date, e.summary) for e in snapshot.evidence(criterion.ref)]
    said += [(j.date, j.why) for j in snapshot.judgements(criterion.ref) if j.status in GREEN]
    return [day for day, text in said if redefines(text)]


def decided_changes(snapshot: Snapshot) -> tuple[Note, ...]:
    """The dated decisions that change a rule and name who accepted it."""
    return tuple(
        note
        for note in snapshot.notes
        if note.kind in (NoteKind.DECISION, NoteKind.BOARD_MINUTE)
        and note.date is not None
        and redefines(wording(note))
        and (note.author_role or mentions(note.text, terms.ROLES))
    )
