from readiness.scoring.standing import standing
from readiness.scoring.steps import days_back, in_words_of, pillar_steps, steps
from readiness.vocabulary import Pillar, Status
from tests.factories import AS_OF, a_criterion, a_snapshot, filed, judged

MET = [judged("met", "2026-11-09"), filed(on="2026-11-09")]


def test_a_step_for_each_of_the_latest_weeks_by_what_was_so_then():
    criterion = a_criterion()
    found = steps(a_snapshot(criterion, judged("red", "2026-10-12"), MET), criterion)

    assert [step.day for step in found] == list(days_back(AS_OF))
    assert found[0].shown is Status.GREY
    assert {step.said for step in found if step.day.isoformat() == "2026-10-19"} == {Status.RED}
    assert found[-1].shown is Status.MET


def test_said_in_words_each_status_from_the_week_in_which_it_began():
    criterion = a_criterion()
    words = in_words_of(steps(a_snapshot(criterion, MET), criterion))
    assert words == "not known from 5 October, then met, not yet checked from 9 November."


def test_of_no_week_there_is_nothing_to_say():
    assert in_words_of(()) == "Nothing is on record of these weeks."


def test_a_pillar_steps_as_the_wall_has_it():
    snapshot = a_snapshot(a_criterion(), MET)
    past = [standing(snapshot.on(day)) for day in days_back(AS_OF, 2)]
    found = pillar_steps(past, Pillar.OPERATIONAL)
    assert [step.shown for step in found] == [
        next(p for p in now.pillars if p.pillar is Pillar.OPERATIONAL).standing for now in past
    ]
