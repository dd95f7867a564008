from datetime import date
from typing import Any

import pytest

from readiness.questions.gates import passed_over_own_limits
from readiness.vocabulary import GatewayOutcome
from tests.factories import (
    a_condition,
    a_criterion,
    a_gateway,
    a_hazard,
    a_measured_criterion,
    a_note,
    a_programme,
    a_snapshot,
    a_waiver,
    filed,
    judged,
    readings,
)
from tests.questions.hearing import asked_about, question

PASSED = a_gateway(name="Readiness gate", planned="2026-10-26", held="2026-10-26", outcome="passed")
SHORT = readings(("2026-10-20", 40), ("2026-11-16", 60))
TRAINED = a_measured_criterion(name="Users trained", due="2026-10-19")
LOOSE = a_condition(text="Night staff trained", owner="Training lead", due="2026-12-01")
LIMIT = a_programme(highest_acceptable_residual=3)


def an_appetite(text: str):
    return a_note(kind="appetite", text=text, date="2026-06-01", author_role="Board")


def changed(record: Any, **changes: Any):
    return record.model_copy(update=changes)


def test_asks_when_a_gate_was_passed_with_a_must_have_unmet():
    asked = question(passed_over_own_limits, a_snapshot(PASSED, TRAINED, SHORT))

    assert (
        "was passed on 26 October with 1 must-have unmet, among them “Users trained”" in asked.text
    )
    assert [cited.ref for cited in asked.refs] == ["G-01", "OP-01"]


def test_asks_when_what_names_the_gate_was_declared_red_at_it():
    named = a_criterion(gateway="Readiness gate", due="2026-12-08")

    snapshot = a_snapshot(PASSED, named, judged("red", "2026-10-19"))

    assert asked_about(passed_over_own_limits, snapshot) == ["G-01"]


def test_asks_when_a_conditional_gate_left_a_must_have_without_a_condition():
    conditional = changed(PASSED, outcome=GatewayOutcome.CONDITIONAL)

    assert asked_about(passed_over_own_limits, a_snapshot(conditional, TRAINED, SHORT)) == ["G-01"]


@pytest.mark.parametrize("changes", [{"owner": None}, {"due": None}, {"due": date(2026, 11, 16)}])
def test_asks_when_a_condition_is_unowned_undated_or_overdue(changes):
    snapshot = a_snapshot(PASSED, changed(LOOSE, **changes))

    assert "and leaves 1 condition unowned, undated or overdue" in (
        question(passed_over_own_limits, snapshot).text
    )


def test_asks_when_a_hazard_is_above_the_limit_and_nobody_signed():
    text = question(passed_over_own_limits, a_snapshot(LIMIT, a_hazard(initial=5, residual=4))).text

    assert "“Hazard HZ-01” is rated 4 after controls, above our limit of 3" in text


@pytest.mark.parametrize(
    "text",
    [
        "No residual risk above 3 will be carried.",
        "Hazards of 3 or below are acceptable.",
        "The board will not carry a hazard rated 4 or 5.",
        "The highest acceptable residual rating is 3.",
    ],
)
def test_asks_when_the_limit_stands_in_a_note(text):
    asked = question(
        passed_over_own_limits, a_snapshot(an_appetite(text), a_hazard(initial=5, residual=4))
    )

    assert "above our limit of 3" in asked.text
    assert [cited.ref for cited in asked.refs] == ["HZ-01", "N-01"]


def test_asks_one_question_about_several_hazards():
    hazards = [a_hazard(f"HZ-0{n}", initial=5, residual=4) for n in (1, 2, 3)]

    text = question(passed_over_own_limits, a_snapshot(LIMIT, hazards)).text

    assert text.startswith("3 hazards are rated above our limit of 3 without a signature")


@pytest.mark.parametrize(
    "text",
    [
        "The board agreed to proceed although four criteria are not met.",
        "Gate passed with two must-haves outstanding.",
        "Approved go-live despite the red rating of data quality.",
        "Decision to go live taken with the training criterion unmet.",
    ],
)
def test_asks_when_a_minute_tells_of_going_on_all_the_same(text):
    told = a_note(kind="board_minute", text=text)

    assert asked_about(passed_over_own_limits, a_snapshot(told)) == ["N-01"]


