"""The minimum safe go-live, the musts outside it, and what is done by hand meanwhile."""

from typing import Any

import pytest

from readiness.questions.descoping import descoped_near_gate
from readiness.scoring.day_one import day_one, load_in_words
from tests.factories import a_criterion, a_scope_item, a_snapshot, a_waiver, judged
from tests.questions.hearing import asked_about, question

WAS_IN = (("2026-10-05", True), ("2026-11-09", False))
OUT: dict[str, Any] = {"day_one": False, "day_one_history": WAS_IN, "why": "The interface is late"}
LOAD = {"role": "Nurse", "shift": "night", "minutes": 25}
BY_HAND: dict[str, Any] = {"by_hand": "A nurse telephones each team", "owner": "Ward manager"}


def outside(*things) -> dict[str, tuple[str, str]]:
    return {o.criterion.ref: (o.how, o.says) for o in day_one(a_snapshot(*things)).outside}


def test_what_goes_in_waits_or_is_not_decided_stands_apart():
    items = (a_scope_item(day_one=True), a_scope_item("SI-02", **OUT), a_scope_item("SI-03"))

    found = day_one(a_snapshot(*items))

    assert [i.ref for i in (*found.contains, *found.waits, *found.undecided)] == [
        "SI-01",
        "SI-02",
        "SI-03",
    ]


def test_it_stood_otherwise_before_it_was_taken_out():
    before = day_one(a_snapshot(a_scope_item(**OUT), as_of="2026-11-08"))

    assert [item.ref for item in before.contains] == ["SI-01"]


def test_every_must_outside_is_told_with_what_argues_for_it():
    removed = judged("removed", of="OP-01", why="No such clinic any more")
    late: dict[str, Any] = {"due": "2027-03-01", "due_history": ("2026-12-08", "2027-03-01")}
    things = (
        *(a_criterion("OP-01"), removed),
        *(a_criterion("OP-02"), a_scope_item(criteria=["OP-02"], **OUT)),
        *(a_criterion("OP-03", **late), a_waiver("OP-03", reason="Paper until March")),
        a_criterion("OP-04", **late),
    )

    assert outside(*things) == {
        "OP-01": ("taken out of scope", "No such clinic any more"),
        "OP-02": ("waits with SI-01 Scope SI-01", "The interface is late"),
        "OP-03": ("was due by go-live, now due after it", "Paper until March"),
        "OP-04": ("was due by go-live, now due after it", "■ not argued"),
    }
    assert len(day_one(a_snapshot(*things)).unargued) == 1


@pytest.mark.parametrize(
    "changes",
    [{}, {"priority": "should", "due": "2027-03-01"}, {"due": "2027-03-01", "due_history": ()}],
    ids=["due before", "no must", "never due before"],
)
def test_a_must_that_was_never_meant_for_later_is_not_outside(changes):
    assert outside(a_criterion(**changes)) == {}


def test_what_was_taken_out_late_raises_the_question_of_who_does_it_by_hand():
    asked = question(descoped_near_gate, a_snapshot(a_scope_item(**OUT)))

    assert "“Scope SI-01” was taken out of day one on 9 November" in asked.text
    assert "What is done by hand on day one for it" in asked.text
    assert [(cited.kind, cited.ref) for cited in asked.refs] == [("scope_item", "SI-01")]


def test_it_asks_still_where_nobody_owns_the_gap():
    unowned = a_scope_item(**OUT, by_hand="A nurse telephones")

    assert asked_about(descoped_near_gate, a_snapshot(unowned)) == ["SI-01"]


@pytest.mark.parametrize(
    "item",
    [
        a_scope_item(**OUT, **BY_HAND),
        a_scope_item(day_one=True, day_one_history=(("2026-11-09", True),)),
        a_scope_item(day_one=False, day_one_history=(("2026-11-09", False),)),
        a_scope_item(day_one=False),
        a_scope_item(day_one=False, day_one_history=(("2025-10-05", True), ("2025-11-09", False))),
    ],
    ids=["by hand", "in", "never in", "no history", "long ago"],
)
def test_it_is_silent_about_what_is_looked_after_in_or_was_never_meant_to_be(item):
    assert asked_about(descoped_near_gate, a_snapshot(item)) == []


def test_what_a_nurse_will_do_by_hand_is_told_with_its_shift_and_its_minutes():
    both = a_scope_item(by_hand_load=[LOAD, {"role": "Clerk"}])

    assert load_in_words(both) == "Nurse, night, 25 minutes; Clerk, every shift, not timed"
