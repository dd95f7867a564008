"""Databases for every test that wants one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from readiness.exchange.demonstration import play
from readiness.store import engine_for
from tests.closing import closing_lines
from tests.databases import Databases, PostgresqlServer, SqliteFiles, opened
from tests.played import MONDAY, Played
from tests.spreading import with_browsers_spread


@pytest.fixture(scope="session")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> SqliteFiles:
    return SqliteFiles(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgresqlServer]:
    server = PostgresqlServer()
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def databases(request: pytest.FixtureRequest) -> Databases:
    """Each kind of database in turn."""
    found: Databases = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def empty_store(sqlite: SqliteFiles, tmp_path: Path) -> Iterator[Engine]:
    """A SQLite store with nothing in it, in the test's own folder."""
    path = tmp_path / "readiness.db"
    sqlite.copy_to(path)
    yield from opened(f"sqlite:///{path}")


@pytest.fixture
def postgres_url(postgresql: PostgresqlServer) -> Iterator[str]:
    """The address of a PostgreSQL store with nothing in it."""
    with postgresql.migrated() as url:
        yield url


@pytest.fixture
def store(databases: Databases) -> Iterator[Engine]:
    """A store with nothing in it, on SQLite and then on PostgreSQL."""
    with databases.migrated() as url:
        yield from opened(url)


@pytest.fixture
def bare_url(databases: Databases) -> Iterator[str]:
    """The address of a database with not even a schema, on SQLite and then on PostgreSQL."""
    with databases.bare() as url:
        yield url


@pytest.fixture(scope="session")
def northmoor(sqlite: SqliteFiles) -> Iterator[Played]:
    """The demonstration as at a Monday."""
    with sqlite.migrated() as url:
        engine = engine_for(url)
        yield Played(engine, play(engine, today=MONDAY))
        engine.dispose()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files in the order in which two workers are done soonest."""
    items[:] = with_browsers_spread(items)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Count what was left out."""
    for line in closing_lines(terminalreporter.stats):
        terminalreporter.write_line(line)
