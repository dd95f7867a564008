"""The DCB0160 hazard log: hazards, their controls, and how they were rated."""

import datetime as dt
from typing import Annotated, Self

from pydantic import AfterValidator, StrictInt

from readiness.model.base import Day, Fact, Part, Record, Words, YesNo, kept, worded
from readiness.vocabulary import (
    ControlKind,
    ControlState,
    HazardStatus,
    Likelihood,
    RatingOf,
    Severity,
)


def band(value: int) -> int:
    """A rating in a DCB scheme, 1 (acceptable) to 5 (unacceptable)."""
    if not 1 <= value <= 5:
        raise ValueError("a rating is a whole number from 1 to 5")
    return value


Band = Annotated[StrictInt, AfterValidator(band)]


class Scored(Part):
    """Severity and likelihood, from which a scheme looks up the rating."""

    severity: Severity
    likelihood: Likelihood


class Placed(Part):
    """Where a hazard stands in a trust's own scheme, in the words of that scheme."""

    severity: Words
    likelihood: Words


class PlacedRatings(Part):
    """What a hazard's three ratings were looked up from in a trust's own scheme."""

    initial: Placed | None = None
    residual: Placed | None = None
    current: Placed | None = None


class Barrier(Part):
    """What one control of a hazard stands between: the causes it stops, the effects it softens."""

    control: Words
    causes: tuple[Words, ...] = ()
    effects: tuple[Words, ...] = ()


class Transfer(Part):
    """To whom a hazard was handed, with which controls, and whether they have said yes."""

    organisation: Words | None = None
    controls: tuple[Words, ...] = ()
    acknowledged: YesNo | Day | None = None
    acknowledged_by: Words | None = None


class Signed(Part):
    """Who signed for the risk that is left, on what day, at which rating, and why."""

    by: Words | None = None
    on: Day | None = None
    rating: Band | None = None
    reason: Words | None = None


class Benefit(Part):
    """A risk-benefit analysis: a way to think again about a hazard, and never an acceptance."""

    by: Words | None = None
    on: Day | None = None
    benefit: Words | None = None
    outweighs: YesNo | None = None
    says: Words | None = None


class Closing(Part):
    """Who closed a hazard, on what day, and on what grounds."""

    by: Words | None = None
    on: Day | None = None
    reason: Words | None = None


class Brings(Part):
    """Whether a new control brings a hazard of its own, and why that is so."""

    new_hazard: YesNo | None = None
    says: Words | None = None
    hazards: tuple[Words, ...] = ()


class Control(Record):
    """A barrier between a hazard and a patient.

    `of` names the hazard it stands inside; a control that several hazards share has none.
    """

    name: Words
    kind: ControlKind | None = worded(ControlKind)
    state: ControlState | None = worded(ControlState)
    due: Day | None = None
    evidenced: Day | None = None
    owner: Words | None = None
    criteria: tuple[Words, ...] = kept(())
    evidence: Words | None = None
    verified_by: Words | None = None
    verified_on: Day | None = None
    brings: Brings | None = kept()

    def on(self, day: dt.date) -> Self | None:
        """The control as it stood on a day: not yet verified; or not yet evidenced, so not in."""
        changes: dict[str, object] = {}
        if self.verified_on is not None and self.verified_on > day:
            is_verified = self.state is ControlState.VERIFIED
            state = ControlState.IMPLEMENTED if is_verified else self.state
            changes = {"verified_on": None, "verified_by": None, "state": state}
        if self.evidenced is not None and self.evidenced > day:
            proposed = None if self.state is None else ControlState.PROPOSED
            changes |= {"evidenced": None, "evidence": None, "state": proposed}
        return self.model_copy(update=changes) if changes else self

    @property
    def stage(self) -> ControlState:
        """How far it has come; where nothing is said, evidence means implemented."""
        if self.state is not None:
            return self.state
        return ControlState.IMPLEMENTED if self.evidenced else ControlState.PROPOSED

    @property
    def is_in(self) -> bool:
        """Whether it is working, and not only promised."""
        return self.stage is not ControlState.PROPOSED


class Hazard(Record):
    """A way in which the deployment could contribute to a patient being harmed.

    One that was taken in from somebody's log keeps the file's name and its cells as they stood.
    """

    name: Words
    description: Words | None = None
    effect: Words | None = None
    causes: tuple[Words, ...] = kept(())
    initial: Scored | Band | None = kept()
    residual: Scored | Band | None = kept()
    current: Scored | Band | None = kept()
    initial_stated: Words | None = None
    residual_stated: Words | None = None
    scheme: Words | None = None
    status: HazardStatus | None = worded(HazardStatus)
    status_stated: Words | None = None
    justification: Words | None = None
    controls: tuple[Words, ...] = kept(())
    owner: Words | None = None
    approved_by: Words | None = None
    approved_on: Day | None = None
    transferred_to: Transfer | None = kept()
    criteria: tuple[Words, ...] = kept(())
    taken_from: Words | None = None
    raw: tuple[tuple[Words, Words], ...] = kept(())
    placed: PlacedRatings | None = kept()
    accepted: Signed | None = kept()
    benefit: Benefit | None = kept()
    closing: Closing | None = kept()
    library: Words | None = None
    effects: tuple[Words, ...] = kept(())
    barriers: tuple[Barrier, ...] = kept(())

    def on(self, day: dt.date) -> Self | None:
        """The hazard as it stood on a day: not yet approved, signed for, weighed or closed."""
        changes: dict[str, object] = {}
        if self.approved_on is not None and self.approved_on > day:
            changes = {"approved_by": None, "approved_on": None}
        for key in ("accepted", "benefit", "closing"):
            said = getattr(self, key)
            if said is not None and said.on is not None and said.on > day:
                changes[key] = None
        if "closing" in changes and self.status is HazardStatus.CLOSED:
            changes["status"] = HazardStatus.OPEN
        return self.model_copy(update=changes) if changes else self

    @property
    def every_effect(self) -> tuple[str, ...]:
        """What would happen to a patient, the first of it first."""
        first = (self.effect,) if self.effect else ()
        return (*first, *self.effects)

    @property
    def is_open(self) -> bool:
        """Whether it still stands; a transferred hazard is not closed."""
        return self.status is not HazardStatus.CLOSED


class Rating(Fact):
    """How a hazard was rated on a day; without `which`, the risk left after controls."""

    date: Day
    which: RatingOf | None = worded(RatingOf)
    severity: Severity | None = worded(Severity)
    likelihood: Likelihood | None = worded(Likelihood)
    rating: Band | None = None
    scheme: Words | None = None
    by: Words | None = None
    reason: Words | None = None
    placed: Placed | None = kept()
    group: tuple[Words, ...] = kept(())

    @property
    def stated(self) -> Scored | int | None:
        """The rating in a hazard's own form: its two parts where they are known, else the band."""
        if self.severity is not None and self.likelihood is not None:
            return Scored(severity=self.severity, likelihood=self.likelihood)
        return self.rating
