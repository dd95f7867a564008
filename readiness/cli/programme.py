"""Beginning a programme, taking one in and out, and letting the first people in."""

import datetime as dt
from pathlib import Path
from typing import Annotated, Any

import typer

from readiness.cli.desk import AsOf, act, day_in, known_now, now, optional_day, read, started
from readiness.days import in_words, london_day
from readiness.errors import Refused
from readiness.exchange.carrying_out import carry_out
from readiness.exchange.catalogue import catalogue_for, workstreams_for
from readiness.exchange.demonstration import play
from readiness.exchange.demonstration.afresh import demonstration_of, set_aside_in_place
from readiness.exchange.demonstration.go_lives import go_live, open_go_live
from readiness.exchange.demonstration.onwards import as_written_at, go_on
from readiness.exchange.dumping import dump as dumped
from readiness.exchange.files import Document
from readiness.exchange.plan import Plan
from readiness.exchange.planning import plan
from readiness.model import Person
from readiness.services import people, programmes
from readiness.settings import backups_folder, database_url, files_folder
from readiness.store import Work, open_store
from readiness.store.files import Files
from readiness.vocabulary import Role


def new(
    name: str,
    go_live: Annotated[str, typer.Option("--go-live", help="The day, as 2027-01-31.")],
    source: Annotated[Path | None, typer.Option("--from", help="A programme file.")] = None,
) -> None:
    """Start a programme with the catalogue's criteria and gateways, or those of a file."""
    day = day_in(go_live, "--go-live")
    if source is not None:
        _load({**read(source), **_renamed(read(source), name, day)}, dry_run=False)
        return
    criteria, gateways = catalogue_for(day)
    act(
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


def demo(
    day: Annotated[str | None, typer.Argument(help="The day it leads up to; else today.")] = None,
    at: Annotated[str, typer.Option(help="How far from go-live: T-60, T-14, T+7.")] = "T-60",
    trust: Annotated[str, typer.Option(help="northmoor, calm, surrey or lewisham.")] = "northmoor",
    afresh: Annotated[bool, typer.Option("--afresh", help="Set the one here aside first.")] = False,
) -> None:
    """Play the demonstration, an invented trust, into an empty database; or open another one."""
    today = london_day(now())
    up_to = today if day is None else day_in(day, "DAY")
    if up_to > today:
        raise Refused(f"{in_words(up_to)} is yet to come. Choose today or an earlier day.")
    if afresh:
        _set_aside()
    if trust != "northmoor":
        _open(trust, today=up_to)
        return
    engine, start = open_store(database_url(), at=now()), as_written_at(up_to, at=at)
    known = play(engine, today=start)
    if start < up_to:
        known = go_on(engine, to=up_to)
    told = f"{known.number} entries in the record of changes, as at {in_words(up_to)}"
    typer.echo(f"{known.programme.name}: {told}.")


def _set_aside() -> None:
    """Put a demonstration out of the way of another one; a real programme stays where it is."""
    known, today, url = known_now(), london_day(now()), database_url()
    if known.is_empty:
        return
    if demonstration_of(known, today=today) is None:
        raise Refused("A programme is on record here that is no demonstration; it stays.")
    aside = set_aside_in_place(
        open_store(url),
        at=now(),
        today=today,
        aside=backups_folder(url),
        files=Files(files_folder(url)),
    )
    typer.echo(f"What stood there before is in {aside}; `restore` brings it back.")


def _open(trust: str, *, today: dt.date) -> None:
    """One of the other demonstrations, and where it comes from."""
    chosen = go_live(trust, today=today)
    engine = open_store(database_url(), at=now())
    open_go_live(engine, trust, at=now(), today=today)
    typer.echo(f"{chosen.name}: {chosen.tells}")
    for source in chosen.sources:
        typer.echo(f"Source: {source}")
    for disputed in chosen.disputed:
        typer.echo(f"Disputed or made up: {disputed}")


def load(
    file: Path,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Write nothing.")] = False,
) -> None:
    """Load a programme file, all or nothing; prints what is new, changed, unchanged."""
    _load(read(file), dry_run=dry_run)


def dump(as_of: AsOf = None) -> None:
    """Print the programme as a programme file."""
    day = optional_day(as_of)
    typer.echo(dumped(started(), as_of=day), nl=False)


def admit(
    name: str,
    email: Annotated[str | None, typer.Option(help="The address they sign in with.")] = None,
    subject: Annotated[str | None, typer.Option(help="Their identifier at the provider.")] = None,
    role: Annotated[Role, typer.Option(help="Their first role.")] = Role.ADMINISTRATOR,
) -> None:
    """Give somebody a part, so that they can sign in and add the others."""
    known = {"name": name, "email": email, "subject": subject, "roles": (role,)}
    act(lambda work: people.add_people(work, [_newcomer(work, known)]))
    typer.echo(f"{name} takes part as {role.value.replace('_', ' ')}.")


def _newcomer(work: Work, known: dict[str, Any]) -> Person:
    return Person.model_validate({"ref": work.new_ref(Person, "P-")} | known)


def _load(document: Document, *, dry_run: bool) -> None:
    planned = plan(document, known_now(), today=london_day(now()))
    if not dry_run:
        act(lambda work: carry_out(work, planned))
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
