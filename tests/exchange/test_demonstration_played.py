"""How the demonstration is played in: in order, by people who may, and the same each time."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from readiness.act import LOOKS_ON
from readiness.errors import NotPermitted, Refused
from readiness.exchange.demonstration import play
from readiness.exchange.demonstration.acts import Act, in_order
from readiness.exchange.demonstration.calendar import Calendar
from readiness.exchange.dumping import dump
from readiness.services import criteria
from readiness.store import engine_for, latest, unit_of_work, verify
from readiness.vocabulary import Declared
from tests.databases import SqliteFiles
from tests.exchange.conftest import MONDAY, Played

DATA = Path(__file__).parents[2] / "data" / "demonstration"
# Trusts, suppliers and systems that there are; nothing of the demonstration may sound like them.
REAL = re.compile(
    r"\b(?:Surrey|Airedale|Cambridge|Nottingham|Coventry|Lewisham|Lancashire|Cumbria|Mersey|Croydon"
    r"|Epic|Cerner|Oracle|Rio|SystmOne|Servelec|Nervecentre|Meditech|Lorenzo)\b"
)


def test_played_twice_it_is_the_same(northmoor: Played, sqlite: SqliteFiles):
    with sqlite.migrated() as url:
        engine = engine_for(url)
        again = play(engine, today=MONDAY)
        engine.dispose()

    assert dump(again) == dump(northmoor.known)
    assert again.number == northmoor.known.number


def test_the_record_of_changes_is_whole(northmoor: Played):
    verdict = verify(northmoor.engine)

    assert verdict.ok, verdict.message
    assert verdict.rows == northmoor.known.number
    assert 600 <= verdict.rows <= 1800


def test_the_record_of_changes_ascends_in_time(northmoor: Played):
    moments = [entry.at for entry in northmoor.trail]
    midnight = datetime(MONDAY.year, MONDAY.month, MONDAY.day, tzinfo=UTC)

    assert moments == sorted(moments)
    assert len(set(moments)) > 200
    assert moments[-1] < midnight


def test_nobody_acts_at_a_weekend(northmoor: Played):
    assert {entry.at.weekday() for entry in northmoor.trail} <= {0, 1, 2, 3, 4}


def test_everything_was_done_by_somebody_of_the_programme(northmoor: Played):
    actors = {entry.actor for entry in northmoor.trail}

    assert actors <= {person.ref for person in northmoor.snapshot.people}


def test_those_who_only_look_on_did_nothing_that_they_may_not(northmoor: Played):
    looking_on = {
        person.ref for person in northmoor.snapshot.people if LOOKS_ON.issuperset(person.roles)
    }

    assert looking_on == {"P-11", "P-18"}
    assert looking_on.isdisjoint(entry.actor for entry in northmoor.trail)


def test_what_somebody_may_not_do_is_refused_in_the_demonstration_too(northmoor: Played):
    at = datetime(2026, 11, 23, 9, tzinfo=UTC)
    with (
        pytest.raises(NotPermitted, match="Saying where a criterion stands"),
        unit_of_work(northmoor.engine, actor="P-18", at=at, day=MONDAY) as work,
    ):
        criteria.judge(work, "OP-01", status=Declared.GREEN, why="It looks fine.")


def test_a_database_with_anything_in_it_is_refused(northmoor: Played):
    with pytest.raises(Refused, match="needs an empty database"):
        play(northmoor.engine, today=MONDAY)

    assert latest(northmoor.engine).number == northmoor.known.number


def test_every_day_of_the_week_ascends():
    acts = [
        Act(day, clock, "P-01", lambda _work: None)
        for day in (-9, -3, -2, -1)
        for clock in ("09:15", "17:55")
    ]
    for weekday in range(7):
        calendar = Calendar(MONDAY + timedelta(days=weekday))
        moments = [sitting.at for sitting in in_order(acts, calendar)]
        assert moments == sorted(set(moments))


def test_a_day_in_a_text_is_said_in_words():
    assert Calendar(MONDAY).text("since {-13}") == "since 10 November"
    assert Calendar(date(2026, 11, 22)).day(0) == date(2026, 11, 20)


def test_no_name_is_that_of_anybody_real():
    written = "\n".join(file.read_text(encoding="utf-8") for file in sorted(DATA.glob("*.yaml")))
    invented = set(re.findall(r"name: ([A-Z]\. [A-Z][a-z]+)", (DATA / "people.yaml").read_text()))

    assert set(re.findall(r"\b[A-Z]\. [A-Z][a-z]+", written)) <= invented
    assert not re.search(r"\b(?:Dr|Mr|Mrs|Ms|Prof|Sir|Dame)\b", written)
    assert REAL.findall(written) == []
