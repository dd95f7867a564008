"""On PostgreSQL, too, what is sent in without a name leaves no trace of who sent it."""

import datetime as dt
from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, inspect, text

from readiness.services import sent_in
from readiness.store import engine_for, unit_of_work
from tests.factories import AS_OF, a_person, a_programme

MORNING = dt.datetime(2026, 11, 23, 9, 2, tzinfo=dt.UTC)
SENDER, SECRETARY = "P-SENDER", "P-SECRETARY"


@pytest.fixture
def server(postgres_url: str) -> Iterator[Engine]:
    """A trust with a secretary, and with somebody who sends something in."""
    engine = engine_for(postgres_url)
    with unit_of_work(engine, actor="setup", at=MORNING, day=AS_OF) as work:
        for thing in (a_programme(), a_person(SENDER), a_person(SECRETARY, roles=["secretary"])):
            work.add(thing)
    yield engine
    engine.dispose()


def rows_that_hold(engine: Engine, words: str) -> int:
    """In how many rows of all tables a text stands."""
    with engine.connect() as connection:
        tables = inspect(connection).get_table_names()
        count = "SELECT count(*) FROM {} t WHERE t::text LIKE :words"
        found = (
            connection.execute(text(count.format(f'"{name}"')), {"words": f"%{words}%"}).scalar()
            for name in tables
        )
        return sum(int(number or 0) for number in found)


def test_no_row_of_the_database_tells_who_sent_it_or_when(server: Engine):
    before = rows_that_hold(server, SENDER)
    sent_in.send_in_unnamed(server, text="Who covers the wards?", day=AS_OF)
    with unit_of_work(server, actor=SECRETARY, at=MORNING, day=AS_OF) as work:
        [taken] = sent_in.take_in_unnamed(work)

    assert before > 0
    assert rows_that_hold(server, SENDER) == before
    assert rows_that_hold(server, "Who covers the wards?") > 0
    assert (taken.raised, taken.raised_by) == (AS_OF, "not named")


def test_what_waits_has_no_column_for_the_moment_or_the_sender(server: Engine):
    columns = {column["name"] for column in inspect(server).get_columns("unnamed")}
    assert columns == {"key", "day", "text", "to", "worry"}
