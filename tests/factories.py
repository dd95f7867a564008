"""Ordinary things, so that a test states only what is unusual.

Days may be written as ISO text. `a_snapshot` gives every thing the next ledger number, in the
order given, unless it has one already; a check without a number of evidence is about the
evidence last given before it for the same criterion.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from readiness.model import (
    KIND_OF,
    PROGRAMME,
    Action,
    AgendaItem,
    Answer,
    ChangeRequest,
    Check,
    Condition,
    Control,
    Criterion,
    DeepDive,
    Evidence,
    Gateway,
    GroupReading,
    Hazard,
    Incident,
    Issue,
    Judgement,
    LogVersion,
    Note,
    Person,
    PolicyEntry,
    Programme,
    Pulse,
    Question,
    Rating,
    Reading,
    Record,
    Rehearsal,
    Risk,
    RiskScheme,
    SafetyCase,
    ScopeItem,
    Site,
    Thing,
    Token,
    Vote,
    Waiver,
    Workstream,
)
from readiness.snapshot import Known, Snapshot, Withdrawal

Day = date | str

AS_OF = date(2026, 11, 23)  # a Monday, 60 days to go
GATE = date(2026, 12, 8)
GO_LIVE = date(2027, 1, 22)
REF = "OP-01"


@dataclass(frozen=True)
class Withdrawn:
    """A thing, and why it no longer counts."""

    thing: Thing
    on: date
    by: str
    reason: str


def as_day(day: Day) -> date:
    return day if isinstance(day, date) else date.fromisoformat(day)


def a_programme(go_live: Day = GO_LIVE, **changes: Any) -> Programme:
    ordinary = {"ref": PROGRAMME, "name": "Northmoor EPR", "go_live": go_live}
    return Programme.model_validate(ordinary | changes)


def a_criterion(ref: str = REF, **changes: Any) -> Criterion:
    """A must, owned, due at the next gateway, with nothing to measure and nothing recorded."""
    ordinary = {
        "ref": ref,
        "name": f"Statement of {ref}",
        "pillar": "operational",
        "priority": "must",
        "due": GATE,
        "owner": "Training lead",
        "assessor": "Programme office",
    }
    return Criterion.model_validate(ordinary | changes)


def a_measured_criterion(ref: str = REF, **changes: Any) -> Criterion:
    """A must that is measured: 80 % of users, at least."""
    ordinary = {"measure": "users trained", "unit": "% of users", "direction": "min", "target": 80}
    return a_criterion(ref, **ordinary | changes)


def a_token(ref: str = "TK-01", **changes: Any) -> Token:
    """A way in for a learning system, with the digest of the secret "open"."""
    ordinary = {"ref": ref, "name": "Learning system", "scope": "readings", "expires": GO_LIVE}
    digest = hashlib.sha256(b"open").hexdigest()
    return Token.model_validate(ordinary | {"digest": digest} | changes)


def a_reading(value: float, on: Day, *, of: str = REF, **changes: Any) -> Reading:
    return Reading.model_validate({"of": of, "date": on, "value": value} | changes)


def a_group_reading(
    value: float, of_how_many: float | None, on: Day, *, of: str = REF, **told: Any
) -> GroupReading:
    fields = {"of": of, "date": on, "value": value, "denominator": of_how_many}
    return GroupReading.model_validate(fields | told)


def readings(*dated: tuple[Day, float], of: str = REF) -> tuple[Reading, ...]:
    return tuple(a_reading(value, on, of=of) for on, value in dated)


def judged(status: str, on: Day = AS_OF, *, of: str = REF, **changes: Any) -> Judgement:
    return Judgement.model_validate({"of": of, "date": on, "status": status} | changes)


def filed(
    kind: str = "audit", on: Day | None = AS_OF, *, of: str = REF, **changes: Any
) -> Evidence:
    ordinary = {"of": of, "kind": kind, "date": on, "summary": "Seen and written down"}
    return Evidence.model_validate(ordinary | changes)


def a_check(
    by: str | None = "Internal audit", on: Day = AS_OF, *, of: str = REF, evidence: int = 0
) -> Check:
    """Somebody's word that they looked; without a number, at the evidence given before it."""
    fields = {"of": of, "evidence": evidence, "verified_by": by, "verified_on": on}
    return Check.model_validate(fields)


def a_waiver(of: str = REF, **changes: Any) -> Waiver:
    ordinary = {
        "of": of,
        "by": "Chief executive",
        "reason": "Floor walkers on every ward",
        "granted": AS_OF,
        "expires": GO_LIVE,
    }
    return Waiver.model_validate(ordinary | changes)


