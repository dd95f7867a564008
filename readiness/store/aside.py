"""What is kept outside the ledger: a chair's private note.

It is nobody's but its writer's, so it is no part of the record: it may be changed and emptied, and
no file, no minutes and no replay tells of it.
"""

from sqlalchemy import Engine, delete, insert, select
from sqlalchemy import Text as LongText
from sqlmodel import Field

from readiness.model.base import Entity, readable
from readiness.store.engine import reading, writing


class PrivateNoteRow(Entity, table=True):
    """What somebody noted for themselves about a meeting."""

    __tablename__ = "private_note"

    person: str = Field(primary_key=True)
    about: str = Field(primary_key=True)
    text: str = Field(sa_type=LongText)


NOTES = PrivateNoteRow.__table__  # type: ignore[attr-defined]


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
