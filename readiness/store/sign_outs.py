"""Sign-ins that were ended before they ran out, in any window and in any process.

Streamlit reads who somebody is when a window connects, and asks no more; this is asked each time.
A sign-in is kept by its mark alone, and no longer than a token can live.
"""

import datetime as dt

from sqlalchemy import Engine, Select, Table, delete, select
from sqlmodel import Field, col

from readiness.model.base import Entity
from readiness.store.engine import reading, writing
from readiness.store.ledger import Moment

KEPT = dt.timedelta(days=31)  # Streamlit's cookie lives for thirty


class SignOutRow(Entity, table=True):
    """A sign-in that was ended, and when."""

    __tablename__ = "sign_out"

    mark: str = Field(primary_key=True)
    at: dt.datetime = Field(sa_type=Moment)


SIGN_OUT: Table = SignOutRow.__table__  # type: ignore[attr-defined]


def end_sign_in(engine: Engine, mark: str, *, at: dt.datetime) -> None:
    """End a sign-in everywhere; ending it again changes nothing."""
    with writing(engine) as connection:
        connection.execute(delete(SIGN_OUT).where(col(SignOutRow.at) < at - KEPT))
        if not connection.execute(_ended(mark)).first():
            connection.execute(SIGN_OUT.insert(), {"mark": mark, "at": at})


def has_ended(engine: Engine, mark: str) -> bool:
    """Whether a sign-in was ended."""
    with reading(engine) as connection:
        return connection.execute(_ended(mark)).first() is not None


def _ended(mark: str) -> Select[tuple[str]]:
    return select(SIGN_OUT.c.mark).where(SIGN_OUT.c.mark == mark)
