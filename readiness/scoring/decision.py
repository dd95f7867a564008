"""What stands in the way of "go" at a gateway, by name, and what would become a condition."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from readiness.days import in_words
from readiness.model import Condition, Criterion, Gateway
from readiness.scoring.dates import day_due, gateway_day
from readiness.scoring.executives import executive_of
from readiness.scoring.figures import aim, counted
from readiness.scoring.hazard_blocks import blocks
from readiness.scoring.measure import target_of
from readiness.scoring.pillar import CriterionStanding
from readiness.scoring.safety_gate import wanting_of_safety
from readiness.scoring.standing import Standing, standing
from readiness.snapshot import Snapshot
from readiness.vocabulary import Priority, Role, Status

# The catalogue has the recommendation, the board's decision and the start of cutover in it.
LAST_FORTNIGHT = dt.timedelta(days=14)


@dataclass(frozen=True)
class Stop:
    """One thing that stops "go": the record, by reference and name, and what is wrong with it.

    What is not on record at all has no reference.
    """

    ref: str
    name: str
    says: str

    @property
    def in_words(self) -> str:
        """The whole as a clause."""
        name = self.name.rstrip(". ")
        return f"{self.ref} ({name}) {self.says}" if self.ref else f"{name} {self.says}"


@dataclass(frozen=True)
class Later:
    """A must that is not due yet: what has to hold if the programme goes on without it today."""

    criterion: Criterion
    due: dt.date
    test: str
    owner: str | None

    @property
    def may_be_condition(self) -> bool:
        """Whether anybody may accept the risk of it; a must that cannot be waived is met."""
        return self.criterion.priority is not Priority.MUST_NOT_WAIVE


@dataclass(frozen=True)
class Deciding:
    """A gateway as the board has it before it: what is due, what stops "go", what comes later."""

    gateway: Gateway
    due: tuple[CriterionStanding, ...]
    stops: tuple[Stop, ...]
    later: tuple[Later, ...]

    @property
    def may_go(self) -> bool:
        """Whether nothing stops "go"; whether to go is for the board."""
        return not self.stops

    @property
    def met(self) -> int:
        """How many of the musts due are met."""
        return sum(criterion.is_met for criterion in self.due)

    @property
    def says(self) -> str:
        """The position in one sentence."""
        tally = f"{self.met} of the {counted(len(self.due), 'must-have')} due are in place"
        if self.may_go:
            return f"{tally}, and nothing on record stops “go”."
        return f"{tally}, and {counted(len(self.stops), 'thing')} on record stop “go”."


def deciding(snapshot: Snapshot, gateway: Gateway) -> Deciding:
    """What the records say of a gateway on the day, for the wave that it is held for."""
    snapshot = snapshot.of_wave(gateway.wave)
    stands = standing(snapshot)
    due = tuple(c for c in _musts(stands) if is_due_by(snapshot, c.criterion, gateway=gateway))
    refs = {c.ref for c in due}
    later = [c.criterion for c in _musts(stands) if c.ref not in refs and not c.is_met]
    return Deciding(
        gateway,
        due,
        stops=tuple(_stops(snapshot, due, gateway=gateway)),
        later=tuple(sorted((_later(snapshot, c) for c in later), key=lambda one: one.due)),
    )


def _musts(stands: Standing) -> tuple[CriterionStanding, ...]:
    return tuple(c for c in stands.criteria if c.is_must)


def is_due_by(snapshot: Snapshot, criterion: Criterion, *, gateway: Gateway) -> bool:
    """Whether a gateway may ask for a criterion; one without any date is asked for by each."""
    known = [d for d in (criterion.due, gateway_day(snapshot, criterion)) if d is not None]
    day = gateway.planned or snapshot.as_of
    return not known or min(known) <= max(day, snapshot.as_of)


def _stops(
    snapshot: Snapshot, due: tuple[CriterionStanding, ...], *, gateway: Gateway
) -> Iterator[Stop]:
    for criterion in due:
        if not criterion.is_met and criterion.status is not Status.WAIVED:
            words = f"is due and not met: {criterion.status.words.lower()}"
            yield Stop(criterion.ref, criterion.name, words)
    for block in blocks(snapshot):
        yield Stop(block.hazard.ref, block.hazard.name, block.why)
    for person in snapshot.people:
        ended = person.registration_expires
        if Role.CLINICAL_SAFETY_OFFICER in person.roles and ended and ended < snapshot.as_of:
            words = f"signs for safety with a registration that ended on {in_words(ended)}"
            yield Stop(person.ref, person.name, words)
    if is_for_going_live(snapshot, gateway):
        for wanting in wanting_of_safety(snapshot):
            yield Stop("", wanting.about, wanting.says)


def is_for_going_live(snapshot: Snapshot, gateway: Gateway) -> bool:
    """Whether a gateway is the last before going live, or one of the last fortnight before it."""
    if gateway.planned is None or gateway.planned > snapshot.go_live:
        return False
    if snapshot.go_live - gateway.planned <= LAST_FORTNIGHT:
        return True
    others = (other.planned for other in snapshot.gateways if other.planned)
    return not any(gateway.planned < other <= snapshot.go_live for other in others)


def _later(snapshot: Snapshot, criterion: Criterion) -> Later:
    owner = criterion.owner or executive_of(snapshot, criterion)
    return Later(criterion, day_due(snapshot, criterion), _test(criterion), owner)


def _test(criterion: Criterion) -> str:
    """What would show that it is met."""
    if target_of(criterion) is None:
        return "Ticked off with hard evidence that somebody other than its owner has checked"
    return f"A reading of {criterion.measure or 'its measure'} at {aim(criterion)}"


@dataclass(frozen=True)
class OpenCondition:
    """A condition of an earlier "go" that is not closed, and how it stands on the day."""

    gateway: Gateway
    condition: Condition
    is_late: bool
    has_expired: bool


def open_conditions(snapshot: Snapshot) -> tuple[OpenCondition, ...]:
    """What earlier decisions still depend on, the first to fall due first."""
    found = [
        OpenCondition(
            gateway,
            condition,
            is_late=condition.due is not None and condition.due < snapshot.as_of,
            has_expired=condition.expires is not None and condition.expires < snapshot.as_of,
        )
        for gateway in snapshot.gateways
        if gateway.held is not None
        for condition in snapshot.conditions(gateway.ref)
        if condition.closed is None
    ]
    return tuple(sorted(found, key=lambda one: one.condition.due or dt.date.max))
