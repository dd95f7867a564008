"""What stands around the hazard log: its scheme, its versions, safety cases and incidents."""

import datetime as dt
from typing import Any, Self

from readiness.model.base import Count, Day, Fact, Part, Record, Words, YesNo, kept, worded
from readiness.model.hazard import Band
from readiness.vocabulary import Likelihood, SafetyStage, Severity


class SchemeRow(Part):
    """One likelihood of a scheme, with the rating of each severity beside it."""

    likelihood: Words
    ratings: tuple[Band, ...] = ()


class RiskScheme(Record):
    """A trust's own matrix: its words, and the standard's rating, 1 to 5, that each cell has.

    `severities` stand least first and the rows most likely first, as a matrix is printed.
    """

    name: Words
    version: Words | None = None
    severities: tuple[Words, ...] = kept(())
    rows: tuple[SchemeRow, ...] = kept(())

    @property
    def label(self) -> str:
        """Its name and its version, as they are kept with every rating."""
        return f"{self.name} {self.version}" if self.version else self.name


class SafetyCase(Record):
    """A safety case report: for one system, at one stage of its life, at somebody's word."""

    name: Words
    stage: SafetyStage | None = worded(SafetyStage)
    system: Words | None = None
    version: Words | None = None
    summary: Words | None = None
    link: Words | None = None
    approved_by: Words | None = None
    approved_on: Day | None = None

    def on(self, day: dt.date) -> Self | None:
        """The report as it stood on a day: not yet approved."""
        if self.approved_on is None or self.approved_on <= day:
            return self
        return self.model_copy(update={"approved_by": None, "approved_on": None})


class LogVersion(Fact):
    """An issue of the hazard log: what it held, frozen, with the digest of all of it.

    Everything that was recorded before its own ledger number is what it was issued on.
    """

    number: Count
    date: Day
    by: Words | None = None
    registration: Words | None = None
    report: Words | None = None
    stage: SafetyStage | None = worded(SafetyStage)
    scheme: Words | None = None
    digest: Words | None = None
    log: dict[str, Any] | None = kept()


class Acceptance(Fact):
    """That somebody at the top, who is not the safety officer, accepts what risk is left."""

    version: Count
    date: Day
    by: Words | None = None
    title: Words | None = None
    reason: Words | None = None


class Incident(Record):
    """Something that happened with the system and could have hurt a patient, or did.

    Three questions are asked of each: is it a new hazard, has a known one come true, and did a
    control fail?
    """

    name: Words
    date: Day | None = None
    reported_by: Words | None = None
    summary: Words | None = None
    system: Words | None = None
    severity: Severity | None = worded(Severity)
    likelihood: Likelihood | None = worded(Likelihood)
    new_hazard: YesNo | None = None
    known_hazard: YesNo | None = None
    control_failed: YesNo | None = None
    hazards: tuple[Words, ...] = kept(())
    failed_controls: tuple[Words, ...] = kept(())
    cause: Words | None = None
    made_safe: Day | None = None
    closed: Day | None = None

    def on(self, day: dt.date) -> Self | None:
        """The incident as it stood on a day: not yet made safe or closed."""
        if self.date is not None and self.date > day:
            return None
        later = {key: None for key in ("made_safe", "closed") if _is_later(self, key, day)}
        return self.model_copy(update=later) if later else self

    @property
    def is_answered(self) -> bool:
        """Whether all three questions have been answered."""
        return None not in (self.new_hazard, self.known_hazard, self.control_failed)


def _is_later(incident: Incident, key: str, day: dt.date) -> bool:
    when = getattr(incident, key)
    return when is not None and when > day
