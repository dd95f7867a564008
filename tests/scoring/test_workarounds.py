"""Workarounds against the five principles, and added up per role and shift."""

import pytest

from readiness.scoring.workarounds import against_principles, by_hand, in_short, workarounds
from readiness.vocabulary import Principle
from tests.factories import a_request, a_snapshot, an_issue


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
