"""How far the record of changes had come by a moment."""

import datetime as dt

from sqlalchemy import Connection, Engine, select

from readiness.store.engine import reading
from readiness.store.ledger import FIRST
from readiness.store.tables import LEDGER
from readiness.store.unit_of_work import Work

Row = tuple[int, str]


def row_at(engine: Engine, at: dt.datetime) -> Row:
    """The number and the fingerprint of the last row recorded by a moment."""
    with reading(engine) as connection:
        return _row(connection, at)


def row_by(work: Work, at: dt.datetime) -> Row:
    """The same, in the transaction of an act and without what the act itself records."""
    return _row(work._connection, at)


def _row(connection: Connection, at: dt.datetime) -> Row:
    rows = select(LEDGER.c.number, LEDGER.c.digest).where(LEDGER.c.at <= at)
    last = connection.execute(rows.order_by(LEDGER.c.number.desc()).limit(1)).one_or_none()
    number, digest = last or (0, FIRST)
    return int(number), str(digest)
