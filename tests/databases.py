"""Real databases for the tests: files of SQLite's, and a PostgreSQL server of our own.

Migrating takes a moment, so each side migrates one database and hands out copies of it.
"""

import os
import shutil
import socket
import subprocess
import uuid
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import Protocol

import psycopg
import pytest
from sqlalchemy import Dialect, Engine

from readiness.store import engine_for, open_store

# A test's database may be lost in a power cut.
UNDURABLE = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


# What was compiled once, by any test, for a kind of database: each new engine compiles all of its
# statements anew, which took two thirds of the time of a test that makes one.
DIALECTS: dict[str, Dialect] = {}
COMPILED: dict[object, object] = {}


def opened(url: str) -> Iterator[Engine]:
    """A way to a database that shares compiled statements with the other tests."""
    engine = engine_for(url)
    engine.dialect = DIALECTS.setdefault(engine.name, engine.dialect)
    yield engine.execution_options(compiled_cache=COMPILED)
    engine.dispose()


class Databases(Protocol):
    """A place where databases can be made."""

    def bare(self) -> AbstractContextManager[str]:
        """The URL of a database with nothing in it, for as long as it is needed."""

    def migrated(self) -> AbstractContextManager[str]:
        """The URL of a database with the schema and the triggers, and no rows."""


class SqliteFiles:
    """SQLite files, each in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._template = folder / "template.db"
        open_store(f"sqlite:///{self._template}").dispose()

    @contextmanager
    def bare(self) -> Iterator[str]:
        folder = self._folder / uuid.uuid4().hex
        folder.mkdir()
        try:
            yield f"sqlite:///{folder / 'readiness.db'}"
        finally:
            shutil.rmtree(folder)

    @contextmanager
    def migrated(self) -> Iterator[str]:
        with self.bare() as url:
            self.copy_to(Path(url.removeprefix("sqlite:///")))
            yield url

    def copy_to(self, path: Path) -> None:
        shutil.copy(self._template, path)


class PostgresqlServer:
    """A PostgreSQL server on a free port, with its files in a temporary folder.

    What is committed outlives its fall only where it is durable; the others are quicker.
    """

    def __init__(self, *, is_durable: bool = False) -> None:
        self.is_durable = is_durable
        self._binaries = postgresql_binaries()
        # Not under pytest's folder: that one is closed to the server's own user.
        self.folder = Path(mkdtemp(prefix="readiness-postgresql-"))
        self._port = free_port()
        self._template = "template_migrated"

    def start(self) -> None:
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        self._run("initdb", "--username=postgres", "--auth=trust", "--encoding=UTF8",
                  "--locale=C.UTF-8", "--no-sync")  # fmt: skip
        self.serve()
        self._say(f"CREATE DATABASE {self._template}")
        open_store(self._url(self._template)).dispose()

    def serve(self) -> None:
        """Answer, from the start or again."""
        where = f"-p {self._port} -c listen_addresses=127.0.0.1 -k {self.folder}"
        log = self.folder / "server.log"
        options = where if self.is_durable else f"{where} {UNDURABLE}"
        self._run("pg_ctl", "start", "--wait", f"--log={log}", f"--options={options}")

    def fall(self) -> None:
        """Stop answering, as in a power cut."""
        self._run("pg_ctl", "stop", "--mode=immediate")

    def stop(self) -> None:
        self.fall()
        shutil.rmtree(self.folder)

    def hang_up(self, url: str) -> None:
        """End every connection to a database, whatever it is at."""
        name = url.rpartition("/")[2]
        self._say(
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
        )

    @contextmanager
    def bare(self) -> Iterator[str]:
        with self._created("template1") as url:
            yield url

    @contextmanager
    def migrated(self) -> Iterator[str]:
        with self._created(self._template) as url:
            yield url

    @contextmanager
    def on_disk(self, folder: Path) -> Iterator[str]:
        """The same, its tables in a folder on another disk."""
        place, spot = f"place_{uuid.uuid4().hex}", folder / "tables"
        spot.mkdir()
        shutil.chown(spot, "postgres", "postgres")
        self._say(f"CREATE TABLESPACE {place} LOCATION '{spot}'")
        with self._created(f"{self._template} TABLESPACE {place}") as url:
            yield url
        self._say(f"DROP TABLESPACE {place}")

    @contextmanager
    def _created(self, template: str) -> Iterator[str]:
        name = f"test_{uuid.uuid4().hex}"
        self._say(f"CREATE DATABASE {name} TEMPLATE {template}")
        try:
            yield self._url(name)
        finally:
            self._say(f"DROP DATABASE {name} WITH (FORCE)")

    def table_files(self, url: str) -> bytes:
        """Every byte of a database's tables and indexes, as the server keeps them."""
        name = url.rpartition("/")[2]
        found = self._say(f"SELECT oid FROM pg_database WHERE datname = '{name}'")
        folder = self.folder / "data" / "base" / str(found[0][0])
        return b"".join(file.read_bytes() for file in folder.iterdir())

    def _say(self, statement: str) -> list[tuple[object, ...]]:
        address = f"host=127.0.0.1 port={self._port} user=postgres dbname=postgres"
        with psycopg.connect(address, autocommit=True) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def _url(self, name: str) -> str:
        return f"postgresql+psycopg://postgres@127.0.0.1:{self._port}/{name}"

    def _run(self, program: str, *arguments: str) -> None:
        # PostgreSQL refuses to run as root.
        as_its_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        command = [*as_its_user, str(self._binaries / program), f"--pgdata={self.folder / 'data'}"]
        done = subprocess.run(
            [*command, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL, text=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
        if done.returncode != 0:
            pytest.fail(f"PostgreSQL's {program} did not succeed: {done.stderr}", pytrace=False)


def postgresql_binaries() -> Path:
    """The folder of the newest PostgreSQL server that is installed."""
    newest = max(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"),
        key=lambda found: int(found.parts[-3]),
        default=None,
    )
    found = newest or shutil.which("initdb")
    if found is None:
        pytest.fail("PostgreSQL is not installed. Run: apt-get install postgresql", pytrace=False)
    return Path(found).parent


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
