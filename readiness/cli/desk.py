"""What every command shares: the database, the moment, days as typed, and how JSON is printed."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from readiness.days import london_day
from readiness.errors import Refused
from readiness.exchange.files import Document, read_file
from readiness.settings import database_url
from readiness.snapshot import Known, Snapshot
from readiness.store import Work, latest, open_store, unit_of_work

T = TypeVar("T")
app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Is it safe to switch on the electronic patient record?",
)
AsOf = Annotated[str | None, typer.Option("--as-of", help="A day, as 2027-01-31.")]
Wave = Annotated[str | None, typer.Option(help="One wave of a staggered go-live.")]
Json = Annotated[bool, typer.Option("--json", help="For other programs.")]


def act(deed: Callable[[Work], T]) -> T:
    """Do one thing in one transaction, as whoever has the keys of this machine."""
    at = now()
    engine = open_store(database_url(), at=at)
    with unit_of_work(engine, actor="terminal", at=at, day=london_day(at)) as work:
        return deed(work)


def read(file: Path) -> Document:
    """What a programme file holds."""
    return read_file(bytes_of(file))


def bytes_of(file: Path) -> bytes:
    """What any file holds."""
    try:
        return file.read_bytes()
    except OSError as trouble:
        reason = trouble.strerror or "no reason given"
        raise Refused(f"{file} cannot be read: {reason}. Check the path.") from trouble


def known_now() -> Known:
    """Everything recorded by now."""
    return latest(open_store(database_url(), at=now()))


def started() -> Known:
    """Everything recorded by now; refused where no programme has been started."""
    known = known_now()
    if known.is_empty:
        raise Refused("There is no programme yet. Load a programme file, or start a new one.")
    return known


def snapshot_on(as_of: str | None, *, wave: str | None = None) -> Snapshot:
    """What was so on a day, else on the day that a programme opens on; of one wave or of all."""
    day = optional_day(as_of)
    known = started()
    seen_for = None if wave is None else known.wave(wave)
    return known.on(day or known.opening_day(london_day(now())), wave=seen_for)


def optional_day(text: str | None) -> dt.date | None:
    """The day that --as-of names, if it was given."""
    return None if text is None else day_in(text, "--as-of")


def day_in(text: str, option: str) -> dt.date:
    """The day that somebody typed after an option."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise Refused(f"{option} {text} is not a day; write it as 2027-01-31.") from None


def now() -> dt.datetime:
    """The present moment; below the terminal it is an argument."""
    return dt.datetime.now(dt.UTC)


def print_json(document: Any) -> None:
    """Print a document as other programs read it."""
    typer.echo(json.dumps(document, ensure_ascii=False, indent=2))
