from datetime import date

import pytest

from readiness.questions import squeezing
from tests.factories import (
    a_criterion,
    a_gateway,
    a_note,
    a_rehearsal,
    a_snapshot,
    an_issue,
    filed,
    judged,
)
from tests.questions.hearing import asked_about, question

squeezed = squeezing.test_window_squeezed

BUILD = a_criterion(
    "TE-01", name="Build complete", due_history=("2026-09-07", "2026-11-30"), due="2026-11-30"
)
TEST = a_criterion("TE-02", name="Integrated testing done", due="2026-12-21")
RUN = a_criterion("TE-03", name="End-to-end scripts run on all wards", due="2026-11-16")


def test_asks_when_the_build_slipped_and_the_test_that_follows_it_did_not():
    text = question(squeezed, a_snapshot(BUILD, TEST)).text

    assert "“Integrated testing done” is left 21 days after “Build complete”" in text
    assert "was first given 105" in text


def test_asks_when_training_waits_for_the_build():
    training = a_criterion("OP-01", name="Users trained", due="2026-12-21")

    asked = question(squeezed, a_snapshot(BUILD, training))

    assert [cited.ref for cited in asked.refs] == ["OP-01", "TE-01"]


def test_asks_when_the_build_is_now_due_after_the_test():
    late = BUILD.model_copy(update={"due": date(2027, 1, 4)})

    assert "is left 0 days" in question(squeezed, a_snapshot(late, TEST)).text


@pytest.mark.parametrize("outcome", ["pass", "fail"])
def test_asks_when_the_first_run_from_end_to_end_is_in_the_last_weeks(outcome):
    run = filed("test_report", "2026-11-20", of="TE-03", outcome=outcome)

    text = question(squeezed, a_snapshot(RUN, run, go_live="2026-12-10")).text

    assert "was first run from end to end on 20 November, 20 days before go-live" in text


def test_asks_of_the_gateway_when_the_late_run_is_of_no_criterion():
    run = a_rehearsal(name="First end-to-end run", date="2026-11-20")

    asked = question(squeezed, a_snapshot(run, a_gateway(), go_live="2026-12-10"))

    assert [cited.ref for cited in asked.refs] == ["G-01"]


def test_asks_when_the_only_dress_rehearsal_is_in_the_last_fortnight():
    dress = a_criterion("TE-04", name="Full dress rehearsal held")
    run = filed("observed_rehearsal", "2026-11-20", of="TE-04", outcome="pass")

    assert asked_about(squeezed, a_snapshot(dress, run, go_live="2026-12-01")) == ["TE-04"]


def test_asks_when_the_first_run_from_end_to_end_was_put_off_into_the_last_weeks():
    put_off = a_criterion(
        "TE-03", name="End-to-end run", due_history=("2026-11-02", "2027-01-08"), due="2027-01-08"
    )

    text = question(squeezed, a_snapshot(put_off)).text

    assert "is first to be run from end to end on 8 January 2027, 14 days before go-live" in text


def test_asks_when_a_stage_starts_before_the_one_it_was_to_follow():
    system = a_criterion(
        "TE-05", name="System test", due_history=("2026-10-30", "2026-12-04"), due="2026-12-04"
    )
    acceptance = a_criterion("TE-06", name="User acceptance", starts="2026-11-02", due="2026-12-18")

    text = question(squeezed, a_snapshot(system, acceptance)).text

    assert "“User acceptance” starts on 2 November, before “System test” is due on" in text


@pytest.mark.parametrize(
    "text",
    [
        "Integration testing was compressed to keep the date.",
        "User acceptance testing cut from 12 weeks to 6.",
        "Training lost three weeks to the late build.",
        "System test and user acceptance now overlap.",
        "Time for familiarisation was reduced.",
        "End-to-end testing was reduced from ten weeks to four.",
        "Only two weeks remain for integration testing, against eight planned.",
        "Training began while the system was still being configured.",
        "Classes train staff while the build is still being built; testing runs in parallel.",
    ],
)
def test_asks_when_a_note_or_an_issue_tells_of_it(text):
    assert asked_about(squeezed, a_snapshot(a_note(text=text))) == ["N-01"]
    assert asked_about(squeezed, a_snapshot(an_issue(severity=2, summary=text))) == ["IS-01"]


def test_is_silent_when_the_test_moved_with_the_build():
    moved = a_criterion(
        "TE-02", name="Integrated testing", due_history=("2026-10-05", "2026-12-21")
    ).model_copy(update={"due": TEST.due})

    assert asked_about(squeezed, a_snapshot(BUILD, moved)) == []


def test_is_silent_when_the_build_slipped_by_little():
    slipped = BUILD.model_copy(update={"due": date(2026, 9, 28)})

    assert asked_about(squeezed, a_snapshot(slipped, TEST)) == []


def test_is_silent_when_the_test_is_done():
    done = judged("met", of="TE-02"), filed("test_report", "2026-10-05", of="TE-02")

    assert asked_about(squeezed, a_snapshot(BUILD, TEST, done)) == []


def test_is_silent_when_a_run_from_end_to_end_was_held_long_before():
    runs = [filed("test_report", day, of="TE-03") for day in ("2026-10-05", "2026-11-20")]

    assert asked_about(squeezed, a_snapshot(RUN, runs, go_live="2026-12-10")) == []


def test_is_silent_when_a_first_rehearsal_failed_long_before_and_was_repeated():
    first = a_rehearsal(name="Full dress rehearsal", outcome="fail", date="2026-09-14")
    second = a_rehearsal("R-02", name="Second full dress rehearsal", date="2026-11-20")

    assert asked_about(squeezed, a_snapshot(first, second, go_live="2026-12-01")) == []


def test_is_silent_about_a_run_that_is_planned_as_it_was_while_there_is_time():
    assert asked_about(squeezed, a_snapshot(RUN)) == []


def test_is_silent_about_stages_that_were_planned_to_overlap():
    system = a_criterion("TE-05", name="System test", due="2026-12-04")
    acceptance = a_criterion("TE-06", name="User acceptance", starts="2026-11-02", due="2026-12-18")

    assert asked_about(squeezed, a_snapshot(system, acceptance)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Integration testing was not compressed.",
        "User acceptance testing cut from 12 weeks to 10.",
        "Fewer defects in the third test cycle.",
        "Training was extended by two weeks.",
        "Only two weeks remain before the board meets.",
        "Defects found in test fell over three weeks.",
        "A parallel run of two payrolls is planned.",
        "Maternity was taken out of the go-live, and its testing was shortened.",
    ],
)
def test_is_silent_about_a_note_that_tells_of_no_squeeze(text):
    assert asked_about(squeezed, a_snapshot(a_note(text=text))) == []


def test_is_silent_about_another_trusts_tests():
    lesson = a_note(kind="peer_lesson", text="Their integration testing was compressed.")

    assert asked_about(squeezed, a_snapshot(lesson)) == []
