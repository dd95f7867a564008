"""Keeping the database: its schema, and whether it still holds what was recorded."""

import sys

import typer

from readiness.cli.desk import now
from readiness.settings import database_url
from readiness.store import open_store
from readiness.store import verify as verified


def verify() -> None:
    """Walk the record of changes and compare it with the tables; exit 1 names the bad row."""
    verdict = verified(open_store(database_url()))
    typer.echo(verdict.message)
    if verdict.rows:
        typer.echo(f"Fingerprint of row {verdict.rows}: {verdict.digest}")
    sys.exit(0 if verdict.ok else 1)


def migrate() -> None:
    """Bring the database's schema up to date."""
    open_store(database_url(), at=now())
    typer.echo("The database is up to date.")
