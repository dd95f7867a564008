"""A criterion of readiness, and the facts that are recorded about it."""

import datetime as dt
from typing import Self

from sqlalchemy import BigInteger
from sqlmodel import Field

from readiness.model.base import (
    Day,
    Fact,
    Number,
    Record,
    Words,
    YesNo,
    kept,
    latest,
    number,
    worded,
)
from readiness.vocabulary import (
    Counting,
    Declared,
    Direction,
    EvidenceKind,
    Outcome,
    Pillar,
    Priority,
    TargetBasis,
)


class Criterion(Record):
    """A statement that has to be true before it is safe to go live."""

    name: Words
    meaning: Words | None = None
    pillar: Pillar | None = worded(Pillar)
    workstream: Words | None = None
    site: Words | None = None
    organisations: tuple[Words, ...] = kept(())
    priority: Priority | None = worded(Priority)
    priority_history: tuple[tuple[Day, Priority], ...] = kept(())
    measure: Words | None = None
    unit: Words | None = None
    direction: Direction | None = worded(Direction)
    target: Number | Words | None = kept()
    target_basis: TargetBasis | None = worded(TargetBasis)
    target_history: tuple[tuple[Day, Number | Words], ...] = kept(())
    tolerance: Number | None = number()
    curve: tuple[tuple[Day, Number], ...] = kept(())
    starts: Day | None = None
    due: Day | None = None
    due_history: tuple[Day, ...] = kept(())
    gateway: Words | None = None
    owner: Words | None = None
    assessor: Words | None = None
    executive: Words | None = None
    counts: Counting | None = worded(Counting)

    def on(self, day: dt.date) -> Self | None:
        """The criterion with the target and the priority it had on a day."""
        if not self.target_history and not self.priority_history:
            return self
        return self.model_copy(
            update={
                "target_history": tuple(entry for entry in self.target_history if entry[0] <= day),
                "priority_history": tuple(e for e in self.priority_history if e[0] <= day),
                "target": latest(self.target_history, day, self.target),
                "priority": latest(self.priority_history, day, self.priority),
            }
        )

    @property
    def is_must(self) -> bool:
        """Whether it can stop a go-live."""
        return self.priority in (Priority.MUST, Priority.MUST_NOT_WAIVE)


class Reading(Fact):
    """A measured value, and the day on which it was so."""

    date: Day
    value: Number = number(...)
    denominator: Number | None = number()
    source: Words | None = None
    by: Words | None = None


class GroupReading(Fact):
    """A value measured of some of the people: of a site, a profession, a shift, those rostered.

    `rostered` says whether they are on the rota in the first fourteen days; None is either.
    """

    date: Day
    value: Number = number(...)
    denominator: Number | None = number()
    rostered: YesNo | None = None
    site: Words | None = None
    profession: Words | None = None
    shift: Words | None = None
    source: Words | None = None
    by: Words | None = None


class Judgement(Fact):
    """The status that somebody declared, when and why."""

    date: Day
    status: Declared = worded(Declared, ...)
    by: Words | None = None
    why: Words | None = None


class Evidence(Fact):
    """Something that was seen, run or signed; hard kinds prove, soft kinds only say."""

    kind: EvidenceKind | None = worded(EvidenceKind)
    date: Day | None = None
    summary: Words | None = None
    outcome: Outcome | None = worded(Outcome)
    value: Number | Words | None = kept()
    by: Words | None = None
    environment: Words | None = None
    stale_after: Day | None = None
    link: Words | None = None
    sha256: Words | None = None

    @property
    def is_hard(self) -> bool:
        """Whether it is of a kind that can prove anything."""
        return self.kind is not None and self.kind.is_hard


class Check(Fact):
    """Somebody's word that they looked at a piece of evidence (`evidence` is its number)."""

    evidence: int = Field(sa_type=BigInteger)
    verified_by: Words | None = None
    verified_on: Day | None = None

    @property
    def happened(self) -> dt.date | None:
        """The day on which somebody looked."""
        return self.verified_on


class Waiver(Fact):
    """A signed permission to go live with a criterion unmet, until a day."""

    by: Words | None = None
    reason: Words | None = None
    granted: Day | None = None
    expires: Day | None = None

    @property
    def happened(self) -> dt.date | None:
        """The day on which it was granted."""
        return self.granted
