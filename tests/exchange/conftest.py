"""The demonstration, played once for all tests that read it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from sqlalchemy import Engine

from readiness.exchange.demonstration import play
from readiness.snapshot import Known, Snapshot
from readiness.store import Entry, engine_for, entries
from tests.databases import SqliteFiles
from tests.exchange.loading import a_file, load

MONDAY = date(2026, 11, 23)  # the day on which the weekend lies closest


@dataclass(frozen=True)
class Played:
    """The demonstration in a database, as at its day."""

    engine: Engine
    known: Known
    day: date = MONDAY

    @property
    def snapshot(self) -> Snapshot:
        return self.known.on(self.day)

    @property
    def trail(self) -> list[Entry]:
        """The record of changes, oldest first."""
        return entries(self.engine, limit=self.known.number)[::-1]


@pytest.fixture(scope="session")
def northmoor(sqlite: SqliteFiles) -> Iterator[Played]:
    """The demonstration as at a Monday."""
    with sqlite.migrated() as url:
        engine = engine_for(url)
        yield Played(engine, play(engine, today=MONDAY))
        engine.dispose()


@pytest.fixture
def programme(empty_store: Engine) -> Engine:
    """A store with a programme in it, and nothing else."""
    load(empty_store, a_file())
    return empty_store
