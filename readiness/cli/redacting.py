"""Taking a text out of the record from a terminal, without writing it down anywhere else."""

from typing import Annotated

import typer

from readiness.cli.desk import now
from readiness.days import london_day
from readiness.errors import Refused
from readiness.services import redactions
from readiness.settings import database_url
from readiness.store import open_store, unit_of_work

PROMPT = "The text that has to go"
BACKUPS = "Backups made before this hold it still: see docs/retention.md, and make a new one today."


def redact(
    second: Annotated[str, typer.Option(help="Who agreed to it, by reference: P-02.")],
    why: Annotated[str, typer.Option(help="Why, without the text itself.")],
) -> None:
    """Take a text out of every record and every reason; it is asked for, and kept out of sight.

    Another program may hand it over on standard input.
    """
    text = typer.prompt(PROMPT, hide_input=True, err=True).strip()
    if not text:
        raise Refused("No text was given, and nothing was taken out.")
    at = now()
    engine = open_store(database_url(), at=at)
    with unit_of_work(engine, actor="terminal", at=at, day=london_day(at), why=why) as work:
        places = redactions.redact(work, text, second=second)
    typer.echo(f"Taken out of {'1 row' if places == 1 else f'{places} rows'} of the record.")
    typer.echo(BACKUPS)
