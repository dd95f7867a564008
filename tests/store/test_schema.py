import multiprocessing
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from shutil import copy, which
from textwrap import indent

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, inspect

from readiness.errors import StoreProblem
from readiness.store import engine_for, latest, migrate, open_store, verify
from readiness.store.schema import HERE
from readiness.store.tables import METADATA, PROTECTED
from tests.factories import a_check, judged
from tests.store.acts import acting, begin, begin_with_every_fact
from tests.store.by_hand import by_hand, triggers

TEN = datetime(2026, 11, 23, 10, tzinfo=UTC)
REBUILD = """
for name in ("ledger", "criterion", "evidence"):
    with op.batch_alter_table(name) as batch:
        batch.add_column(sa.Column("later", sa.String()))
        batch.alter_column("later", type_=sa.Text())
"""
ORPHAN = "op.execute('DELETE FROM criterion')"


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """The next version of this program: our migrations, and one that does what is asked."""
    monkeypatch.chdir(tmp_path)  # where PostgreSQL's backups go

    def scripts(does: str) -> Path:
        versions = tmp_path / "later" / "versions"
        versions.mkdir(parents=True)
        for script in (HERE / "versions").glob("m*.py"):
            copy(script, versions)
        (versions / "later.py").write_text(
            "import sqlalchemy as sa\nfrom alembic import op\n"
            "revision, down_revision = 'later', '0001'\n"
            f"def upgrade():\n{indent(does, '    ')}\n"
        )
        return tmp_path / "later"

    return scripts


@pytest.fixture
def bare(bare_url) -> Iterator[Engine]:
    engine = engine_for(bare_url)
    yield engine
    engine.dispose()


def shape(engine: Engine) -> dict[str, object]:
    """Every table's columns, keys, indexes and rules, as the database tells them."""
    look = inspect(engine)
    return {
        table: (
            [(c["name"], str(c["type"]), c["nullable"]) for c in look.get_columns(table)],
            look.get_pk_constraint(table),
            sorted(map(str, look.get_foreign_keys(table))),
            sorted(str(check["name"]) for check in look.get_check_constraints(table)),
            sorted(str(index["name"]) for index in look.get_indexes(table)),
        )
        for table in look.get_table_names()
        if table != "alembic_version"
    }


def test_a_new_database_has_the_tables_that_the_model_declares(bare):
    migrate(bare)

    with bare.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_migrating_gives_what_declaring_would_give(bare, databases):
    migrate(bare)
    with databases.bare() as url:
        declared = engine_for(url)
        METADATA.create_all(declared)
        expected = shape(declared)
        declared.dispose()

    assert shape(bare) == expected


def test_every_protected_table_of_a_new_database_is_guarded(bare):
    migrate(bare)

    assert {table for _, table in triggers(bare)} == {table.name for table in PROTECTED}


def test_opening_again_has_nothing_to_do(bare):
    assert migrate(bare)
    assert not migrate(bare)


def test_sqlite_is_opened_as_it_has_to_be(empty_store):
    with empty_store.connect() as connection:
        driver = connection.connection.driver_connection
        asked = ("journal_mode", "foreign_keys", "recursive_triggers", "secure_delete")
        found = [driver.execute(f"PRAGMA {name}").fetchone()[0] for name in asked]

    assert found == ["wal", 1, 1, 1]


def test_rebuilding_tables_keeps_every_row_and_every_trigger(store, later):
    begin_with_every_fact(store)
    before, guards = latest(store), triggers(store)

    assert migrate(store, at=TEN, scripts=later(REBUILD))

    assert "later" in [column["name"] for column in inspect(store).get_columns("evidence")]
    assert triggers(store) == guards
    assert latest(store) == before
    assert verify(store).ok


def test_a_rebuilt_table_is_still_guarded(store, later):
    begin_with_every_fact(store)
    migrate(store, at=TEN, scripts=later(REBUILD))

    for statement in ("UPDATE ledger SET actor = 'P-09'", "DELETE FROM evidence"):
        with pytest.raises(Exception, match="keeps what was written"):
            by_hand(store, statement)


def test_the_program_goes_on_after_a_table_was_rebuilt(store, later):
    begin(store)
    migrate(store, at=TEN, scripts=later(REBUILD))

    with acting(store) as work:
        work.append(judged("amber"))

    assert verify(store).ok


