import pytest

from readiness.questions.likeness import test_not_like_live as not_like_live
from tests.factories import (
    a_criterion,
    a_measured_criterion,
    a_note,
    a_snapshot,
    an_issue,
    filed,
    judged,
    readings,
)
from tests.questions.hearing import asked_about, question

TESTED = (a_criterion(name="Integration test passed", pillar="technical"), judged("green"))


def asks(*things, **options):
    return asked_about(not_like_live, a_snapshot(*things, **options))


@pytest.mark.parametrize(
    "summary",
    [
        "Passed with tidy data",
        "Run with volunteers in place of passengers",
        "Run at one site of two",
        "All scripts passed on test data",
        "Done at the supplier's premises",
        "Passed at low volume",
        "No real bags were used",
        "Interfaces were simulated",
    ],
)
@pytest.mark.parametrize("kind", ["test_report", "observed_rehearsal", "trial_load"])
def test_asks_when_a_pass_came_from_somewhere_unlike_live(summary, kind):
    assert asks(TESTED, filed(kind, summary=summary)) == ["OP-01"]


@pytest.mark.parametrize("environment", ["Model office", "Test environment", "Sister site"])
def test_asks_when_the_place_of_the_test_is_another(environment):
    report = filed("test_report", "2026-11-16", environment=environment)

    text = question(not_like_live, a_snapshot(TESTED, report)).text

    assert f"is met or green on the test report of 16 November, which says: “{environment}" in text


def test_asks_about_a_measure_that_is_reached():
    load = a_measured_criterion(name="Peak load carried", measure=None)
    report = filed("test_report", summary="Simulated users only")

    assert asks(load, readings(("2026-11-23", 90)), report) == ["OP-01"]


def test_asks_when_a_note_tells_of_it():
    note = a_note(text="The integration tests ran with a subset of interfaces.")

    asked = question(not_like_live, a_snapshot(TESTED, note))

    assert [cited.ref for cited in asked.refs] == ["N-01", "OP-01"]


def test_asks_when_an_open_issue_tells_of_it():
    issue = an_issue(summary="Rehearsal was run in a classroom", severity=2)

    assert asks(TESTED, issue) == ["IS-01"]


def test_asks_when_the_criterion_itself_counts_a_kinder_test():
    tidy = a_criterion(name="Trial load of sample data passed")

    assert asks(tidy, judged("green")) == ["OP-01"]


def test_is_silent_when_a_second_pass_was_as_live():
    kind = filed("test_report", "2026-11-02", summary="Passed on test data")
    live = filed("test_report", "2026-11-16", summary="Repeated on migrated data at both sites")

    assert asks(TESTED, kind, live) == []


def test_asks_when_the_second_test_failed():
    kind = filed("test_report", "2026-11-02", summary="Passed on test data")
    failed = filed("test_report", "2026-11-16", outcome="fail")

    assert asks(TESTED, kind, failed) == ["OP-01"]


@pytest.mark.parametrize("environment", ["Live", "Production", "Copy of live, full volume"])
def test_is_silent_when_the_place_is_like_live(environment):
    assert asks(TESTED, filed("test_report", environment=environment)) == []


@pytest.mark.parametrize(
    "summary",
    [
        "Passed",
        "Walk test signed by area",
        "Completed; lessons logged and closed",
        "No volunteers were used",
        "Counted and powered on in place",
        "Image to record and back",
    ],
)
def test_is_silent_about_a_test_that_names_no_difference(summary):
    assert asks(TESTED, filed("test_report", summary=summary)) == []


def test_is_silent_when_no_pass_is_claimed():
    assert asks(TESTED[0], judged("amber"), filed("test_report", summary="On test data")) == []


def test_is_silent_about_what_is_no_test():
    assert asks(TESTED, filed("signed_approval", summary="Signed in a meeting room")) == []


def test_is_silent_about_where_people_were_taught():
    trained = a_criterion(name="Users trained")

    assert asks(trained, judged("green"), filed("audit", summary="Taught in a classroom")) == []


def test_is_silent_about_what_others_tested_or_what_was_dealt_with():
    lesson = a_note(kind="peer_lesson", text="They tested on sample data.")
    done = a_note("N-02", text="Tests ran on sample data.", response="Repeated in live; closed")

    assert asks(TESTED, lesson, done) == []


def test_is_silent_about_a_note_on_a_test_that_nobody_claims():
    assert asks(a_note(text="The tests ran on sample data.")) == []
