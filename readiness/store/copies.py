"""Copies of everything: the record of changes, the tables and the files behind the evidence.

One file for either kind of database, read in one transaction while others go on working. Each
part of it carries its SHA-256; one that is damaged is refused before anything is touched.
"""

import datetime as dt
import hashlib
import io
import json
import tarfile
import zlib
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Date, Engine, Table, inspect, make_url, select
from sqlalchemy import Enum as Words
from sqlalchemy.exc import DatabaseError

from readiness.errors import StoreProblem
from readiness.store.engine import engine_for, reading, writing
from readiness.store.files import Files
from readiness.store.ledger import Moment
from readiness.store.protection import protect, unprotect
from readiness.store.schema import revision_of
from readiness.store.tables import LEDGER, METADATA, last_number
from readiness.store.verification import verdict_on

FORMAT = "readiness-backup/1"
DAMAGED = "{} is not a whole backup of this program, or it is damaged: {}. Nothing was changed."
TABLES = "tables/{}.jsonl"
FILES = "files/{}"


@dataclass(frozen=True)
class Copy:
    """What a copy holds: rows of the record of changes, files, and files that were missing."""

    rows: int
    files: int
    missing: tuple[str, ...] = ()


def back_up_to(target: Path, engine: Engine, *, files: Files) -> Copy:
    """Write a copy of everything into a file, as it stands at one moment."""
    with reading(engine) as connection:
        parts = {TABLES.format(table.name): _rows(connection, table) for table in _tables()}
        number, revision = last_number(connection), revision_of(connection)
        wanted = _wanted(connection)
    kept = {digest: found for digest in wanted if (found := files.read(digest)) is not None}
    parts |= {FILES.format(digest): content for digest, content in kept.items()}
    manifest = {"format": FORMAT, "schema": revision, "rows": number, "parts": _digests(parts)}
    _write(target, {"manifest.json": json.dumps(manifest, indent=1).encode(), **parts})
    return Copy(number, len(kept), tuple(sorted(wanted - kept.keys())))


def restore_from(source: Path, engine: Engine, *, files: Files) -> Copy:
    """Fill an empty database of the same schema from a copy, and prove that it is whole.

    Raises `StoreProblem` if the copy is damaged, of another schema, or the database is not empty.
    """
    manifest, parts = read_copy(source)
    kept = {name.removeprefix("files/"): found for name, found in parts.items() if "files/" in name}
    for content in kept.values():
        files.keep(content)
    with writing(engine) as connection:
        _refuse_misfit(connection, source, schema=manifest["schema"])
        unprotect(connection)
        for table in _tables():
            rows = [_row(table, line) for line in parts[TABLES.format(table.name)].splitlines()]
            if rows:
                connection.execute(table.insert(), rows)
        protect(connection)
        verdict = verdict_on(connection)
        if not verdict.ok:
            raise StoreProblem(DAMAGED.format(source, verdict.message.rstrip(".")))
    return Copy(int(manifest["rows"]), len(kept))


def set_aside(source: Path, url: str, *, at: dt.datetime) -> Path | None:
    """Put a SQLite database that holds anything, or is damaged, out of a copy's way.

    Nothing is touched if the copy is damaged. PostgreSQL is restored into an empty database.
    """
    read_copy(source)
    return move_aside(url, at=at, before="restore")


def move_aside(url: str, *, at: dt.datetime, before: str) -> Path | None:
    """Put a SQLite database that holds anything out of the way, under another name beside it."""
    parsed = make_url(url)
    path = Path(parsed.database or "")
    if parsed.get_backend_name() != "sqlite" or not path.is_file() or _holds_nothing(url):
        return None
    moment = at.strftime("%Y%m%dT%H%M%S%f")
    aside = path.with_name(f"{path.stem}-before-{before}-{moment}{path.suffix}")
    _rename(path, aside)
    return aside


def put_back(aside: Path, url: str) -> None:
    """Let a database that was set aside stand where it stood."""
    _rename(aside, Path(make_url(url).database or ""))


