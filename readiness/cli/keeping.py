"""Keeping the database: its schema, and whether it still holds what was recorded."""

import sys
from typing import Annotated

import typer

from readiness.cli.desk import now
from readiness.printed import Printed
from readiness.settings import database_url
from readiness.store import open_store
from readiness.store import verify as verified

Digest = Annotated[
    str | None, typer.Option("--digest", help="A fingerprint printed on a sealed paper.")
]
Number = Annotated[
    int | None, typer.Option("--number", help="The number that the paper prints beside it.")
]


def verify(digest: Digest = None, number: Number = None) -> None:
    """Walk the record of changes and compare it with the tables; exit 1 names the bad row.

    With --digest, look up the fingerprint that a sealed paper carries as well.
    """
    printed = Printed.read(digest, number=number)
    engine = open_store(database_url())
    verdict = verified(engine)
    typer.echo(verdict.message)
    if verdict.rows:
        typer.echo(f"Fingerprint of row {verdict.rows}: {verdict.digest}")
    found = printed.looked_up(engine) if printed is not None else None
    if found is not None:
        typer.echo(found.message)
    sys.exit(0 if verdict.ok and (found is None or found.ok) else 1)


def migrate() -> None:
    """Bring the database's schema up to date."""
    open_store(database_url(), at=now())
    typer.echo("The database is up to date.")
