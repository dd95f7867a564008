"""Bringing a database to the schema this program knows, one process at a time."""

import datetime as dt
import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from readiness.errors import StoreProblem
from readiness.store.engine import WRITER_LOCK, engine_for, refusals
from readiness.store.protection import protect, unprotect

HERE = Path(__file__).parent / "migrations"


def open_store(url: str, *, at: dt.datetime | None = None) -> Engine:
    """A database that is created, migrated and protected, ready for work.

    `at` names the backup that is taken before a migration of a database with something in it.
    """
    engine = engine_for(url)
    try:
        migrate(engine, at=at)
    except StoreProblem:
        engine.dispose()
        raise
    return engine


def migrate(engine: Engine, *, at: dt.datetime | None = None, scripts: Path = HERE) -> bool:
    """Bring the schema up to date; whether anything had to be done.

    Raises `StoreProblem` for a schema newer than this program.
    """
    config = config_for(scripts)
    with refusals():
        present = _revision(engine)
        _refuse_newer(config, present)
        head = ScriptDirectory.from_config(config).get_current_head()
        if present == head:
            return False
        if present is not None:
            back_up(engine, at=at)
        _upgrade(engine, config)
    return True


def _upgrade(engine: Engine, config: Config) -> None:
    with engine.connect().execution_options(writes=True) as connection:
        _foreign_keys(connection, on=False)
        try:
            with connection.begin():
                if engine.dialect.name == "postgresql":
                    connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": WRITER_LOCK})
                unprotect(connection)
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
                _check_foreign_keys(connection)
                protect(connection)
        finally:
            _foreign_keys(connection, on=True)


def config_for(scripts: Path) -> Config:
    """Where a schema's migrations stand."""
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.set_main_option("version_locations", str(scripts / "versions"))
    config.set_main_option("path_separator", "os")
    return config


def _revision(engine: Engine) -> str | None:
    with engine.connect() as connection:
        return revision_of(connection)


def revision_of(connection: Connection) -> str | None:
    """The schema that a database has; None where it has none yet."""
    return MigrationContext.configure(connection).get_current_revision()


def _refuse_newer(config: Config, present: str | None) -> None:
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if present is not None and present not in known:
        raise StoreProblem(
            f"The database was written by a newer version of this program (schema {present}). "
            "Install that version; nothing was changed."
        )


def _foreign_keys(connection: Connection, *, on: bool) -> None:
    """SQLite rebuilds a table by dropping it, which its foreign keys would forbid.

    The pragma does nothing inside a transaction, so it goes to the driver, before BEGIN.
    """
    driver = connection.connection.driver_connection
    if isinstance(driver, sqlite3.Connection):
        driver.execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")


def _check_foreign_keys(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    broken = connection.execute(text("PRAGMA foreign_key_check")).first()
    if broken is not None:
        raise StoreProblem(
            f"The migration would leave {broken[0]} row {broken[1]} without the record it belongs "
            "to. Nothing was changed; restore the backup and tell the supplier of this program."
        )


def back_up(engine: Engine, *, at: dt.datetime | None = None) -> Path:
    """A consistent copy of the database beside it (SQLite) or under data/backups (PostgreSQL)."""
    moment = (at or dt.datetime.now(dt.UTC)).strftime("%Y%m%dT%H%M%S%f")
    if engine.dialect.name == "sqlite":
        source = Path(engine.url.database or "")
        target = source.parent / "backups" / f"{source.stem}-{moment}.db"
        target.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(source)) as database, closing(sqlite3.connect(target)) as copy:
            database.backup(copy)
        return target
    return _dump_postgresql(engine, Path("data/backups") / f"{engine.url.database}-{moment}.dump")


def _dump_postgresql(engine: Engine, target: Path) -> Path:
    pg_dump = shutil.which("pg_dump")
    if pg_dump is None:
        raise StoreProblem(
            "The database must be backed up before it is migrated, and pg_dump is not installed. "
            "Install PostgreSQL's client programs; nothing was changed."
        )
    target.parent.mkdir(parents=True, exist_ok=True)
    where = engine.url.set(drivername="postgresql")
    url = where._replace(password=None).render_as_string()
    secret = {} if where.password is None else {"PGPASSWORD": where.password}
    done = subprocess.run(  # nosec B603 # no shell; the password is on no command line
        [pg_dump, "--format=custom", f"--file={target}", url],
        capture_output=True,
        check=False,
        env={**os.environ, **secret},
    )
    if done.returncode != 0:
        raise StoreProblem("pg_dump could not back the database up; nothing was changed.")
    return target
