"""What is known, written to and read from the tables."""

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Table, func, select, text, update
from sqlmodel import col

from readiness.model import KINDS, TABLES, Kind, Thing
from readiness.model.base import Entity
from readiness.snapshot import Key, Known, Withdrawal
from readiness.store.ledger import Entry, LedgerRow, PayloadRow, WithdrawalRow, canonical
from readiness.store.replay import key_of

METADATA = Entity.metadata
LEDGER: Table = LedgerRow.__table__  # type: ignore[attr-defined]
PAYLOAD: Table = PayloadRow.__table__  # type: ignore[attr-defined]
WITHDRAWAL: Table = WithdrawalRow.__table__  # type: ignore[attr-defined]
# Tables whose rows are never changed or removed; the triggers are made from this list.
PROTECTED: tuple[Table, ...] = (
    LEDGER,
    PAYLOAD,
    WITHDRAWAL,
    *(TABLES[kind.word] for kind in KINDS.values() if kind.is_fact),
)


def last_number(connection: Connection) -> int:
    """The number of the ledger's last row; 0 where there is none."""
    found = connection.execute(select(func.max(col(LedgerRow.number)))).scalar()
    return int(found or 0)


def everything(connection: Connection) -> Known:
    """All that the tables hold, with the ledger number up to which they hold it."""
    withdrawals = {
        (row.kind, key_of(KINDS[row.kind], row.ref)): Withdrawal(**row._mapping)
        for row in connection.execute(select(WITHDRAWAL).order_by(WITHDRAWAL.c.recorded))
    }
    held = _held(connection)
    things = {word: _things(connection, kind) for word, kind in KINDS.items() if word in held}
    number, at, digest = last_row(connection)
    return Known(number, things, withdrawals, at, digest, base=digest)


def _held(connection: Connection) -> frozenset[str]:
    """The kinds of which there is anything: asked at once, since most programmes lack some."""
    quoted = connection.dialect.identifier_preparer.format_table
    asked = (_whether(word, quoted(TABLES[word])) for word in KINDS)
    return frozenset(connection.execute(text(" UNION ALL ".join(asked))).scalars())


def _whether(word: str, table: str) -> str:
    return f"SELECT '{word}' WHERE EXISTS (SELECT 1 FROM {table})"  # nosec B608 # our tables' names


LAST_ROW = (  # put together once: every draw of every page asks it
    select(LEDGER.c.number, LEDGER.c.at, LEDGER.c.digest).order_by(LEDGER.c.number.desc()).limit(1)
)


def last_row(connection: Connection) -> tuple[int, dt.datetime | None, str]:
    """The number of the ledger's last row, when it was written and its digest."""
    found = connection.execute(LAST_ROW).one_or_none()
    return (found.number, found.at, found.digest) if found else (0, None, "")


def digest_of(connection: Connection, number: int) -> str:
    """The digest of a row of the ledger; empty where there is none of that number."""
    row = select(LEDGER.c.digest).where(LEDGER.c.number == number)
    return str(connection.execute(row).scalar() or "")


def _things(connection: Connection, kind: Kind) -> dict[Key, Thing]:
    table = TABLES[kind.word]
    key = "recorded" if kind.is_fact else "ref"
    rows = connection.execute(select(table).order_by(table.c.recorded)).mappings()
    return {row[key]: thing_in(kind, row) for row in rows}


def thing_in(kind: Kind, row: Mapping[Any, Any]) -> Thing:
    """The thing that a row of its table holds."""
    return kind.value.model_validate({k: v for k, v in row.items() if v is not None})


def read_entries(connection: Connection, after: int = 0) -> Iterable[Entry]:
    """The ledger's rows after a number, with their payloads, in order."""
    from_number = col(LedgerRow.number) > after
    rows = connection.execute(joined().where(from_number).order_by(LEDGER.c.number))
    return (entry_in(row) for row in rows)


def joined() -> Any:
    """The ledger beside its payloads."""
    both = LEDGER.join(PAYLOAD, PAYLOAD.c.number == LEDGER.c.number, isouter=True)
    columns = (PAYLOAD.c.salt, PAYLOAD.c.before, PAYLOAD.c.after, PAYLOAD.c.why)
    return select(LEDGER, *columns, PAYLOAD.c.redacted).select_from(both)


def entry_in(row: Any) -> Entry:
    """A row of the ledger, with its payload, as an entry."""
    return Entry(
        number=row.number,
        at=row.at,
        actor=row.actor,
        act=row.act,
        kind=row.kind,
        ref=row.ref,
        before=json.loads(row.before or "{}"),
        after=json.loads(row.after or "{}"),
        why=row.why,
        salt=row.salt or "",
        redacted=row.redacted,
    )


def write_entries(connection: Connection, entries: list[Entry], previous: str) -> str:
    """Add entries to the end of the ledger, each linked to the one before; its last digest."""
    rows, payloads = [], []
    for entry in entries:
        digest = entry.digest(previous)
        rows.append({**_plain(entry), "digest": digest, "previous": previous})
        payloads.append(payload_of(entry))
        previous = digest
    connection.execute(LEDGER.insert(), rows)
    connection.execute(PAYLOAD.insert(), payloads)
    return previous


def _plain(entry: Entry) -> dict[str, Any]:
    return {key: getattr(entry, key) for key in ("number", "at", "actor", "act", "kind", "ref")}


def payload_of(entry: Entry) -> dict[str, Any]:
    """An entry's payload as its table keeps it."""
    return {
        "number": entry.number,
        "salt": entry.salt,
        "before": canonical(entry.before),
        "after": canonical(entry.after),
        "why": entry.why,
        "redacted": entry.redacted,
    }


def write_new(connection: Connection, kind: Kind, things: list[Thing]) -> None:
    """Add new rows."""
    connection.execute(TABLES[kind.word].insert(), [thing.model_dump() for thing in things])


def write_moved(connection: Connection, kind: Kind, thing: Thing) -> None:
    """Write a record's fields as they are now."""
    table = TABLES[kind.word]
    values = thing.model_dump()
    connection.execute(update(table).where(table.c.ref == values["ref"]).values(values))
