"""A gateway on one page: what the board has before it, or had when it decided."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from readiness.days import in_words
from readiness.model import (
    Condition,
    Decision,
    DeferralCase,
    Gateway,
    Recommendation,
    Statement,
    Vote,
)
from readiness.scoring.accepted_risk import accepted_risk
from readiness.scoring.decision import deciding
from readiness.snapshot import Snapshot
from readiness.vocabulary import Choice, GatewayOutcome

NOT_FROZEN = "What was known when it was held is not frozen in this record."
COSTS = (
    ("cost_of_delay", "What delay costs"),
    ("cost_of_going", "What going costs"),
    ("smaller_step", "A smaller step"),
)


@dataclass(frozen=True)
class DecisionRecord:
    """Everything about one gateway; once it is sealed, as it was when it was decided."""

    gateway: Gateway
    before: Decision
    conditions: tuple[Condition, ...]
    votes: tuple[Vote, ...]
    residual_risk: Statement | None

    @property
    def is_sealed(self) -> bool:
        """Whether it has been decided."""
        return self.gateway.held is not None

    @property
    def outcome(self) -> GatewayOutcome | None:
        return self.gateway.outcome

    @property
    def recommendation(self) -> Recommendation | None:
        return self.gateway.recommendation

    @property
    def safety_statement(self) -> Statement | None:
        return self.gateway.safety_statement

    @cached_property
    def last_votes(self) -> tuple[Vote, ...]:
        """The last vote of each name."""
        cast = [vote for vote in self.votes if vote.vote != Choice.DISSENT]
        return tuple({vote.by: vote for vote in cast}.values())

    @property
    def dissent(self) -> tuple[Vote, ...]:
        """Who does not agree, with their reason: said as dissent, or voted otherwise."""
        otherwise = [v for v in self.last_votes if self._differs(v)]
        return (*otherwise, *(vote for vote in self.votes if vote.vote == Choice.DISSENT))

    def _differs(self, vote: Vote) -> bool:
        said = {
            GatewayOutcome.PASSED: Choice.GO,
            GatewayOutcome.CONDITIONAL: Choice.CONDITIONAL,
            GatewayOutcome.NOT_YET: Choice.NOT_YET,
        }
        return self.outcome is not None and vote.vote not in (said[self.outcome], Choice.ABSTAIN)


def decision_record(snapshot: Snapshot, gateway: Gateway) -> DecisionRecord:
    """The record of a gateway: frozen where it was sealed, else as things are."""
    if gateway.held is None:
        before = frozen(snapshot, gateway)
    else:
        before = gateway.decision or Decision(position=NOT_FROZEN)
    return DecisionRecord(
        gateway,
        before,
        snapshot.conditions(gateway.ref),
        snapshot.votes(gateway.ref),
        accepted_risk(snapshot, gateway),
    )


def frozen(snapshot: Snapshot, gateway: Gateway) -> Decision:
    """What a board has before it at a gateway, in words that do not move with the records."""
    now = deciding(snapshot, gateway)
    return Decision(
        position=now.says,
        stops=tuple(stop.in_words for stop in now.stops),
        later=tuple(
            f"{one.criterion.ref} ({one.criterion.name.rstrip('. ')}) by {in_words(one.due)}"
            for one in now.later
        ),
        deferral_case=case_in_words(snapshot.programme.deferral_case),
    )


def case_in_words(case: DeferralCase | None) -> tuple[str, ...]:
    """The case for not going live, a line for each side of it; empty where nobody wrote one."""
    if case is None:
        return ()
    written = f" (written {in_words(case.date)})" if case.date else ""
    summary = (f"{case.summary}{written}",) if case.summary else ()
    costs = ((label, getattr(case, key)) for key, label in COSTS)
    return (*summary, *(f"{label}: {value}" for label, value in costs if value))


def latest_gateway(snapshot: Snapshot) -> Gateway | None:
    """The gateway to look at: the last that was decided today, else the next, else the last."""
    held = [g for g in snapshot.gateways if g.held is not None]
    last = max(held, key=lambda g: g.held or dt.date.min, default=None)
    if last is not None and last.held == snapshot.as_of:
        return last
    waiting = [g for g in snapshot.gateways if g.held is None and g.planned is not None]
    coming = [g for g in waiting if g.planned and g.planned >= snapshot.as_of]
    following = min(coming, key=lambda g: g.planned or dt.date.max, default=None)
    return snapshot.next_gateway or following or last or next(iter(waiting), None)
