"""The same services from a terminal.

Errors are one sentence on stderr with exit status 2, and change nothing. `--json` output is a
contract.
"""

import datetime as dt
import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from readiness.days import in_words, london_day
from readiness.errors import ReadinessError, Refused
from readiness.exchange.carrying_out import carry_out
from readiness.exchange.catalogue import catalogue_for, workstreams_for
from readiness.exchange.demonstration import play
from readiness.exchange.dumping import dump as dumped
from readiness.exchange.files import Document, read_file
from readiness.exchange.plan import Plan
from readiness.exchange.planning import plan
from readiness.looking_back import since_last_time
from readiness.model import Person
from readiness.questions.asking import questions_document
from readiness.scoring.standing_document import beside, standing_document
from readiness.scoring.told import standing_in_words
from readiness.services import people, programmes
from readiness.settings import database_url
from readiness.snapshot import Known, Snapshot
from readiness.store import Work, known_at, latest, open_store, unit_of_work
from readiness.store import verify as verified
from readiness.vocabulary import Role

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Is it safe to switch on the electronic patient record?",
)
AsOf = Annotated[str | None, typer.Option("--as-of", help="A day, as 2027-01-31.")]
Json = Annotated[bool, typer.Option("--json", help="For other programs.")]


def main() -> None:
    """Run a command; a refusal is one sentence on stderr and exit status 2."""
    try:
        app()
    except ReadinessError as refusal:
        typer.echo(str(refusal), err=True)
        sys.exit(2)


@app.command()
def new(
    name: str,
    go_live: Annotated[str, typer.Option("--go-live", help="The day, as 2027-01-31.")],
    source: Annotated[Path | None, typer.Option("--from", help="A programme file.")] = None,
) -> None:
    """Start a programme with the catalogue's criteria and gateways, or those of a file."""
    day = _day(go_live, "--go-live")
    if source is not None:
        _load({**_read(source), **_renamed(_read(source), name, day)}, dry_run=False)
        return
    criteria, gateways = catalogue_for(day)
    _act(
        lambda work: programmes.start(
            work,
            name=name,
            go_live=day,
            workstreams=workstreams_for(),
            criteria=criteria,
            gateways=gateways,
        )
    )
    typer.echo(f"{name} is started: {len(criteria)} criteria, {len(gateways)} gateways.")


def _renamed(document: Document, name: str, go_live: dt.date) -> Document:
    programme = document.get("programme")
    kept = programme if isinstance(programme, dict) else {}
    moved = [*kept.get("planned_go_lives", []), go_live.isoformat()]
    renamed = kept | {"name": name, "go_live": go_live.isoformat()}
    return {"programme": renamed | ({"planned_go_lives": moved} if len(moved) > 1 else {})}


@app.command()
def demo(
    day: Annotated[str | None, typer.Argument(help="The day it leads up to; else today.")] = None,
) -> None:
    """Play the demonstration, an invented trust, into an empty database."""
    today = london_day(_now())
    up_to = today if day is None else _day(day, "DAY")
    if up_to > today:
        raise Refused(f"{in_words(up_to)} is yet to come. Choose today or an earlier day.")
    known = play(open_store(database_url(), at=_now()), today=up_to)
    told = f"{known.number} entries in the record of changes, as at {in_words(up_to)}"
    typer.echo(f"{known.programme.name}: {told}.")


@app.command()
def load(
    file: Path,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Write nothing.")] = False,
) -> None:
    """Load a programme file, all or nothing; prints what is new, changed, unchanged."""
    _load(_read(file), dry_run=dry_run)


@app.command()
def dump(as_of: AsOf = None) -> None:
    """Print the programme as a programme file."""
    day = _optional(as_of)
    typer.echo(dumped(_started(), as_of=day), nl=False)


@app.command()
def admit(
    name: str,
    email: Annotated[str | None, typer.Option(help="The address they sign in with.")] = None,
    subject: Annotated[str | None, typer.Option(help="Their identifier at the provider.")] = None,
    role: Annotated[Role, typer.Option(help="Their first role.")] = Role.ADMINISTRATOR,
) -> None:
    """Give somebody a part, so that they can sign in and add the others."""
    known = {"name": name, "email": email, "subject": subject, "roles": (role,)}
    _act(lambda work: people.add_people(work, [_newcomer(work, known)]))
    typer.echo(f"{name} takes part as {role.value.replace('_', ' ')}.")


