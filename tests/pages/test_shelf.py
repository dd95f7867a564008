"""What is kept at hand is never of another programme, of another day, or older than it says."""

import datetime as dt
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pages.components import shelf as shelves
from pages.components.shelf import Shelf
from readiness.errors import ReadinessError
from readiness.model import Judgement, Reading
from readiness.snapshot import Snapshot
from readiness.store import unit_of_work
from readiness.vocabulary import Declared
from tests.databases import SqliteFiles
from tests.exchange.loading import a_criterion_with, load

DAY = dt.date(2022, 5, 11)
AT = dt.datetime(2022, 5, 11, 9, 0, tzinfo=dt.UTC)
NAME = "Holloway"


@pytest.fixture
def shelf(sqlite: SqliteFiles) -> Iterator[Shelf]:
    with a_shelf(sqlite) as found:
        yield found


@contextmanager
def a_shelf(sqlite: SqliteFiles) -> Iterator[Shelf]:
    """The shelf of a database with one criterion in it."""
    with sqlite.migrated() as url:
        found = Shelf(url)
        load(found.engine, a_criterion_with())
        yield found
        found.engine.dispose()


def record(shelf: Shelf, value: float) -> int:
    """Record one row, behind the shelf's back; its number."""
    with unit_of_work(shelf.engine, actor="setup", at=AT, day=DAY) as work:
        return work.append(Reading(of="OP-01", date=DAY, value=value)).recorded


def typed(shelf: Shelf, why: str) -> int:
    with unit_of_work(shelf.engine, actor="setup", at=AT, day=DAY) as work:
        judged = Judgement(of="OP-01", date=DAY, status=Declared.RED, why=why)
        return work.append(judged).recorded


def redact(shelf: Shelf) -> None:
    with unit_of_work(shelf.engine, actor="P-01", at=AT, day=DAY) as work:
        work.redact(NAME, second="P-02")


def rows(snapshot: Snapshot) -> tuple[int, int, dt.date]:
    """What a page would say: up to which number, how many readings, on which day."""
    return snapshot.number, len(snapshot.readings("OP-01")), snapshot.as_of


def words(snapshot: Snapshot) -> str:
    """What somebody typed."""
    return " ".join(judgement.why or "" for judgement in snapshot.judgements("OP-01"))


def test_what_is_worked_out_is_of_the_number_and_the_day_that_were_asked_for(shelf: Shelf):
    before = shelf.on(shelf.latest(), DAY)
    shelf.worked_out(rows, before)
    number = record(shelf, 5)
    now = shelf.latest()
    eve = DAY - dt.timedelta(days=1)

    assert shelf.worked_out(rows, shelf.on(now, DAY)) == (number, 1, DAY)
    assert shelf.worked_out(rows, shelf.on(now, eve)) == (number, 0, eve)
    assert shelf.worked_out(rows, before) == (before.number, 0, DAY)


