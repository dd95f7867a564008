"""Nobody does by a file what they may not do by hand; what they may, goes in."""

import inspect
from pathlib import Path
from typing import Any

import pytest

from readiness.acts import ACTS
from readiness.errors import NotPermitted
from readiness.exchange import by_hand, signed_by_hand
from readiness.exchange.carrying_out import carry_out
from readiness.exchange.planning import plan
from readiness.model import KIND_OF
from readiness.vocabulary import Role
from tests.factories import AS_OF, GO_LIVE

LEAD = "P-01"
CRITERION = {"ref": "OP-01", "name": "Criterion OP-01"}
MEASURED = {"ref": "OP-02", "name": "Criterion OP-02"}
BOUND = {"ref": "OP-03", "name": "Criterion OP-03"}
HAZARD = {"ref": "HZ-003", "name": "Hazard HZ-003"}
SEEN = {"kind": "audit", "summary": "Seen", "date": "2026-11-20", "outcome": "pass"}
ON = "2026-11-20"

# What a programme lead writes into a file, and how the refusal begins.
NOT_BY_A_FILE: dict[str, tuple[dict[str, Any], str]] = {
    "an exception": (
        {"criteria": [CRITERION | {"waivers": [{"by": "Alex Accountable", "granted": ON}]}]},
        "Allowing an exception is for the chair",
    ),
    "an exception to what has to be met": (
        {"criteria": [BOUND | {"waivers": [{"by": "Alex Accountable", "granted": ON}]}]},
        "Allowing an exception",
    ),
    "out of scope": (
        {"criteria": [CRITERION | {"declared": [{"date": ON, "status": "removed"}]}]},
        "Taking a criterion out of scope",
    ),
    "no longer a must": (
        {"criteria": [BOUND | {"priority": "should"}]},
        "A must that cannot be waived stays one",
    ),
    "looked at by somebody else": (
        {"criteria": [CRITERION | {"evidence": [SEEN | {"verified_by": "Sam Safety"}]}]},
        "Whoever looked at it says so in person",
    ),
    "looked at by themselves, of their own": (
        {"criteria": [MEASURED | {"evidence": [SEEN | {"verified_by": "Lee Programme"}]}]},
        "Checking evidence is for somebody other than the owner",
    ),
    "an outcome": (
        {"gateways": [{"ref": "G-11", "name": "Go-live", "outcome": "passed", "held": ON}]},
        "Deciding is for the chair",
    ),
    "the officer's statement": (
        {"gateways": [{"name": "Another", "safety_statement": {"by": "Sam Safety"}}]},
        "The safety statement is for a clinical safety officer",
    ),
    "a vote": (
        {"gateways": [{"name": "Another", "votes": [{"by": "Charlie Chair", "vote": "go"}]}]},
        "Voting is for the chair",
    ),
    "an answer": (
        {"questions": [{"ref": "Q-12", "answer": "Booked", "assurance": "partly"}]},
        "Recording an answer is for the chair",
    ),
    "a question that was put": (
        {"questions": [{"text": "Who covers the days?", "asked": ON}]},
        "Putting a question is for the chair",
    ),
    "a promise": (
        {"actions": [{"text": "A list", "owner": "Sam Safety"}]},
        "Recording a promise is for the chair",
    ),
    "that a promise was kept": (
        {"actions": [{"ref": "A-11", "text": "Promise A-11", "closed": ON}]},
        "Saying that a promise was kept",
    ),
    "a meeting": (
        {"deep_dives": [{"date": ON, "chair": "Charlie Chair"}]},
        "Starting a deep dive is for the chair",
    ),
    "a threshold": (
        {"programme": {"policy": {"quiet_after_days": {"value": 90}}}},
        "Changing what a rule goes by",
    ),
    "the board's appetite": (
        {"programme": {"appetite": {"operational": "open"}}},
        "Setting the appetite for risk",
    ),
    "a risk that is carried": (
        {"risks": [{"ref": "RK-11", "name": "Risk RK-11", "carried": {"by": "Alex Accountable"}}]},
        "Carrying a risk above the appetite",
    ),
    "a delegation": (
        {"delegations": [{"name": "Extra cover", "to": "COO"}]},
        "Delegating a decision is for the chair",
    ),
    "that no control failed": (
        {"incidents": [{"ref": "IN-001", "name": "Incident IN-001", "control_failed": False}]},
        "Assessing an incident is for",
    ),
    "another rating": (
        {"hazards": [HAZARD | {"rating_history": [{"date": ON, "rating": 4}]}]},
        "Rating a hazard is for whoever owns it",
    ),
    "a hazard in other words": (
        {"hazards": [HAZARD | {"effect": "Next to nothing"}]},
        "Changing what a hazard says",
    ),
    "a hazard handed over": (
        {"hazards": [HAZARD | {"status": "transferred"}]},
        "Handing a hazard over",
    ),
}
# What a programme lead may not do by hand and no file does, or only as another act of these that
# the same people do; and what is done to people and tokens, which `carrying_out` sees to.
IN_NO_FILE = {
    *("bring_back_question", "unpick_question", "write_question", "give_time", "switch_off_rule"),
    "freeze_paper",
    *("bring_in", "take_back", "take_in_unnamed", "confirm_assurance"),
    *("make_token", "revoke_token", "correct_person", "let_go", "change_roles"),
    *("take_in_hazards", "add_people"),
}


