"""Copies of everything, and what is left over, from a terminal."""

import datetime as dt
from pathlib import Path

import typer

from readiness.days import clock
from readiness.errors import ReadinessError
from readiness.model import Evidence
from readiness.settings import database_url, files_folder
from readiness.store import latest, open_store
from readiness.store.copies import back_up_to, put_back, restore_from, set_aside
from readiness.store.files import Files
from readiness.store.rehearsing import rehearsed

UNDER_WAY = dt.timedelta(hours=1)  # an upload is filed sooner than that


def backup(file: Path) -> None:
    """Copy everything into FILE, evidence files included, while others go on working."""
    made = back_up_to(file, open_store(database_url(), at=_now()), files=_files())
    typer.echo(f"{file}: {made.rows} rows of the record of changes, {_counted(made.files)}.")
    for digest in made.missing:
        typer.echo(f"notice: the file {digest[:12]}… of a piece of evidence is missing")


def restore(file: Path) -> None:
    """Restore a backup; a damaged one is refused. What stood there before is set aside."""
    url = database_url()
    aside = set_aside(file, url, at=_now())
    try:
        made = restore_from(file, open_store(url, at=_now()), files=_files())
    except ReadinessError:
        if aside is not None:
            put_back(aside, url)
        raise
    typer.echo(f"Restored {made.rows} rows of the record of changes and {_counted(made.files)}.")
    if aside is not None:
        typer.echo(f"What stood there before is in {aside}. Start the dashboard again.")


def rehearse(file: Path) -> None:
    """Restore a backup into a database that is thrown away again, and say what it would give."""
    tried = rehearsed(file)
    typer.echo(
        f"{file} can be restored: {tried.copy.rows} rows of the record of changes and "
        f"{_counted(tried.copy.files)}, the last change {_when(tried.last)}."
    )
    typer.echo(f"Fingerprint of row {tried.copy.rows}: {tried.digest}")
    for digest in tried.missing:
        typer.echo(f"notice: the file {digest[:12]}… of a piece of evidence is not in it")


def sweep() -> None:
    """Take away evidence files of which nothing recorded speaks, left by an upload cut short."""
    known = latest(open_store(database_url(), at=_now()))
    filed = (e for e in known.of("evidence").values() if isinstance(e, Evidence))
    wanted = [e.sha256 for e in filed if e.sha256]
    found = _files().orphans(wanted, until=_now() - UNDER_WAY)
    for path in found:
        path.unlink()
    typer.echo(f"{_counted(len(found))} taken away.")


def _when(at: dt.datetime | None) -> str:
    return "never made" if at is None else f"made on {clock(at)}"


def _files() -> Files:
    return Files(files_folder(database_url()))


def _counted(number: int) -> str:
    return "1 file" if number == 1 else f"{number} files"


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
