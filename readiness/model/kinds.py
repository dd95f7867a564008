"""Every kind of thing that is kept: its value, its table, and where its references come from."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ForeignKeyConstraint, Table
from sqlmodel.main import SQLModelMetaclass

from readiness.model.base import Fact, Record, Thing
from readiness.model.conversation import Action, Answer, Note, Question
from readiness.model.criterion import (
    Check,
    Criterion,
    Evidence,
    GroupReading,
    Judgement,
    Reading,
    Waiver,
)
from readiness.model.front_line import Theme, Visit
from readiness.model.gateway import Condition, Gateway, Vote
from readiness.model.hazard import Control, Hazard, Rating
from readiness.model.issue import Issue
from readiness.model.learning import ChangeRequest, Pulse, Rehearsal, Risk
from readiness.model.meeting import AgendaItem, DeepDive, Minute
from readiness.model.people import Person, Site, Workstream
from readiness.model.programme import PolicyEntry, Programme, Wave
from readiness.model.safety import Acceptance, Incident, LogVersion, RiskScheme, SafetyCase
from readiness.model.scope import Delegation, ScopeItem
from readiness.model.token import Token


@dataclass(frozen=True)
class Kind:
    """A kind of thing.

    `word` is what the ledger and the tables call it; `prefix` begins the references that are
    made for things that come without one; `parent` is the kind of record that a fact is about,
    or that a record stands inside; `width` is the least width of the number in a made reference.
    """

    word: str
    value: type[Thing]
    prefix: str = ""
    parent: str | None = None
    width: int = 2

    @property
    def is_fact(self) -> bool:
        """Whether things of this kind are appended and never changed."""
        return issubclass(self.value, Fact)

    @property
    def title(self) -> str:
        """The kind as a sentence says it."""
        return self.word.replace("_", " ")

    @property
    def one(self) -> str:
        """One of the kind: a reading, an issue, a piece of evidence."""
        if self.word == "evidence":
            return "a piece of evidence"
        return f"{'an' if self.word[0] in 'aeiou' else 'a'} {self.title}"


KINDS: dict[str, Kind] = {
    kind.word: kind
    for kind in (
        Kind("programme", Programme),
        Kind("wave", Wave, "W", "programme"),
        Kind("policy", PolicyEntry, "POL", "programme"),
        Kind("person", Person, "P"),
        Kind("workstream", Workstream, "WS"),
        Kind("site", Site, "S"),
        Kind("criterion", Criterion, "CR"),
        Kind("reading", Reading, parent="criterion"),
        Kind("group_reading", GroupReading, parent="criterion"),
        Kind("judgement", Judgement, parent="criterion"),
        Kind("evidence", Evidence, parent="criterion"),
        Kind("check", Check, parent="criterion"),
        Kind("waiver", Waiver, parent="criterion"),
        Kind("issue", Issue, "IS", width=3),
        Kind("scheme", RiskScheme, "SC"),
        Kind("control", Control, "C", "hazard"),
        Kind("hazard", Hazard, "HZ", width=3),
        Kind("rating", Rating, parent="hazard"),
        Kind("safety_case", SafetyCase, "SR"),
        Kind("log_version", LogVersion, parent="programme"),
        Kind("acceptance", Acceptance, parent="programme"),
        Kind("incident", Incident, "IN", width=3),
        Kind("gateway", Gateway, "G"),
        Kind("condition", Condition, "CO", "gateway"),
        Kind("vote", Vote, parent="gateway"),
        Kind("note", Note, "N"),
        Kind("question", Question, "Q"),
        Kind("answer", Answer, parent="question"),
        Kind("action", Action, "A"),
        Kind("rehearsal", Rehearsal, "R"),
        Kind("risk", Risk, "RK"),
        Kind("pulse", Pulse, parent="programme"),
        Kind("theme", Theme, "TH"),
        Kind("visit", Visit, "V"),
        Kind("change_request", ChangeRequest, "CH"),
        Kind("scope_item", ScopeItem, "SI"),
        Kind("delegation", Delegation, "DE"),
        Kind("deep_dive", DeepDive, "DD"),
        Kind("agenda_item", AgendaItem, "AG", "deep_dive"),
        Kind("minute", Minute, parent="deep_dive"),
        Kind("token", Token, "TK"),
    )
}
RECORDS = tuple(kind for kind in KINDS.values() if not kind.is_fact)
FACTS = tuple(kind for kind in KINDS.values() if kind.is_fact)
KIND_OF: dict[type[Thing], Kind] = {kind.value: kind for kind in KINDS.values()}

# The database calls a few of them otherwise, because SQL keeps the word for itself.
TABLE_NAMES = {"check": "evidence_check", "condition": "gateway_condition", "action": "promise"}


def table_of(kind: Kind) -> Table:
    """The kind's value class declared again as a table, column for field."""
    row = SQLModelMetaclass(
        f"{kind.value.__name__}Row",
        (kind.value,),
        {
            "__tablename__": TABLE_NAMES.get(kind.word, kind.word),
            "__module__": __name__,
            "__doc__": f"Where each {kind.title} is kept.",
            "model_config": {"frozen": False},
        },
        table=True,
    )
    table: Table = row.__table__  # type: ignore[attr-defined]
    return table


def tied(tables: dict[str, Table]) -> dict[str, Table]:
    """The tables with their foreign keys: a fact to its record, a check to its evidence.

    They are checked at the end of the transaction, so that the order of writing is free.
    """
    for word, table in tables.items():
        if (parent := KINDS[word].parent) is not None:
            table.append_constraint(_key([table.c.of], [tables[parent].c.ref]))
    check = tables["check"]
    check.append_constraint(_key([check.c.evidence], [tables["evidence"].c.recorded]))
    return tables


def _key(columns: list[Column[Any]], targets: list[Column[Any]]) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(columns, targets, deferrable=True, initially="DEFERRED")


TABLES: dict[str, Table] = tied({word: table_of(kind) for word, kind in KINDS.items()})

__all__ = ["FACTS", "KINDS", "KIND_OF", "RECORDS", "TABLES", "Kind", "Record"]
