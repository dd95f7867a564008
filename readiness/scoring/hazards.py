"""What a hazard rates: by the look-up of its scheme, with what its controls have done by now."""

import datetime as dt
from dataclasses import dataclass

from readiness.model import Hazard, Scored
from readiness.risk import DCB, UNACCEPTABLE, Scheme
from readiness.snapshot import Snapshot
from readiness.vocabulary import ControlState, RatingOf

Score = Scored | int | None


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


@dataclass(frozen=True)
class HazardCount:
    """How many hazards still stand, how many nobody may sign for, how many nobody has rated."""

    open: int
    unacceptable: tuple[str, ...]
    unrated: tuple[str, ...]


def count_hazards(snapshot: Snapshot) -> HazardCount:
    """The hazards that are not closed, by what the next gateway reads of them."""
    standing = [hazard for hazard in snapshot.hazards if hazard.is_open]
    rated = {hazard.ref: standing_rating(snapshot, hazard) for hazard in standing}
    limit = _first_unacceptable(snapshot)
    return HazardCount(
        open=len(standing),
        unacceptable=tuple(ref for ref, rating in rated.items() if rating and rating >= limit),
        unrated=tuple(ref for ref, rating in rated.items() if rating is None),
    )


def _first_unacceptable(snapshot: Snapshot) -> int:
    """The trust may be stricter than the standard, and never more lenient."""
    highest = snapshot.programme.highest_acceptable_residual
    return UNACCEPTABLE if highest is None else min(UNACCEPTABLE, highest + 1)
