"""What is kept outside the ledger: a chair's private note, and what was sent in without a name.

A note is nobody's but its writer's, so it is no part of the record: it may be changed and emptied,
and no file, no minutes and no replay tells of it. What was sent in without a name waits here, under
a random key and with its day only, until all of a day's is taken into the record at once: whoever
reads the ledger learns when the lot was taken in, and not when or in which order it was sent.
"""

import datetime as dt
import secrets
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import Connection, Engine, Table, delete, insert, select
from sqlalchemy import Text as LongText
from sqlmodel import Field

from readiness.model.base import Entity, readable
from readiness.store.engine import reading, writing
from readiness.store.unit_of_work import Work


class PrivateNoteRow(Entity, table=True):
    """What somebody noted for themselves about a meeting."""

    __tablename__ = "private_note"

    person: str = Field(primary_key=True)
    about: str = Field(primary_key=True)
    text: str = Field(sa_type=LongText)


class UnnamedRow(Entity, table=True):
    """What somebody sent in without a name; rows stand by their keys, not by when they came."""

    __tablename__ = "unnamed"
    __table_args__: ClassVar = {"sqlite_with_rowid": False}

    key: str = Field(primary_key=True)
    day: dt.date
    text: str = Field(sa_type=LongText)
    to: str | None = None
    worry: bool = False


NOTES: Table = PrivateNoteRow.__table__  # type: ignore[attr-defined]
UNNAMED: Table = UnnamedRow.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Unnamed:
    """Something sent in without a name: its day, its words, and to whom they are put."""

    day: dt.date
    text: str
    to: str | None = None
    worry: bool = False


def note_of(engine: Engine, *, person: str, about: str) -> str:
    """What somebody has noted for themselves about something; "" if nothing."""
    theirs = (NOTES.c.person == person) & (NOTES.c.about == about)
    with reading(engine) as connection:
        return str(connection.execute(select(NOTES.c.text).where(theirs)).scalar() or "")


def keep_note(engine: Engine, *, person: str, about: str, text: str) -> None:
    """Keep somebody's note in the place of their last one; an empty one is no longer kept."""
    theirs = (NOTES.c.person == person) & (NOTES.c.about == about)
    with writing(engine) as connection:
        connection.execute(delete(NOTES).where(theirs))
        if text.strip():
            values = {"person": person, "about": about, "text": readable(text)}
            connection.execute(insert(NOTES).values(values))


def claim_note(engine: Engine, *, person: str, about: str, text: str) -> bool:
    """Keep a note, unless it says so already; of two who try at once, one is told that it did."""
    theirs = (NOTES.c.person == person) & (NOTES.c.about == about)
    with writing(engine) as connection:
        if connection.execute(select(NOTES.c.text).where(theirs)).scalar() == text:
            return False
        connection.execute(delete(NOTES).where(theirs))
        connection.execute(insert(NOTES).values({"person": person, "about": about, "text": text}))
        return True


def keep_unnamed(engine: Engine, sent: Unnamed) -> None:
    """Let something that was sent in without a name wait for its lot to be taken in."""
    values = {"key": secrets.token_hex(16), "day": sent.day, "text": readable(sent.text)}
    with writing(engine) as connection:
        connection.execute(insert(UNNAMED).values(values | {"to": sent.to, "worry": sent.worry}))


def waiting(engine: Engine, *, until: dt.date) -> int:
    """How much of what was sent in by a day waits to be taken in."""
    with reading(engine) as connection:
        return len(_lot(connection, until))


def take_lot(work: Work, *, until: dt.date) -> list[Unnamed]:
    """All that was sent in by a day, day by day and otherwise in no order; it waits no longer."""
    connection = work._connection
    lot = _lot(connection, until)
    secrets.SystemRandom().shuffle(lot)
    connection.execute(delete(UNNAMED).where(UNNAMED.c.day <= until))
    return sorted(lot, key=lambda sent: sent.day)


def _lot(connection: Connection, until: dt.date) -> list[Unnamed]:
    columns = (UNNAMED.c.day, UNNAMED.c.text, UNNAMED.c.to, UNNAMED.c.worry)
    rows = connection.execute(select(*columns).where(UNNAMED.c.day <= until))
    return [Unnamed(*row) for row in rows]
