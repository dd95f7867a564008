from typing import Any

from readiness.scoring.wanted import decisions_wanted
from tests.factories import (
    a_condition,
    a_criterion,
    a_gateway,
    a_snapshot,
    a_waiver,
    filed,
    judged,
)

SOON, LATER = "2026-11-30", "2026-12-01"  # a week from the day that tests are asked about, and more


def wanted(*things: Any) -> list[str]:
    return [decision.text for decision in decisions_wanted(a_snapshot(*things))]


def test_a_gateway_within_the_week_is_to_be_decided():
    assert wanted(a_gateway(planned=SOON)) == ["Go-live decision is planned for 30 November"]


def test_a_gateway_later_than_that_or_held_is_not():
    assert wanted(a_gateway(planned=LATER)) == []
    assert wanted(a_gateway(planned=SOON, held="2026-11-20")) == []


def test_a_gateway_that_was_not_held_on_its_day_is_to_be_decided_still():
    said = wanted(a_gateway(planned="2026-11-20"))

    assert said == ["Go-live decision was planned for 20 November"]


def test_a_gateway_passed_over_by_a_later_one_is_not():
    held = a_gateway("G-02", name="60-day review", planned="2026-11-20", held="2026-11-20")

    assert wanted(a_gateway(planned="2026-11-10"), held) == []


def test_an_exception_that_ends_within_the_week_is_to_be_decided():
    said = wanted(a_criterion(), judged("amber"), a_waiver(expires=SOON))

    assert said == ["an allowed exception ends on 30 November: Statement of OP-01"]


def test_an_exception_that_runs_on_or_has_ended_is_not():
    assert wanted(a_criterion(), a_waiver(expires=LATER)) == []
    assert wanted(a_criterion(), a_waiver(granted="2026-10-01", expires="2026-11-22")) == []


def test_an_exception_to_what_is_met_meanwhile_is_not():
    ticked = judged("met"), filed("test_report")

    assert wanted(a_criterion(), *ticked, a_waiver(expires=SOON)) == []


def test_a_condition_that_ends_unmet_within_the_week_is_to_be_decided():
    held = a_gateway(planned="2026-11-19", held="2026-11-19")
    condition = a_condition(text="Double orders arrive complete", expires=SOON)

    assert wanted(held, condition) == [
        "a condition ends on 30 November: Double orders arrive complete"
    ]


def test_a_condition_that_is_met_or_ends_later_is_not():
    held = a_gateway(planned="2026-11-19", held="2026-11-19")

    assert wanted(held, a_condition(expires=SOON, closed="2026-11-22")) == []
    assert wanted(held, a_condition(due=SOON, expires=LATER)) == []
    assert wanted(held, a_condition()) == []


def test_the_most_urgent_comes_first():
    said = wanted(a_gateway(planned=SOON), a_criterion(), a_waiver(expires="2026-11-25"))

    assert [text.split()[0] for text in said] == ["an", "Go-live"]