def an_issue(ref: str = "IS-01", **changes: Any) -> Issue:
    ordinary = {
        "ref": ref,
        "name": f"Issue {ref}",
        "severity": 3,
        "status": "open",
        "raised": "2026-11-02",
        "owner": "Device lead",
    }
    return Issue.model_validate(ordinary | changes)


def an_action(ref: str = "A-01", **changes: Any) -> Action:
    ordinary = {"ref": ref, "text": f"Promise {ref}", "owner": "Training lead", "due": GATE}
    return Action.model_validate(ordinary | changes)


def a_hazard(ref: str = "HZ-01", **changes: Any) -> Hazard:
    ordinary = {"ref": ref, "name": f"Hazard {ref}", "initial": 4, "residual": 2, "status": "open"}
    return Hazard.model_validate(ordinary | changes)


def a_control(ref: str = "C-01", **changes: Any) -> Control:
    ordinary = {"ref": ref, "name": f"Control {ref}", "kind": "training", "state": "proposed"}
    return Control.model_validate(ordinary | changes)


def a_rating(rating: int | None, on: Day = AS_OF, *, of: str = "HZ-01", **changes: Any) -> Rating:
    return Rating.model_validate({"of": of, "date": on, "rating": rating} | changes)


def a_log_version(number: int = 1, **changes: Any) -> LogVersion:
    ordinary = {"of": PROGRAMME, "number": number, "date": AS_OF, "by": "Sam Safety", "log": {}}
    return LogVersion.model_validate(ordinary | changes)


def an_incident(ref: str = "IN-001", **changes: Any) -> Incident:
    ordinary = {"ref": ref, "name": f"Incident {ref}", "date": "2026-11-16"}
    return Incident.model_validate(ordinary | changes)


def a_safety_case(ref: str = "SR-01", **changes: Any) -> SafetyCase:
    ordinary = {"ref": ref, "name": "Safety case report", "stage": "deployment"}
    return SafetyCase.model_validate(ordinary | changes)


def a_scheme(ref: str = "SC-01", **changes: Any) -> RiskScheme:
    """Three by three, in words of the trust's own."""
    rows = {"often": [3, 4, 5], "sometimes": [2, 3, 4], "rarely": [1, 2, 3]}
    ordinary = {
        "ref": ref,
        "name": "Northmoor three by three",
        "version": "2",
        "severities": ["slight", "serious", "grave"],
        "rows": [{"likelihood": word, "ratings": cells} for word, cells in rows.items()],
    }
    return RiskScheme.model_validate(ordinary | changes)


def a_gateway(ref: str = "G-01", **changes: Any) -> Gateway:
    ordinary = {"ref": ref, "name": "Go-live decision", "planned": GATE}
    return Gateway.model_validate(ordinary | changes)


def a_condition(ref: str = "CO-01", *, of: str = "G-01", **changes: Any) -> Condition:
    ordinary = {"ref": ref, "of": of, "text": f"Condition {ref}", "owner": "Training lead"}
    return Condition.model_validate(ordinary | changes)


def a_vote(vote: str, *, of: str = "G-01", **changes: Any) -> Vote:
    return Vote.model_validate({"of": of, "vote": vote} | changes)


def a_note(ref: str = "N-01", **changes: Any) -> Note:
    ordinary = {
        "ref": ref,
        "name": f"Note {ref}",
        "date": "2026-10-12",
        "kind": "internal_review",
        "author_role": "Informatics team",
        "text": "Something was said",
    }
    return Note.model_validate(ordinary | changes)


def a_person(ref: str = "P-01", **changes: Any) -> Person:
    return Person.model_validate({"ref": ref, "name": f"Person {ref}"} | changes)


def a_workstream(ref: str = "WS-01", **changes: Any) -> Workstream:
    ordinary = {"ref": ref, "name": "Training", "pillar": "operational"}
    return Workstream.model_validate(ordinary | changes)


def a_site(ref: str = "S-01", **changes: Any) -> Site:
    return Site.model_validate({"ref": ref, "name": f"Site {ref}"} | changes)


def a_rehearsal(ref: str = "R-01", **changes: Any) -> Rehearsal:
    ordinary = {"ref": ref, "name": f"Rehearsal {ref}", "date": "2026-11-09", "outcome": "pass"}
    return Rehearsal.model_validate(ordinary | changes)


def a_risk(ref: str = "RK-01", **changes: Any) -> Risk:
    """A corporate risk in the operational pillar, scored 12 of 25."""
    ordinary = {"ref": ref, "name": f"Risk {ref}", "pillar": "operational"}
    scored = {"likelihood": 3, "impact": 4, "owner": "Chief operating officer"}
    return Risk.model_validate(ordinary | scored | changes)


