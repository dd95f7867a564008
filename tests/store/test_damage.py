"""What a changed byte can do to a file of SQLite's."""

from pathlib import Path

import pytest

from readiness.errors import StoreProblem
from readiness.store import engine_for, verify
from tests.store.acts import begin_with_every_fact
from tests.store.by_hand import by_hand, raw, unguard
from tests.store.test_verification import READING, fault


def test_names_the_row_that_no_longer_is_text(empty_store):
    begin_with_every_fact(empty_store)
    unguard(empty_store)
    by_hand(empty_store, "UPDATE payload SET after = CAST(x'7bff7d' AS TEXT) WHERE number = 8")

    assert fault(empty_store) == (READING, "it cannot be read")


def test_names_the_fact_that_no_longer_is_text(empty_store):
    begin_with_every_fact(empty_store)
    unguard(empty_store)
    by_hand(empty_store, "UPDATE vote SET vote = CAST(x'67ff' AS TEXT)")

    assert fault(empty_store) == (16, "a vote in the tables cannot be read")


def test_names_the_row_whose_moment_is_spelled_in_another_way(empty_store):
    begin_with_every_fact(empty_store)
    unguard(empty_store)
    by_hand(empty_store, "UPDATE ledger SET at = replace(at, ' ', 'T') WHERE number = 8")

    assert fault(empty_store) == (READING, "it says the same in another spelling")


def test_names_the_row_for_whichever_byte_of_its_text_in_the_file(sqlite):
    with sqlite.migrated() as url:
        path, whole = written_out(url)
        start = whole.index(b'{"date":"2026-11-23","value":49}')
        for place in range(start, start + 32):
            path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
            assert fault_in(url)[0] == READING


def test_says_so_when_the_file_is_damaged_and_no_row_shows_it(sqlite):
    with sqlite.migrated() as url:
        engine = engine_for(url)
        begin_with_every_fact(engine)
        forget_an_index = "DELETE FROM sqlite_master WHERE name = 'ix_ledger_act'"
        by_hand(engine, "PRAGMA writable_schema=ON", forget_an_index)
        engine.dispose()

        assert verify(engine).message.startswith("The database's file is damaged (")
        engine.dispose()


def test_says_so_when_the_file_can_no_longer_be_read(sqlite):
    with sqlite.migrated() as url:
        path, whole = written_out(url)
        path.write_bytes(whole[:-4096])

        with pytest.raises(StoreProblem, match="file is damaged"):
            fault_in(url)


@pytest.mark.parametrize("column", ["date", "status"])
def test_names_the_fact_that_holds_what_it_cannot_hold(empty_store, column):
    begin_with_every_fact(empty_store)
    unguard(empty_store)
    with raw(empty_store) as connection:
        connection.execute("PRAGMA ignore_check_constraints=ON")
        connection.execute(f"UPDATE judgement SET {column} = 'x'")

    assert fault(empty_store) == (9, "a judgement in the tables cannot be read")


def written_out(url: str) -> tuple[Path, bytes]:
    """A full SQLite store, closed; its file, and the bytes in it."""
    engine = engine_for(url)
    begin_with_every_fact(engine)
    engine.dispose()
    path = Path(engine.url.database or "")
    return path, path.read_bytes()


def fault_in(url: str) -> tuple[int, str]:
    engine = engine_for(url)
    try:
        return fault(engine)
    finally:
        engine.dispose()
