"""What goes in on day one, and what people do by hand: when it is asked, and when not."""

import pytest

from readiness.questions.daily import better_request_waits, workarounds_add_up
from tests.factories import a_policy, a_snapshot
from tests.questions.hearing import asked_about, question
from tests.scoring.test_requests import BETTER, LESSER
from tests.scoring.test_workarounds import ALSO, NIGHT, worked_around


def test_asks_when_a_better_request_waits_with_no_reason():
    asked = question(better_request_waits, a_snapshot(BETTER, LESSER))

    assert "“Request CH-01” scores 3.9 of 5 and waits with no reason on file" in asked.text
    assert "“Request CH-02”, which scores 1.7 for no less effort, is in on day one" in asked.text
    assert [(c.kind, c.ref) for c in asked.refs] == [
        ("change_request", "CH-01"),
        ("change_request", "CH-02"),
    ]


@pytest.mark.parametrize(
    "changes", [{"day_one": False}, {"day_one": False, "decision": "Not on day one"}]
)
def test_asks_when_a_better_request_is_put_off_without_a_reason(changes):
    put_off = BETTER.model_copy(update=changes)

    text = question(better_request_waits, a_snapshot(put_off, LESSER)).text
    assert "is put off with no reason on file" in text


@pytest.mark.parametrize(
    "changes",
    [
        {"why": "The build is closed"},
        {"decision": "Later: the build has been closed since October"},
        {"day_one": True},
        {"patient_benefit": None},
        {"effort": None},
        {"effort": 4.0},
        {"patient_benefit": 1.0},
    ],
    ids=["why", "said in words", "in", "not scored", "no effort", "dearer", "no better"],
)
def test_is_silent_where_it_is_argued_in_not_scored_dearer_or_no_better(changes):
    other = BETTER.model_copy(update=changes)

    assert asked_about(better_request_waits, a_snapshot(other, LESSER)) == []


def test_is_silent_after_go_live_and_where_nothing_is_in():
    waiting = LESSER.model_copy(update={"day_one": None})

    assert asked_about(better_request_waits, a_snapshot(BETTER, waiting)) == []
    gone = a_snapshot(BETTER, LESSER, go_live="2026-11-20")
    assert asked_about(better_request_waits, gone) == []


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


def test_asks_of_what_falls_on_every_shift():
    every = worked_around("IS-04", ("Nurse", None, 40))
    other = worked_around("IS-05", ("Nurse", None, 5))

    assert set(asked_about(workarounds_add_up, a_snapshot(every, other))) == {"IS-04", "IS-05"}
