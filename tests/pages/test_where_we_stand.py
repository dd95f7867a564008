"""Are we ready? What the wall says of the last time, of dates that moved, and of what is wanted."""

from datetime import date, timedelta

from readiness.model import DeepDive, Gateway
from readiness.services import criteria
from tests.pages.opening import CHAIR, LEAD, App, complaints, shown


def test_without_a_deep_dive_the_wall_compares_with_a_week_ago_and_says_so(programme_app: App):
    session = programme_app.opened(who=CHAIR)

    assert complaints(session) == []
    assert "Since 4 May, a week ago" in shown(session)
    assert "last deep dive" not in shown(session)


def test_it_compares_with_the_last_deep_dive_once_one_was_held(programme_app: App):
    with programme_app.work_as(LEAD) as work:
        work.add(DeepDive(ref="DD-90", date=date(2022, 4, 20)))

    said = shown(programme_app.opened(who=CHAIR))

    assert "Since the deep dive of 20 April" in said
    assert said.count("last deep dive") == 3


def test_a_date_that_moved_is_counted_and_named_with_its_days(programme_app: App):
    with programme_app.work_as(LEAD) as work:
        before = work.snapshot().criteria[0]
        assert before.due is not None
        criteria.redate(work, before.ref, due=before.due + timedelta(days=3), why="Late.")

    said = shown(programme_app.opened(who=CHAIR))

    assert f"re-dated <b>1</b>: {before.name}, 3 days later" in said


def test_a_decision_that_cannot_wait_stands_beside_the_promises(programme_app: App):
    with programme_app.work_as(LEAD) as work:
        work.add(Gateway(ref="G-90", name="Last look", planned=date(2022, 5, 12)))

    assert "Last look is planned for 12 May" in shown(programme_app.opened(who=CHAIR))


def test_an_empty_log_is_not_called_a_log_without_open_hazards(bare_app: App):
    assert "no hazard is logged" in shown(bare_app.opened())
    assert "none open" not in shown(bare_app.opened())
