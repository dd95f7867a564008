"""What is known: now, caught up from before, or as it was at a ledger number."""

import datetime as dt
from dataclasses import replace

from sqlalchemy import Connection, Engine, func, select

from readiness.days import LONDON
from readiness.errors import NotFound
from readiness.snapshot import Known
from readiness.store.engine import reading
from readiness.store.ledger import Entry
from readiness.store.past import REWRITES, up_to
from readiness.store.replay import Replay
from readiness.store.tables import (
    LEDGER,
    digest_of,
    entry_in,
    everything,
    joined,
    last_row,
    read_entries,
)


def latest(engine: Engine, known: Known | None = None) -> Known:
    """Everything recorded now; the very same object if nothing is new.

    Asking costs one tiny query.
    """
    with reading(engine) as connection:
        return catch_up(connection, known)


def catch_up(connection: Connection, known: Known | None) -> Known:
    """What was known before, with what has been recorded since."""
    if known is None:
        return everything(connection)
    number, _, digest = last_row(connection)
    if (number, digest) == (known.number, known.digest):
        return known
    if number <= known.number or digest_of(connection, known.number) != known.digest:
        return everything(connection)  # another programme stands there by now
    entries = list(read_entries(connection, known.number))
    if any(entry.kind in REWRITES for entry in entries):
        return everything(connection)
    replay = Replay(known)
    for entry in entries:
        replay.apply(entry)
    return replay.known.up_to_row(digest)


def known_at(engine: Engine, number: int, *, now: Known | None = None) -> Known:
    """What was recorded up to a ledger number, as the board saw it; `NotFound` beyond the last.

    Nobody ever saw half an act. Of pulses it would show one answer after the other, so those of an
    act that goes on after the number are left out. `now` is what the caller already knows: what has
    stayed as it was is shared with it.
    """
    with reading(engine) as connection:
        last, _, base = last_row(connection)
        if not 0 <= number <= last:
            raise NotFound("record of changes with number", f"{number}; the last is {last}")
        now = None if now is None else catch_up(connection, now)
        found = up_to(connection, number, now=now)
        return replace(found, digest=digest_of(connection, number), base=base)


def entries(
    engine: Engine,
    *,
    kind: str | None = None,
    ref: str | None = None,
    act: str | None = None,
    since: int = 0,
    until: int | None = None,
    limit: int = 200,
) -> list[Entry]:
    """The record of changes, newest first; a record's own facts are among its changes.

    Those after the number `since`, and none after `until`.
    """
    query = joined().where(LEDGER.c.number > since)
    if until is not None:
        query = query.where(LEDGER.c.number <= until)
    if kind is not None:
        query = query.where(LEDGER.c.kind == kind)
    if act is not None:
        query = query.where(LEDGER.c.act == act)
    if ref is not None:
        facts = LEDGER.c.ref.startswith(f"{ref}/", autoescape=True)
        query = query.where((LEDGER.c.ref == ref) | facts)
    with reading(engine) as connection:
        rows = connection.execute(query.order_by(LEDGER.c.number.desc()).limit(limit))
        return [entry_in(row) for row in rows]


def recorded_by(engine: Engine, day: dt.date) -> int:
    """The last number recorded by the end of a day in London; 0 where the record begins later."""
    midnight = dt.datetime.combine(day + dt.timedelta(days=1), dt.time.min, LONDON)
    query = select(func.max(LEDGER.c.number)).where(LEDGER.c.at < midnight)
    with reading(engine) as connection:
        return int(connection.execute(query).scalar() or 0)


def first_recorded(engine: Engine) -> int:
    """The last number of the act with which the record begins."""
    first = select(LEDGER.c.act).order_by(LEDGER.c.number).limit(1).scalar_subquery()
    query = select(func.max(LEDGER.c.number)).where(LEDGER.c.act == first)
    with reading(engine) as connection:
        return int(connection.execute(query).scalar() or 0)


def fingerprint(engine: Engine, number: int) -> str | None:
    """The digest of a row of the record of changes; None where there is none of that number."""
    row = select(LEDGER.c.digest).where(LEDGER.c.number == number)
    with reading(engine) as connection:
        return connection.execute(row).scalar()


def rows_of(engine: Engine, start: str) -> list[tuple[int, dt.datetime]]:
    """The rows of the record of changes whose digest begins so: each number, and when."""
    query = select(LEDGER.c.number, LEDGER.c.at).where(LEDGER.c.digest.startswith(start))
    with reading(engine) as connection:
        rows = connection.execute(query.order_by(LEDGER.c.number).limit(2))
        return [(int(row.number), row.at) for row in rows]


def count_entries(engine: Engine) -> int:
    """How many rows the record of changes has."""
    with reading(engine) as connection:
        return int(connection.execute(select(func.count()).select_from(LEDGER)).scalar() or 0)
