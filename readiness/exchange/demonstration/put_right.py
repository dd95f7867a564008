"""What is put right in one more week: issues, hazards, promises, and the gateway that is due."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from readiness.exchange.demonstration.acts import Deed
from readiness.exchange.demonstration.safety_case import brought_up_to_date
from readiness.model import Control, Gateway, Hazard, Issue, Scored
from readiness.scoring.decision import deciding
from readiness.scoring.hazard_log import worst_first
from readiness.scoring.hazards import expected
from readiness.scoring.promises import promise_of
from readiness.services import answers, controls, gateways, hazards, issues
from readiness.snapshot import Snapshot
from readiness.store import Work
from readiness.vocabulary import (
    Choice,
    ControlState,
    GatewayOutcome,
    IssueStatus,
    Likelihood,
    RatingOf,
    Severity,
)

OFFICE, SECRETARY, SAFETY_OFFICER, CCIO, CHIEF = "P-13", "P-12", "P-16", "P-17", "P-02"
ONE_WEEK = timedelta(weeks=1)
EVERY = 9  # of nine things that are due, one drags
# The workshop's word on a hazard that nobody had scored.
SCORED = (Severity.CONSIDERABLE, Likelihood.LOW)
LEFT = 3  # the highest rating that anybody may accept


@dataclass(frozen=True)
class Next:
    """One thing that somebody does in the week."""

    by: str
    deed: Deed
    why: str | None = None


def put_right(snapshot: Snapshot) -> Iterator[Next]:
    """Everything that is mended, shown to work, kept or decided in the week."""
    for number, issue in enumerate(snapshot.issues):
        yield from _mended(snapshot, issue, drags=number % EVERY == 0)
    for found in worst_first(snapshot):
        if not found.is_closed:
            yield from _controlled(snapshot, found.hazard)
    for action in snapshot.actions:
        promise, due = promise_of(action), action.due
        if promise.is_open and due and snapshot.as_of - ONE_WEEK < due <= snapshot.as_of:
            yield _kept(action.ref, on=due)
    for gateway in snapshot.gateways:
        if gateway.outcome is None and (gateway.planned or snapshot.gate) <= snapshot.as_of:
            yield from _decided(gateway)


def _mended(snapshot: Snapshot, issue: Issue, *, drags: bool) -> Iterator[Next]:
    """An issue that is due is closed with what fixed it, or moves on by a week."""
    if issue.status is IssueStatus.CLOSED or issue.due is None or issue.due > snapshot.as_of:
        return
    later = issue.due + ONE_WEEK
    if drags and later > snapshot.as_of:
        why = "The mend has not held in the second test."
        yield Next(OFFICE, lambda work: issues.redate(work, issue.ref, due=later, why=why), why)
    else:
        fixed = "Mended, tested, and shown to those who had raised it."
        yield Next(OFFICE, lambda work: issues.close(work, issue.ref, fixed_by=fixed))


def _controlled(snapshot: Snapshot, hazard: Hazard) -> Iterator[Next]:
    """A hazard is scored; the controls that are due come in, and a week later are seen to work."""
    if hazard.initial is None:
        severity, likelihood = SCORED
        yield Next(
            SAFETY_OFFICER,
            lambda work: hazards.rate(
                work, hazard.ref, severity=severity, likelihood=likelihood, which=RatingOf.INITIAL
            ),
        )
    elif (expected(hazard) or 0) > LEFT and isinstance(hazard.residual, Scored):
        severity, likelihood = hazard.residual.severity, Likelihood.VERY_LOW
        why = "A second person now counts every week, and a month of counts is clean."
        yield Next(
            SAFETY_OFFICER,
            lambda work: hazards.rate(
                work, hazard.ref, severity=severity, likelihood=likelihood, reason=why
            ),
        )
    for control in snapshot.controls_of(hazard):
        if control.due is None or control.due <= snapshot.as_of + ONE_WEEK:
            yield from _brought_in(control)


def _brought_in(control: Control) -> Iterator[Next]:
    match control.state:
        case ControlState.PROPOSED | None:
            seen = "In use on the first two wards since this week."
            yield Next(OFFICE, lambda work: _once(work, control, seen=seen))
        case ControlState.IMPLEMENTED:
            seen = "Watched for a shift on each of two wards: it held."
            yield Next(SAFETY_OFFICER, lambda work: _once(work, control, seen=seen))


def _once(work: Work, control: Control, *, seen: str) -> None:
    """Move a control on; one that hazards share has been moved with the first of them."""
    if work.get(Control, control.ref).state is control.state:
        move = controls.verify_control
        if control.state is not ControlState.IMPLEMENTED:
            move = controls.implement_control
        move(work, control.ref, evidence=seen)


def _kept(ref: str, *, on: date) -> Next:
    shown = "Shown to the secretary on the day."
    return Next(SECRETARY, lambda work: answers.keep_promise(work, ref, shown=shown, on=on))


def _decided(gateway: Gateway) -> Iterator[Next]:
    """The board says go where nothing stops it on the day, and otherwise not yet."""
    ref = gateway.ref
    statement = "The safety case report covers what is due here; what is left is in the log."
    accepted = "I have read what is left in the hazard log, and accept it for this step."
    yield Next(SAFETY_OFFICER, brought_up_to_date())
    yield Next(SAFETY_OFFICER, lambda work: gateways.state_safety(work, ref, text=statement))
    yield Next(CHIEF, lambda work: gateways.accept_overall_risk(work, ref, text=accepted))
    yield Next(CHIEF, lambda work: gateways.cast_vote(work, ref, vote=Choice.GO))
    yield Next(SECRETARY, lambda work: _sealed(work, ref))


def _sealed(work: Work, ref: str) -> None:
    stops = deciding(work.snapshot(), work.get(Gateway, ref)).stops
    if not stops:
        reason = "Everything that was due is in place."
        gateways.decide(work, ref, outcome=GatewayOutcome.PASSED, reason=reason)
        return
    reason = f"{stops[0].in_words}."
    gateways.decide(work, ref, outcome=GatewayOutcome.NOT_YET, reason=reason)
    gateways.plan_again(work, ref, planned=work.day + ONE_WEEK)
