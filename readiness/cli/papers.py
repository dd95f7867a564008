"""Writing a paper of the programme into a file."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from readiness.cli.desk import AsOf, Wave, now, snapshot_on
from readiness.errors import Refused
from readiness.exchange.papers.kinds import Beside, paper_of
from readiness.frozen import frozen
from readiness.looking_back import begins, since_last_time
from readiness.settings import database_url
from readiness.snapshot import Snapshot
from readiness.store import known_at, open_store
from readiness.what_changed import what_changed


def write_paper(
    kind: str,
    out: Annotated[Path, typer.Option("-o", "--out", help="The file; its ending says what kind.")],
    as_of: AsOf = None,
    wave: Wave = None,
) -> None:
    """Write a paper: the hazard log, the board's paper and others, as XLSX, DOCX or PDF.

    The board's paper is the frozen one, where it is frozen and no day is asked for.
    """
    snapshot = snapshot_on(as_of, wave=wave)
    beside = _beside(snapshot, is_reopened=as_of is not None)
    written = paper_of(kind, snapshot, ending=out.suffix.lower().lstrip("."), beside=beside)
    try:
        out.write_bytes(written)
    except OSError as trouble:
        raise Refused(f"{out} cannot be written: {trouble.strerror}.") from trouble
    typer.echo(f"{out}: {kind}, as at {_as_at(kind, snapshot, beside)}.")


def _beside(snapshot: Snapshot, *, is_reopened: bool) -> Beside:
    engine = open_store(database_url())
    reads = partial(known_at, engine)
    paper = None if is_reopened else frozen(engine, snapshot, at=now(), reads=reads)
    moved = since_last_time(engine, snapshot, at=reads, is_reopened=is_reopened)
    changes = partial(
        what_changed, engine, snapshot, since=begins(engine, snapshot), until=snapshot.number
    )
    return Beside(moved=moved, paper=paper, changes=changes)


def _as_at(kind: str, snapshot: Snapshot, beside: Beside) -> str:
    if kind == "board" and beside.paper is not None:
        return f"{beside.paper.seen.as_of.isoformat()}, frozen"
    return snapshot.as_of.isoformat()
