"""Where the issues stand, and which open ones come first: safety, severity, age, moves, blocks."""

import datetime as dt
from dataclasses import dataclass

from readiness.model import Criterion, Hazard, Issue
from readiness.scoring.executives import pillar_of
from readiness.snapshot import Snapshot
from readiness.vocabulary import Pillar

SEVERITY_WORDS = {None: "not graded", 1: "1 (worst)", 4: "4 (least)"}
UNGRADED = 2.5  # an issue without a severity stands among the middling ones until it has one


@dataclass(frozen=True)
class IssueStanding:
    """An issue, with how long it has stood, how often its date moved, and what it blocks."""

    issue: Issue
    age: int | None
    moves: int
    blocks: tuple[Criterion, ...]
    hazards: tuple[Hazard, ...]
    pillars: tuple[Pillar, ...]

    @property
    def touches_safety(self) -> bool:
        """Whether a patient could be hurt: it says so, or a hazard hangs on it."""
        return bool(self.issue.patient_safety) or bool(self.hazards)

    @property
    def is_late(self) -> bool:
        """Whether its date moved before."""
        return self.moves > 0


def severity_in_words(severity: int | None) -> str:
    """A severity as it is said; 1 is the worst."""
    return SEVERITY_WORDS.get(severity, str(severity))


def open_issues(snapshot: Snapshot) -> tuple[IssueStanding, ...]:
    """The issues still to be dealt with, the most pressing first."""
    found = [_told(snapshot, issue) for issue in snapshot.issues if issue.is_open]
    return tuple(sorted(found, key=_pressing))


def closed_issues(snapshot: Snapshot) -> tuple[IssueStanding, ...]:
    """The issues that were dealt with, the last to be closed first."""
    found = [_told(snapshot, issue) for issue in snapshot.issues if not issue.is_open]
    return tuple(sorted(found, key=lambda told: told.issue.closed or dt.date.min, reverse=True))


def _told(snapshot: Snapshot, issue: Issue) -> IssueStanding:
    blocks = [snapshot.find(Criterion, name) for name in issue.criteria]
    hazards = [snapshot.find(Hazard, name) for name in issue.hazards]
    criteria = tuple(criterion for criterion in blocks if criterion is not None)
    found = [pillar_of(snapshot, criterion) for criterion in criteria]
    pillars = [Pillar.CLINICAL_SAFETY] if any(hazards) else []
    pillars += [pillar for pillar in found if pillar is not None]
    return IssueStanding(
        issue=issue,
        age=None
        if issue.raised is None
        else ((issue.closed or snapshot.as_of) - issue.raised).days,
        moves=max(0, len(issue.due_history) - 1),
        blocks=criteria,
        hazards=tuple(hazard for hazard in hazards if hazard is not None),
        pillars=tuple(dict.fromkeys(pillars)),
    )


def _pressing(found: IssueStanding) -> tuple[bool, float, int, int, int, int]:
    musts = sum(criterion.is_must for criterion in found.blocks)
    age = -1 if found.age is None else found.age
    severity = found.issue.severity or UNGRADED
    return (not found.touches_safety, severity, -musts, -age, -found.moves, found.issue.recorded)
