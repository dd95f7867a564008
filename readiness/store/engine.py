"""A way to a database: SQLite for one machine, PostgreSQL for more."""

import random
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DatabaseError

from readiness.errors import StoreProblem

PATIENCE = 20  # seconds to wait for other writers
BUSY_TIMEOUT = "PRAGMA busy_timeout=5000"  # milliseconds to wait for anybody else
PRAGMAS = (
    "synchronous=FULL",  # a confirmed tick survives a power cut
    "foreign_keys=ON",
    "recursive_triggers=ON",  # REPLACE would slip past the triggers without it
    "secure_delete=ON",  # what is redacted leaves no trace in the file
)
DRIVERS = ("sqlite", "sqlite+pysqlite", "postgresql", "postgresql+psycopg")
LIMITS = {  # a server that has gone is noticed in seconds, and not by everybody waiting for it
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}
WRITER_LOCK = 7_261_947  # any number, the same in every process


def engine_for(url: str) -> Engine:
    """An engine for a SQLAlchemy URL, `sqlite:///...` or `postgresql+psycopg://...`."""
    parsed = _parsed(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed, pool_pre_ping=True, connect_args=LIMITS)
    if parsed.database:
        _make_room_for(Path(parsed.database))
    engine = create_engine(parsed)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _make_room_for(database: Path) -> None:
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        why = (trouble.strerror or "no reason given").lower()
        raise StoreProblem(
            f"The folder {database.parent} of the database cannot be made: {why}. Make it, or name "
            "another in READINESS_DATABASE."
        ) from trouble


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        parsed = None
    if parsed is None or parsed.drivername not in DRIVERS:
        raise StoreProblem(
            "READINESS_DATABASE is not the URL of a database this program can use. Write "
            "sqlite:///PATH or postgresql+psycopg://USER@HOST/NAME."
        )
    return parsed


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # BEGIN is ours to say
    _patiently(connection, "PRAGMA journal_mode=WAL")
    connection.execute(BUSY_TIMEOUT)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    if not connection.get_execution_options().get("writes", False):
        driver.execute("BEGIN")
        return
    driver.execute("PRAGMA busy_timeout=0")
    try:
        _patiently(driver, "BEGIN IMMEDIATE")
    finally:
        driver.execute(BUSY_TIMEOUT)


def _patiently(driver: sqlite3.Connection, statement: str) -> None:
    """Run a statement once nobody is in the way.

    SQLite asks again ever more seldom, so that among many writers some never get their turn,
    and does not wait at all for somebody who is choosing WAL for the same new file.
    """
    until = time.monotonic() + PATIENCE
    while True:
        try:
            driver.execute(statement)
            return
        except sqlite3.OperationalError as trouble:
            busy = trouble.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() > until:
                raise
        time.sleep(random.uniform(0.001, 0.01))  # nosec B311 # a pause, and no secret


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One transaction that sees one state of the database from first to last."""
    with refusals(), engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection = connection.execution_options(isolation_level="REPEATABLE READ")
        connection.begin()  # and never committed: a damaged file may refuse even that
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that nobody else writes beside; kept when the block ends, else not.

    The lock is taken before anything is read, so that ledger numbers are in commit order.
    """
    options = engine.execution_options(writes=True)
    with refusals(), options.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text(f"SET LOCAL lock_timeout = {round(PATIENCE * 1000)}"))
            connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": WRITER_LOCK})
        yield connection


@contextmanager
def refusals() -> Iterator[None]:
    """The database's own troubles, said in one plain sentence."""
    try:
        yield
    except (DatabaseError, sqlite3.DatabaseError) as trouble:
        raise StoreProblem(_sentence(str(getattr(trouble, "orig", trouble)))) from trouble


def _sentence(trouble: str) -> str:
    first = trouble.strip().splitlines()[0] if trouble.strip() else "no reason given"
    lower = first.lower()  # the lines after it quote values
    if "locked" in lower or "busy" in lower or "lock timeout" in lower:
        return "Another program is writing to the database. Nothing was changed; try again."
    if "full" in lower or "no space" in lower:
        return "The disk is full. Nothing was changed; free some space and try again."
    if "i/o error" in lower:
        return (
            "The disk could not be read or written. Nothing was changed; have the disk looked at."
        )
    if "readonly" in lower or "read-only" in lower:
        return "The database may only be read here. Nothing was changed; tell your administrator."
    if "connect" in lower or "closed" in lower or "terminat" in lower:
        return "The database cannot be reached. Nothing was changed; try again in a minute."
    if "malformed" in lower or "not a database" in lower:
        return "The database's file is damaged. Nothing was changed; restore a backup."
    return f"The database refused, and nothing was changed: {first}"
