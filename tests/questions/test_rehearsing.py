import pytest

from readiness.questions.proving import rehearsal_dropped
from tests.factories import (
    a_criterion,
    a_gateway,
    a_rehearsal,
    a_snapshot,
    filed,
    judged,
)
from tests.questions.hearing import asked_about, question

GATEWAY = a_gateway()
DRESS = a_criterion("TE-09", name="Full dress rehearsal")
FAILED = filed("observed_rehearsal", "2026-11-02", of="TE-09", outcome="fail")
CLEAN = filed("observed_rehearsal", "2026-11-16", of="TE-09", outcome="pass")


def heard(*things, **when):
    return asked_about(rehearsal_dropped, a_snapshot(GATEWAY, *things, **when))


@pytest.mark.parametrize(
    "name",
    [
        "Full dress rehearsal",
        "Pilot in two wards",
        "Parallel run of pay and rota",
        "Parallel test of the medication card",
        "User acceptance test of outpatients",
        "Second regression cycle",
        "End-to-end test with the laboratory",
    ],
)
@pytest.mark.parametrize("status", ["removed", "not_planned"])
def test_asks_when_a_trial_was_taken_out_or_is_not_planned(name, status):
    assert heard(a_criterion(name=name), judged("green", "2026-09-07"), judged(status)) == ["OP-01"]


def test_asks_with_the_day_on_which_it_was_taken_out():
    text = question(
        rehearsal_dropped, a_snapshot(DRESS, judged("removed", "2026-11-16", of="TE-09"))
    ).text

    assert "was taken out of scope on 16 November" in text


def test_asks_when_a_trial_was_moved_beyond_go_live():
    history = ("2026-11-02", "2027-02-12")
    moved = a_criterion(name="Pilot in two wards", due="2027-02-12", due_history=history)

    text = question(rehearsal_dropped, a_snapshot(moved)).text

    assert "was moved to 12 February 2027, after go-live" in text


def test_asks_when_a_gateway_for_a_trial_was_moved_beyond_go_live():
    history = ("2026-11-02", "2027-02-12")
    moved = a_gateway("G-02", name="Pilot review", planned="2027-02-12", planned_history=history)

    assert heard(moved) == ["G-02"]


@pytest.mark.parametrize("ended", [{"outcome": "fail"}, {"outcome": "partial"}, {}])
def test_asks_when_the_last_rehearsal_did_not_pass(ended):
    summary = "Stopped early at the third step" if not ended else "Held"
    last = filed("observed_rehearsal", "2026-11-16", of="TE-09", summary=summary, **ended)

    text = question(rehearsal_dropped, a_snapshot(GATEWAY, DRESS, last)).text

    assert "was rehearsed on 16 November and did not pass" in text


def test_asks_when_a_clean_rehearsal_was_followed_by_a_failed_one():
    assert heard(DRESS, CLEAN, FAILED.model_copy(update={"date": CLEAN.date})) == ["TE-09"]


def test_asks_when_a_rehearsal_of_no_criterion_failed():
    failed = a_rehearsal(name="Ward round in the new system", outcome="partial")

    text = question(rehearsal_dropped, a_snapshot(GATEWAY, failed)).text

    assert "comes after “Ward round in the new system” of 9 November, which did not pass" in text


def test_is_silent_when_a_failed_rehearsal_was_followed_by_a_clean_one():
    assert heard(DRESS, FAILED, CLEAN) == []


def test_is_silent_when_the_clean_one_is_filed_for_another_full_rehearsal():
    second = a_criterion("TE-10", name="Cutover rehearsal inside the window")
    clean = CLEAN.model_copy(update={"of": "TE-10"})

    assert heard(DRESS, FAILED, second, clean) == []


def test_is_silent_when_its_repetition_has_a_day():
    again = a_rehearsal(name="Full dress rehearsal again", date="2026-12-12", outcome=None)

    assert heard(DRESS, FAILED, again) == []


def test_is_silent_about_a_failure_long_before_the_gate():
    far = a_gateway(planned="2027-03-01")

    assert (
        asked_about(rehearsal_dropped, a_snapshot(far, DRESS, FAILED, go_live="2027-03-09")) == []
    )


def test_is_silent_about_a_trial_planned_for_after_go_live_from_the_first():
    later = a_criterion(name="Parallel run of pay", due="2027-02-12", due_history=("2027-02-12",))

    assert heard(later) == []


def test_is_silent_about_a_trial_that_moved_and_stays_before_go_live():
    moved = a_criterion(name="Pilot", due="2026-12-12", due_history=("2026-11-02", "2026-12-12"))

    assert heard(moved) == []


def test_is_silent_about_what_was_taken_out_and_is_no_trial():
    assert heard(a_criterion(name="Kiosks in the foyer"), judged("removed")) == []


def test_is_silent_about_an_amber_trial():
    assert heard(DRESS, judged("amber", of="TE-09")) == []


def test_gives_way_where_another_question_asks_about_the_way_back():
    assert {"no_way_back", "load_unproven"} == set(rehearsal_dropped.gives_way_to)


def test_asks_one_question_about_several_that_were_taken_out():
    pilot = a_criterion("OP-11", name="Pilot in two wards")
    removed = [judged("removed", of=ref) for ref in ("TE-09", "OP-11")]

    asked = question(rehearsal_dropped, a_snapshot(DRESS, pilot, removed))

    assert asked.text.startswith("2 rehearsals, pilots or stages of testing were taken out")


def test_asks_once_about_a_trial_that_failed_and_is_not_planned_again():
    assert heard(DRESS, FAILED, judged("not_planned", of="TE-09")) == ["TE-09"]


def test_asks_about_a_failed_rehearsal_record_under_the_criterion_that_it_names():
    failed = a_rehearsal(name="Night rehearsal", criteria=("TE-09",), outcome="fail")

    assert heard(DRESS, failed) == ["TE-09"]


def test_asks_when_a_test_of_the_rehearsal_failed():
    assert heard(DRESS, filed("test_report", of="TE-09", outcome="fail")) == ["TE-09"]


def test_is_silent_about_a_failed_test_of_what_is_no_rehearsal():
    other = a_criterion("TE-20", name="Kiosks in the foyer")

    assert heard(other, filed("test_report", of="TE-20", outcome="fail")) == []
