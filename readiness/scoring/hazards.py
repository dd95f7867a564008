"""What a hazard rates: by the look-up of its scheme, with what its controls have done by now."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from readiness.model import Action, Control, Hazard, Incident, Scored, Transfer
from readiness.once import once
from readiness.risk import DCB, UNACCEPTABLE, Scheme
from readiness.snapshot import Snapshot
from readiness.vocabulary import ControlState, HazardStatus, RatingOf

Score = Scored | int | None
BORNE_OUT = (ControlState.EXISTING, ControlState.VERIFIED)


def rating_of(scored: Score, scheme: Scheme = DCB) -> int | None:
    """The rating of what was scored, or stated as a bare rating; None where nobody has scored."""
    if isinstance(scored, Scored):
        return scheme.rating(scored.severity, scored.likelihood)
    return scored


def expected(hazard: Hazard) -> int | None:
    """The rating once every control that the hazard rests on is in."""
    return rating_of(hazard.residual)


def current(snapshot: Snapshot, hazard: Hazard) -> int | None:
    """The rating as things are: what is left after controls only when all of them are in.

    Until then what the clinical safety officer scored in between, else the initial rating; a
    hazard without a control has had nothing done about it.
    """
    return rating_of(current_score(snapshot, hazard))


def current_score(snapshot: Snapshot, hazard: Hazard) -> Score:
    """What the rating as things are was looked up from, or stated as."""
    if _is_controlled(snapshot, hazard):
        return hazard.residual
    dated = [r.stated for r in snapshot.ratings(hazard.ref) if r.which is RatingOf.CURRENT]
    between = dated[-1] if dated else hazard.current
    return hazard.initial if between is None else between


def _is_controlled(snapshot: Snapshot, hazard: Hazard) -> bool:
    """Whether every control is in; those that were there at first count in the initial rating."""
    stages = [control.stage for control in snapshot.controls_of(hazard)]
    if hazard.residual is None and set(stages) == {ControlState.EXISTING}:
        return False
    return bool(stages) and ControlState.PROPOSED not in stages


def standing_rating(snapshot: Snapshot, hazard: Hazard) -> int | None:
    """The rating that the next gateway reads.

    It is the current one once a control that is not in is due by then, or has no date; before
    that the expected one.
    """
    wanting = [control for control in snapshot.controls_of(hazard) if not control.is_in]
    later = [c for c in wanting if c.due is not None and _gate(snapshot) < c.due]
    if wanting and len(later) == len(wanting):
        return expected(hazard)
    return current(snapshot, hazard)


def _gate(snapshot: Snapshot) -> dt.date:
    return max(snapshot.gate, snapshot.as_of)


def is_closed(snapshot: Snapshot, hazard: Hazard) -> bool:
    """Whether a hazard is closed, and nothing on record contradicts it."""
    return not hazard.is_open and not doubts(snapshot, hazard)


def doubts(snapshot: Snapshot, hazard: Hazard) -> tuple[str, ...]:
    """What on record contradicts that a hazard is closed; what is merely not said does not."""
    controls = [c for c in snapshot.controls_of(hazard) if c.stage not in BORNE_OUT]
    return (
        *_left(hazard),
        *(f"its control '{control.name}' is {short_of(control)}" for control in controls),
        *(f"its action '{action.text}' is not done" for action in open_actions(snapshot, hazard)),
        *(f"{found.ref} ({found.name}) came after" for found in incidents_since(snapshot, hazard)),
    )


def _left(hazard: Hazard) -> Iterator[str]:
    """What its ratings say against a closing: too much is left, or nobody says what is left."""
    before, left = rating_of(hazard.initial), expected(hazard)
    if left is not None and left >= UNACCEPTABLE:
        yield f"{left} is left after its controls"
    elif left is None and before is not None and before >= UNACCEPTABLE:
        yield f"it was rated {before}, and nobody has scored what is left"


def incidents_since(snapshot: Snapshot, hazard: Hazard) -> tuple[Incident, ...]:
    """The incidents that touched a hazard after it was closed, or that are not closed themselves.

    One that is closed says nothing against a closing of which the day is not known.
    """
    names, closing = {hazard.ref, hazard.name}, hazard.closing.on if hazard.closing else None
    touched = (i for i in snapshot.all_of(Incident) if not names.isdisjoint(i.hazards))
    if closing is None:
        return tuple(i for i in touched if i.closed is None)
    return tuple(i for i in touched if i.date is not None and i.date > closing)


def short_of(control: Control) -> str:
    """How far a control is from having been seen to work."""
    if control.stage is ControlState.VERIFIED:
        return "said to be verified, with no evidence"
    return "in, and not verified" if control.is_in else "only promised"


def open_actions(snapshot: Snapshot, hazard: Hazard) -> tuple[Action, ...]:
    """What was promised about a hazard and is not done."""
    names = {hazard.ref, hazard.name}
    return tuple(a for a in snapshot.actions if a.source in names and a.closed is None)


def is_acknowledged(transfer: Transfer | None) -> bool:
    """Whether somebody named has said that they have a hazard that was handed to them."""
    return transfer is not None and bool(transfer.organisation) and bool(transfer.acknowledged)


def is_left_hanging(hazard: Hazard) -> bool:
    """Whether a hazard was handed over, and nobody named has said that they have it."""
    handed = hazard.status is HazardStatus.TRANSFERRED
    return handed and not is_acknowledged(hazard.transferred_to)


@dataclass(frozen=True)
class HazardCount:
    """How many hazards still stand, and which of them stand in the way.

    Nobody may sign for the unacceptable, nobody has rated the unrated, and nobody has said that
    they have the unacknowledged, which were handed over.
    """

    open: int
    unacceptable: tuple[str, ...]
    unrated: tuple[str, ...]
    unacknowledged: tuple[str, ...] = ()
    logged: int = 0  # the closed ones included: an empty log is not a safe one


@once
def count_hazards(snapshot: Snapshot) -> HazardCount:
    """The hazards that are not closed, by what the next gateway reads of them."""
    standing = [hazard for hazard in snapshot.hazards if not is_closed(snapshot, hazard)]
    rated = {hazard.ref: standing_rating(snapshot, hazard) for hazard in standing}
    limit = first_unacceptable(snapshot)
    return HazardCount(
        open=len(standing),
        unacceptable=tuple(ref for ref, rating in rated.items() if rating and rating >= limit),
        unrated=tuple(ref for ref, rating in rated.items() if rating is None),
        unacknowledged=tuple(hazard.ref for hazard in standing if is_left_hanging(hazard)),
        logged=len(snapshot.hazards),
    )


def first_unacceptable(snapshot: Snapshot) -> int:
    """The trust may be stricter than the standard, and never more lenient."""
    highest = snapshot.programme.highest_acceptable_residual
    return UNACCEPTABLE if highest is None else min(UNACCEPTABLE, highest + 1)
