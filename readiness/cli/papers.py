"""Writing a paper of the programme into a file."""

from pathlib import Path
from typing import Annotated

import typer

from readiness.cli.desk import AsOf, snapshot_on
from readiness.errors import Refused
from readiness.exchange.papers.kinds import paper_of


def write_paper(
    kind: str,
    out: Annotated[Path, typer.Option("-o", "--out", help="The file; its ending says what kind.")],
    as_of: AsOf = None,
) -> None:
    """Write a paper: the hazard log, its safety-case extract and others, as XLSX, DOCX or PDF."""
    snapshot = snapshot_on(as_of)
    written = paper_of(kind, snapshot, ending=out.suffix.lower().lstrip("."))
    try:
        out.write_bytes(written)
    except OSError as trouble:
        raise Refused(f"{out} cannot be written: {trouble.strerror}.") from trouble
    typer.echo(f"{out}: {kind}, as at {snapshot.as_of.isoformat()}.")
