"""The fixed points at which progress is judged."""

import datetime as dt
from typing import Self

from readiness.model.base import Count, Day, Fact, Part, Record, Words, kept, worded
from readiness.vocabulary import GatewayOutcome


class Statement(Part):
    """What somebody answers for with their name, and since when."""

    by: Words
    on: Day | None = None
    text: Words | None = None


class Recommendation(Part):
    """What the recommending group passes upward, and on which records it rests."""

    outcome: GatewayOutcome
    by: Words | None = None
    on: Day | None = None
    text: Words | None = None
    number: Count | None = None
    digest: Words | None = None


class Decision(Part):
    """Why it was decided so, and what the board had before it, frozen and sealed."""

    by: Words | None = None
    reason: Words | None = None
    position: Words | None = None
    stops: tuple[Words, ...] = ()
    later: tuple[Words, ...] = ()
    deferral_case: tuple[Words, ...] = ()
    number: Count | None = None
    digest: Words | None = None


class Gateway(Record):
    """A day on which the programme may or may not go on.

    `safety_statement` is the clinical safety officer's; `residual_risk` is what top management
    accepts of the risk that is left. Where go-live is staggered, `wave` is the one it is held for.
    """

    name: Words
    planned_history: tuple[Day, ...] = kept(())
    planned: Day | None = None
    held: Day | None = None
    outcome: GatewayOutcome | None = worded(GatewayOutcome)
    paper_author: Words | None = None
    recommendation: Recommendation | None = kept()
    safety_statement: Statement | None = kept()
    residual_risk: Statement | None = kept()
    decision: Decision | None = kept()
    wave: Words | None = None

    def on(self, day: dt.date) -> Self | None:
        """The gateway as it stood on a day: not yet held, nothing said that was said later."""
        later = {key.partition(".")[0]: None for key, on in self.said_on if on > day}
        if self.held is not None and self.held > day:
            later |= {"held": None, "outcome": None, "decision": None}
        return self.model_copy(update=later) if later else self

    @property
    def said_on(self) -> tuple[tuple[str, dt.date], ...]:
        """The days on which something was said before it, with the key of each."""
        said = {
            "recommendation": self.recommendation,
            "safety_statement": self.safety_statement,
            "residual_risk": self.residual_risk,
        }
        return tuple((f"{key}.on", one.on) for key, one in said.items() if one and one.on)


class Condition(Record):
    """What has to be done for a conditional "go" to hold."""

    text: Words
    owner: Words | None = None
    due: Day | None = None
    test: Words | None = None
    accepted_by: Words | None = None
    expires: Day | None = None
    closed: Day | None = None
    criterion: Words | None = None

    def on(self, day: dt.date) -> Self | None:
        """The condition as it stood on a day: not yet closed."""
        if self.closed is None or self.closed <= day:
            return self
        return self.model_copy(update={"closed": None})


class Vote(Fact):
    """How somebody voted at a gateway, and why."""

    by: Words | None = None
    vote: Words | None = None
    reason: Words | None = None
    date: Day | None = None