@app.command()
def questions(
    as_of: AsOf = None,
    everything: Annotated[bool, typer.Option("--all", help="Also held and dismissed.")] = False,
    as_json: Json = False,
) -> None:
    """Print the ranked questions."""
    found = questions_document(_snapshot(as_of), all_=everything)
    if as_json:
        _print_json(found)
        return
    for number, question in enumerate(found, start=1):
        typer.echo(f"{number}. {question['text']}")
    if not found:
        typer.echo("The records raise no question. That is not the same as being ready.")


@app.command()
def standing(as_of: AsOf = None, as_json: Json = False) -> None:
    """Print where the programme stands."""
    snapshot = _snapshot(as_of)
    engine = open_store(database_url())
    reads = partial(known_at, engine)
    moved = since_last_time(engine, snapshot, at=reads, is_reopened=as_of is not None)
    if as_json:
        _print_json(standing_document(snapshot) | beside(snapshot, moved))
        return
    for line in standing_in_words(snapshot, moved):
        typer.echo(line)


@app.command()
def verify() -> None:
    """Walk the record of changes and compare it with the tables; exit 1 names the bad row."""
    verdict = verified(open_store(database_url()))
    typer.echo(verdict.message)
    if verdict.rows:
        typer.echo(f"Fingerprint of row {verdict.rows}: {verdict.digest}")
    sys.exit(0 if verdict.ok else 1)


@app.command()
def migrate() -> None:
    """Bring the database's schema up to date."""
    open_store(database_url(), at=_now())
    typer.echo("The database is up to date.")


def _newcomer(work: Work, known: dict[str, Any]) -> Person:
    return Person.model_validate({"ref": work.new_ref(Person, "P-")} | known)


def _load(document: Document, *, dry_run: bool) -> None:
    planned = plan(document, _known(), today=london_day(_now()))
    if not dry_run:
        _act(lambda work: carry_out(work, planned))
    _report(planned, dry_run=dry_run)


def _report(planned: Plan, *, dry_run: bool) -> None:
    counts = f"{len(planned.new)} new, {len(planned.changed)} changed, "
    typer.echo(f"{counts}{len(planned.unchanged)} unchanged, 0 refused.")
    for line in planned.new:
        typer.echo(f"new: {line.kind} {line.ref} {line.name}")
    for change in planned.changed:
        moved = f"{change.key} from {change.before} to {change.after}"
        typer.echo(f"changed: {change.kind} {change.ref} {change.name}: {moved}")
    for notice in planned.notices:
        typer.echo(f"notice: {notice}")
    if dry_run:
        typer.echo("Nothing was written.")


def _act(deed: Callable[[Work], object]) -> None:
    at = _now()
    engine = open_store(database_url(), at=at)
    with unit_of_work(engine, actor="terminal", at=at, day=london_day(at)) as work:
        deed(work)


def _read(file: Path) -> Document:
    try:
        return read_file(file.read_bytes())
    except OSError as trouble:
        reason = trouble.strerror or "no reason given"
        raise Refused(f"{file} cannot be read: {reason}. Check the path.") from trouble


def _known() -> Known:
    return latest(open_store(database_url(), at=_now()))


def _started() -> Known:
    known = _known()
    if known.is_empty:
        raise Refused("There is no programme yet. Load a programme file, or start a new one.")
    return known


def _snapshot(as_of: str | None) -> Snapshot:
    day = _optional(as_of)
    known = _started()
    return known.on(day or known.opening_day(london_day(_now())))


def _optional(text: str | None) -> dt.date | None:
    return None if text is None else _day(text, "--as-of")


def _day(text: str, option: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise Refused(f"{option} {text} is not a day; write it as 2027-01-31.") from None


def _now() -> dt.datetime:
    """The present moment; below the terminal it is an argument."""
    return dt.datetime.now(dt.UTC)


def _print_json(document: Any) -> None:
    typer.echo(json.dumps(document, ensure_ascii=False, indent=2))
