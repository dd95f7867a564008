"""Workarounds against the five principles, and added up per role and shift."""

import pytest

from readiness.questions.daily import workarounds_add_up
from readiness.scoring.workarounds import against_principles, by_hand, in_short, workarounds
from readiness.vocabulary import Principle
from tests.factories import a_policy, a_request, a_snapshot, an_issue
from tests.questions.hearing import asked_about, question


def worked_around(ref: str, *loads: tuple[str, str | None, int | None], **changes):
    said = [{"role": role, "shift": shift, "minutes": minutes} for role, shift, minutes in loads]
    ordinary = {"workaround": f"By hand {ref}", "workaround_load": said}
    return an_issue(ref, **ordinary | changes)


NIGHT = worked_around("IS-01", ("Nurse", "night", 20))
ALSO = worked_around("IS-02", ("Nurse", "night", 15), ("Clerk", "day", 5))
EVERY = worked_around("IS-03", ("Nurse", None, 10))


def sums(*things) -> dict[tuple[str, str], str]:
    return {(one.role, one.shift): one.says for one in by_hand(a_snapshot(*things))}


def test_minutes_are_added_up_per_role_and_shift():
    assert sums(NIGHT, ALSO) == {
        ("Nurse", "night"): "■ 2 workarounds, 35 minutes",
        ("Clerk", "day"): "1 workaround, 5 minutes",
    }


def test_what_falls_on_every_shift_counts_on_each():
    assert sums(NIGHT, EVERY) == {
        ("Nurse", "night"): "■ 2 workarounds, 30 minutes",
        ("Nurse", "every shift"): "1 workaround, 10 minutes",
    }


def test_what_nobody_timed_is_said_and_is_not_nothing():
    untimed = worked_around("IS-02", ("Nurse", "night", None))

    assert sums(NIGHT, untimed) == {("Nurse", "night"): "2 workarounds, 20 minutes, 1 not timed"}


def test_a_closed_issue_is_worked_around_no_longer():
    assert workarounds(a_snapshot(NIGHT.model_copy(update={"status": "closed"}))) == ()


def test_asks_when_workarounds_add_up_on_one_shift():
    asked = question(workarounds_add_up, a_snapshot(NIGHT, ALSO))

    assert asked.text.startswith(
        "One nurse does 2 things by hand on one night shift, 35 minutes together: “Issue IS-01”"
    )
    assert {cited.ref for cited in asked.refs} == {"IS-01", "IS-02"}


def test_asks_at_the_trust_s_own_limit():
    lower = a_policy("workaround_minutes", 8)
    few = worked_around("IS-02", ("Nurse", "night", 2)), worked_around("IS-04", ("Nurse", None, 6))

    assert asked_about(workarounds_add_up, a_snapshot(*few)) == []
    assert set(asked_about(workarounds_add_up, a_snapshot(*few, lower))) == {"IS-02", "IS-04"}


@pytest.mark.parametrize(
    "things",
    [
        (worked_around("IS-01", ("Nurse", "night", 90)),),
        (NIGHT, worked_around("IS-02", ("Nurse", "night", 5))),
        (NIGHT, worked_around("IS-02", ("Nurse", "day", 20))),
        (NIGHT, worked_around("IS-02", ("Clerk", "night", 20))),
        (NIGHT, ALSO.model_copy(update={"status": "resolved"})),
        (NIGHT, worked_around("IS-02", ("Nurse", "night", None))),
    ],
    ids=["one", "below", "another shift", "another role", "resolved", "not timed"],
)
def test_is_silent_where_it_is_one_little_apart_gone_or_not_timed(things):
    assert asked_about(workarounds_add_up, a_snapshot(*things)) == []


def test_is_silent_while_go_live_is_far_off_and_once_it_is_past():
    for day in ("2027-06-11", "2026-11-20"):
        assert asked_about(workarounds_add_up, a_snapshot(NIGHT, ALSO, go_live=day)) == []


def test_each_principle_has_a_verdict_and_a_line_why():
    checked = {"simpler": {"verdict": "not", "why": "Two lists"}, "secure": {"verdict": "met"}}
    issue = worked_around("IS-01", workaround_checked=checked)
    told = dict(against_principles(issue))

    assert told[Principle.SIMPLER] == "■ not met: Two lists"
    assert (told[Principle.SECURE], told[Principle.FASTER]) == ("● met", "○ not checked")
    assert in_short(issue) == "1 of 5 met; ■ not simpler"


@pytest.mark.parametrize(
    ("said", "short"),
    [
        ({"simpler": True, "secure": False}, "1 of 5 met; ■ not secure"),
        ({"better connected": "partly"}, "0 of 5 met"),
        ({"faster": {"verdict": "met", "why": "One screen"}}, "1 of 5 met"),
        (["simpler", "enabling"], "2 of 5 met"),
        ({"safe": True, "faster": "perhaps"}, "○ not checked"),
        (None, "○ not checked"),
    ],
)
def test_what_a_file_says_of_the_principles_is_understood_as_far_as_it_goes(said, short: str):
    assert in_short(a_request(principles=said)) == short
