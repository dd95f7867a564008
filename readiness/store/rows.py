"""One act done to many records: row by row, tried out first, and looked up afterwards."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine

from readiness.errors import NotFound, ReadinessError
from readiness.model.refusal import said_plainly
from readiness.snapshot import Known, Snapshot
from readiness.store.engine import reading
from readiness.store.ledger import Entry
from readiness.store.reading import catch_up
from readiness.store.replay import Replay
from readiness.store.tables import LEDGER, entry_in, joined
from readiness.store.unit_of_work import Work

NOT_KEPT = "rehearsal"


@contextmanager
def apart(work: Work) -> Iterator[None]:
    """Do a part of an act by itself: where it is refused, the rest of the act stands."""
    entries, replay = len(work._entries), work._replay.copy()
    try:
        with said_plainly():
            yield
    except ReadinessError:
        del work._entries[entries:]
        work._replay = replay
        raise


@contextmanager
def rehearsal(
    engine: Engine,
    *,
    actor: str,
    at: dt.datetime,
    day: dt.date,
    seen: int | None = None,
    known: Known | None = None,
    at_hand: Snapshot | None = None,
) -> Iterator[Work]:
    """What an act would come to: nothing of it is kept, and nobody has to wait for it."""
    with reading(engine) as connection:
        replay = Replay(catch_up(connection, known), at_hand=at_hand)
        with said_plainly():
            yield Work(
                connection, replay, actor=actor, at=at, day=day, act=NOT_KEPT, seen=seen, why=None
            )


def recorded_in(work: Work) -> tuple[Entry, ...]:
    """What an act has written so far."""
    return tuple(work._entries)


def act_of(work: Work, number: int) -> tuple[Entry, ...]:
    """Everything that was recorded in one act with a row of the record, in order."""
    of_row = joined().where(LEDGER.c.number == number)
    row = work._connection.execute(of_row).one_or_none()
    if row is None:
        raise NotFound("change with number", str(number))
    of_act = joined().where(LEDGER.c.act == row.act).order_by(LEDGER.c.number)
    return tuple(entry_in(found) for found in work._connection.execute(of_act))
