"""What is done at a gateway, as somebody would do it who may."""

import datetime as dt
from collections.abc import Callable

from readiness.services import conditions, gateways
from readiness.store import Work
from readiness.vocabulary import Choice, GatewayOutcome
from tests.factories import AS_OF, a_condition, a_gateway

OPEN, DEFERRED, CONDITION = "G-11", "G-10", "G-11/1"
LATER = dt.date(2026, 12, 15)

# A gateway that nobody has decided at, and one that was decided "not yet".
GATEWAYS = (
    a_gateway(OPEN),
    a_condition(CONDITION, of=OPEN),
    a_gateway(DEFERRED, name="Recommendation", held=AS_OF, outcome="not_yet"),
)

GATEWAY_DEEDS: dict[str, tuple[str, Callable[[Work, str], object]]] = {
    "recommend": (
        "P-01",
        lambda work, ref: gateways.recommend(
            work, ref, outcome=GatewayOutcome.CONDITIONAL, text="Safe with one condition"
        ),
    ),
    "state_safety": (
        "P-03",
        lambda work, ref: gateways.state_safety(work, ref, text="No rating above 3"),
    ),
    "accept_overall_risk": (
        "P-04",
        lambda work, ref: gateways.accept_overall_risk(work, ref, text="For the first month"),
    ),
    "cast_vote": (
        "P-08",
        lambda work, ref: gateways.cast_vote(work, ref, vote=Choice.NOT_YET, reason="The wards"),
    ),
    "object_to_gateway": (
        "P-02",
        lambda work, ref: gateways.object_to(work, ref, reason="Half the night staff"),
    ),
    "write_deferral_case": (
        "P-02",
        lambda work, _: gateways.write_deferral_case(work, summary="Half the night staff"),
    ),
    "set_condition": (
        "P-09",
        lambda work, ref: conditions.set_condition(
            work,
            ref,
            text="Night staff trained",
            owner="Training lead",
            due=LATER,
            test="Register sampled",
            accepted_by="Alex Accountable",
            expires=LATER,
        ),
    ),
    "drop_condition": (
        "P-09",
        lambda work, ref: conditions.drop_condition(work, ref, why="Nobody needs it"),
    ),
    "close_condition": (
        "P-09",
        lambda work, ref: conditions.close_condition(work, ref, shown="Register sampled"),
    ),
    "decide": (
        "P-08",
        lambda work, ref: gateways.decide(
            work, ref, outcome=GatewayOutcome.NOT_YET, reason="The wards are not ready"
        ),
    ),
    "plan_again": ("P-08", lambda work, ref: gateways.plan_again(work, ref, planned=LATER)),
}
GATEWAY_REFS = dict.fromkeys(GATEWAY_DEEDS, ("gateway", OPEN)) | {
    "drop_condition": ("condition", CONDITION),
    "close_condition": ("condition", CONDITION),
    "plan_again": ("gateway", DEFERRED),
}
