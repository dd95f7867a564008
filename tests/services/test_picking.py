import pytest

from readiness.errors import Refused
from readiness.questions.asking import ranked
from readiness.services import library, questions
from readiness.vocabulary import QuestionState
from tests.factories import AS_OF, a_criterion
from tests.questions.rules_for_tests import EACH

CHAIR, SECRETARY = "P-08", "P-09"
RULES = (EACH,)


@pytest.fixture
def trust(work_as):
    """A trust whose meeting has time for five of the questions that its criteria raise."""
    with work_as(CHAIR) as work:
        library.give_time(work, 5)
        for ref in ("OP-04", "OP-05", "OP-06"):
            work.add(a_criterion(ref, priority="should"))
    return work_as


def as_shown(work):
    found = ranked(work.snapshot(), rules=RULES)
    return [q for q in found if q.state is QuestionState.ASKED], found


def today(trust):
    with trust(CHAIR) as work:
        return [q.text for q in as_shown(work)[0]]


def about(found, ref):
    return next(q for q in found if ref in [cited.ref for cited in q.refs])


def picked(trust, which, place, *, who=CHAIR):
    with trust(who) as work:
        shown, found = as_shown(work)
        asked = which(found) if callable(which) else about(found, which)
        return questions.pick_question(work, asked, place=place, today=shown)


def test_a_question_from_the_reserve_takes_the_time_of_the_last_that_nobody_placed(trust, trail):
    before = today(trust)
    picked(trust, "OP-06", 3, who=SECRETARY)

    assert "Statement of OP-06" in today(trust)[2]
    assert len(today(trust)) == len(before) == 5
    assert trail()[-1].actor == SECRETARY


def test_a_question_moves_up_and_those_that_were_placed_move_around_it(trust):
    picked(trust, "OP-06", 1)
    picked(trust, "OP-05", 1)

    assert ["OP-05" in today(trust)[0], "OP-06" in today(trust)[1]] == [True, True]


def test_no_more_are_picked_than_the_meeting_has_time_for(trust):
    for number, ref in enumerate(("OP-04", "OP-05", "OP-06"), start=1):
        picked(trust, ref, number)

    with pytest.raises(Refused, match="time for 5 questions, and 5 are chosen"):
        picked(trust, "OP-03", 1)


def test_what_has_been_put_is_not_pushed_out(trust):
    with trust(CHAIR) as work:
        for asked in as_shown(work)[0]:
            if asked.put is None or asked.put.asked is None:
                questions.put_question(work, asked)

    with pytest.raises(Refused, match="are chosen"):
        picked(trust, "OP-06", 1)


def test_a_question_goes_back_to_the_place_that_its_score_gives_it(trust):
    before = today(trust)
    picked(trust, "OP-06", 1)
    with trust(CHAIR) as work:
        questions.unpick_question(work, about(as_shown(work)[1], "OP-06"))

    assert set(today(trust)) == set(before)
    assert not any("OP-06" in text for text in before)


def test_a_question_without_a_place_cannot_give_it_up(trust):
    with pytest.raises(Refused, match="Nobody has given"), trust(CHAIR) as work:
        questions.unpick_question(work, about(as_shown(work)[1], "OP-06"))


def test_a_question_that_is_held_or_answered_is_not_picked(trust):
    with trust(CHAIR) as work:
        held = about(as_shown(work)[1], "OP-06")
        questions.dismiss_question(work, held, reason="Asked elsewhere")

    with pytest.raises(Refused, match="answered or set aside"):
        picked(trust, "OP-06", 1)


def test_holding_a_question_gives_up_its_place(trust):
    picked(trust, "OP-06", 1)
    with trust(CHAIR) as work:
        question = about(as_shown(work)[1], "OP-06")
        put = questions.hold_question(work, question, until=AS_OF.replace(day=30), reason="Ill")

    assert put.place is None
