"""Who from outside the programme has looked at whether it is ready, when, and at how much."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from readiness.model import Criterion, Evidence, Note
from readiness.questions import oversight_terms as terms
from readiness.questions.links import wording
from readiness.questions.notation import is_unmet
from readiness.questions.telling import Teller, tellers, tells
from readiness.questions.words import mentions, says
from readiness.scoring.declared import last_judgement
from readiness.snapshot import Snapshot
from readiness.thresholds import LOOK_LASTS, LOOKED_WITHIN
from readiness.vocabulary import Declared, EvidenceKind, NoteKind

FROM_OUTSIDE = frozenset({NoteKind.INDEPENDENT_REVIEW, NoteKind.EXTERNAL_REVIEW})
PART_ONLY = re.compile(
    r"\b(?:cover|look|review|assess|examin|consider)\w*(?: (?!and\b|found\b)[\w-]+){0,6} only\b",
    re.IGNORECASE,
)
OUT = frozenset({Declared.NOT_PLANNED, Declared.REMOVED})


@dataclass(frozen=True)
class Look:
    """One look from outside: its record, the evidence where it is filed as such, its day."""

    record: Note | Criterion
    on: dt.date | None
    said: str
    evidence: Evidence | None = None

    @property
    def is_partial(self) -> bool:
        """Whether it says itself that it covered a part."""
        return says(self.said, terms.PARTIAL) or PART_ONLY.search(self.said) is not None

    @property
    def is_whole(self) -> bool:
        """Whether its scope covers the decision to go live, by its own words."""
        if self.is_partial:
            return False
        if mentions(self.said, terms.WHOLE):
            return True
        return self.evidence is None and not mentions(self.said, terms.NARROW)


def is_near(snapshot: Snapshot) -> bool:
    """Whether the gate is still to come and close enough for a review to be missed."""
    return 0 <= (snapshot.gate - snapshot.as_of).days <= snapshot.policy[LOOKED_WITHIN]


def looks(snapshot: Snapshot) -> list[Look]:
    """Every review from outside, the newest last."""
    found = [*_notes(snapshot), *_evidence(snapshot)]
    return sorted(found, key=lambda look: look.on or dt.date.max)


def _notes(snapshot: Snapshot) -> Iterator[Look]:
    for note in snapshot.notes:
        own = mentions(note.author_role, terms.OURSELVES)
        if note.kind in FROM_OUTSIDE and not own:
            yield Look(note, note.date, wording(note))


def _evidence(snapshot: Snapshot) -> Iterator[Look]:
    """The independent reviews filed as evidence; what they are filed for is their scope."""
    for criterion in snapshot.criteria:
        for evidence in snapshot.evidence(criterion.ref):
            if evidence.kind is EvidenceKind.INDEPENDENT_REVIEW:
                said = ". ".join(filter(None, (criterion.name, evidence.summary)))
                yield Look(criterion, evidence.date, said, evidence)


def is_in_date(snapshot: Snapshot, look: Look) -> bool:
    """Whether a look still counts at the gate; one without a day is taken to."""
    return look.on is None or (snapshot.gate - look.on).days <= snapshot.policy[LOOK_LASTS]


def not_arranged(snapshot: Snapshot) -> Iterator[tuple[Criterion, str]]:
    """Each criterion about an independent review that is not planned, or only partly done."""
    for criterion in snapshot.criteria:
        said = last_judgement(snapshot, criterion)
        if said is None or not mentions(wording(criterion), terms.INDEPENDENT):
            continue
        if said.status in OUT:
            yield criterion, said.status.value.replace("_", " ")
        elif is_unmet(snapshot, criterion):
            yield criterion, _how_far(snapshot, criterion, status=said.status)


def _how_far(snapshot: Snapshot, criterion: Criterion, *, status: Declared) -> str:
    told = [wording(criterion), *(e.summary for e in snapshot.evidence(criterion.ref))]
    partial = any(says(text, terms.PARTIAL) for text in told)
    return f"{status.value.replace('_', ' ')}{', partial in scope' if partial else ''}"


def told_not_held(snapshot: Snapshot) -> Iterator[Teller]:
    """What tells that a review from outside was called off or never asked for."""
    for record in tellers(snapshot, saying=terms.INDEPENDENT):
        if isinstance(record, Note) and record.kind in FROM_OUTSIDE:
            continue
        if tells(record, terms.INDEPENDENT, terms.NOT_HELD):
            yield record
