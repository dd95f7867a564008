"""The other demonstrations: two published go-lives, and one that is calm."""

from datetime import UTC, date, datetime

import pytest

from readiness.errors import Refused
from readiness.exchange.demonstration.go_lives import (
    GO_LIVES,
    go_live,
    open_go_live,
    shown_here,
)
from readiness.questions.asking import ranked
from readiness.scoring.standing import standing
from readiness.store import engine_for
from readiness.vocabulary import Pillar, Status
from tests.databases import SqliteFiles

SUNDAY, AT = date(2026, 11, 29), datetime(2026, 11, 29, 9, tzinfo=UTC)


@pytest.fixture(scope="module", params=GO_LIVES)
def opened(request: pytest.FixtureRequest, sqlite: SqliteFiles):
    """One of them, in a database of its own."""
    with sqlite.migrated() as url:
        engine = engine_for(url)
        yield request.param, open_go_live(engine, request.param, at=AT, today=SUNDAY), engine
        engine.dispose()


def test_each_asks_what_its_records_give_cause_to(opened):
    name, known, _ = opened
    found = ranked(known.on(known.programme.as_of))
    if name == "surrey":
        assert {"hazard_control_unproven", "goalpost_moved"} <= {one.trigger for one in found}
    else:
        assert len(found) <= 2


def test_the_calm_one_stands_well_in_every_pillar(opened):
    name, known, _ = opened
    said = {one.pillar: one.standing for one in standing(known.on(known.programme.as_of)).pillars}
    assert (set(said.values()) <= {Status.BLUE, Status.MET}) is (name != "surrey")
    assert set(said) == set(Pillar)


def test_each_says_where_it_comes_from_and_is_known_again(opened):
    name, known, _ = opened
    found = shown_here(known, today=SUNDAY)
    assert found is not None
    assert found.name == go_live(name, today=SUNDAY).name
    assert found.tells
    assert found.sources


def test_none_is_opened_on_top_of_a_record(opened):
    name, _, engine = opened
    with pytest.raises(Refused, match="on record here already"):
        open_go_live(engine, name, at=AT, today=SUNDAY)


@pytest.mark.parametrize("day", [date(2026, 2, 28), date(2028, 1, 1), date(2026, 12, 26)])
def test_the_calm_one_never_goes_stale(day: date):
    document = go_live("calm", today=day).document
    assert document["as_of"] == day.isoformat()
    assert date.fromisoformat(document["programme"]["go_live"]) > day


def test_a_name_that_none_has_is_refused():
    with pytest.raises(Refused, match="Choose one of calm, surrey, lewisham"):
        go_live("elsewhere", today=SUNDAY)