def _rename(path: Path, to: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        if (part := path.with_name(path.name + ending)).exists():
            part.replace(to.with_name(to.name + ending))
        else:
            to.with_name(to.name + ending).unlink(missing_ok=True)


def _holds_nothing(url: str) -> bool:
    engine = engine_for(url)
    try:
        with engine.connect() as connection:
            return not inspect(connection).has_table(LEDGER.name) or not last_number(connection)
    except DatabaseError:
        return False  # it is damaged, and may still be wanted
    finally:
        engine.dispose()


def read_copy(source: Path) -> tuple[dict[str, Any], dict[str, bytes]]:
    """What a copy holds, part by part; `StoreProblem` if any part is not what was written."""
    try:
        with tarfile.open(source, "r:gz") as archive:
            parts = {m.name: _content(archive, m) for m in archive.getmembers() if m.isfile()}
        manifest = json.loads(parts.pop("manifest.json"))
    except OSError as trouble:
        why = trouble.strerror or "it cannot be read"
        raise StoreProblem(DAMAGED.format(source, why.lower())) from trouble
    except (tarfile.TarError, EOFError, ValueError, KeyError, zlib.error) as trouble:
        raise StoreProblem(DAMAGED.format(source, "it cannot be read")) from trouble
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise StoreProblem(DAMAGED.format(source, "it is of another kind"))
    if manifest["parts"] != _digests(parts):
        raise StoreProblem(DAMAGED.format(source, "a part of it is not what was written"))
    return manifest, parts


def _content(archive: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    found = archive.extractfile(member)
    return found.read() if found is not None else b""


def _refuse_misfit(connection: Connection, source: Path, *, schema: str | None) -> None:
    if last_number(connection):
        raise StoreProblem(
            "There is a programme in this database already. Restore into an empty one."
        )
    if schema != (present := revision_of(connection)):
        raise StoreProblem(
            f"{source} was written by another version of this program (schema {schema}, here "
            f"{present}). Restore it with that version, then migrate. Nothing was changed."
        )


def _tables() -> tuple[Table, ...]:
    return tuple(METADATA.sorted_tables)


def _rows(connection: Connection, table: Table) -> bytes:
    order = LEDGER.c.number if table is LEDGER else next(iter(table.primary_key.columns))
    found = connection.execute(select(table).order_by(order)).mappings()
    lines = (json.dumps(dict(row), default=_said, ensure_ascii=False) for row in found)
    return "".join(f"{line}\n" for line in lines).encode()


def _said(value: object) -> str:
    match value:
        case Enum():
            return str(value.value)
        case dt.date():
            return value.isoformat()
    raise TypeError(f"{type(value).__name__} is not a value that is kept")


def _row(table: Table, line: bytes) -> dict[str, Any]:
    said = json.loads(line)
    return {column.name: _meant(column.type, said.get(column.name)) for column in table.columns}


def _meant(kind: object, said: Any) -> Any:
    match kind:
        case _ if said is None:
            return None
        case Moment():
            return dt.datetime.fromisoformat(said)
        case Date():
            return dt.date.fromisoformat(said)
        case Words(enum_class=words) if words is not None:
            return words(said)
    return said


def _wanted(connection: Connection) -> set[str]:
    evidence = METADATA.tables["evidence"]
    found = connection.execute(select(evidence.c.sha256).where(evidence.c.sha256.is_not(None)))
    return {str(row.sha256) for row in found}


def _digests(parts: dict[str, bytes]) -> dict[str, str]:
    return {name: hashlib.sha256(content).hexdigest() for name, content in sorted(parts.items())}


def _write(target: Path, parts: dict[str, bytes]) -> None:
    """The whole of it, or nothing: a half-written copy never stands under its name."""
    half = target.with_name(f"{target.name}.half")
    try:
        with tarfile.open(half, "w:gz") as archive:
            for name, content in parts.items():
                member = tarfile.TarInfo(name)
                member.size = len(content)
                archive.addfile(member, io.BytesIO(content))
        half.replace(target)
    except OSError as trouble:
        half.unlink(missing_ok=True)
        why = (trouble.strerror or "no reason given").lower()
        raise StoreProblem(f"{target} cannot be written: {why}. Nothing was copied.") from trouble
