import pytest

from readiness.questions.asking import ranked
from readiness.vocabulary import QuestionState
from tests.factories import AS_OF, a_question, a_snapshot
from tests.questions.rules_for_tests import EACH, criteria


def placed(ref, place, number=1, **changes):
    """A question about a criterion that the chair has given a place, not yet put."""
    ordinary = {"rule": "each_of_them", "about": (ref,), "asked": None, "text": "What moved?"}
    return a_question(f"Q-{number:02}", **ordinary | {"place": place} | changes)


def heard(*things, cap=3, number=5):
    found = ranked(a_snapshot(criteria(number), *things), cap=cap, rules=(EACH,))
    return [q.refs[0].ref for q in found if q.state is QuestionState.ASKED]


def test_without_a_place_the_score_decides():
    assert heard() == ["OP-01", "OP-02", "OP-03"]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (1, ["OP-05", "OP-01", "OP-02"]),
        (2, ["OP-01", "OP-05", "OP-02"]),
        (3, ["OP-01", "OP-02", "OP-05"]),
        (9, ["OP-01", "OP-02", "OP-05"]),
    ],
)
def test_a_question_from_the_reserve_is_heard_in_its_place(place, expected):
    assert heard(placed("OP-05", place)) == expected


def test_several_keep_their_places_and_the_others_stand_around_them():
    two = (placed("OP-05", 3, 1), placed("OP-04", 1, 2))

    assert heard(*two, cap=4) == ["OP-04", "OP-01", "OP-05", "OP-02"]


def test_the_cap_is_kept_however_many_were_placed():
    every = [placed(f"OP-0{n}", 6 - n, n) for n in range(1, 6)]

    assert heard(*every) == ["OP-05", "OP-04", "OP-03"]


def test_a_place_is_kept_once_the_question_is_put():
    put = placed("OP-02", 3, asked=AS_OF, text="“Statement 2”. On what date?")

    assert heard(put) == ["OP-01", "OP-03", "OP-02"]


def test_a_place_in_an_earlier_meeting_counts_no_longer():
    put = placed("OP-05", 1, asked="2026-11-16", dismissed=None)

    assert heard(put)[0] == "OP-05"  # it comes back unanswered, as any would
    assert heard(put, placed("OP-04", 1, 2))[0] == "OP-04"


def test_what_the_chair_picked_stays_though_its_rule_has_fallen_silent():
    gone = placed("OP-09", 1, about=("OP-01", "OP-09"), rule="more_of_them")

    assert [q.is_raised for q in ranked(a_snapshot(criteria(1), gone), rules=())] == [False]
