"""Which side of its target a criterion's measure stands."""

from readiness.model import Criterion, Reading
from readiness.scoring.figures import counted
from readiness.snapshot import Snapshot
from readiness.thresholds import READING_OLD, READING_OLD_NEAR
from readiness.vocabulary import Direction

NEAR = 14  # days to go-live inside which readings age faster (DESIGN §5)


def target_of(criterion: Criterion) -> float | None:
    """The target where it is a number; a text is shown and never computed."""
    return criterion.target if isinstance(criterion.target, int | float) else None


def last_reading(snapshot: Snapshot, criterion: Criterion) -> Reading | None:
    """The newest reading against a target that can be computed."""
    readings = snapshot.readings(criterion.ref)
    return readings[-1] if readings and target_of(criterion) is not None else None


def toward(criterion: Criterion) -> int:
    """1 where more is better, -1 where less is."""
    return -1 if criterion.direction is Direction.MAX else 1


def shortfall(criterion: Criterion, value: float) -> float:
    """How far a value still is from the target; negative beyond it."""
    return ((target_of(criterion) or 0) - value) * toward(criterion)


def reaches(criterion: Criterion, value: float) -> bool:
    """Whether a value reaches the target.

    Where nobody recorded which side counts, only the target itself does.
    """
    short = round(shortfall(criterion, value), 9)
    return short == 0 if criterion.direction is None else short <= 0


def is_side_unknown(criterion: Criterion, value: float) -> bool:
    """Whether a value is beyond a target of which nobody recorded which side counts."""
    return criterion.direction is None and value > (target_of(criterion) or 0)


def is_reading_old(snapshot: Snapshot, reading: Reading) -> bool:
    """Whether a reading is too old to lean on, by the trust's policy; sooner near go-live."""
    policy = snapshot.policy
    near = snapshot.days_to_go <= NEAR
    days = policy[READING_OLD_NEAR if near else READING_OLD]
    return _age(snapshot, reading) > days


def days_old(snapshot: Snapshot, reading: Reading) -> str:
    """How old a reading is, in words."""
    return counted(_age(snapshot, reading), "day")


def _age(snapshot: Snapshot, reading: Reading) -> int:
    return (snapshot.as_of - reading.date).days
