"""Corporate risks above what the board said that it would carry."""

from collections.abc import Iterator

from readiness.questions.rule import Noticed, Receipt
from readiness.scoring.corporate_risks import RiskStanding, corporate_risks
from readiness.snapshot import Snapshot
from readiness.thresholds import APPETITE_WITHIN
from readiness.vocabulary import GatewayOutcome

RISKS = "risks"
GONE_ON = frozenset({GatewayOutcome.PASSED, GatewayOutcome.CONDITIONAL})


def above_appetite(snapshot: Snapshot) -> Iterator[Noticed]:
    """Each corporate risk above its pillar's appetite that nobody carries by name."""
    taken = any(gateway.outcome in GONE_ON for gateway in snapshot.gateways)
    if not (taken or 0 <= snapshot.days_to_go <= snapshot.policy[APPETITE_WITHIN]):
        return
    for standing in corporate_risks(snapshot):
        if standing.is_unsigned:
            yield _noticed(standing)


def _noticed(standing: RiskStanding) -> Noticed:
    risk, score, allowed = standing.risk, standing.score, standing.allowed
    assert score is not None
    assert allowed is not None
    word = allowed.appetite.value if allowed.appetite else ""
    fact = (
        f"is scored {score} of 25, above the {allowed.limit} that our {word} appetite for "
        f"{allowed.pillar.heading.lower()} risk allows, without a signature"
    )
    says = f"Likelihood {risk.likelihood} of 5, impact {risk.impact} of 5: {score} of 25"
    return Noticed(
        record=risk,
        fact=fact,
        brief="corporate risks stand above our own appetite without a signature",
        receipts=(
            Receipt(risk.ref, "likelihood", says, value=score),
            Receipt(risk.ref, "response", risk.response or "No response is on file"),
        ),
        cause=RISKS,
        weight=score / 25,
    )
