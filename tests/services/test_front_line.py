"""A pulse leaves no trace of who and when, and cannot be flooded; what came of it is said."""

import datetime as dt
import sqlite3
from contextlib import closing

import pytest

from readiness.errors import Refused
from readiness.exchange.dumping import dump
from readiness.exchange.lists.writing import csv_of
from readiness.history import told
from readiness.scoring.pulses import front_line as heard
from readiness.services import front_line
from readiness.store import latest, verify, waiting_pulses
from tests.factories import AS_OF, a_site
from tests.services.conftest import MORNING
from tests.services.test_sent_in import whole_file

SENDER, TAKER = "P-05", "P-09"
NEXT_DAY = AS_OF + dt.timedelta(days=1)
LATER = MORNING + dt.timedelta(days=1, hours=3)


def send(engine, *confidences, day=AS_OF, role_group="Nurses", **said):
    for confidence in confidences:
        answer = {"site": None, "role_group": role_group, "confidence": confidence} | said
        front_line.send_pulse(engine, day=day, **answer)


def taken_in(work_as, day=NEXT_DAY):
    with work_as(TAKER, day=day, at=LATER) as work:
        return front_line.take_in_pulses(work)


def test_what_waits_carries_a_random_key_its_day_and_nothing_of_its_order(work_as, empty_store):
    assert work_as is not None
    send(empty_store, 1, 2, 3, 4, 5, 5, 4, 3, 2, 1, comment=None)

    with closing(sqlite3.connect(empty_store.url.database)) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(waiting_pulse)")]
        keys = [row[0] for row in connection.execute("SELECT key FROM waiting_pulse")]
        with pytest.raises(sqlite3.OperationalError, match="rowid"):
            connection.execute("SELECT rowid FROM waiting_pulse")
    assert columns == ["key", "day", "site", "role_group", "confidence", "comment"]
    assert keys == sorted(keys)
    assert len({len(key) for key in keys}) == 1


def test_a_pulse_cannot_be_traced_to_whoever_sent_it(work_as, trail, empty_store, caplog, tmp_path):
    before = {text: whole_file(empty_store).count(text.encode()) for text in (SENDER, "Fran")}
    with work_as(SENDER) as work:
        assert work.person is not None
    send(empty_store, 1, 2, 3, 4, 5, comment="We need one more day")
    taken_in(work_as)

    told_of = [told(entry, latest(empty_store)) for entry in trail()]
    assert {text: whole_file(empty_store).count(text.encode()) for text in before} == before
    assert {(entry.actor, entry.at) for entry in trail()} == {(TAKER, LATER)}
    assert len({entry.act for entry in trail()}) == 1
    assert {change.what for change in told_of} == {"recorded a pulse"}
    assert SENDER not in dump(latest(empty_store)).partition("pulses:")[2]
    assert SENDER.encode() not in csv_of("pulses", latest(empty_store).on(NEXT_DAY))
    assert caplog.text == ""
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".log"]


def test_those_with_company_are_taken_in_at_once_and_the_others_wait(work_as, trail, empty_store):
    send(empty_store, 1, 2, 3, 4, 5)
    send(empty_store, 1, 1, 1, 1, role_group="Pharmacy")
    taken = taken_in(work_as)

    assert sorted(pulse.confidence or 0 for pulse in taken) == [1, 2, 3, 4, 5]
    assert {(pulse.date, pulse.role_group) for pulse in taken} == {(AS_OF, "Nurses")}
    assert len(waiting_pulses(empty_store)) == 4
    assert "Pharmacy" not in str([entry.after for entry in trail()])
    assert len(heard(latest(empty_store).on(NEXT_DAY)).pulses) == 5
    assert verify(empty_store).ok


def test_the_order_of_a_lot_is_not_the_order_in_which_it_came(work_as, empty_store):
    sentences = [f"Sentence {n}" for n in range(12)]
    for sentence in sentences:
        send(empty_store, 3, comment=sentence)
    taken = [pulse.comment for pulse in taken_in(work_as)]

    assert sorted(str(text) for text in taken) == sorted(sentences)
    assert taken != sentences


def test_there_is_no_lot_of_fewer_than_five_and_none_of_today(work_as, trail, empty_store):
    send(empty_store, 1, 2, 3, 4)
    with pytest.raises(Refused, match="No group of five"):
        taken_in(work_as)
    send(empty_store, 1, 2, 3, 4, 5)
    with pytest.raises(Refused, match="Answers of today wait"):
        taken_in(work_as, day=AS_OF)
    assert trail() == []


def test_a_flood_ends_where_a_site_has_no_more_staff(work_as, empty_store):
    with work_as("P-01") as work:
        work.add(a_site("S-01", name="North", staff_to_train=12))
    send(empty_store, *[1] * 12, site="North")

    for _ in range(3):
        with pytest.raises(Refused, match="no more are taken"):
            send(empty_store, 1, site="North")
    assert len(waiting_pulses(empty_store)) == 12
    send(empty_store, 1, site="North", day=NEXT_DAY)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"role_group": "The only dentist"}, "group of staff"),
        ({"role_group": None}, "group of staff"),
        ({"site": "Nowhere"}, "one of the sites"),
        ({"comment": "943 476 5919"}, "NHS number"),
        ({"comment": "a" * 281}, "One sentence"),
    ],
)
def test_what_could_name_somebody_or_is_no_answer_is_not_kept(
    work_as, empty_store, changes: dict[str, str | None], said: str
):
    assert work_as is not None
    with pytest.raises(Refused, match=said):
        send(empty_store, 3, **changes)
    assert waiting_pulses(empty_store) == []


@pytest.mark.parametrize("confidence", [0, 6, None])
def test_confidence_is_one_to_five(work_as, empty_store, confidence):
    assert work_as is not None
    with pytest.raises(Refused, match="from 1 to 5"):
        send(empty_store, confidence)


def test_you_said_we_did(work_as):
    with work_as("P-01") as work:
        done = front_line.say_what_was_done(work, "TH-11", did="A second tray on each ward")

    assert (done.did_on, done.did_by) == (AS_OF, "Lee Programme")


def test_a_visit_is_of_a_day_that_was_and_says_what_was_heard(work_as, trail):
    with work_as("P-04") as work:
        visit = front_line.log_visit(work, name="Birch, nights", heard="Slow log-in")
    assert (visit.by, visit.date) == ("Alex Accountable", AS_OF)

    with pytest.raises(Refused, match="up to today"), work_as("P-04") as work:
        front_line.log_visit(work, name="Birch", heard="Slow", date=NEXT_DAY)
    with pytest.raises(Refused, match="what was heard"), work_as("P-04") as work:
        front_line.log_visit(work, name="Birch", heard=" ")
    assert len(trail()) == 1
