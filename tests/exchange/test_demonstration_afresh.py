"""A demonstration begins afresh, on either kind of database; a trust's own programme never."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from readiness.errors import Refused
from readiness.exchange.demonstration.afresh import begin_afresh
from readiness.exchange.demonstration.go_lives import LEAD, open_go_live
from readiness.model import Person
from readiness.store import engine_for, latest, unit_of_work, verify
from readiness.store.copies import restore_from
from readiness.store.emptying import empty
from readiness.store.files import Files
from tests.databases import SqliteFiles
from tests.exchange.loading import load

SUNDAY, AT = date(2026, 11, 29), datetime(2026, 11, 29, 9, tzinfo=UTC)
LATER = datetime(2026, 11, 29, 10, tzinfo=UTC)
OURS = {"format": "readiness-programme/1", "programme": {"name": "Ours", "go_live": "2027-05-01"}}


def with_somebody_new(engine: Engine) -> int:
    """One more person in it; the last number of the record by then."""
    with unit_of_work(engine, actor=LEAD, at=LATER, day=SUNDAY) as work:
        work.add(Person(ref="P-99", name="Nell Newcomer"))
    return latest(engine).number


def begun(engine: Engine, folder: Path) -> Path:
    return begin_afresh(engine, at=LATER, today=SUNDAY, aside=folder, files=Files(folder))


def test_it_stands_as_it_stood_at_first(store: Engine, tmp_path: Path):
    first = open_go_live(store, "calm", at=AT, today=SUNDAY)
    with_somebody_new(store)

    begun(store, tmp_path)

    assert latest(store).number == first.number
    assert "P-99" not in latest(store).of("person")
    assert verify(store).ok


def test_what_was_there_is_in_a_copy_that_can_be_restored(
    store: Engine, sqlite: SqliteFiles, tmp_path: Path
):
    open_go_live(store, "calm", at=AT, today=SUNDAY)
    before = with_somebody_new(store)

    copy = begun(store, tmp_path)

    with sqlite.migrated() as url:
        engine = engine_for(url)
        assert restore_from(copy, engine, files=Files(tmp_path / "files")).rows == before
        engine.dispose()


def test_a_trust_s_own_programme_is_refused_and_stays(store: Engine, tmp_path: Path):
    load(store, OURS)
    before = latest(store)

    with pytest.raises(Refused, match="Only a demonstration can begin afresh"):
        begun(store, tmp_path)

    assert latest(store, before) is before
    assert list(tmp_path.iterdir()) == []


def test_what_was_recorded_meanwhile_is_not_taken_away(store: Engine):
    seen = open_go_live(store, "calm", at=AT, today=SUNDAY)
    after = with_somebody_new(store)

    with pytest.raises(Refused, match="Somebody has just recorded"):
        empty(store, known=seen)

    assert latest(store).number == after