def test_a_migration_may_correct_what_is_protected(store, later):
    begin_with_every_fact(store)

    migrate(store, at=TEN, scripts=later("op.execute('UPDATE reading SET value = 50')"))

    assert by_hand(store, "SELECT value FROM reading") == [(50,)]


def test_takes_a_backup_before_it_migrates_sqlite(empty_store, later):
    begin(empty_store)

    migrate(empty_store, at=TEN, scripts=later(REBUILD))

    folder = Path(empty_store.url.database or "").parent / "backups"
    (backup,) = folder.iterdir()
    assert backup.name == "readiness-20261123T100000000000.db"
    with closing(sqlite3.connect(backup)) as copied:
        assert copied.execute("SELECT count(*) FROM ledger").fetchone() == (4,)
        assert copied.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)


def test_takes_a_backup_before_it_migrates_postgresql(postgres_url, later, tmp_path):
    engine = engine_for(postgres_url)
    begin(engine)

    migrate(engine, at=TEN, scripts=later(REBUILD))
    engine.dispose()

    (backup,) = (tmp_path / "data" / "backups").iterdir()
    assert backup.read_bytes().startswith(b"PGDMP")


def test_does_not_migrate_postgresql_when_it_cannot_be_backed_up(
    postgres_url, later, tmp_path, monkeypatch
):
    engine = engine_for(postgres_url)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert which("pg_dump") is None

    with pytest.raises(StoreProblem, match="pg_dump is not installed"):
        migrate(engine, at=TEN, scripts=later(REBUILD))

    assert by_hand(engine, "SELECT version_num FROM alembic_version") == [("0001",)]
    engine.dispose()


def test_does_not_back_up_a_database_with_nothing_in_it(bare_url, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    open_store(bare_url, at=TEN).dispose()

    assert list(tmp_path.iterdir()) == []


def test_a_migration_that_would_leave_a_fact_without_its_record_is_undone_whole(store, later):
    begin_with_every_fact(store)
    before, guards = latest(store), triggers(store)

    with pytest.raises(StoreProblem, match=r"would leave .* row 1 without|foreign key"):
        migrate(store, at=TEN, scripts=later(REBUILD + ORPHAN))

    assert by_hand(store, "SELECT version_num FROM alembic_version") == [("0001",)]
    assert "later" not in [column["name"] for column in inspect(store).get_columns("evidence")]
    assert (latest(store), triggers(store)) == (before, guards)


def test_foreign_keys_hold_again_after_a_migration_that_was_undone(store, later):
    begin_with_every_fact(store)
    with pytest.raises(StoreProblem):
        migrate(store, at=TEN, scripts=later(REBUILD + ORPHAN))

    with pytest.raises(StoreProblem), acting(store) as work:
        work.append(a_check(evidence=4_000))


def test_an_older_program_refuses_a_newer_schema(store, later):
    begin(store)
    migrate(store, at=TEN, scripts=later(REBUILD))

    newer = r"written by a newer version of this program \(schema later\)"
    with pytest.raises(StoreProblem, match=newer):
        open_store(store.url.render_as_string(hide_password=False))


@pytest.mark.parametrize("url", ["readiness.db", "mysql+nonsense://", "sqlite+nothing:///a.db"])
def test_refuses_what_is_not_the_url_of_a_database_it_can_use(url):
    with pytest.raises(StoreProblem, match="READINESS_DATABASE"):
        open_store(url)


def test_says_so_when_the_database_cannot_be_reached():
    with pytest.raises(StoreProblem, match="cannot be reached"):
        open_store("postgresql://nobody@127.0.0.1:1/readiness?connect_timeout=2")


def test_two_processes_may_open_a_new_database_at_once(bare_url):
    spawn = multiprocessing.get_context("spawn")
    together = spawn.Barrier(2)
    openers = [spawn.Process(target=open_together, args=(together, bare_url)) for _ in range(2)]

    for opener in openers:
        opener.start()
    for opener in openers:
        opener.join(30)

    assert [opener.exitcode for opener in openers] == [0, 0]
    engine = open_store(bare_url)
    assert verify(engine).ok
    engine.dispose()


def open_together(together, url: str) -> None:
    together.wait(20)
    open_store(url).dispose()
