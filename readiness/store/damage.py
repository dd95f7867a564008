"""Reading a database that may be damaged, as far as it can be read."""

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, Select, func, select
from sqlalchemy.exc import DatabaseError

UNREADABLE = (ValueError, LookupError, TypeError)  # what a changed byte can make of a value


def damage_to(connection: Connection) -> str | None:
    """What SQLite itself finds wrong with its file; other databases look after theirs."""
    if connection.dialect.name != "sqlite":
        return None
    found = str(connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar())
    return None if found == "ok" else found


def gently(
    connection: Connection, query: Select[Any], number: Any
) -> Iterator[tuple[int, Any | None]]:
    """Rows with their numbers, in order; None for a row that cannot be read at all."""
    first, last = connection.execute(select(func.min(number), func.max(number))).one()
    if first is not None:
        ordered = query.order_by(number)
        yield from _bisected(lambda a, b: _fetch(connection, ordered, number, a, b), first, last)


def _fetch(
    connection: Connection, query: Select[Any], number: Any, first: int, last: int
) -> list[tuple[int, Any]]:
    try:
        rows = connection.execute(query.where(number.between(first, last)))
        return [(row._mapping[number], row) for row in rows]
    except DatabaseError as trouble:
        if connection.dialect.name != "sqlite":
            raise
        # SQLite reads what is no longer text, or no longer a row, only to find that out.
        raise ValueError(str(trouble.orig)) from trouble


def _bisected(
    fetch: Callable[[int, int], list[tuple[int, Any]]], first: int, last: int
) -> Iterator[tuple[int, Any | None]]:
    try:
        yield from fetch(first, last)
    except UNREADABLE:
        if first == last:
            yield first, None
            return
        middle = (first + last) // 2
        yield from _bisected(fetch, first, middle)
        yield from _bisected(fetch, middle + 1, last)