def a_request(ref: str = "CH-01", **changes: Any) -> ChangeRequest:
    """A change that staff ask for, not scored and not decided."""
    ordinary = {"ref": ref, "name": f"Request {ref}", "raised": "2026-11-02"}
    return ChangeRequest.model_validate(ordinary | changes)


def a_scope_item(ref: str = "SI-01", **changes: Any) -> ScopeItem:
    """Something of which nobody has said whether it goes in on day one."""
    return ScopeItem.model_validate({"ref": ref, "name": f"Scope {ref}"} | changes)


def a_pulse(on: Day = "2026-11-09", **changes: Any) -> Pulse:
    return Pulse.model_validate({"of": PROGRAMME, "date": on, "confidence": 3} | changes)


def a_question(ref: str = "Q-01", **changes: Any) -> Question:
    ordinary = {"ref": ref, "text": "On what date is it shown?", "asked": "2026-11-16"}
    return Question.model_validate(ordinary | changes)


def an_answer(of: str = "Q-01", **changes: Any) -> Answer:
    return Answer.model_validate({"of": of, "answer": "By the 20th"} | changes)


def a_deep_dive(ref: str = "DD-01", on: Day = "2026-11-16", **changes: Any) -> DeepDive:
    ordinary = {"ref": ref, "date": on, "chair": "Trust chair", "sealed": on}
    return DeepDive.model_validate(ordinary | changes)


def a_policy(name: str, value: float | str | bool | None, **changes: Any) -> PolicyEntry:
    ordinary = {"ref": f"POL-{name}", "name": name, "value": value}
    return PolicyEntry.model_validate(ordinary | changes)


def withdrawn(
    thing: Thing, *, on: Day = AS_OF, by: str = "P-01", reason: str = "Entered by mistake"
) -> Withdrawn:
    """A thing that was taken back; give it to `a_snapshot` in the thing's place."""
    return Withdrawn(thing, as_day(on), by, reason)


def a_snapshot(*things: Any, as_of: Day = AS_OF, go_live: Day = GO_LIVE) -> Snapshot:
    """What was so on a day, of the things given, nested as they may be, and nothing else.

    A programme is made where none is given.
    """
    return known(*things, go_live=go_live).on(as_day(as_of))


def known(*things: Any, go_live: Day = GO_LIVE) -> Known:
    """Everything given, as if recorded in that order."""
    given = list(_each(things))
    if not any(isinstance(_bare(entry), Programme) for entry in given):
        given.insert(0, a_programme(go_live=go_live))
    kept: dict[str, dict[str | int, Thing]] = {}
    withdrawals: dict[tuple[str, str | int], Withdrawal] = {}
    number = 0
    for entry in given:
        thing = _numbered(_bare(entry), number + 1, kept)
        number = max(number, thing.recorded)
        word, key = _place(thing)
        if key in kept.setdefault(word, {}):
            raise ValueError(f"two {word} under {key}")
        kept[word][key] = thing
        if isinstance(entry, Withdrawn):
            number += 1
            withdrawals[word, key] = _withdrawal(entry, number, word, str(key))
    return Known(number=number, things=kept, withdrawals=withdrawals)


def _each(things: Iterable[Any]) -> Iterable[Thing | Withdrawn]:
    for entry in things:
        if isinstance(entry, Thing | Withdrawn):
            yield entry
        else:
            yield from _each(entry)


def _bare(entry: Thing | Withdrawn) -> Any:
    return entry.thing if isinstance(entry, Withdrawn) else entry


def _numbered(thing: Any, number: int, kept: dict[str, dict[str | int, Thing]]) -> Any:
    changes: dict[str, Any] = {} if thing.recorded else {"recorded": number}
    if isinstance(thing, Check) and not thing.evidence:
        about = [
            e
            for e in kept.get("evidence", {}).values()
            if isinstance(e, Evidence) and e.of == thing.of
        ]
        changes["evidence"] = about[-1].recorded
    return thing.model_copy(update=changes)


def _place(thing: Any) -> tuple[str, str | int]:
    return KIND_OF[type(thing)].word, thing.ref if isinstance(thing, Record) else thing.recorded


def _withdrawal(entry: Withdrawn, number: int, word: str, ref: str) -> Withdrawal:
    return Withdrawal(number, word, ref, entry.on, entry.by, entry.reason)


def a_meeting(ref: str = "DD-01", **changes: Any) -> DeepDive:
    ordinary = {"ref": ref, "date": AS_OF, "chair": "Charlie Chair"}
    return DeepDive.model_validate(ordinary | changes)


def an_item(ref: str = "DD-01/1", *, of: str = "DD-01", **changes: Any) -> AgendaItem:
    ordinary = {"ref": ref, "of": of, "name": f"Item {ref}", "kind": "other", "minutes": 5}
    return AgendaItem.model_validate(ordinary | changes)
