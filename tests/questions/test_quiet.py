from datetime import date

import pytest

from readiness.questions.quiet import quiet_workstream
from tests.factories import (
    a_criterion,
    a_measured_criterion,
    a_note,
    a_rehearsal,
    a_snapshot,
    an_issue,
    filed,
    judged,
    readings,
)
from tests.questions.hearing import asked_about, question

STILL = a_criterion(name="Downtime boxes on wards", workstream="Continuity")
AMBER = judged("amber", "2026-10-05")
LIVING = (
    a_criterion("TE-01", name="Doors open", pillar="technical", workstream="Estates"),
    judged("amber", "2026-11-20", of="TE-01"),
)


def test_asks_when_nothing_was_heard_of_unfinished_work_for_four_weeks():
    text = question(quiet_workstream, a_snapshot(STILL, AMBER, LIVING)).text

    assert "nothing has been raised, changed or filed in “Continuity” since 5 October" in text


def test_asks_of_a_pillar_where_the_criteria_name_no_workstream():
    unplaced = STILL.model_copy(update={"workstream": None})

    text = question(quiet_workstream, a_snapshot(unplaced, AMBER, LIVING)).text

    assert "in “Operational pillar” since 5 October" in text


def test_asks_when_a_measure_was_last_read_long_ago_and_falls_short():
    measured = a_measured_criterion(workstream="Training")
    old = readings(("2026-10-12", 30))

    assert asked_about(quiet_workstream, a_snapshot(measured, old, LIVING)) == ["OP-01"]


def test_asks_when_its_green_was_declared_long_ago_on_nothing():
    green = judged("green", "2026-10-05")

    assert asked_about(quiet_workstream, a_snapshot(STILL, green, LIVING)) == ["OP-01"]


def test_asks_when_the_issue_raised_lately_is_about_something_else():
    other = an_issue(name="Printer tray sticks", raised="2026-11-20")

    assert asked_about(quiet_workstream, a_snapshot(STILL, AMBER, LIVING, other)) == ["OP-01"]


def test_asks_one_question_about_several_workstreams():
    other = a_criterion("CS-01", pillar="clinical_safety", workstream="Hazards")
    amber = judged("amber", "2026-09-28", of="CS-01")

    asked = question(quiet_workstream, a_snapshot(STILL, AMBER, other, amber, LIVING))

    assert asked.text.startswith("2 must-haves are unfinished in 2 workstreams")


@pytest.mark.parametrize(
    "sign",
    [
        readings(("2026-11-02", 1)),
        judged("amber", "2026-11-02"),
        filed("slide", "2026-11-02"),
        an_issue(criteria=("OP-01",), raised="2026-11-02"),
        an_issue(criteria=("OP-01",), raised="2026-08-03", closed="2026-11-02", status="closed"),
        a_note(date="2026-11-02", text="Downtime boxes were counted on two wards."),
        a_rehearsal(criteria=("OP-01",), date="2026-11-02"),
    ],
)
def test_is_silent_when_anything_was_heard_of_it(sign):
    assert asked_about(quiet_workstream, a_snapshot(STILL, AMBER, LIVING, sign)) == []


def test_is_silent_when_something_else_of_its_workstream_moves():
    other = a_criterion("OP-02", workstream="Continuity", priority="should")
    moved = judged("green", "2026-11-16", of="OP-02")

    assert asked_about(quiet_workstream, a_snapshot(STILL, AMBER, other, moved, LIVING)) == []


def test_is_silent_about_finished_work():
    done = judged("met", "2026-10-05"), filed("inspection", "2026-10-05")

    assert asked_about(quiet_workstream, a_snapshot(STILL, done, LIVING)) == []


def test_is_silent_about_a_should():
    should = STILL.model_copy(update={"priority": "should"})

    assert asked_about(quiet_workstream, a_snapshot(should, AMBER, LIVING)) == []


def test_is_silent_about_work_that_is_due_later_or_has_yet_to_begin():
    later = a_criterion(workstream="Continuity", due="2027-03-12")
    to_begin = a_criterion("OP-02", workstream="Data", starts="2026-11-30")
    ambers = AMBER, judged("amber", "2026-10-05", of="OP-02")

    assert asked_about(quiet_workstream, a_snapshot(later, to_begin, ambers, LIVING)) == []


def test_is_silent_about_what_has_not_started_until_it_is_due_within_four_weeks():
    not_started = judged("not_started", "2026-10-05")
    later = STILL.model_copy(update={"due": date(2027, 1, 15)})

    assert asked_about(quiet_workstream, a_snapshot(later, not_started, LIVING)) == []
    assert asked_about(quiet_workstream, a_snapshot(STILL, not_started, LIVING)) == ["OP-01"]


def test_is_silent_about_work_of_which_nothing_was_ever_recorded():
    assert asked_about(quiet_workstream, a_snapshot(STILL, LIVING)) == []


def test_is_silent_when_the_whole_programme_has_recorded_nothing():
    assert asked_about(quiet_workstream, a_snapshot(STILL, AMBER)) == []


def test_is_silent_after_go_live():
    assert (
        asked_about(quiet_workstream, a_snapshot(STILL, AMBER, LIVING, go_live="2026-11-20")) == []
    )
