"""What the board saw at a meeting, as it stood on record when the meeting was sealed."""

from collections.abc import Callable

from readiness.model import DeepDive
from readiness.snapshot import Known, Snapshot
from readiness.store import Engine, fingerprint


def as_sealed(
    engine: Engine, now: Snapshot, dive: DeepDive, *, at: Callable[[int], Known]
) -> Snapshot:
    """The snapshot that the meeting ended on; `at` reads what was recorded up to a number.

    A programme that was loaded from a file has other numbers: there it is what is known of the day.
    """
    seal = dive.closing
    if seal is not None and fingerprint(engine, seal.number) == seal.digest:
        return at(seal.number).on(dive.date)
    return now.known.on(dive.date)
