"""Taking out what should never have been typed, and leaving a tombstone where it stood."""

import re
import secrets
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Engine, Table, select, text, update

from readiness.errors import Refused
from readiness.model import KINDS, TABLES
from readiness.store.ledger import Entry
from readiness.store.protection import TOMBSTONE
from readiness.store.tables import (
    LEDGER,
    PAYLOAD,
    WITHDRAWAL,
    payload_of,
    read_entries,
)

SHORTEST = 3  # a shorter text would blank half the record


class Blanking:
    """A text to be taken out, wherever it stands, in whatever case it was typed."""

    def __init__(self, unwanted: str) -> None:
        wanted = unwanted.strip()
        if len(wanted) < SHORTEST or wanted.lower() in TOMBSTONE:
            raise Refused(f"Give at least {SHORTEST} letters of the text that is to be taken out.")
        self._pattern = re.compile(re.escape(wanted), re.IGNORECASE)

    def is_in(self, value: Any) -> bool:
        """Whether the text stands anywhere in a value."""
        return bool(self.out_of(value) != value)

    def out_of(self, value: Any) -> Any:
        """The value with a tombstone where the text stood."""
        match value:
            case str():
                return self._pattern.sub(TOMBSTONE, value)
            case list() | tuple():
                return type(value)(self.out_of(item) for item in value)
            case dict():
                return {self.out_of(key): self.out_of(item) for key, item in value.items()}
        return value


def blanked(connection: Connection, blanking: Blanking) -> list[Entry]:
    """The entries that hold the text, as they will stand without it and with another salt."""
    found = []
    for entry in read_entries(connection):
        if blanking.is_in([entry.ref, entry.actor]):
            raise Refused(
                f"The text is part of the reference {entry.number} in the record of changes, and "
                "references cannot be redacted. Withdraw the record and tell your administrator."
            )
        if blanking.is_in([entry.before, entry.after, entry.why]):
            found.append(_without(entry, blanking))
    return found


def _without(entry: Entry, blanking: Blanking) -> Entry:
    return replace(
        entry,
        before=blanking.out_of(entry.before),
        after=blanking.out_of(entry.after),
        why=blanking.out_of(entry.why),
        salt=secrets.token_hex(16),
        redacted=entry.payload_digest,
    )


def blank(connection: Connection, entries: list[Entry], blanking: Blanking) -> None:
    """Write the tombstones into the payloads and the tables."""
    for entry in entries:
        stands = PAYLOAD.c.number == entry.number
        connection.execute(update(PAYLOAD).where(stands).values(payload_of(entry)))
    for table in (*TABLES.values(), WITHDRAWAL):
        for row in _rows_with(connection, table, blanking):
            key = next(iter(table.primary_key.columns))
            changed = {k: v for k, v in blanking.out_of(row).items() if v != row[k]}
            connection.execute(update(table).where(key == row[key.name]).values(changed))


def _rows_with(
    connection: Connection, table: Table, blanking: Blanking
) -> Iterator[dict[str, Any]]:
    for row in connection.execute(select(table)).mappings().all():
        if blanking.is_in(dict(row)):
            yield dict(row)


def scrub(engine: Engine) -> None:
    """Leave no trace of a blanked text in the database's files."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            driver = connection.connection.driver_connection
            assert driver is not None
            driver.execute("VACUUM")
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for table in (PAYLOAD, WITHDRAWAL, LEDGER, *(TABLES[word] for word in KINDS)):
            connection.execute(text(f'VACUUM FULL "{table.name}"'))
