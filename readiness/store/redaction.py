"""Taking out what should never have been typed, and leaving a tombstone where it stood."""

import secrets
import sqlite3
from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection, Engine, Table, select, text, update

from readiness.errors import Refused, StoreProblem
from readiness.model import KINDS, PROGRAMME, TABLES
from readiness.store.blanking import TEXTS, WITHDRAWAL_TEXTS, Blanking, Doc
from readiness.store.ledger import Entry
from readiness.store.tables import LEDGER, PAYLOAD, WITHDRAWAL, payload_of, read_entries

OURS = {PROGRAMME, "ledger", "terminal", "setup"}  # references that name nobody


def blanked(connection: Connection, blanking: Blanking) -> list[Entry]:
    """The entries that hold the text, as they will stand without it and with another salt."""
    found = []
    for entry in read_entries(connection):
        _refuse_in_reference(entry, blanking)
        without = _without(entry, blanking)
        if without is not None:
            found.append(without)
    return found


def _refuse_in_reference(entry: Entry, blanking: Blanking) -> None:
    named = {entry.ref.partition("/")[0], entry.actor} - OURS
    if blanking.is_in(list(named)):
        raise Refused(
            f"The text is part of a reference (row {entry.number} of the record of changes), and "
            "references cannot be redacted. Withdraw the record and tell your administrator."
        )


def _without(entry: Entry, blanking: Blanking) -> Entry | None:
    present = (entry.before, entry.after, entry.why)
    before, after = (blanking.out_of_document(entry.kind, doc) for doc in present[:2])
    why = blanking.out_of(entry.why)
    if (before, after, why) == present:
        return None
    salt, redacted = secrets.token_hex(16), entry.payload_digest
    return replace(entry, before=before, after=after, why=why, salt=salt, redacted=redacted)


def blank(connection: Connection, entries: list[Entry], blanking: Blanking) -> None:
    """Write the tombstones into the payloads and the tables."""
    for entry in entries:
        stands = PAYLOAD.c.number == entry.number
        connection.execute(update(PAYLOAD).where(stands).values(payload_of(entry)))
    texts = [(TABLES[word], TEXTS[word]) for word in KINDS]
    for table, columns in (*texts, (WITHDRAWAL, WITHDRAWAL_TEXTS)):
        key = next(iter(table.primary_key.columns))
        for number, changed in _changed(connection, table, columns, blanking):
            connection.execute(update(table).where(key == number).values(changed))


def _changed(
    connection: Connection, table: Table, texts: frozenset[str], blanking: Blanking
) -> Iterator[tuple[object, Doc]]:
    key = next(iter(table.primary_key.columns))
    for row in connection.execute(select(table)).mappings().all():
        without = blanking.out_of_row({name: row[name] for name in texts}, texts)
        changed = {name: value for name, value in without.items() if value != row[name]}
        if changed:
            yield row[key], changed


def scrub(engine: Engine) -> None:
    """Leave no trace of a blanked text in the database's files."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            driver = connection.connection.driver_connection
            assert driver is not None
            _scrub_sqlite(driver)
        return
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for table in (LEDGER, PAYLOAD, WITHDRAWAL, *TABLES.values()):
            connection.execute(text(f'VACUUM (FULL, ANALYZE) "{table.name}"'))
        connection.execute(text("VACUUM FULL pg_statistic"))  # it quotes common values


def _scrub_sqlite(driver: sqlite3.Connection) -> None:
    try:
        driver.execute("VACUUM")
        busy = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    except sqlite3.OperationalError:
        busy = True
    if busy:
        raise StoreProblem(
            "The text is taken out of the record. It leaves the database's files only once every "
            "program that uses them has been closed, because one is reading them now."
        )
