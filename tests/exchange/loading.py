"""Files loaded into databases, so that a test states only what is in the file."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Engine

from readiness.exchange.carrying_out import carry_out
from readiness.exchange.dumping import document_of
from readiness.exchange.files import Document, read_file
from readiness.exchange.layout import FORMAT
from readiness.exchange.plan import Plan
from readiness.exchange.planning import plan
from readiness.snapshot import Known
from readiness.store import latest, unit_of_work
from tests.databases import Databases, opened

TODAY = date(2026, 11, 23)
NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@contextmanager
def a_store(databases: Databases) -> Iterator[Engine]:
    """A store with nothing in it."""
    with databases.migrated() as url:
        yield from opened(url)


def load(engine: Engine, file: str | Document, *, today: date = TODAY) -> Plan:
    """Load a file's text, or a document, and say what that did."""
    document = read_file(file.encode()) if isinstance(file, str) else file
    at = min(NINE, datetime.now(UTC))  # nothing is recorded later than now
    with unit_of_work(engine, actor="terminal", at=at, day=today) as work:
        planned = plan(document, work.known, today=today)
        carry_out(work, planned)
    return planned


def loaded(engine: Engine, *files: str | Document) -> Known:
    """What is known once some files have been loaded, one after the other."""
    for file in files:
        load(engine, file)
    return latest(engine)


def a_file(as_of: Any = "2022-05-11", **sections: Any) -> Document:
    """A programme file's document, ordinary but for what is given."""
    programme = {"name": "Two-trust EPR", "go_live": "2022-05-17"}
    programme |= sections.pop("programme", {})
    day = {"as_of": as_of} if as_of else {}
    return {"format": FORMAT, **day, "programme": programme, **sections}


CRITERION = {"ref": "OP-01", "name": "Users trained", "pillar": "operational"}


def a_criterion_with(**keys: Any) -> Document:
    """A file with one criterion."""
    return a_file(criteria=[CRITERION | keys])


def later(file: Document) -> Document:
    """The same file, a week on."""
    return file | {"as_of": "2022-05-18"}


def changes(planned: Plan) -> list[tuple[str, Any, Any]]:
    """What changes in records other than the programme."""
    return [(c.key, c.before, c.after) for c in planned.changed if c.kind != "programme"]


def told(store: Engine, section: str) -> Any:
    """The only row of a section, as a dump has it."""
    (row,) = document_of(latest(store))[section]
    return row
