import pytest

from readiness.questions.proving import load_unproven
from tests.factories import (
    a_criterion,
    a_measured_criterion,
    a_snapshot,
    a_waiver,
    filed,
    judged,
    readings,
)
from tests.questions.hearing import asked_about, question

PEAK = a_criterion("TE-07", name="Load test at full concurrent use", pillar="technical")


def a_measured_load(**changes):
    ordinary = {"name": "Concurrent users at peak", "unit": "users", "target": 4000}
    return a_measured_criterion("TE-07", pillar="technical", measure=None, **ordinary | changes)


def heard(*things, **when):
    return asked_about(load_unproven, a_snapshot(*things, **when))


@pytest.mark.parametrize(
    "name",
    [
        "Load test at full concurrent use",
        "Peak performance of the data centre",
        "Capacity of the servers",
        "Response times in clinics",
        "Stress test of the interfaces",
    ],
)
@pytest.mark.parametrize("status", ["amber", "not_started", "green"])
def test_asks_when_no_test_of_load_is_on_file(name, status):
    assert heard(a_criterion(name=name, pillar="technical"), judged(status)) == ["OP-01"]


def test_asks_when_the_measure_is_below_the_peak():
    text = question(
        load_unproven, a_snapshot(a_measured_load(), readings(("2026-11-16", 600), of="TE-07"))
    ).text

    assert "stood at 600 on 16 November against 4,000" in text


def test_asks_when_a_peak_is_stated_and_nothing_was_measured():
    text = question(load_unproven, a_snapshot(a_measured_load())).text

    assert "its target is 4,000, and no figure is on file" in text


@pytest.mark.parametrize(
    "summary",
    [
        "Passed at 60 % of the expected peak",
        "Ran at half the load without a fault",
        "600 of 2,000 users logged in at once",
    ],
)
def test_asks_when_the_test_was_of_a_part_of_the_peak(summary):
    tested = filed("test_report", of="TE-07", summary=summary, outcome="pass")

    assert heard(PEAK, judged("green", of="TE-07"), tested) == ["TE-07"]


def test_asks_when_the_test_failed():
    failed = filed("test_report", of="TE-07", outcome="fail")

    assert heard(PEAK, failed) == ["TE-07"]


@pytest.mark.parametrize("status", ["not_planned", "removed"])
def test_asks_when_nobody_plans_it_or_it_was_taken_out(status):
    assert heard(PEAK, judged(status, of="TE-07")) == ["TE-07"]


def test_asks_about_a_network_that_is_not_done_a_month_before():
    network = a_criterion("TE-20", name="Wireless upgrade complete", pillar="technical")

    assert heard(network, judged("amber", of="TE-20"), go_live="2026-12-20") == ["TE-20"]


def test_is_silent_when_a_test_ran_at_the_peak_or_above():
    tested = filed("test_report", of="TE-07", summary="Passed at 120 % of the peak")

    assert heard(PEAK, judged("green", of="TE-07"), tested) == []


def test_is_silent_when_a_test_says_nothing_of_a_part():
    assert heard(PEAK, filed("test_report", of="TE-07", outcome="pass")) == []


def test_is_silent_when_a_later_test_ran_at_the_whole():
    tests = [
        filed("test_report", "2026-11-02", of="TE-07", summary="Passed at 60 % of peak"),
        filed("test_report", "2026-11-16", of="TE-07", summary="Passed at 100 % of peak"),
    ]

    assert heard(PEAK, tests) == []


def test_is_silent_when_the_target_is_met():
    assert heard(a_measured_load(), readings(("2026-11-16", 4200), of="TE-07")) == []


def test_is_silent_about_a_should():
    assert heard(PEAK.model_copy(update={"priority": "should"}), judged("red", of="TE-07")) == []


def test_is_silent_with_time_to_go():
    assert heard(PEAK, judged("amber", of="TE-07"), go_live="2027-06-11") == []


def test_is_silent_while_an_exception_is_allowed_or_the_work_was_not_to_begin():
    assert heard(PEAK, a_waiver(of="TE-07")) == []
    assert heard(a_criterion(name="Peak load tested", starts="2026-12-01")) == []


@pytest.mark.parametrize(
    "name",
    ["Trial load reconciled", "Service desk capacity for calls", "Bed capacity", "Lifts checked"],
)
def test_is_silent_about_loads_and_capacities_of_another_sort(name):
    assert heard(a_criterion(name=name, pillar="technical"), judged("amber")) == []


def test_is_silent_about_a_network_with_a_pace_of_its_own():
    network = a_measured_criterion(
        name="Wireless points in areas", pillar="technical", measure=None, target=100
    )
    pace = readings(("2026-11-09", 60), ("2026-11-16", 75), ("2026-11-23", 90))

    assert heard(network, pace, go_live="2026-12-20") == []


def test_asks_one_question_about_several():
    speed = a_criterion("TE-08", name="Response times in clinics", pillar="technical")

    asked = question(load_unproven, a_snapshot(PEAK, speed))

    assert asked.text.startswith("2 must-haves about load are not shown to be met")