def filed(work_as: Any, **sections: Any) -> None:
    programme = {"name": "Northmoor EPR", "go_live": GO_LIVE.isoformat()}
    programme |= sections.pop("programme", {})
    document = {"format": "readiness-programme/1", "programme": programme, **sections}
    with work_as(LEAD) as work:
        carry_out(work, plan(document, work.known, today=AS_OF))


@pytest.mark.parametrize("what", NOT_BY_A_FILE)
def test_a_lead_does_not_say_in_a_file_what_takes_anothers_word(work_as, trail, what: str):
    sections, why = NOT_BY_A_FILE[what]
    with pytest.raises(NotPermitted, match=why):
        filed(work_as, **sections)

    assert trail() == []


def test_a_refusal_says_which_row_of_the_file_is_meant_and_whom_to_ask(work_as):
    sections, _ = NOT_BY_A_FILE["an outcome"]
    with pytest.raises(NotPermitted) as refused:
        filed(work_as, **sections)

    assert str(refused.value) == (
        "Gateway G-11: Deciding is for the chair, or for the secretary in the chair's name. Ask "
        "Charlie Chair or Sacha Secretary. Nothing was loaded; leave it out of the file."
    )


def test_what_a_lead_may_do_by_hand_goes_in_by_a_file(work_as, trail):
    readings = [{"date": ON, "value": 71}]
    declared = [{"date": ON, "status": "amber", "by": "Toni Training"}]
    evidence = [SEEN | {"by": "Audit South", "verified_by": "Lee Programme", "verified_on": ON}]
    filed(
        work_as,
        criteria=[MEASURED | {"readings": readings, "target": 90}, CRITERION | {"due": GO_LIVE}],
        issues=[{"ref": "IS-001", "name": "Issue IS-001", "severity": 2, "status": "closed"}],
        hazards=[{"name": "Wrong patient", "owner": "Lee Programme"}],
    )
    filed(work_as, criteria=[CRITERION | {"declared": declared, "evidence": evidence}])

    kinds = {entry.kind for entry in trail()}
    assert kinds >= {"reading", "criterion", "issue", "hazard", "judgement", "evidence", "check"}


def test_nobody_but_the_demonstration_tells_a_past_that_is_not_asked_for_its_words():
    root = Path(__file__).parents[2]
    ours = (path for part in ("readiness", "pages") for path in (root / part).rglob("*.py"))
    telling = {path.name for path in ours if "tell_history" in path.read_text()}

    assert telling == {"carrying_out.py", "acts.py"}


def test_whatever_a_lead_may_not_do_by_hand_is_looked_for_in_a_file():
    written = inspect.getsource(by_hand) + inspect.getsource(signed_by_hand)
    barred = {
        name
        for name, act in ACTS.items()
        if Role.PROGRAMME_LEAD not in act.roles and f'"{name}"' not in written
    }
    assert barred <= IN_NO_FILE


def test_each_key_that_is_looked_for_is_one_of_its_kind_and_each_act_one_of_the_table():
    keys = {**signed_by_hand.WRITTEN, **signed_by_hand.CHANGED}
    assert [key for kind, key in keys if key not in kind.model_fields] == []
    acts = {*keys.values(), *signed_by_hand.FACTS.values(), *signed_by_hand.BEGUN.values()}
    assert acts <= set(ACTS)
    assert {*signed_by_hand.FACTS, *signed_by_hand.BEGUN} <= set(KIND_OF)
