"""What is sent in without a name leaves no trace of who, and when; what becomes of it is said."""

import datetime as dt
import sqlite3
from contextlib import closing

import pytest

from readiness.errors import Refused
from readiness.exchange.dumping import dump
from readiness.model import Hazard, Issue, Question, Risk
from readiness.services import questions, sent_in
from readiness.store import latest, verify, waiting
from tests.factories import AS_OF
from tests.services.conftest import MORNING

SECRETARY, SENDER = "P-09", "P-04"
NEXT_DAY = AS_OF + dt.timedelta(days=1)
MANY = 12
SENT_IN = "Q-14"  # of the trust, by name


def send(engine, *texts, day=AS_OF, **said):
    for text in texts:
        sent_in.send_in_unnamed(engine, text=text, day=day, **said)


def taken_in(work_as, **when):
    with work_as(SECRETARY, **when) as work:
        return sent_in.take_in_unnamed(work)


def whole_file(engine) -> bytes:
    """Every byte that the database holds, its log of writes included."""
    with closing(sqlite3.connect(engine.url.database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return b"\n".join(line.encode() for line in connection.iterdump())


def test_nothing_is_in_the_record_before_the_lot_is_taken_in(work_as, trail, empty_store):
    assert work_as is not None
    send(empty_store, "Who covers the wards?", to="COO")

    assert trail() == []
    assert waiting(empty_store, until=AS_OF) == 1


def test_what_waits_carries_a_random_key_its_day_and_nothing_of_its_order(work_as, empty_store):
    assert work_as is not None
    texts = [f"Question {n}" for n in range(MANY)]
    send(empty_store, *texts)

    with closing(sqlite3.connect(empty_store.url.database)) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(unnamed)")]
        rows = connection.execute("SELECT key, text FROM unnamed").fetchall()
        with pytest.raises(sqlite3.OperationalError, match="rowid"):
            connection.execute("SELECT rowid FROM unnamed")
    assert columns == ["key", "day", "text", "to", "worry"]
    assert [key for key, _ in rows] == sorted(key for key, _ in rows)
    assert [text for _, text in rows] != texts


def test_the_lot_is_taken_in_at_once_and_in_no_order(work_as, trail, empty_store):
    texts = [f"Question {n}?" for n in range(MANY)]
    send(empty_store, *texts)
    taken = taken_in(work_as)

    assert sorted(q.text for q in taken) == sorted(texts)
    assert [q.text for q in taken] != texts
    assert len({(entry.act, entry.at) for entry in trail()}) == 1
    assert {(q.raised, q.raised_by, q.sent_in) for q in taken} == {(AS_OF, "not named", True)}


def test_no_trace_of_the_sender_is_left_anywhere(work_as, trail, empty_store, caplog, tmp_path):
    before = whole_file(empty_store).count(SENDER.encode())
    with work_as(SENDER) as work:
        assert work.person is not None
    send(empty_store, "Who covers the wards?")
    taken_in(work_as, at=MORNING + dt.timedelta(hours=5))

    assert whole_file(empty_store).count(SENDER.encode()) == before
    assert {entry.actor for entry in trail()} == {SECRETARY}
    assert {entry.at for entry in trail()} == {MORNING + dt.timedelta(hours=5)}
    told = dump(latest(empty_store))
    assert "raised_by: not named" in told
    assert "Alex Accountable" not in told.partition("Who covers the wards?")[2][:200]
    assert caplog.text == ""
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".log"]


def test_what_was_taken_in_waits_no_longer_and_is_not_left_behind(work_as, empty_store):
    send(empty_store, "Who covers the wards?")
    taken_in(work_as)

    assert waiting(empty_store, until=NEXT_DAY) == 0
    assert whole_file(empty_store).count(b'INSERT INTO "unnamed"') == 0
    assert verify(empty_store).ok


def test_a_day_has_one_lot_and_what_comes_later_waits_for_the_next_day(work_as, empty_store):
    send(empty_store, "Who covers the wards?")
    taken_in(work_as)
    send(empty_store, "Who signs for them?")

    assert waiting(empty_store, until=AS_OF) == 0
    with pytest.raises(Refused, match="taken in tomorrow"):
        taken_in(work_as)
    [later] = taken_in(work_as, day=NEXT_DAY)
    assert (later.text, later.raised) == ("Who signs for them?", NEXT_DAY)


def test_there_is_no_lot_where_nothing_was_sent_in(work_as, trail):
    with pytest.raises(Refused, match="Nothing has been sent in"):
        taken_in(work_as)
    assert trail() == []


@pytest.mark.parametrize(("text", "said"), [(" ", "Type what"), ("943 476 5919", "NHS number")])
def test_what_says_nothing_or_names_a_patient_is_not_kept(work_as, empty_store, text, said):
    assert work_as is not None
    with pytest.raises(Refused, match=said):
        send(empty_store, text)
    assert waiting(empty_store, until=AS_OF) == 0


def test_what_keeps_somebody_up_at_night_is_known_as_such(work_as, empty_store):
    send(empty_store, "The printers", worry=True)
    [taken] = taken_in(work_as)
    with work_as(SENDER) as work:
        by_name = questions.send_in_question(work, text="The labels", worry=True)

    assert (taken.worry, by_name.worry) == (True, True)


@pytest.mark.parametrize(("into", "kind"), [("issue", Issue), ("risk", Risk), ("hazard", Hazard)])
def test_it_is_taken_up_and_answered_by_what_was_made_of_it(work_as, into, kind):
    with work_as(SECRETARY) as work:
        made = sent_in.take_up(work, SENT_IN, into=into, name="Labels jam on two wards")
        left = work.get(Question, SENT_IN)

    assert isinstance(made, kind)
    assert made.name == "Labels jam on two wards"
    assert left.dismissed is not None
    assert left.dismissed.reason == f"Taken up as {into} {made.ref}"


@pytest.mark.parametrize(("ref", "into"), [("Q-11", "issue"), ("Q-12", "issue"), (SENT_IN, "tea")])
def test_what_was_not_sent_in_or_was_put_is_not_taken_up(work_as, trail, ref, into):
    with pytest.raises(Refused), work_as(SECRETARY) as work:
        sent_in.take_up(work, ref, into=into)
    assert trail() == []


def test_it_is_taken_up_once(work_as):
    with work_as(SECRETARY) as work:
        sent_in.take_up(work, SENT_IN, into="issue")
    with pytest.raises(Refused, match="set aside"), work_as(SECRETARY) as work:
        sent_in.take_up(work, SENT_IN, into="risk")