def test_what_was_said_before_says_that_it_was(shelf: Shelf, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(shelves, "PAUSE", 0.0)
    shelf.worked_out_last(rows, shelf.on(shelf.latest(), DAY))
    number = record(shelf, 5)
    snapshot = shelf.on(shelf.latest(), DAY)
    said, is_of_now = shelf.worked_out_last(rows, snapshot)
    while not is_of_now:
        assert said[0] < number
        time.sleep(0.01)
        said, is_of_now = shelf.worked_out_last(rows, snapshot)

    assert said == (number, 1, DAY)


def test_nothing_is_said_from_before_a_redaction(shelf: Shelf):
    number = typed(shelf, f"{NAME} waited for an hour")
    before = shelf.on(shelf.latest(), DAY)
    assert NAME in shelf.worked_out_last(words, before)[0]
    redact(shelf)
    after = shelf.on(shelf.latest(), DAY)
    shelf.worked_out(words, before)  # somebody whose page was drawn before goes on reading it

    said, is_of_now = shelf.worked_out_last(words, after)
    assert is_of_now
    assert NAME not in said
    assert NAME not in shelf.worked_out(words, shelf.on(shelf.at(number), DAY))


def test_another_programme_under_the_same_number_is_read_anew(shelf: Shelf, sqlite: SqliteFiles):
    shelf.worked_out(words, shelf.on(shelf.latest(), DAY))
    typed(shelf, "ours")
    ours = shelf.worked_out(words, shelf.on(shelf.latest(), DAY))
    with a_shelf(sqlite) as other:
        typed(other, "theirs")
        assert other.latest().number == shelf.latest().number
        shelf.engine, mine = other.engine, shelf.engine
        theirs = shelf.worked_out(words, shelf.on(shelf.latest(), DAY))
        shelf.engine = mine

    assert (ours, theirs) == ("ours", "theirs")


def test_what_is_worked_out_for_one_is_not_said_to_another(shelf: Shelf):
    snapshot, people = shelf.on(shelf.latest(), DAY), iter(("P-01", "P-02"))

    def whose(_snapshot: Snapshot) -> str:
        return next(people)

    assert shelf.worked_out(whose, snapshot, for_="P-01") == "P-01"
    assert shelf.worked_out(whose, snapshot, for_="P-02") == "P-02"
    assert shelf.worked_out(whose, snapshot, for_="P-01") == "P-01"


def test_of_what_was_the_present_only_the_last_two_states_are_kept(shelf: Shelf):
    made: list[int] = []

    def counted(snapshot: Snapshot) -> int:
        made.append(snapshot.number)
        return snapshot.number

    states = [shelf.latest()]
    for value in range(3):
        shelf.worked_out(counted, shelf.on(states[-1], DAY))
        record(shelf, value)
        states.append(shelf.latest())
    for known in reversed(states[:-1]):
        assert shelf.worked_out(counted, shelf.on(known, DAY)) == known.number

    assert made == [*(known.number for known in states[:-1]), states[0].number]


@dataclass
class Race:
    """Writers and readers at one shelf; what any of them found wrong."""

    shelf: Shelf
    written: int = 0
    wrong: list[str] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def write(self, acts: list[str]) -> None:
        for act in acts:
            if act == "redact":
                typed(self.shelf, NAME)
                with suppress(ReadinessError):  # the other writer has taken it out, or reads it
                    redact(self.shelf)
            else:
                self.written = max(self.written, record(self.shelf, 1))

    def read(self) -> None:
        last = 0
        while not self.over.is_set():
            least, known = self.written, self.shelf.latest()
            snapshot = self.shelf.on(known, DAY)
            said = self.shelf.worked_out(rows, snapshot)
            older, is_of_now = self.shelf.worked_out_last(rows, snapshot)
            self.check(known.number >= max(least, last), f"{known.number} after {least}, {last}")
            self.check(said == rows(known.on(DAY)), f"{said} at {known.number}")
            self.check(
                older == said if is_of_now else older[0] < known.number, f"{older} at {said}"
            )
            last = known.number

    def check(self, holds: bool, otherwise: str) -> None:
        if not holds:
            self.wrong.append(otherwise)


ACTS = st.lists(st.sampled_from(["record", "record", "record", "redact"]), min_size=3, max_size=8)


@settings(
    max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(first=ACTS, second=ACTS)
def test_readers_racing_writers_see_no_older_number_than_they_say(
    sqlite: SqliteFiles, first: list[str], second: list[str]
):
    with a_shelf(sqlite) as found:
        race = Race(found)
        readers = [threading.Thread(target=race.read) for _ in range(3)]
        writers = [threading.Thread(target=race.write, args=(acts,)) for acts in (first, second)]
        for thread in (*readers, *writers):
            thread.start()
        for thread in writers:
            thread.join()
        race.over.set()
        for thread in readers:
            thread.join()

        assert race.wrong == []
        assert rows(found.on(found.latest(), DAY)) == rows(found.latest().on(DAY))
