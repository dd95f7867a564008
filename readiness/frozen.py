"""The paper before a deep dive: up to where it reads the record, and what has changed since."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from readiness.days import london_day
from readiness.model import Seal
from readiness.model.moments import instant, written
from readiness.scoring.meeting import running
from readiness.scoring.next_time import freezes, planned
from readiness.scoring.since import LastTime, Since, since
from readiness.snapshot import Known, Snapshot
from readiness.store import Engine, fingerprint, row_at

ReadsUpTo = Callable[[int], Known]


@dataclass(frozen=True)
class Frozen:
    """A paper that no longer changes: its seal, and what was known as it froze."""

    seal: Seal
    seen: Snapshot


def frozen(engine: Engine, now: Snapshot, *, at: dt.datetime, reads: ReadsUpTo) -> Frozen | None:
    """The paper of the meeting that runs or comes next, once it stands still; else None.

    `reads` reads what was recorded up to a number.
    """
    seal = _seal(engine, now, at)
    if seal is None or fingerprint(engine, seal.number) != seal.digest:
        return None  # a programme that was loaded from a file has other numbers
    known = reads(seal.number)
    if known.is_empty or seal.at is None:
        return None
    return Frozen(seal, known.on(min(now.as_of, london_day(instant(seal.at))), wave=now.wave))


def _seal(engine: Engine, now: Snapshot, at: dt.datetime) -> Seal | None:
    meeting, to_come = running(now), planned(now)
    if meeting is not None:
        return meeting.dive.paper
    if to_come is None or to_come.paper is not None:
        return to_come.paper if to_come else None
    due = freezes(now, to_come)
    if due > at:
        return None
    number, digest = row_at(engine, due)
    return Seal(number=number, digest=digest, at=written(due))


def since_the_paper(paper: Frozen, now: Snapshot) -> Since:
    """What moved since the paper froze."""
    moved = since(paper.seen, now)
    return replace(moved, last=LastTime(paper.seen.as_of, is_deep_dive=False, is_paper=True))
