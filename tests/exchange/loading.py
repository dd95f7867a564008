"""Files loaded into databases, so that a test states only what is in the file."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from readiness.exchange.carrying_out import carry_out
from readiness.exchange.files import Document, read_file
from readiness.exchange.layout import FORMAT
from readiness.exchange.plan import Plan
from readiness.exchange.planning import plan
from readiness.snapshot import Known
from readiness.store import engine_for, latest, unit_of_work
from tests.databases import Databases

TODAY = date(2026, 11, 23)
NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@contextmanager
def a_store(databases: Databases) -> Iterator[Engine]:
    """A store with nothing in it."""
    with databases.migrated() as url:
        engine = engine_for(url)
        yield engine
        engine.dispose()


def load(engine: Engine, file: str | Document, *, today: date = TODAY) -> Plan:
    """Load a file's text, or a document, and say what that did."""
    document = read_file(file.encode()) if isinstance(file, str) else file
    with unit_of_work(engine, actor="terminal", at=NINE, day=today) as work:
        planned = plan(document, work.known, today=today)
        carry_out(work, planned)
    return planned


def loaded(engine: Engine, *files: str | Document) -> Known:
    """What is known once some files have been loaded, one after the other."""
    for file in files:
        load(engine, file)
    return latest(engine)


def a_file(as_of: str | None = "2022-05-11", **sections: Any) -> Document:
    """A programme file's document, ordinary but for what is given."""
    programme = {"name": "Two-trust EPR", "go_live": "2022-05-17"}
    programme |= sections.pop("programme", {})
    day = {"as_of": as_of} if as_of else {}
    return {"format": FORMAT, **day, "programme": programme, **sections}


def fixture(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")
