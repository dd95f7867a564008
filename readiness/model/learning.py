"""What was practised, what staff said, what is feared and what is asked for."""

import datetime as dt
from typing import Any, Self

from readiness.model.base import (
    Day,
    Fact,
    Number,
    Part,
    Record,
    Score,
    Words,
    YesNo,
    kept,
    number,
    worded,
)
from readiness.model.principles import Principles
from readiness.vocabulary import Outcome, Pillar, RehearsalKind


class Rehearsal(Record):
    """A plan, do, study, act cycle: what was predicted, what happened, what was learned.

    `errors` is the share of records, in per cent, that a trial load threw out.
    """

    name: Words
    date: Day | None = None
    plan: Words | None = None
    do: Words | None = None
    study: Words | None = None
    act: Words | None = None
    outcome: Outcome | None = worded(Outcome)
    criteria: tuple[Words, ...] = kept(())
    hazards: tuple[Words, ...] = kept(())
    kind: RehearsalKind | None = worded(RehearsalKind)
    errors: Number | None = number()

    @property
    def happened(self) -> dt.date | None:
        """The day it was held; a rehearsal still to come is known beforehand."""
        return self.date if self.outcome or self.do or self.study else None


class Carried(Part):
    """That somebody at the top carries a risk above the appetite, why, and until which day."""

    by: Words | None = None
    on: Day | None = None
    reason: Words | None = None
    until: Day | None = None


class Risk(Record):
    """A corporate risk, 1 to 5 for likelihood and for impact; never mixed with a hazard's."""

    name: Words
    cause: Words | None = None
    effect: Words | None = None
    likelihood: Score | None = None
    impact: Score | None = None
    owner: Words | None = None
    response: Words | None = None
    of_not_going: YesNo | None = None
    pillar: Pillar | None = worded(Pillar)
    carried: Carried | None = kept()

    def on(self, day: dt.date) -> Self | None:
        """The risk as it stood on a day: not yet carried by anybody."""
        signed = self.carried.on if self.carried else None
        return self.model_copy(update={"carried": None}) if signed and signed > day else self


class Pulse(Fact):
    """What somebody on the front line said in one minute; no author, the day only."""

    date: Day
    site: Words | None = None
    role_group: Words | None = None
    confidence: Score | None = None
    comment: Words | None = None


class ChangeRequest(Record):
    """What staff ask for before go-live; its benefits and its effort are scored from 0 to 5.

    `principles` is what a file says in its own way, `checked` the check against the five.
    """

    name: Words
    raised: Day | None = None
    raised_by: Words | None = None
    patient_benefit: Number | None = number()
    staff_benefit: Number | None = number()
    financial_benefit: Number | None = number()
    effort: Number | None = number()
    principles: dict[str, Any] | tuple[Words, ...] | None = kept()
    day_one: YesNo | None = None
    decision: Words | None = None
    why: Words | None = None
    decided_by: Words | None = None
    decided_on: Day | None = None
    checked: Principles | None = kept()

    def on(self, day: dt.date) -> Self | None:
        """The request as it stood on a day: not yet asked for, not yet decided."""
        if self.raised is not None and self.raised > day:
            return None
        if self.decided_on is None or self.decided_on <= day:
            return self
        gone = ("day_one", "decision", "why", "decided_by", "decided_on")
        return self.model_copy(update=dict.fromkeys(gone))

    @property
    def happened(self) -> dt.date | None:
        """The day on which it was asked for."""
        return self.raised
