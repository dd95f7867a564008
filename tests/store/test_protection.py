"""What is kept cannot be changed, whoever asks and with whatever tool."""

import sqlite3
from collections.abc import Iterator

import psycopg
import pytest
from sqlalchemy import Engine, Table

from readiness.store import engine_for, latest, verify
from readiness.store.tables import PROTECTED
from tests.databases import Databases
from tests.factories import judged
from tests.store.acts import acting, begin_with_every_fact
from tests.store.by_hand import by_hand

ALL = pytest.mark.parametrize("table", PROTECTED, ids=lambda table: table.name)
UPSERT = 'INSERT {rows} ON CONFLICT ("{key}") DO UPDATE SET "{key}" = 1'
REFUSED = (sqlite3.DatabaseError, psycopg.Error)


@pytest.fixture(scope="module")
def full(databases: Databases) -> Iterator[Engine]:
    """A store with a row in every protected table; what is refused leaves it as it is."""
    with databases.migrated() as url:
        engine = engine_for(url)
        begin_with_every_fact(engine)
        before = latest(engine)
        yield engine
        after, verdict = latest(engine), verify(engine)
        engine.dispose()
        assert after == before
        assert verdict.ok


def key(table: Table) -> str:
    return next(iter(table.primary_key.columns)).name


def columns(table: Table, **instead: str) -> tuple[str, str]:
    """A table's columns, and what to select for them."""
    quoted = [f'"{column.name}"' for column in table.columns]
    chosen = [instead.get(column.name, f'"{column.name}"') for column in table.columns]
    return ", ".join(quoted), ", ".join(chosen)


def refuses(engine: Engine, statement: str) -> None:
    with pytest.raises(REFUSED, match="keeps what was written"):
        by_hand(engine, statement)


@ALL
def test_holds_something_worth_guarding(full, table):
    assert by_hand(full, f'SELECT count(*) FROM "{table.name}"')[0][0] > 0


@ALL
def test_refuses_to_change_any_column(full, table):
    for column in table.columns:
        refuses(full, f'UPDATE "{table.name}" SET "{column.name}" = "{column.name}"')


@ALL
def test_refuses_to_renumber(full, table):
    refuses(full, f'UPDATE "{table.name}" SET "{key(table)}" = "{key(table)}" + 1000')


@ALL
def test_refuses_to_delete_a_row(full, table):
    first = f'(SELECT min("{key(table)}") FROM "{table.name}")'
    refuses(full, f'DELETE FROM "{table.name}" WHERE "{key(table)}" = {first}')


@ALL
def test_refuses_to_empty_the_table(full, table):
    empty = {"sqlite": 'DELETE FROM "{}"', "postgresql": 'TRUNCATE "{}" CASCADE'}
    refuses(full, empty[full.dialect.name].format(table.name))


@ALL
def test_refuses_to_write_over_a_row(full, table):
    names, values = columns(table)
    rows = f'INTO "{table.name}" ({names}) SELECT {values} FROM "{table.name}" WHERE true'
    write_over = {"sqlite": ["REPLACE {rows}", UPSERT], "postgresql": [UPSERT]}
    for statement in write_over[full.dialect.name]:
        refuses(full, statement.format(rows=rows, key=key(table)))


@ALL
def test_refuses_a_row_that_the_record_of_changes_does_not_speak_of(full, table):
    names, values = columns(table, **{key(table): "4000"})
    insert = f'INSERT INTO "{table.name}" ({names})'
    refuses(full, f'{insert} SELECT {values} FROM "{table.name}" LIMIT 1')


@pytest.mark.parametrize("table", PROTECTED[2:], ids=lambda table: table.name)
def test_refuses_a_row_under_a_number_that_speaks_of_something_else(full, table):
    names, values = columns(table, **{key(table): "4"})
    insert = f'INSERT INTO "{table.name}" ({names})'
    refuses(full, f'{insert} SELECT {values} FROM "{table.name}" LIMIT 1')


def test_refuses_a_withdrawal_that_nobody_recorded(full):
    said = "'criterion', 'OP-01', '2026-11-23', 'P-01', 'Not wanted'"
    refuses(
        full, f'INSERT INTO withdrawal (recorded, kind, ref, "on", "by", reason) VALUES (4, {said})'
    )


def test_refuses_to_put_a_row_into_another_rows_place_in_the_file(empty_store):
    begin_with_every_fact(empty_store)

    for table in PROTECTED:
        free = "(SELECT max(number) + 1 FROM ledger)" if table is PROTECTED[0] else "4000"
        names, values = columns(table, **{key(table): free})
        replace = f'REPLACE INTO "{table.name}" (rowid, {names})'
        refuses(empty_store, f'{replace} SELECT rowid, {values} FROM "{table.name}" LIMIT 1')


@ALL
def test_refuses_to_blank_a_text_when_no_redaction_is_under_way(full, table):
    for column in table.columns:
        if str(column.type) in ("VARCHAR", "TEXT", "JSON"):
            blank = f'SET "{column.name}" = \'"[redacted]"\''
            refuses(full, f'UPDATE "{table.name}" {blank}')


def test_refuses_a_row_that_leaves_a_gap(full):
    after_a_gap = "(SELECT max(number) + 2 FROM ledger)"
    names, values = columns(PROTECTED[0], number=after_a_gap)
    refuses(full, f"INSERT INTO ledger ({names}) SELECT {values} FROM ledger LIMIT 1")


def test_refuses_to_empty_a_table_by_way_of_its_parent(postgres_url):
    engine = engine_for(postgres_url)

    refuses(engine, "TRUNCATE criterion CASCADE")

    engine.dispose()


def test_a_redaction_lets_nothing_pass_but_a_blanked_text(store):
    begin_with_every_fact(store)
    with acting(store, why="A name was typed") as work:
        work.redact("Entered twice", second="P-02")

    for change in ("why = 'nothing'", "after = '{}'", "number = number + 100"):
        refuses(store, f"UPDATE payload SET {change} WHERE number = 1")
    refuses(store, "UPDATE reading SET value = 80")
    refuses(store, "UPDATE reading SET date = '2026-11-30'")
    refuses(store, "UPDATE ledger SET actor = '[redacted]'")
    refuses(store, "DELETE FROM payload")


def test_once_something_else_is_recorded_the_redaction_is_over(store):
    begin_with_every_fact(store)
    with acting(store, why="A name was typed") as work:
        work.redact("Entered twice", second="P-02")
    with acting(store) as work:
        work.append(judged("amber"))

    refuses(store, "UPDATE payload SET why = '[redacted]' WHERE number = 1")
