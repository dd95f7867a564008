"""What is kept, one module per thing."""

from readiness.model.base import Fact, Part, Record, Thing
from readiness.model.conversation import (
    Action,
    Answer,
    Dismissed,
    Note,
    Parked,
    Question,
)
from readiness.model.criterion import Check, Criterion, Evidence, Judgement, Reading, Waiver
from readiness.model.gateway import Condition, Gateway, Vote
from readiness.model.hazard import Control, Hazard, Rating, Scored, Transfer
from readiness.model.issue import Issue
from readiness.model.kinds import FACTS, KIND_OF, KINDS, RECORDS, TABLES, Kind
from readiness.model.learning import ChangeRequest, Pulse, Rehearsal, Risk
from readiness.model.meeting import AgendaItem, DeepDive, Minute, Seal
from readiness.model.people import Person, Site, Workstream
from readiness.model.programme import (
    PROGRAMME,
    DeferralCase,
    PolicyEntry,
    Programme,
    RiskAppetite,
    Wave,
)

__all__ = [
    "FACTS",
    "KINDS",
    "KIND_OF",
    "PROGRAMME",
    "RECORDS",
    "TABLES",
    "Action",
    "AgendaItem",
    "Answer",
    "ChangeRequest",
    "Check",
    "Condition",
    "Control",
    "Criterion",
    "DeepDive",
    "DeferralCase",
    "Dismissed",
    "Evidence",
    "Fact",
    "Gateway",
    "Hazard",
    "Issue",
    "Judgement",
    "Kind",
    "Minute",
    "Note",
    "Parked",
    "Part",
    "Person",
    "PolicyEntry",
    "Programme",
    "Pulse",
    "Question",
    "Rating",
    "Reading",
    "Record",
    "Rehearsal",
    "Risk",
    "RiskAppetite",
    "Scored",
    "Seal",
    "Site",
    "Thing",
    "Transfer",
    "Vote",
    "Waiver",
    "Wave",
    "Workstream",
]
