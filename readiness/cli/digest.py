"""The week between: what needs whom today, printed or sent."""

import datetime as dt
from functools import partial
from typing import Annotated

import typer

from readiness.cli.desk import now, snapshot_on
from readiness.days import london_day
from readiness.digest import Digest
from readiness.exchange.digests import Delivery, deliver, digests
from readiness.exchange.mail import post
from readiness.looking_back import since_last_time
from readiness.settings import MailServer, address, database_url, mail_server
from readiness.store import Engine, known_at, open_store, waiting


def digest(
    only_print: Annotated[
        bool, typer.Option("--print", help="Print it, even where mail could be sent.")
    ] = False,
) -> None:
    """Say what needs whom today: by mail where READINESS_SMTP names a server, else printed."""
    server = None if only_print else mail_server()
    snapshot, today = snapshot_on(None), london_day(now())
    engine = open_store(database_url())
    moved = since_last_time(engine, snapshot, at=partial(known_at, engine))
    unnamed = waiting(engine, until=snapshot.as_of)
    found = tuple(digests(snapshot, moved=moved, waiting=unnamed))
    if not found:
        typer.echo("Nothing needs anybody today.")
    elif server is None:
        typer.echo("\n\n\n".join(one.text for one in found))
    else:
        _send(found, engine=engine, server=server, day=today)


def _send(found: tuple[Digest, ...], *, engine: Engine, server: MailServer, day: dt.date) -> None:
    with post(server) as line:
        became = deliver(found, engine=engine, line=line, day=day, link=address())
    _tell(became)
    if became.refused:
        raise typer.Exit(1)


def _tell(became: Delivery) -> None:
    typer.echo(f"Sent {len(became.sent)}; sent earlier today {len(became.had)}.")
    if became.without:
        typer.echo(f"No address is on record for {', '.join(became.without)}.")
    for refusal in became.refused:
        typer.echo(refusal, err=True)
