"""What keeps people up at night, and what came of each."""

from readiness.scoring.worries import worries
from tests.factories import a_hazard, a_question, a_risk, a_snapshot, an_answer, an_issue

ASIDE = {"by": "Chair", "reason": "Taken up", "on": "2026-11-20"}


def a_worry(ref: str = "Q-01", **changes):
    ordinary = {"worry": True, "sent_in": True, "asked": None, "raised": "2026-11-16"}
    return a_question(ref, **ordinary | changes)


def came_of(*things) -> list[str]:
    return [worry.says for worry in worries(a_snapshot(*things))]


def test_a_worry_becomes_a_risk_an_issue_or_a_hazard_and_says_where_that_stands():
    asked = [a_worry(f"Q-0{n}", became=ref, dismissed=ASIDE) for n, ref in enumerate(BECAME, 1)]

    assert came_of(*asked, a_risk(), an_issue(), a_hazard()) == [
        "became RK-01: a risk, ○ no appetite is set for operational",
        "became IS-01: an issue, open",
        "became HZ-01: a hazard, open",
    ]


BECAME = ("RK-01", "IS-01", "HZ-01")


def test_a_worry_that_was_put_says_what_was_answered():
    put = a_worry(asked="2026-11-20")

    assert came_of(put) == ["put as a question on 20 November 2026, not answered yet"]
    assert came_of(put, an_answer(assurance="partly")) == ["answered (partly assured): By the 20th"]


def test_a_worry_is_held_or_set_aside_by_somebody_for_a_reason():
    held = {"by": "Chair", "reason": "Later", "until": "2026-12-01", "on": "2026-11-17"}

    assert came_of(a_worry(parked=held)) == ["held until 1 December 2026"]
    assert came_of(a_worry(dismissed=ASIDE)) == ["set aside by Chair: Taken up"]


def test_what_nothing_has_come_of_stands_first():
    old, new = a_worry(raised="2026-11-02"), a_worry("Q-02", dismissed=ASIDE)

    found = worries(a_snapshot(new, old))

    assert [(w.question.ref, w.waits) for w in found] == [("Q-01", True), ("Q-02", False)]


def test_a_question_that_is_no_worry_is_not_among_them():
    assert came_of(a_worry(worry=None), a_worry("Q-02", worry=False)) == []


def test_what_had_become_of_it_is_told_as_at_the_day():
    worry = a_worry(became="RK-01", dismissed=ASIDE)
    before = a_snapshot(worry, a_risk(), as_of="2026-11-19")

    assert [one.waits for one in worries(before)] == [True]