def test_is_silent_when_the_must_have_was_met_at_the_gate():
    met = readings(("2026-10-20", 81), ("2026-11-16", 82))

    assert asked_about(passed_over_own_limits, a_snapshot(PASSED, TRAINED, met)) == []


def test_is_silent_when_it_has_been_met_since():
    since = readings(("2026-10-20", 40), ("2026-11-16", 81))

    assert asked_about(passed_over_own_limits, a_snapshot(PASSED, TRAINED, since)) == []


def test_is_silent_about_what_is_due_at_a_later_gate():
    later = changed(TRAINED, due=date(2026, 12, 8))
    other = a_measured_criterion("OP-02", due="2026-10-19", gateway="Go-live decision")
    short = SHORT, readings(("2026-10-20", 40), of="OP-02")

    assert asked_about(passed_over_own_limits, a_snapshot(PASSED, later, other, short)) == []


def test_is_silent_about_a_should():
    should = changed(TRAINED, priority="should")

    assert asked_about(passed_over_own_limits, a_snapshot(PASSED, should, SHORT)) == []


@pytest.mark.parametrize("outcome", [GatewayOutcome.NOT_YET, None])
def test_is_silent_about_a_gate_that_was_not_passed(outcome):
    stopped = changed(PASSED, outcome=outcome)

    assert asked_about(passed_over_own_limits, a_snapshot(stopped, TRAINED, SHORT)) == []


def test_is_silent_when_the_exception_was_allowed_in_writing():
    snapshot = a_snapshot(PASSED, TRAINED, SHORT, a_waiver())

    assert asked_about(passed_over_own_limits, snapshot) == []


def test_is_silent_when_a_condition_takes_it_up_with_owner_date_and_acceptor():
    taken_up = a_condition(
        text="Users trained to 80 %", due="2026-12-01", accepted_by="Medical director"
    )

    snapshot = a_snapshot(PASSED, TRAINED, SHORT, taken_up)

    assert asked_about(passed_over_own_limits, snapshot) == []


def test_is_silent_about_a_condition_that_is_kept_or_closed():
    closed = a_condition("CO-02", owner=None, closed="2026-11-09")

    assert asked_about(passed_over_own_limits, a_snapshot(PASSED, LOOSE, closed)) == []


def test_is_silent_about_a_hazard_at_the_limit_or_signed_for():
    at_it = a_hazard(initial=4, residual=3)
    signed = a_hazard(
        *("HZ-02",), initial=5, residual=4, approved_by="Medical director", justification="Pilot"
    )

    assert asked_about(passed_over_own_limits, a_snapshot(LIMIT, at_it, signed)) == []


def test_is_silent_about_a_hazard_for_which_an_approval_is_on_file():
    hazard = a_hazard(initial=5, residual=4, criteria=("OP-01",))
    signed = a_criterion(), filed("signed_approval")

    assert asked_about(passed_over_own_limits, a_snapshot(LIMIT, hazard, signed)) == []


def test_is_silent_about_risk_while_no_gate_was_passed_and_go_live_is_far_off():
    snapshot = a_snapshot(LIMIT, a_hazard(initial=5, residual=4)).known.on(date(2026, 9, 1))

    assert asked_about(passed_over_own_limits, snapshot) == []


@pytest.mark.parametrize(
    "text",
    [
        "The board will proceed unless criteria are not met.",
        "The board agreed to proceed; all criteria were met.",
        "Agreed to proceed with one open condition: chief nurse accepts it until 3 December.",
        "The board did not agree to proceed: two criteria are unmet.",
    ],
)
def test_is_silent_about_a_minute_of_an_orderly_decision(text):
    told = a_note(kind="board_minute", text=text)

    assert asked_about(passed_over_own_limits, a_snapshot(told)) == []
