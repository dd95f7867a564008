import multiprocessing
from collections.abc import Iterator
from datetime import UTC, datetime
from shutil import copy

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, inspect

from readiness.errors import StoreProblem
from readiness.store import engine_for, migrate, open_store, verify
from readiness.store.schema import HERE
from readiness.store.tables import METADATA, PROTECTED
from tests.store.by_hand import by_hand, triggers

HEAD = max(script.stem for script in (HERE / "versions").glob("m*.py"))[1:5]
TEN = datetime(2026, 11, 23, 10, tzinfo=UTC)


@pytest.fixture
def bare(bare_url) -> Iterator[Engine]:
    engine = engine_for(bare_url)
    yield engine
    engine.dispose()


def shape(engine: Engine) -> dict[str, tuple[object, ...]]:
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


def test_questions_kept_before_they_cited_records_are_kept(bare, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (versions := tmp_path / "first" / "versions").mkdir(parents=True)
    copy(HERE / "versions" / "m0001_the_programme_file.py", versions)
    migrate(bare, scripts=tmp_path / "first")
    put = "INSERT INTO question (recorded, changed, ref, text) VALUES (1, 0, 'Q-01', 'Why?')"
    by_hand(bare, put)

    migrate(bare, at=TEN)

    assert by_hand(bare, "SELECT ref, text, about, asked_by FROM question") == [
        ("Q-01", "Why?", [] if bare.dialect.name == "postgresql" else "[]", None)
    ]


def test_does_not_back_up_a_database_with_nothing_in_it(bare_url, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    open_store(bare_url, at=TEN).dispose()

    assert list(tmp_path.iterdir()) == []


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
