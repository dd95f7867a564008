"""Taking in somebody's list: criteria, readings, issues, hazards, risks, what staff said."""

import json
from pathlib import Path
from typing import Annotated

import typer

from readiness.cli.desk import Json, act, bytes_of, known_now, now, print_json, started
from readiness.days import london_day
from readiness.errors import Refused
from readiness.exchange.taken import Taken
from readiness.exchange.taking_in import TAKE_IN, Asked, take_in_files

HOW_TO_MAP = "Headings for keys: 'Heading=key; Heading=key', or a JSON file of them."


def take_in_list(
    kind: str,
    file: Path,
    columns: Annotated[str | None, typer.Option("--map", help=HOW_TO_MAP)] = None,
    scheme: Annotated[str | None, typer.Option(help="The scheme that rated it, by name.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Write nothing.")] = False,
    as_json: Json = False,
) -> None:
    """Take in one of our lists, all or nothing; the same file twice changes nothing."""
    asked = Asked(_chosen(columns), scheme)
    known = known_now() if dry_run else started()
    today = london_day(now())
    taken = take_in_files(kind, _files(file), known=known, today=today, asked=asked)
    if not dry_run and not taken.plan.changes_nothing:
        act(lambda work: TAKE_IN[kind](work, taken.plan))
    if as_json:
        print_json(taken.document())
    else:
        _report(taken, dry_run=dry_run)


def _files(file: Path) -> list[tuple[str, bytes]]:
    """A file, or the files of a folder that holds a hazard in each."""
    files = [file]
    if file.is_dir():
        files = [one for one in sorted(file.iterdir()) if one.is_file() and one.name[0] != "."]
    if not files:
        raise Refused(f"{file} holds no file. Name a file, or a folder with a log in it.")
    return [(one.name, bytes_of(one)) for one in files]


def _chosen(columns: str | None) -> dict[str, str]:
    """What somebody says that the headings mean."""
    if not columns:
        return {}
    if Path(columns).is_file():
        given = json.loads(bytes_of(Path(columns)).decode("utf-8-sig"))
        return {str(heading): str(key) for heading, key in dict(given).items()}
    pairs = [part.rpartition("=") for part in columns.split(";") if part.strip()]
    if not all(sign for _, sign, _ in pairs):
        raise Refused(f"--map {columns} is not understood. Write 'Heading=key; Heading=key'.")
    return {heading.strip(): key.strip() for heading, _, key in pairs}


def _report(taken: Taken, *, dry_run: bool) -> None:
    counts = taken.counts
    told = ", ".join(f"{number} {what}" for what, number in counts.items())
    typer.echo(f"{told}, {len(taken.flags)} doubtful.")
    for column in taken.columns:
        typer.echo(f"column: {column.heading} -> {column.field or 'left aside'}")
    for record, what in zip(taken.records, taken.standing, strict=False):
        typer.echo(f"{what}: {record.get('ref', '')} {record.get('name', '')}".replace("  ", " "))
    for change in taken.changes:
        typer.echo(f"changed: {change.ref} {change.key}: {change.before} to {change.after}")
    for flag in taken.flags:
        typer.echo(f"doubtful: {flag.record}: {flag.field} {flag.raw!r}: {flag.why}")
    if dry_run:
        typer.echo("Nothing was written.")
