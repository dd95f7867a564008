"""Where pulses wait, outside the ledger, until there are enough of them for nobody to be known.

As with what is sent in without a name: a random key and the day only, so that neither the order
nor the hour in which they came is kept, and nothing tells who sent one.
"""

import datetime as dt
import secrets
import sqlite3
from collections.abc import Iterable
from typing import ClassVar

from sqlalchemy import Connection, Engine, Table, delete, func, insert, select
from sqlalchemy import Text as LongText
from sqlmodel import Field

from readiness.model import Waiting
from readiness.model.base import Entity
from readiness.store.engine import BUSY_TIMEOUT, reading, writing
from readiness.store.unit_of_work import Work


class WaitingPulseRow(Entity, table=True):
    """A pulse that waits; rows stand by their keys, not by when they came."""

    __tablename__ = "waiting_pulse"
    __table_args__: ClassVar = {"sqlite_with_rowid": False}

    key: str = Field(primary_key=True)
    day: dt.date
    site: str | None = None
    role_group: str | None = None
    confidence: int
    comment: str | None = Field(default=None, sa_type=LongText)


WAITING: Table = WaitingPulseRow.__table__  # type: ignore[attr-defined]
COLUMNS = (
    WAITING.c.key,
    WAITING.c.day,
    WAITING.c.site,
    WAITING.c.role_group,
    WAITING.c.confidence,
    WAITING.c.comment,
)


def keep_pulse(engine: Engine, sent: Waiting, *, most: int, since: dt.date) -> bool:
    """Let a pulse wait, unless so many have come from its site on its day; whether it was kept.

    All that came that day is written anew with it, in no order: neither the place of a row in the
    file nor the number of the transaction that wrote it tells when it came, or before which other.
    Whatever came before the day `since` is forgotten.
    """
    same = (WAITING.c.day == sent.day) & (WAITING.c.site.is_not_distinct_from(sent.site))
    with writing(engine) as connection:
        count = connection.execute(select(func.count()).select_from(WAITING).where(same)).scalar()
        if (count or 0) >= most:
            return False
        connection.execute(delete(WAITING).where(WAITING.c.day < since))
        _write_anew(connection, sent)
    _forget_how(engine)
    return True


def _write_anew(connection: Connection, sent: Waiting) -> None:
    of_the_day = WAITING.c.day == sent.day
    before = [Waiting(*row) for row in connection.execute(select(*COLUMNS).where(of_the_day))]
    lot = [*before, sent]
    secrets.SystemRandom().shuffle(lot)
    connection.execute(delete(WAITING).where(of_the_day))
    rows = [{c.name: getattr(one, c.name) for c in COLUMNS} | {"key": _key()} for one in lot]
    connection.execute(insert(WAITING), rows)


def _key() -> str:
    return secrets.token_hex(16)


def _forget_how(engine: Engine) -> None:
    """Empty SQLite's log of what was written when; while somebody reads, the next answer does."""
    if engine.dialect.name != "sqlite":
        return
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.execute("PRAGMA busy_timeout=0")
        try:
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.OperationalError:  # a writer holds it: its answer is the next one
            return
        finally:
            driver.execute(BUSY_TIMEOUT)


def waiting_pulses(engine: Engine) -> list[Waiting]:
    """All that wait."""
    with reading(engine) as connection:
        return [Waiting(*row) for row in connection.execute(select(*COLUMNS))]


def pulses_to_take(work: Work) -> list[Waiting]:
    """All that wait, in no order, for the transaction that takes some of them in."""
    found = [Waiting(*row) for row in work._connection.execute(select(*COLUMNS))]
    secrets.SystemRandom().shuffle(found)
    return found


def forget_pulses(work: Work, taken: Iterable[Waiting]) -> None:
    """Let these wait no longer."""
    for pulse in taken:
        work._connection.execute(delete(WAITING).where(WAITING.c.key == pulse.key))
