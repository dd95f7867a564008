"""The safety officer brings the safety cases and the log up to date before a gate."""

from readiness.exchange.demonstration.acts import Deed
from readiness.model import SafetyCase
from readiness.scoring.log_versions import last_version, needs_report
from readiness.services import hazard_life, issuing
from readiness.store import Work
from readiness.vocabulary import HazardStatus, SafetyStage

REPORTS = {
    SafetyStage.DEPLOYMENT: "Safety case report for the switch-on",
    SafetyStage.DECOMMISSIONING: "Safety case report for leaving the old system",
}
WHY = "Looked at in this week's workshop."


def brought_up_to_date() -> Deed:
    """Take proposals into the log, sign what report is wanting, and issue the log if it changed."""
    return _bring_up_to_date


def _bring_up_to_date(work: Work) -> None:
    for hazard in work.snapshot().hazards:
        if hazard.status is HazardStatus.PROPOSED:
            hazard_life.open_hazard(work, hazard.ref, why=WHY)
    has_changed = last_version(work.snapshot()) is None or needs_report(work.snapshot())
    if has_changed or not _is_signed(work, SafetyStage.DECOMMISSIONING):
        reports = {stage: _signed(work, stage) for stage in REPORTS}
        issuing.issue_log(work, report=reports[SafetyStage.DEPLOYMENT])


def _is_signed(work: Work, stage: SafetyStage) -> bool:
    cases = work.snapshot().all_of(SafetyCase)
    return any(case.stage is stage and case.approved_on is not None for case in cases)


def _signed(work: Work, stage: SafetyStage) -> str:
    """A new report for a stage, signed; its reference."""
    name = f"{REPORTS[stage]}, {work.day:%d %B %Y}"
    case = issuing.write_safety_case(work, name=name, stage=stage)
    return issuing.approve_safety_case(work, case.ref).ref
