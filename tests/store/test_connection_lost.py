"""PostgreSQL goes away in the middle: said plainly, nothing is kept by half, and it goes on."""

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Engine

from readiness.errors import AlreadyRecorded, StoreProblem
from readiness.store import engine_for, latest, verify
from tests.databases import PostgresqlServer
from tests.factories import judged
from tests.store.acts import acting, begin, oldest_first

PLAINLY = "^The database cannot be reached. Nothing was changed; try again in a minute.$"


@pytest.fixture
def url(postgres_url: str) -> str:
    return postgres_url


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    opened = engine_for(url)
    begin(opened)
    yield opened
    opened.dispose()


@pytest.fixture
def server() -> Iterator[PostgresqlServer]:
    """A server that no other test needs."""
    started = PostgresqlServer(is_durable=True)
    started.start()
    yield started
    started.stop()


def rows(engine: Engine) -> int:
    """How many rows the record has; it is whole."""
    assert verify(engine).ok
    return len(oldest_first(engine))


def cut_off(engine: Engine, happens: Callable[[], object]) -> None:
    """An act during which something happens before it is kept; each time it is the same click."""
    with acting(engine, act="a click") as work:
        work.append(judged("amber"))
        work.append(judged("red"))
        happens()


def test_an_act_that_is_cut_off_before_it_is_kept_leaves_nothing(
    engine: Engine, url: str, postgresql: PostgresqlServer
):
    before = rows(engine)
    with pytest.raises(StoreProblem, match=PLAINLY):
        cut_off(engine, lambda: postgresql.hang_up(url))

    assert rows(engine) == before


def test_the_same_act_is_done_when_it_is_tried_again_and_then_once(
    engine: Engine, url: str, postgresql: PostgresqlServer
):
    before = rows(engine)
    with pytest.raises(StoreProblem):
        cut_off(engine, lambda: postgresql.hang_up(url))
    cut_off(engine, lambda: None)
    with pytest.raises(AlreadyRecorded):
        cut_off(engine, lambda: None)

    assert rows(engine) == before + 2


def test_whoever_only_reads_next_does_not_even_notice(
    engine: Engine, url: str, postgresql: PostgresqlServer
):
    known = latest(engine)
    postgresql.hang_up(url)

    assert latest(engine, known) is known


def test_a_server_that_falls_and_comes_back_has_all_that_was_kept(server: PostgresqlServer):
    with server.migrated() as url:
        engine = engine_for(url)
        begin(engine)
        before = rows(engine)
        with pytest.raises(StoreProblem, match=PLAINLY):
            cut_off(engine, server.fall)
        with pytest.raises(StoreProblem, match=PLAINLY):
            latest(engine)

        server.serve()
        assert rows(engine) == before
        cut_off(engine, lambda: None)
        assert rows(engine) == before + 2
        engine.dispose()
