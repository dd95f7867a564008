"""Taking everything out of a database, so that a demonstration can begin afresh in it."""

from sqlalchemy import Engine

from readiness.errors import Refused
from readiness.snapshot import Known
from readiness.store.engine import writing
from readiness.store.protection import protect, unprotect
from readiness.store.reading import catch_up
from readiness.store.tables import METADATA


def empty(engine: Engine, *, known: Known) -> None:
    """Take everything out in one transaction, if it is still what is known.

    Raises `Refused` where anything else is on record by then: nobody has looked at that yet.
    """
    with writing(engine) as connection:
        if catch_up(connection, known) is not known:
            raise Refused(
                "Somebody has just recorded something more. Nothing was taken away; try again."
            )
        unprotect(connection)
        for table in reversed(METADATA.sorted_tables):
            connection.execute(table.delete())
        protect(connection)
