import pytest
from sqlalchemy import Engine

from readiness.model import Criterion
from readiness.store import verify
from tests.store.acts import acting, begin, begin_with_every_fact, oldest_first
from tests.store.by_hand import by_hand, raw, unguard

READING = 8  # where `begin_with_every_fact` puts it
LAST = 22


@pytest.fixture
def open_to_all(store: Engine) -> Engine:
    """A store full of facts, whose triggers somebody has dropped."""
    begin_with_every_fact(store)
    unguard(store)
    return store


def fault(engine: Engine) -> tuple[int, str]:
    """The first bad row, and what is wrong with it."""
    found = verify(engine).first_bad
    assert found is not None
    return found.number, found.says


def test_passes_over_what_was_recorded_by_the_book(store):
    begin_with_every_fact(store)

    verdict = verify(store)

    assert verdict.ok
    assert (verdict.rows, verdict.redactions) == (LAST, 0)
    assert verdict.message == "All 22 rows of the record of changes are as they were written."


def test_passes_over_an_empty_store(store):
    assert verify(store).ok


def test_passes_over_records_that_moved_and_lists_that_were_emptied(store):
    begin(store)
    with acting(store) as work:
        work.move(work.get(Criterion, "OP-01"), organisations=("Trust A",), target=80.5)
    with acting(store) as work:
        work.move(work.get(Criterion, "OP-01"), organisations=(), target="Nearly all")

    assert verify(store).ok


def test_names_the_row_whose_payload_was_changed_by_one_byte(open_to_all):
    by_hand(open_to_all, "UPDATE payload SET after = replace(after, '49', '48') WHERE number = 8")

    assert fault(open_to_all) == (READING, "its digest is another")


def test_names_the_row_whose_reason_was_changed(open_to_all):
    by_hand(open_to_all, "UPDATE payload SET why = 'Weakly review' WHERE number = 8")

    assert fault(open_to_all) == (READING, "its digest is another")


@pytest.mark.parametrize("column", ["actor", "act", "kind", "ref"])
def test_names_the_row_of_which_one_letter_was_changed(open_to_all, column):
    change = f"UPDATE ledger SET {column} = {column} || 'x' WHERE number = 8"
    by_hand(open_to_all, change)

    assert fault(open_to_all) == (READING, "its digest is another")


def test_names_the_row_whose_moment_was_changed(open_to_all):
    later = {"sqlite": "replace(at, '09:02', '09:03')", "postgresql": "at + interval '1 minute'"}
    by_hand(
        open_to_all, f"UPDATE ledger SET at = {later[open_to_all.dialect.name]} WHERE number = 8"
    )

    assert fault(open_to_all) == (READING, "its digest is another")


def test_names_the_row_that_follows_one_whose_digest_was_made_to_fit(open_to_all):
    entry = oldest_first(open_to_all)[READING - 1]
    by_hand(open_to_all, f"UPDATE ledger SET digest = '{'0' * 64}' WHERE number = {READING}")

    assert fault(open_to_all)[0] == entry.number


def test_names_the_row_that_no_longer_follows(open_to_all):
    by_hand(open_to_all, f"UPDATE ledger SET previous = '{'0' * 64}' WHERE number = {READING}")

    assert fault(open_to_all) == (READING, "it does not follow from the row before")


def test_names_the_reading_that_was_changed_although_the_chain_is_whole(open_to_all):
    by_hand(open_to_all, "UPDATE reading SET value = 82")

    assert fault(open_to_all) == (READING, "the reading of OP-01 has another value in the tables")


def test_names_the_record_that_was_changed_under_its_last_number(open_to_all):
    with acting(open_to_all) as work:
        work.move(work.get(Criterion, "OP-01"), owner="Ward manager")
    by_hand(open_to_all, "UPDATE criterion SET owner = 'Nobody', due = NULL")

    assert fault(open_to_all) == (
        LAST + 1,
        "the criterion of OP-01 has another due, owner in the tables",
    )


