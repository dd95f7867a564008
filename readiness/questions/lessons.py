"""What other sites have learned, and where the plan shows it."""

from collections.abc import Iterator
from dataclasses import dataclass

from readiness.model import Criterion, Note
from readiness.questions import oversight_terms as terms
from readiness.questions import proof_terms, safety_terms
from readiness.questions.absence import is_near
from readiness.questions.falls import Dip, deepest, elsewhere, planned
from readiness.questions.links import about, criteria_named, wording
from readiness.questions.notation import in_scope, is_unmet
from readiness.questions.subjects import SUBJECTS
from readiness.questions.telling import is_dealt_with
from readiness.questions.terms import ADVERSE, REASSURING, RECOMMENDING
from readiness.questions.warnings import answers
from readiness.questions.words import mentions, says, says_of
from readiness.scoring.dates import is_overdue
from readiness.snapshot import Snapshot
from readiness.thresholds import DIP_SHARE
from readiness.vocabulary import NoteKind

MAY_HOLD_LESSONS = frozenset({None, NoteKind.BOARD_MINUTE, NoteKind.EXECUTIVE_STATEMENT})
LEAST_SHARED = 2  # content words
MOST_NEAREST = 4  # criteria that one lesson is held against
MATTERS = {
    **SUBJECTS,
    "load": proof_terms.LOAD,
    "migration": proof_terms.MIGRATION,
    "counting": proof_terms.COUNTING,
    "undelivered": safety_terms.UNDELIVERED,
}


@dataclass(frozen=True)
class Lesson:
    """What another site told, and the criteria nearest to it, all of which are unmet."""

    note: Note
    unmet: tuple[Criterion, ...]


def open_lessons(snapshot: Snapshot) -> Iterator[Lesson]:
    """Each lesson that no criterion takes up, or whose nearest criteria are unmet."""
    for note in snapshot.notes:
        if not is_lesson(note) or is_dealt_with(note):
            continue
        nearest = _nearest(snapshot, note)
        if not nearest:
            if not (answers(note.response or "") or _is_planned_for(snapshot, note)):
                yield Lesson(note, ())
        elif unmet := tuple(c for c in nearest if _is_open(snapshot, c)):
            yield Lesson(note, unmet[:MOST_NEAREST])


def _is_planned_for(snapshot: Snapshot, note: Note) -> bool:
    """Whether it tells of a fall in activity, and one at least half as large is planned here."""
    theirs = [dip for dip in elsewhere(snapshot) if dip.record.ref == note.ref]
    ours = list(planned(snapshot))
    return bool(theirs and ours) and not _is_too_small(snapshot, ours, theirs)


def _is_too_small(snapshot: Snapshot, ours: list[Dip], theirs: list[Dip]) -> bool:
    share = snapshot.policy.share(DIP_SHARE)
    return deepest(ours).is_well_under(deepest(theirs), share=share)


def is_lesson(note: Note) -> bool:
    """Whether a note tells what another site learned, and not only that all went well there."""
    said = wording(note)
    if note.kind in MAY_HOLD_LESSONS:
        return says_of(said, terms.ELSEWHERE, terms.LESSON)
    if note.kind is not NoteKind.PEER_LESSON:
        return False
    warned = (*ADVERSE, *RECOMMENDING, *terms.LESSON)
    return says(said, warned) or not mentions(said, (*REASSURING, *terms.WENT_WELL))


def _is_open(snapshot: Snapshot, criterion: Criterion) -> bool:
    near = is_near(snapshot) or is_overdue(snapshot, criterion)
    return near and is_unmet(snapshot, criterion)


def _nearest(snapshot: Snapshot, note: Note) -> list[Criterion]:
    """The criteria that a lesson names; else those that share most with it; else its matter's."""
    criteria = in_scope(snapshot)
    named = {criterion.ref for criterion in criteria_named(snapshot, note)}
    if named:
        return [criterion for criterion in criteria if criterion.ref in named]
    mine = about(note)
    shared = {c.ref: len(mine & about(c)) for c in criteria}
    most = max(shared.values(), default=0)
    if most >= LEAST_SHARED:
        return [criterion for criterion in criteria if shared[criterion.ref] == most]
    own = _matters(wording(note))
    return [criterion for criterion in criteria if own & _matters(wording(criterion))]


def _matters(said: str) -> frozenset[str]:
    return frozenset(name for name, its_terms in MATTERS.items() if mentions(said, its_terms))
