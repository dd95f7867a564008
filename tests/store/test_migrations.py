"""The next version of this program meets a database that this one wrote."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from shutil import copy, which
from textwrap import indent

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from readiness.errors import StoreProblem
from readiness.store import engine_for, latest, migrate, open_store, verify
from readiness.store.schema import HERE
from tests.factories import a_check, judged
from tests.store.acts import acting, begin, begin_with_every_fact
from tests.store.by_hand import by_hand, triggers
from tests.store.test_schema import shape

TEN = datetime(2026, 11, 23, 10, tzinfo=UTC)
HEAD = ScriptDirectory(str(HERE)).get_current_head()
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
            f"revision, down_revision = 'later', '{HEAD}'\n"
            f"def upgrade():\n{indent(does, '    ')}\n"
        )
        return tmp_path / "later"

    return scripts


def test_rebuilding_tables_keeps_every_row_and_every_trigger(store, later):
    begin_with_every_fact(store)
    before, guards = latest(store), triggers(store)

    assert migrate(store, at=TEN, scripts=later(REBUILD))

    assert "later" in [column["name"] for column in inspect(store).get_columns("evidence")]
    assert triggers(store) == guards
    assert latest(store) == before
    assert verify(store).ok


def test_rebuilding_tables_keeps_their_keys_and_their_rules(store, later):
    before = shape(store)

    migrate(store, at=TEN, scripts=later(REBUILD))

    after = shape(store)
    assert {table: rest for table, (_, *rest) in after.items()} == {
        table: rest for table, (_, *rest) in before.items()
    }


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
        assert copied.execute("SELECT version_num FROM alembic_version").fetchone() == (HEAD,)


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

    assert by_hand(engine, "SELECT version_num FROM alembic_version") == [(HEAD,)]
    engine.dispose()


def test_a_migration_that_would_leave_a_fact_without_its_record_is_undone_whole(store, later):
    begin_with_every_fact(store)
    before, guards = latest(store), triggers(store)

    with pytest.raises(StoreProblem, match=r"would leave .* row 1 without|foreign key"):
        migrate(store, at=TEN, scripts=later(REBUILD + ORPHAN))

    assert by_hand(store, "SELECT version_num FROM alembic_version") == [(HEAD,)]
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
