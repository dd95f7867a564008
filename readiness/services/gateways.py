"""What is recommended, said, accepted and decided at a gateway; a decision is sealed as it is made.

In another's name it is recorded by the chair or the secretary.
"""

import datetime as dt
import re

from readiness import permissions
from readiness.errors import Refused
from readiness.model import (
    Acceptance,
    DeferralCase,
    Gateway,
    Programme,
    Recommendation,
    Statement,
    Vote,
)
from readiness.scoring.accepted_risk import accepted_risk
from readiness.scoring.decision import deciding
from readiness.scoring.decision_record import frozen
from readiness.services.accepting import accepted, version_in_force
from readiness.services.gatehouse import somebody, undecided
from readiness.services.moving import refuse_past
from readiness.services.reasons import because, given
from readiness.services.records import acted_on
from readiness.store import Work
from readiness.vocabulary import Choice, GatewayOutcome, Role

NAMED = 4  # things that stop "go" and are named in a refusal; the rest are counted
MAY_ACCEPT = frozenset({Role.CHAIR, Role.SENIOR_RESPONSIBLE_OWNER, Role.EXECUTIVE})
TIME = re.compile(r", time \d+$")  # how often a gateway has been planned


def recommend(work: Work, ref: str, *, outcome: GatewayOutcome, text: str) -> Gateway:
    """Pass a recommendation upward, with the records it rests on as they are now."""
    gateway = undecided(ref, work=work, act="recommend")
    text = given(text, otherwise="Say in a sentence what the recommendation rests on.")
    number, digest = work.last_row
    made = Recommendation(
        outcome=outcome, by=work.name, on=work.day, text=text, number=number, digest=digest
    )
    return work.move(gateway, recommendation=made)


def state_safety(work: Work, ref: str, *, text: str, by: str = "") -> Gateway:
    """Put the clinical safety officer's statement before the board."""
    gateway = undecided(ref, work=work, act="state_safety")
    officer = somebody(by, work=work)
    if Role.CLINICAL_SAFETY_OFFICER not in officer.roles:
        raise Refused("The safety statement is a clinical safety officer's. Choose one by name.")
    text = given(text, otherwise="Type what the clinical safety officer states.")
    said = Statement(by=officer.name, on=work.day, text=text)
    return work.move(gateway, safety_statement=said)


def accept_overall_risk(work: Work, ref: str, *, text: str, by: str = "") -> Gateway | Acceptance:
    """Accept the clinical risk that is left, as top management; never as the safety officer.

    It is recorded once, of the hazard log in force; of the gateway only while none is issued.
    """
    gateway = undecided(ref, work=work, act="accept_overall_risk")
    accepts = somebody(by, work=work)
    if Role.CLINICAL_SAFETY_OFFICER in accepts.roles or MAY_ACCEPT.isdisjoint(accepts.roles):
        raise Refused(
            "The risk that is left is accepted by the chair, the senior responsible owner or an "
            "executive, who is not the clinical safety officer."
        )
    text = given(text, otherwise="Say in a sentence which risk is accepted, and why.")
    if (version := version_in_force(work.snapshot())) is not None:
        return accepted(version, by=accepts, reason=text, work=work)
    return work.move(gateway, residual_risk=Statement(by=accepts.name, on=work.day, text=text))


def cast_vote(work: Work, ref: str, *, vote: Choice, reason: str = "", by: str = "") -> Vote:
    """Record how somebody votes, by name; the last vote of a name counts."""
    gateway = undecided(ref, work=work, act="cast_vote")
    votes = somebody(by, work=work)
    if vote is not Choice.GO:
        reason = given(reason, otherwise=f"Say in a sentence why {votes.name} does not say go.")
    said = Vote(of=gateway.ref, date=work.day, by=votes.name, vote=vote, reason=reason or None)
    if said.document() in [earlier.document() for earlier in work.facts(Vote, ref)]:
        raise Refused(f"That vote of {votes.name} is recorded already.")
    return work.append(said)


def object_to(work: Work, ref: str, *, reason: str) -> Vote:
    """Put on record, without a vote or after it, that one does not agree, and why."""
    gateway = acted_on(Gateway, ref, work=work, act="object_to_gateway")
    reason = given(reason, otherwise="Say in a sentence with what you do not agree.")
    said = Vote(of=gateway.ref, date=work.day, by=work.name, vote=Choice.DISSENT, reason=reason)
    return work.append(said)


def write_deferral_case(
    work: Work,
    *,
    summary: str,
    cost_of_delay: str = "",
    cost_of_going: str = "",
    smaller_step: str = "",
) -> Programme:
    """Write the case for not going live on the date, to stand beside the case for it."""
    permissions.check(work, "write_deferral_case")
    summary = given(summary, otherwise="Say in a few sentences why not to go live on the date.")
    case = DeferralCase(
        date=work.day,
        summary=summary,
        cost_of_delay=cost_of_delay or None,
        cost_of_going=cost_of_going or None,
        smaller_step=smaller_step or None,
    )
    return work.move(work.known.programme, deferral_case=case)


def decide(work: Work, ref: str, *, outcome: GatewayOutcome, reason: str) -> Gateway:
    """Decide at a gateway and seal it: what the board saw is what was recorded up to here.

    Raises `Refused`, by name, for whatever stops "go"; nothing stops "not yet".
    """
    gateway = undecided(ref, work=work, act="decide")
    reason = given(reason, otherwise="Say in a sentence why.")
    accepts = accepted_risk(work.snapshot(), gateway)
    if outcome is not GatewayOutcome.NOT_YET:
        _refuse_stopped(work, gateway)
        _refuse_unsigned(gateway, accepted_by=accepts)
    if outcome is GatewayOutcome.CONDITIONAL and not work.snapshot().conditions(ref):
        raise Refused("To go with conditions takes a condition. Set one first.")
    number, digest = work.last_row
    before = frozen(work.snapshot(), gateway)
    made = before.model_copy(
        update={"by": work.name, "reason": reason, "number": number, "digest": digest}
    )
    with because(reason, work):
        return work.move(
            gateway, held=work.day, outcome=outcome, decision=made, residual_risk=accepts
        )


def plan_again(work: Work, ref: str, *, planned: dt.date) -> Gateway:
    """Plan a gateway that was decided "not yet" for another day; the first one stays sealed."""
    gateway = acted_on(Gateway, ref, work=work, act="plan_again")
    if gateway.outcome is not GatewayOutcome.NOT_YET:
        raise Refused("Only a gateway that was decided “not yet” is planned again.")
    refuse_past(planned, gateway.name, on=work.day)
    names = {other.name for other in work.snapshot().gateways}
    first = TIME.sub("", gateway.name)
    name = next(n for i in range(2, 100) if (n := f"{first}, time {i}") not in names)
    made = work.new_ref(Gateway, "G-")
    return work.add(
        Gateway(ref=made, name=name, planned=planned, paper_author=gateway.paper_author)
    )


def _refuse_stopped(work: Work, gateway: Gateway) -> None:
    stops = deciding(work.snapshot(), gateway).stops
    if stops:
        named = "; ".join(stop.in_words for stop in stops[:NAMED])
        more = f"; and {len(stops) - NAMED} more" if len(stops) > NAMED else ""
        raise Refused(f"“Go” is stopped: {named}{more}.")


def _refuse_unsigned(gateway: Gateway, *, accepted_by: Statement | None) -> None:
    if gateway.safety_statement is None:
        raise Refused("“Go” takes the clinical safety officer's statement. Record it first.")
    if accepted_by is None:
        raise Refused(
            "“Go” takes a named member of top management who accepts the risk that is left. "
            "Record it first."
        )
