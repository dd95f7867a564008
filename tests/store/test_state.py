"""Whether a database can be worked with, in a word; asking changes nothing."""

from pathlib import Path

import pytest

from readiness.store import engine_for, open_store, state_of
from tests.store.by_hand import by_hand


def test_one_at_the_newest_migration_is_ready(store):
    assert state_of(store) == "ready"


@pytest.mark.parametrize(("revision", "state"), [("0001", "outdated"), ("9999", "newer")])
def test_one_at_another_migration_says_which_way(store, revision: str, state: str):
    with store.begin() as connection:
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{revision}'")

    assert state_of(store) == state
    assert by_hand(store, "SELECT version_num FROM alembic_version") == [(revision,)]


def test_one_without_a_schema_is_missing_and_is_not_made(bare_url: str):
    engine = engine_for(bare_url)
    assert state_of(engine) == "missing"
    engine.dispose()
    if bare_url.startswith("sqlite"):
        assert not Path(bare_url.removeprefix("sqlite:///")).exists()


def test_one_that_nobody_answers_for_is_unreachable():
    engine = engine_for("postgresql+psycopg://nobody@127.0.0.1:1/none")
    assert state_of(engine) == "unreachable"


def test_one_that_is_damaged_is_not_ready(tmp_path: Path):
    path = tmp_path / "readiness.db"
    open_store(f"sqlite:///{path}").dispose()
    path.write_bytes(b"not a database" * 1000)
    engine = engine_for(f"sqlite:///{path}")

    assert state_of(engine) == "unreachable"
    engine.dispose()
