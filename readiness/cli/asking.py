"""Asking: where we stand, and what nobody wants to ask."""

from functools import partial
from typing import Annotated

import typer

from readiness.cli.desk import AsOf, Json, Wave, print_json, snapshot_on
from readiness.exchange.questions_page import questions_page
from readiness.exchange.standing_page import standing_page
from readiness.looking_back import since_last_time
from readiness.questions.asking import questions_document
from readiness.scoring.told import standing_in_words
from readiness.settings import database_url
from readiness.store import known_at, open_store


def questions(
    as_of: AsOf = None,
    everything: Annotated[bool, typer.Option("--all", help="Also held and dismissed.")] = False,
    wave: Wave = None,
    as_json: Json = False,
) -> None:
    """Print the ranked questions."""
    found = questions_document(snapshot_on(as_of, wave=wave), all_=everything)
    if as_json:
        print_json(found)
        return
    for number, question in enumerate(found, start=1):
        typer.echo(f"{number}. {question['text']}")
    if not found:
        typer.echo("The records raise no question. That is not the same as being ready.")


def library() -> None:
    """Print every rule as a page to read: docs/questions.md."""
    typer.echo(questions_page(), nl=False)


def standing(as_of: AsOf = None, wave: Wave = None, as_json: Json = False) -> None:
    """Print where the programme stands."""
    snapshot = snapshot_on(as_of, wave=wave)
    engine = open_store(database_url())
    reads = partial(known_at, engine)
    if as_json:
        reopened = as_of is not None
        typer.echo(standing_page(engine, snapshot, at=reads, is_reopened=reopened))
        return
    moved = since_last_time(engine, snapshot, at=reads, is_reopened=as_of is not None)
    for line in standing_in_words(snapshot, moved):
        typer.echo(line)
