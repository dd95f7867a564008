"""What somebody with the database's own tools can do to it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import psycopg
from sqlalchemy import Engine

TRIGGERS = {
    "sqlite": "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal",
}


@contextmanager
def raw(engine: Engine) -> Iterator[Any]:
    """A connection with none of our settings, on which every statement is kept at once."""
    if engine.dialect.name == "sqlite":
        connection: Any = sqlite3.connect(engine.url.database or "", isolation_level=None)
    else:
        address = engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
        connection = psycopg.connect(address, autocommit=True)
    with closing(connection):
        yield connection


def by_hand(engine: Engine, *statements: str) -> list[Any]:
    """Run statements; the rows that the last one gave."""
    with raw(engine) as connection:
        found: list[Any] = []
        for statement in statements:
            cursor = connection.execute(statement)
            found = cursor.fetchall() if cursor.description else []
        return found


def triggers(engine: Engine) -> set[tuple[str, str]]:
    """Each trigger, with the table that it guards."""
    found = by_hand(engine, TRIGGERS[engine.dialect.name])
    return {(name, table.strip('"')) for name, table in found}


def unguard(engine: Engine) -> None:
    """Take every trigger away."""
    for name, table in triggers(engine):
        on = f' ON "{table}"' if engine.dialect.name == "postgresql" else ""
        by_hand(engine, f"DROP TRIGGER {name}{on}")