def test_names_the_first_of_several_bad_rows(open_to_all):
    by_hand(open_to_all, "UPDATE vote SET vote = 'no go'", "UPDATE reading SET value = 82")

    assert fault(open_to_all)[0] == READING


def test_names_the_row_before_which_one_is_missing(open_to_all):
    remove(open_to_all, "number = 8")

    assert fault(open_to_all) == (9, "row 8 is missing before it")


def test_names_the_first_of_three_rows_cut_from_the_end(open_to_all):
    remove(open_to_all, "number > 14")

    assert fault(open_to_all)[0] == 15


def test_names_the_first_of_three_rows_cut_from_the_end_with_their_payloads(open_to_all):
    by_hand(open_to_all, "DELETE FROM payload WHERE number > 14")
    remove(open_to_all, "number > 14")

    assert fault(open_to_all)[0] == 15


def test_notices_that_the_whole_record_of_changes_is_gone(open_to_all):
    remove(open_to_all, "true")

    assert fault(open_to_all)[0] == 1


def test_names_the_row_whose_payload_was_removed(open_to_all):
    by_hand(open_to_all, "DELETE FROM payload WHERE number = 8")

    assert fault(open_to_all) == (READING, "what changed is missing beside it")


def test_names_the_fact_that_was_removed(open_to_all):
    by_hand(open_to_all, "DELETE FROM reading")

    assert fault(open_to_all) == (READING, "the reading of OP-01 is gone from the tables")


def test_names_the_fact_that_was_slipped_in(open_to_all):
    by_hand(
        open_to_all,
        "INSERT INTO reading (recorded, of, date, value) VALUES (40, 'OP-01', '2026-11-23', 82)",
    )

    assert fault(open_to_all) == (
        40,
        "the tables hold a reading of OP-01 that was never recorded",
    )


def test_names_the_withdrawal_that_was_slipped_in(open_to_all):
    said = "(9, 'judgement', 'OP-01/9', '2026-11-23', 'P-01', 'Not wanted')"
    by_hand(open_to_all, f"INSERT INTO withdrawal VALUES {said}")

    assert fault(open_to_all) == (
        9,
        "the tables hold a withdrawal that was never recorded",
    )


@pytest.mark.parametrize("change", ["DELETE FROM withdrawal", "UPDATE withdrawal SET ref = 'x/15'"])
def test_names_the_withdrawal_that_was_tampered_with(open_to_all, change):
    by_hand(open_to_all, change)

    assert fault(open_to_all)[0] == LAST


def test_names_the_text_that_was_blanked_without_a_redaction(open_to_all):
    true = oldest_first(open_to_all)[READING - 1].payload_digest
    blank = f"why = '[redacted]', redacted = '{true}'"
    by_hand(open_to_all, f"UPDATE payload SET {blank} WHERE number = 8")

    assert fault(open_to_all) == (
        READING,
        "its text was blanked, and no redaction on record says so",
    )


def test_names_the_reading_that_was_changed_in_the_guise_of_a_redaction(open_to_all):
    true = oldest_first(open_to_all)[READING - 1].payload_digest
    blank = f"after = replace(after, '49', '82'), redacted = '{true}'"
    by_hand(
        open_to_all,
        f"UPDATE payload SET {blank} WHERE number = 8",
        "UPDATE reading SET value = 82",
    )

    assert fault(open_to_all)[0] == READING


@pytest.mark.parametrize("table", ["payload SET after = '{'", "payload SET before = '[1]'"])
def test_names_the_row_whose_payload_cannot_be_read(open_to_all, table):
    by_hand(open_to_all, f"UPDATE {table} WHERE number = 8")

    assert fault(open_to_all)[0] == READING


def remove(engine: Engine, which: str) -> None:
    """Remove rows of the ledger, past the payloads' foreign key."""
    with raw(engine) as connection:
        if engine.dialect.name == "postgresql":
            connection.execute("SET session_replication_role = replica")
        connection.execute(f"DELETE FROM ledger WHERE {which}")
