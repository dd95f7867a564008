"""The programme's words, as the programme file spells them.

The values are stored and exchanged: changing one is a migration and a new file format.
"""

from readiness.vocabulary.board import (
    ISSUE_MOVES,
    AgendaKind,
    Appetite,
    Assurance,
    Choice,
    GatewayOutcome,
    HeardBy,
    IssueStatus,
    MinuteKind,
    NoteKind,
    PromiseState,
    QuestionState,
)
from readiness.vocabulary.criteria import (
    Counting,
    Declared,
    Direction,
    EvidenceKind,
    Outcome,
    Pillar,
    Priority,
    RehearsalKind,
    Status,
    TargetBasis,
)
from readiness.vocabulary.people import Discipline, Meets, Principle, Role, TokenScope
from readiness.vocabulary.safety import (
    CONTROL_MOVES,
    HAZARD_MOVES,
    ControlKind,
    ControlState,
    HazardStatus,
    Likelihood,
    RatingOf,
    SafetyStage,
    Severity,
)
from readiness.vocabulary.words import Word

__all__ = [
    "CONTROL_MOVES",
    "HAZARD_MOVES",
    "ISSUE_MOVES",
    "AgendaKind",
    "Appetite",
    "Assurance",
    "Choice",
    "ControlKind",
    "ControlState",
    "Counting",
    "Declared",
    "Direction",
    "Discipline",
    "EvidenceKind",
    "GatewayOutcome",
    "HazardStatus",
    "HeardBy",
    "IssueStatus",
    "Likelihood",
    "Meets",
    "MinuteKind",
    "NoteKind",
    "Outcome",
    "Pillar",
    "Principle",
    "Priority",
    "PromiseState",
    "QuestionState",
    "RatingOf",
    "RehearsalKind",
    "Role",
    "SafetyStage",
    "Severity",
    "Status",
    "TargetBasis",
    "TokenScope",
    "Word",
]
