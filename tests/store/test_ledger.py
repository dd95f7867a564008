from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from readiness.store import Entry, entries
from readiness.store.ledger import FIRST
from tests.factories import a_programme, judged
from tests.store.acts import acting, begin, oldest_first
from tests.store.by_hand import by_hand

ENTRY = Entry(
    number=7,
    at=datetime(2026, 11, 23, 9, 2, tzinfo=UTC),
    actor="P-01",
    act="one-click",
    kind="criterion",
    ref="OP-01",
    before={"due": "2026-12-08"},
    after={"due": "2026-12-15"},
    why="Trainers were ill \u2013 Ward 4",
    salt="00",
)


def test_the_digest_is_what_it_has_always_been():
    # Every chain that was ever written depends on it.
    assert ENTRY.digest(FIRST) == "ce4b2ae62da95871826e7e40a4822329f5e40882826ed2ac641b3c8a666e2ad2"


@pytest.mark.parametrize(
    "changes",
    [
        {"number": 8},
        {"at": ENTRY.at + timedelta(microseconds=1)},
        {"actor": "P-02"},
        {"act": "another"},
        {"kind": "hazard"},
        {"ref": "OP-02"},
        {"before": {}},
        {"after": {"due": "2026-12-16"}},
        {"why": None},
        {"salt": "01"},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_the_digest_covers_everything_that_was_said(changes):
    assert replace(ENTRY, **changes).digest(FIRST) != ENTRY.digest(FIRST)


def test_the_digest_covers_the_row_before():
    assert ENTRY.digest("1" * 64) != ENTRY.digest(FIRST)


def test_the_digest_holds_when_a_text_is_taken_out():
    redacted = replace(ENTRY, why="[redacted]", salt="ff", redacted=ENTRY.payload_digest)

    assert redacted.digest(FIRST) == ENTRY.digest(FIRST)
    assert redacted.present_digest != ENTRY.present_digest


def test_each_row_carries_the_digest_of_the_one_before(store):
    begin(store)
    with acting(store) as work:
        work.append(judged("amber"))

    links = by_hand(store, "SELECT digest, previous FROM ledger ORDER BY number")
    assert [previous for _, previous in links] == [FIRST, *(digest for digest, _ in links[:-1])]


def test_every_row_has_a_salt_of_its_own(store):
    begin(store)

    assert len({entry.salt for entry in oldest_first(store)}) == 4


def test_a_moment_is_read_back_as_it_was_to_the_microsecond(store):
    summer_time = timezone(timedelta(hours=1))
    moment = datetime(2026, 7, 1, 0, 30, 0, 123456, tzinfo=summer_time)

    with acting(store, at=moment) as work:
        work.add(a_programme())

    (entry,) = entries(store)
    assert entry.at == moment
    assert entry.at.tzinfo is UTC


def test_what_changed_is_kept_in_the_words_of_the_programme_file(store):
    begin(store)
    with acting(store) as work:
        work.append(judged("not_started", why="Trainers \u2013 ill"))

    (found,) = by_hand(store, "SELECT after FROM payload WHERE number = 5")[0]
    assert found == '{"date":"2026-11-23","status":"not_started","why":"Trainers \u2013 ill"}'
