"""Answering a request under the Freedom of Information Act, from a terminal."""

from pathlib import Path
from typing import Annotated

import typer

from readiness.cli.desk import AsOf, snapshot_on
from readiness.errors import Refused
from readiness.exchange.release import release_of
from readiness.exchange.tabular.writing import as_csv
from readiness.exchange.writing import written

HEADS = ("Where", "What was withheld", "Why")
READ_IT = (
    "Read both before anything is sent: names that nobody is called by here, and what people wrote "
    "about somebody without a name, are not found."
)


def release(
    out: Annotated[Path, typer.Option("-o", "--out", help="The file; the list stands beside it.")],
    named: Annotated[
        list[str] | None, typer.Option(help="Somebody named besides the board.")
    ] = None,
    as_of: AsOf = None,
) -> None:
    """Write what may be released, and beside it the list of what is withheld and why."""
    snapshot = snapshot_on(as_of)
    made = release_of(snapshot, named=named or ())
    beside = out.with_name(f"{out.stem}-withheld.csv")
    rows = [(gone.where, gone.what, gone.why) for gone in made.withheld]
    try:
        out.write_text(written(made.document), encoding="utf-8")
        beside.write_bytes(as_csv(HEADS, rows))
    except OSError as trouble:
        raise Refused(f"{out} cannot be written: {trouble.strerror}.") from trouble
    typer.echo(f"{out}: the programme as at {snapshot.as_of.isoformat()}, for release.")
    typer.echo(f"{beside}: {len(rows)} things withheld, each with its reason.")
    typer.echo(READ_IT)
