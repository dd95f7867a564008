"""What has changed since the last deep dive, on a real record of changes."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime
from functools import partial

import pytest

from readiness.exchange.carrying_out import carry_out
from readiness.exchange.files import Document
from readiness.exchange.planning import plan
from readiness.looking_back import since_last_time
from readiness.model import DeepDive, Judgement
from readiness.scoring.since import Since
from readiness.services import criteria, issues
from readiness.store import Engine, Work, engine_for, known_at, latest, unit_of_work
from readiness.vocabulary import Declared
from tests.databases import SqliteFiles
from tests.pages.opening import PEOPLE

BEGUN, MEETING, TODAY = date(2026, 11, 2), date(2026, 11, 16), date(2026, 11, 23)
DUE, LATER = date(2026, 12, 8), date(2026, 12, 18)
NIGHT_STAFF: Document = {"ref": "OP-01", "name": "Night staff can use it", "due": "2026-12-08"}
TRUST: Document = {
    "format": "readiness-programme/1",
    "programme": {"name": "Northmoor EPR", "go_live": "2027-01-22"},
    "people": PEOPLE,
    "criteria": [NIGHT_STAFF],
    "issues": [{"ref": "IS-1", "name": "Labels", "status": "open", "due": "2026-12-08"}],
}


@pytest.fixture
def engine(sqlite: SqliteFiles) -> Iterator[Engine]:
    with sqlite.migrated() as url:
        opened = engine_for(url)
        yield opened
        opened.dispose()


def working(engine: Engine, day: date) -> AbstractContextManager[Work]:
    """What the programme lead did on a day, at noon."""
    at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return unit_of_work(engine, actor="P-01", at=at, day=day, why="It takes longer")


def begin(engine: Engine, day: date) -> None:
    loaded(engine, TRUST, day)


def loaded(engine: Engine, document: Document, day: date) -> None:
    """A programme file, loaded at nine on a day."""
    at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    with unit_of_work(engine, actor="terminal", at=at, day=day) as work:
        carry_out(work, plan(document, work.known, today=day))


def met(engine: Engine) -> None:
    """A deep dive, written down when it was held."""
    with working(engine, MEETING) as work:
        work.add(DeepDive(ref="DD-01", date=MEETING))


def looked_back(engine: Engine, day: date = TODAY, *, is_reopened: bool = False) -> Since:
    now = latest(engine).on(day)
    return since_last_time(engine, now, at=partial(known_at, engine), is_reopened=is_reopened)


def moved_refs(found: Since) -> list[str]:
    return [moved.record.ref for moved in found.redated]


def test_what_was_re_dated_after_the_deep_dive_is_counted_and_what_was_before_is_not(engine):
    begin(engine, BEGUN)
    with working(engine, date(2026, 11, 10)) as work:
        criteria.redate(work, "OP-01", due=LATER)
    met(engine)
    with working(engine, date(2026, 11, 19)) as work:
        issues.redate(work, "IS-1", due=LATER)

    found = looked_back(engine)

    assert found.last.day == MEETING
    assert moved_refs(found) == ["IS-1"]


def test_statuses_are_compared_as_the_board_saw_them(engine):
    begin(engine, BEGUN)
    with working(engine, date(2026, 11, 10)) as work:
        criteria.judge(work, "OP-01", status=Declared.GREEN, why="All booked.")
    met(engine)
    with working(engine, TODAY) as work:
        work.append(Judgement(of="OP-01", date=date(2026, 11, 15), status=Declared.RED))

    assert [c.ref for c in looked_back(engine).worse] == ["OP-01"]


def test_a_loaded_programme_is_compared_by_the_days_of_its_facts(engine):
    said = [["2026-11-10", "green"], ["2026-11-20", "red"]]
    document = TRUST | {"criteria": [NIGHT_STAFF | {"declared": said}]}
    loaded(engine, document, TODAY)

    found = looked_back(engine)

    assert [c.ref for c in found.worse] == ["OP-01"]
    assert found.redated == ()


def test_what_is_re_dated_after_loading_is_counted_on_the_same_day(engine):
    begin(engine, TODAY)
    with working(engine, TODAY) as work:
        criteria.redate(work, "OP-01", due=LATER)

    assert moved_refs(looked_back(engine)) == ["OP-01"]


def test_the_past_reopened_does_not_count_what_moved_later(engine):
    begin(engine, BEGUN)
    met(engine)
    with working(engine, TODAY) as work:
        criteria.redate(work, "OP-01", due=LATER)

    reopened = looked_back(engine, date(2026, 11, 20), is_reopened=True)

    assert (reopened.last.day, moved_refs(reopened)) == (MEETING, [])
    assert moved_refs(looked_back(engine)) == ["OP-01"]


def test_without_a_deep_dive_it_is_a_week_ago(engine):
    begin(engine, BEGUN)
    found = looked_back(engine, MEETING)

    assert (found.last.day, found.last.is_deep_dive) == (date(2026, 11, 9), False)
