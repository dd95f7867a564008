"""The demonstration goes on by itself: a fortnight before go-live, and a week after it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from readiness.errors import Refused
from readiness.exchange.demonstration import play
from readiness.exchange.demonstration.onwards import as_written_at, go_on, next_week
from readiness.questions.asking import ranked
from readiness.scoring.standing import standing
from readiness.store import engine_for, latest, verify
from readiness.vocabulary import GatewayOutcome, QuestionState
from tests.databases import SqliteFiles
from tests.played import MONDAY, Played


@pytest.fixture(scope="module")
def nearer(sqlite: SqliteFiles) -> Iterator[Played]:
    """The demonstration at T-14."""
    with sqlite.migrated() as url:
        engine = engine_for(url)
        play(engine, today=as_written_at(MONDAY, at="T-14"))
        yield Played(engine, go_on(engine, to=MONDAY))
        engine.dispose()


def test_it_stands_where_it_was_asked_to(nearer: Played):
    assert nearer.snapshot.days_to_go == 14
    assert nearer.known.programme.as_of == MONDAY


def test_its_record_of_changes_is_whole_and_ascends(nearer: Played):
    moments = [entry.at for entry in nearer.trail]

    assert verify(nearer.engine).ok
    assert moments == sorted(moments)


def test_most_is_in_place_and_a_few_matters_drag(nearer: Played):
    stands = standing(nearer.snapshot).criteria
    met = [found for found in stands if found.is_met]

    assert len(stands) * 0.8 < len(met) < len(stands)


def test_the_board_has_gone_on_once_what_stopped_it_was_put_right(nearer: Played):
    decided = [g for g in nearer.snapshot.gateways if g.decision is not None and g.decision.reason]

    assert GatewayOutcome.PASSED in {gateway.outcome for gateway in decided}


def test_a_meeting_of_then_still_has_its_few_questions(nearer: Played):
    asked = [q for q in ranked(nearer.snapshot) if q.state is QuestionState.ASKED]

    assert 1 <= len(asked) <= 5
    assert not any(q.trigger == "cannot_reach_target" for q in asked)


def test_a_week_after_go_live_the_days_count_upward(nearer: Played):
    after = MONDAY + timedelta(days=21)
    later = replace(nearer, known=go_on(nearer.engine, to=after), day=after)

    assert later.snapshot.days_to_go == -7
    assert verify(nearer.engine).ok


@pytest.mark.parametrize("at", ["T-61", "T+29", "14", "tomorrow", ""])
def test_no_other_moment_can_be_asked_for(at: str):
    with pytest.raises(Refused, match="is not a moment of the demonstration"):
        as_written_at(MONDAY, at=at)


def test_nobody_s_own_programme_is_ever_played_on(programme):
    before = latest(programme).number

    with pytest.raises(Refused, match="Only the demonstration"):
        go_on(programme, to=date(2027, 1, 1))

    assert latest(programme).number == before


def on(day: date, hour: int = 15) -> datetime:
    return datetime.combine(day, time(hour), UTC)


def test_one_more_week_leads_no_further_than_today(northmoor: Played):
    later = MONDAY + timedelta(3)
    assert next_week(northmoor.known, now=on(MONDAY)) is None
    assert next_week(northmoor.known, now=on(later)) == later
    assert next_week(northmoor.known, now=on(later, 9)) == later - timedelta(1)
    assert next_week(northmoor.known, now=on(MONDAY + timedelta(30))) == MONDAY + timedelta(7)


def test_there_is_no_week_before_what_somebody_did_later(northmoor: Played):
    worked_in = replace(northmoor.known, at=on(MONDAY + timedelta(27)))

    assert next_week(worked_in, now=on(MONDAY + timedelta(30))) is None
