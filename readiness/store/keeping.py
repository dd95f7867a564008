"""Writing an act down: the ledger first, then the tables."""

import datetime as dt

from sqlalchemy import Connection, select

from readiness.model import KINDS, Kind, Thing
from readiness.store.ledger import FIRST, Entry
from readiness.store.replay import Replay, key_of
from readiness.store.tables import LEDGER, WITHDRAWAL, write_entries, write_moved, write_new


def keep(connection: Connection, entries: list[Entry], replay: Replay) -> str:
    """Write the entries of one act, and what they made of the things they touched.

    Gives the digest of the last of them.
    """
    start = entries[0].number - 1
    link = select(LEDGER.c.digest).where(LEDGER.c.number == start)
    digest = write_entries(connection, entries, connection.execute(link).scalar() or FIRST)
    for kind in KINDS.values():
        things = replay.things(kind.word)
        touched = [things[key_of(kind, ref)] for ref in _touched(kind, entries)]
        _keep_things(connection, kind, touched, start=start)
    _keep_withdrawals(connection, entries)
    return digest


def _touched(kind: Kind, entries: list[Entry]) -> list[str]:
    """The references of what was added or moved, each once, in order."""
    ours = (e for e in entries if e.kind == kind.word and "withdrawn" not in e.after)
    return list(dict.fromkeys(entry.ref for entry in ours))


def _keep_things(connection: Connection, kind: Kind, touched: list[Thing], *, start: int) -> None:
    new = [thing for thing in touched if _recorded(thing) > start]
    if new:
        write_new(connection, kind, new)
    for thing in touched:
        if _recorded(thing) <= start:
            write_moved(connection, kind, thing)


def _recorded(thing: Thing) -> int:
    return int(getattr(thing, "recorded", 0))


def _keep_withdrawals(connection: Connection, entries: list[Entry]) -> None:
    rows = [
        {"recorded": entry.number, "kind": entry.kind, "ref": entry.ref}
        | entry.after["withdrawn"]
        | {"on": dt.date.fromisoformat(entry.after["withdrawn"]["on"])}
        for entry in entries
        if "withdrawn" in entry.after
    ]
    if rows:
        connection.execute(WITHDRAWAL.insert(), rows)
