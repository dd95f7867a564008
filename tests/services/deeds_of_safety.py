"""Every act around the hazard log, as somebody would do it who may."""

from collections.abc import Callable

from readiness.model import Brings, Incident
from readiness.services import controls, hazard_life, incidents, issuing, signing
from readiness.store import Work
from readiness.vocabulary import SafetyStage

Deed = Callable[[Work, str], object]

NONE = Brings(new_hazard=False, says="It changes nothing that patients meet")
WHY = "Nothing further is practicable"


def issue(work: Work, report: str) -> object:
    """Issue the log, once the one proposal in it has been looked at."""
    hazard_life.open_hazard(work, "HZ-002")
    return issuing.issue_log(work, report=report)


def assess(work: Work, ref: str) -> Incident:
    """Answer the three questions, about a hazard that was closed."""
    return incidents.assess_incident(
        work,
        ref,
        new_hazard=False,
        known_hazard=True,
        control_failed=True,
        hazards=["HZ-005"],
        failed_controls=["C-03"],
    )


SAFETY_DEEDS: dict[str, tuple[str, Deed]] = {
    "open_hazard": ("P-03", lambda work, ref: hazard_life.open_hazard(work, ref)),
    "transfer_hazard": (
        "P-03",
        lambda work, ref: hazard_life.transfer_hazard(
            work, ref, organisation="Southmoor", controls=["C-03"]
        ),
    ),
    "acknowledge_hazard": (
        "P-01",
        lambda work, ref: hazard_life.acknowledge_hazard(work, ref, by="Southmoor's officer"),
    ),
    "close_hazard": ("P-03", lambda work, ref: hazard_life.close_hazard(work, ref, reason=WHY)),
    "reopen_hazard": ("P-03", lambda work, ref: hazard_life.reopen_hazard(work, ref, why="Seen")),
    "withdraw_hazard": (
        "P-03",
        lambda work, ref: hazard_life.withdraw_hazard(work, ref, reason="Logged twice"),
    ),
    "accept_hazard": ("P-04", lambda work, ref: signing.accept_hazard(work, ref, reason=WHY)),
    "justify_hazard": ("P-03", lambda work, ref: signing.justify_hazard(work, ref, reason=WHY)),
    "weigh_benefit": (
        "P-04",
        lambda work, ref: signing.weigh_benefit(
            work, ref, benefit="One record", says="By the group", outweighs=True
        ),
    ),
    "add_control": (
        "P-01",
        lambda work, ref: controls.add_control(work, ref, name="Two people check", brings=NONE),
    ),
    "share_control": (
        "P-01",
        lambda work, ref: controls.share_control(work, ref, hazard="HZ-001"),
    ),
    "place_control": (
        "P-01",
        lambda work, ref: controls.place_control(work, ref, hazard="HZ-006", causes=(), effects=()),
    ),
    "own_control": ("P-01", lambda work, ref: controls.own_control(work, ref, owner="Sam")),
    "implement_control": (
        "P-01",
        lambda work, ref: controls.implement_control(work, ref, evidence="Seen on Birch ward"),
    ),
    "verify_control": (
        "P-03",
        lambda work, ref: controls.verify_control(work, ref, evidence="Ten orders watched"),
    ),
    "fail_control": ("P-01", lambda work, ref: controls.fail_control(work, ref, why="It jams")),
    "issue_log": ("P-03", issue),
    "accept_residual_risk": (
        "P-04",
        lambda work, _: issuing.accept_residual_risk(work, reason="The board has seen the log"),
    ),
    "write_safety_case": (
        "P-01",
        lambda work, _: issuing.write_safety_case(
            work, name="Report 2", stage=SafetyStage.DECOMMISSIONING
        ),
    ),
    "approve_safety_case": ("P-03", lambda work, ref: issuing.approve_safety_case(work, ref)),
    "amend_hazard": (
        "P-03",
        lambda work, ref: hazard_life.amend_hazard(
            work, ref, owner="Toni Training", effect="Wrong dose", causes=["Haste"], why="Seen"
        ),
    ),
    "write_scheme": (
        "P-03",
        lambda work, _: issuing.write_scheme(
            work,
            name="Two by two",
            version="1",
            severities=["slight", "grave"],
            rows=[("often", [3, 5]), ("rarely", [1, 3])],
        ),
    ),
    "adopt_scheme": (
        "P-03",
        lambda work, ref: issuing.adopt_scheme(work, ref, why="Agreed in the plan"),
    ),
    "report_incident": ("P-02", lambda work, _: incidents.report_incident(work, name="Twice")),
    "assess_incident": ("P-03", assess),
    "close_incident": (
        "P-03",
        lambda work, ref: incidents.close_incident(work, ref, cause="Two charts"),
    ),
}
ABOUT_NOTHING = {"write_scheme", "accept_residual_risk", "write_safety_case", "report_incident"}
# The record of the trust that an act is done to, and what a refusal calls its kind.
REFS = {
    "open_hazard": "HZ-002",
    "amend_hazard": "HZ-003",
    "transfer_hazard": "HZ-003",
    "acknowledge_hazard": "HZ-004",
    "close_hazard": "HZ-003",
    "reopen_hazard": "HZ-005",
    "withdraw_hazard": "HZ-003",
    "accept_hazard": "HZ-003",
    "justify_hazard": "HZ-003",
    "weigh_benefit": "HZ-001",
    "add_control": "HZ-001",
    "share_control": "C-02",
    "place_control": "C-01",
    "own_control": "C-01",
    "implement_control": "C-01",
    "verify_control": "C-02",
    "fail_control": "C-02",
    "issue_log": "SR-01",
    "approve_safety_case": "SR-01",
    "adopt_scheme": "SC-01",
    "assess_incident": "IN-001",
    "close_incident": "IN-002",
}
KINDS = {"HZ": "hazard", "C-": "control", "SR": "safety case", "SC": "scheme", "IN": "incident"}
