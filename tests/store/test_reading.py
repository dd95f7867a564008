"""Two clocks: what a fact is about, and when it was learned."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import FrozenInstanceError
from datetime import date

import pytest
from pydantic import ValidationError
from sqlalchemy import Engine, event

from readiness.errors import NotFound
from readiness.model import Criterion, Reading
from readiness.snapshot import Known, Snapshot
from readiness.store import entries, known_at, latest
from readiness.store.reading import count_entries
from tests.factories import AS_OF, a_criterion, a_reading, judged
from tests.store.acts import NINE, acting, begin

EARLIER = date(2026, 11, 9)


@contextmanager
def queries(engine: Engine) -> Iterator[list[str]]:
    """What is asked of the database; to begin a transaction is not to ask."""
    asked: list[str] = []

    def note(*said: object) -> None:
        statement = str(said[2])
        if not statement.startswith("BEGIN"):
            asked.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)


def same(one: Known, other: Known) -> bool:
    """Whether two say the same, in the same order."""
    orders = [{word: list(things) for word, things in k.things.items()} for k in (one, other)]
    return one == other and orders[0] == orders[1]


def values(snapshot: Snapshot) -> list[float]:
    return [reading.value for reading in snapshot.readings("OP-01")]


def test_an_empty_store_knows_nothing(store):
    known = latest(store)

    assert known.is_empty
    assert (known.number, known.at) == (0, None)
    assert same(known, known_at(store, 0))


def test_what_an_act_leaves_known_is_not_read_anew(store):
    begin(store)
    with acting(store, known=latest(store)) as work:
        work.append(judged("amber"))

    assert latest(store, work.known) is work.known
    assert same(work.known, latest(store))


def test_what_a_redaction_leaves_known_is_read_anew(store):
    begin(store)
    with acting(store, known=latest(store)) as work:
        work.redact("Asha Lead", second="P-02")

    assert latest(store, work.known) is not work.known
    assert "Asha Lead" not in str(latest(store, work.known).of("person"))


def test_is_the_same_object_when_nothing_is_new(store):
    begin(store)
    known = latest(store)

    assert latest(store, known) is known


def test_asks_one_tiny_query_when_nothing_is_new(store):
    begin(store)
    known = latest(store)

    with queries(store) as asked:
        latest(store, known)

    (query,) = asked
    assert "FROM ledger ORDER BY ledger.number DESC" in query
    assert "LIMIT" in query


def test_reads_only_what_is_new_when_something_is(store):
    begin(store)
    known = latest(store)
    with acting(store) as work:
        work.append(a_reading(49, AS_OF))

    with queries(store) as asked:
        latest(store, known)

    assert len(asked) == 3  # where the record ends, whether it is the same, and what is new


def test_catching_up_gives_what_reading_anew_gives(store):
    begin(store)
    known = latest(store)
    begin_facts(store)

    assert same(latest(store, known), latest(store))
    assert same(latest(store), known_at(store, latest(store).number))


def test_what_was_handed_out_stays_as_it_was(store):
    begin(store)
    known = latest(store)
    begin_facts(store)

    latest(store, known)

    assert known.number == 4
    assert known.of("reading") == {}
    assert same(known, known_at(store, 4))


def test_what_is_known_cannot_be_changed(store):
    begin(store)
    known = latest(store)

    with pytest.raises(FrozenInstanceError):
        known.number = 7  # type: ignore[misc]
    with pytest.raises(ValidationError, match="frozen"):
        known.programme.name = "Another"


def test_says_when_the_last_of_it_was_recorded(store):
    begin(store)

    assert latest(store).at == NINE
    assert known_at(store, 2).at == NINE


def test_a_day_is_read_with_all_that_was_learned_about_it_since(store):
    begin(store)
    with acting(store) as work:
        work.append(a_reading(49, AS_OF))
    with acting(store) as work:
        work.append(a_reading(35, EARLIER))

    assert values(latest(store).on(EARLIER)) == [35]
    assert values(latest(store).on(AS_OF)) == [35, 49]


def test_a_ledger_number_is_read_as_the_board_saw_it(store):
    begin(store)
    with acting(store) as work:
        work.append(a_reading(49, AS_OF))
    with acting(store) as work:
        work.append(a_reading(35, EARLIER))

    assert values(known_at(store, 5).on(EARLIER)) == []
    assert values(known_at(store, 5).on(AS_OF)) == [49]


def test_a_field_that_moved_is_read_as_it_was_at_a_ledger_number(store):
    begin(store)
    with acting(store) as work:
        work.move(work.get(Criterion, "OP-01"), due=date(2026, 12, 15))

    dues = [known_at(store, n).on(AS_OF).criteria[0].due for n in (4, 5)]
    assert dues == [date(2026, 12, 8), date(2026, 12, 15)]


def test_a_withdrawal_holds_from_its_day(store):
    begin(store)
    with acting(store) as work:
        reading = work.append(a_reading(49, EARLIER))
    with acting(store) as work:
        work.withdraw(reading, reason="Wrong ward", on=AS_OF)

    assert values(latest(store).on(EARLIER)) == [49]
    assert values(latest(store).on(AS_OF)) == []


def test_a_withdrawal_is_not_known_before_it_was_recorded(store):
    begin(store)
    with acting(store) as work:
        reading = work.append(a_reading(49, EARLIER))
    with acting(store) as work:
        work.withdraw(reading, reason="Wrong ward", on=EARLIER)

    assert values(known_at(store, 5).on(AS_OF)) == [49]


@pytest.mark.parametrize("number", [-1, 5])
def test_refuses_a_ledger_number_that_there_is_not(store, number):
    begin(store)

    with pytest.raises(NotFound, match="the last is 4"):
        known_at(store, number)


def test_the_record_of_changes_is_read_newest_first(store):
    begin(store)

    assert [entry.number for entry in entries(store)] == [4, 3, 2, 1]
    assert [entry.number for entry in entries(store, limit=2)] == [4, 3]
    assert [entry.number for entry in entries(store, since=3)] == [4]
    assert [entry.number for entry in entries(store, kind="person")] == [3, 2]
    assert count_entries(store) == 4


def test_a_records_own_facts_are_among_its_changes(store):
    begin(store)
    with acting(store) as work:
        work.add(a_criterion("OP-011"))
        work.append(judged("amber", of="OP-011"))
        work.append(judged("green"))

    assert [entry.ref for entry in entries(store, ref="OP-01")] == ["OP-01/7", "OP-01"]


def test_a_reading_sees_one_state_of_the_database(store):
    begin(store)

    with acting(store) as work:
        work.append(a_reading(49, AS_OF))
        assert latest(store).number == 4
        assert len(work.facts(Reading, "OP-01")) == 1


def begin_facts(engine: Engine) -> None:
    """One fact, one move and one withdrawal."""
    with acting(engine) as work:
        reading = work.append(a_reading(49, AS_OF))
        work.move(work.get(Criterion, "OP-01"), owner="Ward manager")
        work.add(a_criterion("OP-02"))
        work.withdraw(reading, reason="Wrong ward")
