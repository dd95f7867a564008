"""The paper stands still before the meeting, and the meeting keeps up to where it read."""

import datetime as dt

import pytest

from readiness.errors import Refused
from readiness.frozen import frozen, since_the_paper
from readiness.model import PROGRAMME, Programme
from readiness.model.moments import written
from readiness.services import criteria, library, the_paper
from readiness.store import known_at, latest, row_at
from readiness.vocabulary import Declared
from tests.factories import AS_OF
from tests.services.conftest import MORNING
from tests.services.meeting_deeds import NEXT, over, start

CHAIR, SECRETARY = "P-08", "P-09"
HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)


def planned(work_as, at=NEXT, **said):
    with work_as(SECRETARY) as work:
        over(work)
        return the_paper.plan_deep_dive(work, at=at, **said)


def paper(engine, at):
    now = latest(engine).on(AS_OF)
    return frozen(engine, now, at=at, reads=lambda number: known_at(engine, number))


def test_who_cannot_come_is_planned_with_the_day(work_as):
    kept = planned(work_as, apologies=["Alex Accountable", " ", "Alex Accountable"])
    assert (kept.at, kept.apologies) == (written(NEXT), ("Alex Accountable",))


def test_a_moment_that_has_passed_is_refused(work_as):
    with pytest.raises(Refused, match="has passed"):
        planned(work_as, at=MORNING - HOUR)


def test_nothing_is_frozen_until_a_day_before(work_as, empty_store):
    planned(work_as)
    assert paper(empty_store, NEXT - DAY - HOUR) is None
    assert paper(empty_store, NEXT - DAY) is not None


def test_it_freezes_by_itself_with_what_was_on_record_by_then(work_as, empty_store):
    planned(work_as)
    stood = latest(empty_store).number
    with work_as("P-03", at=NEXT - HOUR) as work:
        criteria.judge(work, "OP-01", status=Declared.RED, why="No rota")

    found = paper(empty_store, NEXT - HOUR)
    assert found.seal.number == stood
    assert found.seal.digest == row_at(empty_store, NEXT - DAY)[1]
    assert found.seal.at == written(NEXT - DAY)
    moved = since_the_paper(found, latest(empty_store).on(AS_OF))
    assert [c.ref for c in moved.worse] == ["OP-01"]
    assert moved.last.words == "Since the paper of 23 November"


def test_a_trust_may_freeze_it_earlier(work_as, empty_store):
    planned(work_as)
    with work_as(CHAIR) as work:
        library.change_threshold(
            work, "paper_frozen_hours", value=48, reason="Post", until=NEXT.date()
        )
    assert paper(empty_store, NEXT - 2 * DAY) is not None


def test_the_secretary_freezes_it_by_hand_and_once(work_as, empty_store):
    planned(work_as)
    with work_as(SECRETARY, at=MORNING + HOUR) as work:
        the_paper.freeze_paper(work)

    assert paper(empty_store, MORNING + HOUR).seal.at == written(MORNING + HOUR)
    with pytest.raises(Refused, match="frozen already"), work_as(SECRETARY) as work:
        the_paper.freeze_paper(work)


def test_nothing_is_frozen_where_nothing_is_planned(work_as, empty_store):
    with work_as(SECRETARY) as work:
        over(work)
    assert paper(empty_store, NEXT) is None
    with pytest.raises(Refused, match="No deep dive is planned"), work_as(SECRETARY) as work:
        the_paper.freeze_paper(work)


def test_another_moment_takes_another_paper_and_the_same_keeps_it(work_as):
    planned(work_as)
    with work_as(SECRETARY) as work:
        the_paper.freeze_paper(work)
    assert planned(work_as, apologies=["Toni Training"]).paper is not None
    assert planned(work_as, at=NEXT + DAY).paper is None


def test_the_meeting_keeps_what_the_paper_read_and_none_is_planned_any_more(work_as, empty_store):
    planned(work_as)
    expected = latest(empty_store).number
    with work_as(SECRETARY, at=NEXT) as work:
        dive = start(work)

    assert dive.paper is not None
    assert dive.paper.number == expected
    assert latest(empty_store).programme.next_deep_dive is None
    assert paper(empty_store, NEXT).seal == dive.paper


def test_a_meeting_that_nobody_planned_has_no_paper(work_as, empty_store):
    with work_as(SECRETARY, at=NEXT) as work:
        dive = start(work)
        assert work.get(Programme, PROGRAMME).next_deep_dive is None
    assert dive.paper is None
    assert paper(empty_store, NEXT) is None
