"""The hazards that stand in the way: of a criterion, of a gateway, of going live.

A hazard stands in the way while nobody may sign for its rating, while nobody has scored it, and
while it is with somebody else who has not said that they have it. One that is said to be closed,
against what is on record of it, is judged as an open one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from readiness.model import Criterion, Hazard, Transfer
from readiness.once import once
from readiness.scoring.hazards import (
    current,
    doubts,
    expected,
    first_unacceptable,
    is_closed,
    is_left_hanging,
    standing_rating,
)
from readiness.snapshot import Snapshot


@dataclass(frozen=True)
class Block:
    """A hazard that stands in the way, and why, as the end of a sentence that it begins."""

    hazard: Hazard
    why: str

    @property
    def says(self) -> str:
        """The block as a clause: the hazard by reference and name, and what is wrong with it."""
        return f"{self.hazard.ref} ({self.hazard.name.rstrip('. ')}) {self.why}"


def blocks(snapshot: Snapshot) -> tuple[Block, ...]:
    """Every hazard that stands in the way of going live, in the order of the log."""
    return tuple(_blocks(snapshot, snapshot.hazards))


def blocking(snapshot: Snapshot, criterion: Criterion) -> tuple[Block, ...]:
    """The hazards that stand in the way of one criterion: those that name it."""
    named = _by_criterion(snapshot).get(criterion.ref, ())
    return tuple(_blocks(snapshot, named))


@once
def _by_criterion(snapshot: Snapshot) -> dict[str, list[Hazard]]:
    """The hazards that name each criterion, in the order of the log."""
    found: dict[str, list[Hazard]] = {}
    for hazard in snapshot.hazards:
        named = (snapshot.find(Criterion, name) for name in hazard.criteria)
        for ref in dict.fromkeys(criterion.ref for criterion in named if criterion is not None):
            found.setdefault(ref, []).append(hazard)
    return found


def _blocks(snapshot: Snapshot, hazards: Iterable[Hazard]) -> Iterator[Block]:
    for hazard in hazards:
        if not is_closed(snapshot, hazard) and (reasons := list(_reasons(snapshot, hazard))):
            yield Block(hazard, " and ".join(reasons))


def _reasons(snapshot: Snapshot, hazard: Hazard) -> Iterator[str]:
    """What is wrong with a hazard that still stands, a clause for each."""
    if not hazard.is_open:
        yield f"is said to be closed, but {doubts(snapshot, hazard)[0]}"
    rating = standing_rating(snapshot, hazard)
    if rating is None:
        yield "is not scored, which is not low"
    elif rating >= first_unacceptable(snapshot):
        yield _too_high(snapshot, hazard, rating=rating)
    if is_left_hanging(hazard):
        yield _handed_over(hazard.transferred_to)


def _too_high(snapshot: Snapshot, hazard: Hazard, *, rating: int) -> str:
    """Why a rating stands in the way: as things are, or as they will be with every control in."""
    if rating == current(snapshot, hazard) or rating != expected(hazard):
        return f"is rated {rating}, which nobody may accept"
    return f"will be left at {rating}, which nobody may accept"


def _handed_over(transfer: Transfer | None) -> str:
    if transfer is None or not transfer.organisation:
        return "was handed over to nobody named"
    return f"was handed to {transfer.organisation}, who have not said that they have it"
