"""Where what we say and what the records show disagree."""

from dataclasses import dataclass

from readiness.scoring.declared import SAID_AS
from readiness.vocabulary import Declared, Status

# Never an average: a pillar stands where the worst of what it must have stands (DESIGN §5).
WORST_FIRST = (
    Status.RED,
    Status.GREY,
    Status.AMBER,
    Status.GREEN,
    Status.WAIVED,
    Status.MET,
    Status.BLUE,
)


@dataclass(frozen=True)
class Gap:
    """A criterion of which we say one thing and the records show another."""

    ref: str
    said: Declared | None
    shown: Status

    @property
    def flatters(self) -> bool:
        """Whether what we say is better than what the records show."""
        return WORST_FIRST.index(self.shown) < WORST_FIRST.index(SAID_AS[self.said])


def disagrees(said: Declared | None, shown: Status) -> bool:
    """Whether a declared and a computed status differ.

    A declared `met` is either met; an exception was agreed to; nothing declared only differs
    from red.
    """
    if said is None:
        return shown is Status.RED
    if said is Declared.REMOVED or shown is Status.WAIVED:
        return False
    return SAID_AS[said] is not (Status.MET if shown is Status.BLUE else shown)


def worst(statuses: list[Status]) -> Status | None:
    """The worst of some statuses; None of none."""
    return min(statuses, key=WORST_FIRST.index, default=None)
