"""What has changed since the last deep dive, as the board saw it then."""

from collections.abc import Callable

from readiness.scoring.since import Since, last_time, since
from readiness.snapshot import Known, Snapshot
from readiness.store import Engine, first_recorded, recorded_by

ReadsUpTo = Callable[[int], Known]


def since_last_time(
    engine: Engine, now: Snapshot, *, at: ReadsUpTo, is_reopened: bool = False
) -> Since:
    """What moved since the last deep dive before the day of `now`, else within a week.

    `at` reads what was recorded up to a number. Where the record begins after that day, as after
    loading a file, statuses are read from what is known of it now, and dates from the first act.
    """
    known, last = now.known, last_time(now)
    seen = recorded_by(engine, last.day)
    begun = begins(engine, now)
    then = _up_to(begun, known, at=at)
    was = then if seen else known
    by_now = recorded_by(engine, now.as_of) or begun
    present = _up_to(by_now, known, at=at) if is_reopened else known
    dated = then.on(last.day, wave=now.wave), present.on(now.as_of, wave=now.wave)
    return since(was.on(last.day, wave=now.wave), now, dated=dated)


def begins(engine: Engine, now: Snapshot) -> int:
    """The last number recorded by the day of the last deep dive, else by the first act of all."""
    return recorded_by(engine, last_time(now).day) or first_recorded(engine)


def _up_to(number: int, known: Known, *, at: ReadsUpTo) -> Known:
    """What was recorded up to a number; all that is known where that holds no programme yet."""
    found = at(min(number, known.number))
    return known if found.is_empty else found
