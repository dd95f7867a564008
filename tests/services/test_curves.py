import datetime as dt

import pytest

from readiness.errors import NotPermitted, Refused
from readiness.model import Criterion
from readiness.services.curves import change_curve
from tests.factories import AS_OF
from tests.services.deeds import LATER

PLAN = ((AS_OF, 10.0), (LATER, 80.0))


def test_a_plan_is_changed_for_a_reason_that_the_record_keeps(work_as, trail):
    with work_as("P-01") as work:
        assert change_curve(work, "OP-02", points=PLAN, why="The winter rota").curve == PLAN

    [entry] = trail()
    assert (entry.why, list(entry.after)) == ("The winter rota", ["curve"])


def test_a_plan_is_taken_away(work_as):
    with work_as("P-01") as work:
        change_curve(work, "OP-02", points=PLAN, why="Agreed")
        change_curve(work, "OP-02", points=(), why="It was of another trust")
        assert work.get(Criterion, "OP-02").curve == ()


@pytest.mark.parametrize(
    ("points", "why", "refusal"),
    [
        (PLAN, " ", "why the plan of OP-02 changes"),
        (PLAN[:1], "Agreed", "at least two days"),
        (PLAN[::-1], "Agreed", "follow one another"),
        ((PLAN[0], (AS_OF, 20.0)), "Agreed", "follow one another"),
        ((), "Agreed", "the plan of OP-02 already"),
    ],
)
def test_what_is_no_plan_is_refused_and_nothing_is_kept(work_as, trail, points, why, refusal):
    with pytest.raises(Refused, match=refusal), work_as("P-01") as work:
        change_curve(work, "OP-02", points=points, why=why)

    assert trail() == []


def test_whoever_is_measured_by_it_does_not_draw_it(work_as):
    with pytest.raises(NotPermitted), work_as("P-02") as work:
        change_curve(work, "OP-01", points=PLAN, why="Softer")


def test_a_plan_of_a_past_day_may_be_drawn(work_as):
    early = AS_OF - dt.timedelta(days=60)
    with work_as("P-01") as work:
        assert change_curve(work, "OP-02", points=((early, 0), PLAN[1]), why="Agreed").curve
