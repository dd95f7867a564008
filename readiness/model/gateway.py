"""The fixed points at which progress is judged."""

import datetime as dt
from typing import Self

from readiness.model.base import Day, Fact, Record, Words, kept, worded
from readiness.vocabulary import GatewayOutcome


class Gateway(Record):
    """A day on which the programme may or may not go on."""

    name: Words
    planned_history: tuple[Day, ...] = kept(())
    planned: Day | None = None
    held: Day | None = None
    outcome: GatewayOutcome | None = worded(GatewayOutcome)
    paper_author: Words | None = None

    def on(self, day: dt.date) -> Self | None:
        """The gateway as it stood on a day: not yet held."""
        if self.held is None or self.held <= day:
            return self
        return self.model_copy(update={"held": None, "outcome": None})


class Condition(Record):
    """What has to be done for a conditional "go" to hold."""

    text: Words
    owner: Words | None = None
    due: Day | None = None
    test: Words | None = None
    accepted_by: Words | None = None
    expires: Day | None = None
    closed: Day | None = None

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
