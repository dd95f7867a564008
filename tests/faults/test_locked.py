"""Another program keeps the database to itself: a plain sentence, and reading goes on."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Engine

from readiness.errors import StoreProblem
from readiness.store import engine, latest
from tests.factories import judged
from tests.store.acts import acting, begin
from tests.store.by_hand import raw

TAKEN = {"sqlite": "BEGIN EXCLUSIVE", "postgresql": "BEGIN; LOCK TABLE ledger"}
SENTENCE = "Another program is writing to the database. Nothing was changed; try again."


@contextmanager
def kept_by_another(store: Engine) -> Iterator[None]:
    with raw(store) as other:
        other.execute(TAKEN[store.dialect.name])
        yield
        other.execute("ROLLBACK")


def test_whoever_waits_too_long_is_told_and_may_try_again(store, monkeypatch):
    begin(store)
    monkeypatch.setattr(engine, "PATIENCE", 0.2)

    with (
        kept_by_another(store),
        pytest.raises(StoreProblem, match=f"^{SENTENCE}$"),
        acting(store) as work,
    ):
        work.append(judged("amber"))

    assert latest(store).number == 4
    with acting(store) as work:
        work.append(judged("amber"))
    assert latest(store).number == 5


def test_whoever_only_reads_is_not_kept_waiting(empty_store):
    begin(empty_store)

    with kept_by_another(empty_store):
        assert latest(empty_store).number == 4


def test_on_a_server_another_writer_is_waited_for_no_longer_than_that(postgres_url, monkeypatch):
    store = engine.engine_for(postgres_url)
    begin(store)
    monkeypatch.setattr(engine, "PATIENCE", 0.2)

    with raw(store) as other:
        other.execute(f"SELECT pg_advisory_lock({engine.WRITER_LOCK})")
        with pytest.raises(StoreProblem, match=f"^{SENTENCE}$"), acting(store):
            pass

    store.dispose()
