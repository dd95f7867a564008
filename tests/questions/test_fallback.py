import pytest

from readiness.questions.reversal import no_way_back
from tests.factories import (
    a_criterion,
    a_note,
    a_rehearsal,
    a_snapshot,
    a_waiver,
    an_issue,
    filed,
    judged,
)
from tests.questions.hearing import asked_about, question

FALLBACK = a_criterion("TE-11", name="Fallback to the old system")
GREEN = judged("green", "2026-11-09", of="TE-11")
TIMED = filed("observed_rehearsal", of="TE-11", summary="Way back timed at 90 minutes")


def heard(*things, **when):
    return asked_about(no_way_back, a_snapshot(*things, **when))


@pytest.mark.parametrize(
    "name",
    [
        "Fallback to the old system",
        "Rollback plan agreed",
        "Downtime packs on every ward",
        "Business continuity plans updated",
        "Contingency for the first weekend",
        "Failover and restore within two hours",
    ],
)
def test_asks_when_a_way_back_was_never_tried(name):
    plan = filed("plan", summary="Plan approved")

    assert heard(a_criterion(name=name), judged("green"), plan) == ["OP-01"]


def test_asks_in_the_words_of_the_record():
    text = question(no_way_back, a_snapshot(FALLBACK, GREEN)).text

    assert "is declared green, and no rehearsal that went well is on file" in text


def test_asks_when_it_was_only_talked_through_at_a_desk():
    talked = filed("observed_rehearsal", of="TE-11", summary="Tabletop walkthrough")

    assert heard(FALLBACK, talked) == ["TE-11"]


def test_asks_when_the_rehearsal_failed():
    failed = filed("observed_rehearsal", of="TE-11", outcome="fail")

    assert heard(FALLBACK, failed) == ["TE-11"]


def test_asks_when_its_date_has_passed_long_before_go_live():
    overdue = a_criterion(name="Rollback rehearsed", due="2026-11-02")

    assert heard(overdue, go_live="2027-06-11") == ["OP-01"]


def test_asks_one_question_about_all_of_them():
    downtime = a_criterion("OP-26", name="Downtime exercise in every ward")

    asked = question(no_way_back, a_snapshot(FALLBACK, downtime))

    assert asked.text.startswith("2 ways back have no rehearsal that went well on file")
    assert len(asked.refs) == 2


@pytest.mark.parametrize(
    "text",
    [
        "There is no way back once the load has begun.",
        "Roll-back is not possible after Saturday noon.",
        "The contingency plan has not been tested.",
        "We go live without a fallback.",
    ],
)
def test_asks_when_a_record_says_that_there_is_none(text):
    assert heard(a_note(text=text)) == ["N-01"]
    assert heard(an_issue(summary=text, severity=2)) == ["IS-01"]


def test_is_silent_after_a_timed_rehearsal():
    ended = a_criterion("TE-16", name="Legacy system switched off", due="2027-01-25")

    assert heard(FALLBACK, GREEN, TIMED, ended) == []


def test_is_silent_when_another_way_back_was_tried_and_worked():
    tested = filed("test_report", of="TE-24", summary="Restored")
    restore = a_criterion("TE-24", name="Failover and restore")

    assert heard(FALLBACK, restore, tested) == []


def test_is_silent_when_a_failed_rehearsal_was_repeated_and_went_well():
    tries = [
        filed("observed_rehearsal", "2026-10-05", of="TE-11", outcome="fail"),
        filed("observed_rehearsal", "2026-11-09", of="TE-11", outcome="pass"),
    ]

    assert heard(FALLBACK, tries) == []


def test_is_silent_when_a_rehearsal_record_tells_of_it():
    assert heard(FALLBACK, a_rehearsal(name="Way back to the old system")) == []
    assert heard(FALLBACK, a_rehearsal(criteria=("TE-11",))) == []


def test_is_silent_when_its_rehearsal_is_planned_before_go_live():
    planned = a_rehearsal(name="Downtime exercise", date="2026-12-12", outcome=None)

    assert heard(FALLBACK, planned) == []


def test_is_silent_with_time_to_go():
    assert heard(FALLBACK, GREEN, go_live="2027-06-11") == []


def test_is_silent_about_what_is_no_way_back():
    trained = a_criterion("OP-02", name="Staff trained in downtime procedures")

    assert heard(a_criterion(name="Lifts checked"), trained) == []


def test_is_silent_while_an_exception_is_allowed():
    assert heard(FALLBACK, a_waiver(of="TE-11")) == []


@pytest.mark.parametrize(
    "text",
    [
        "No downtime last night.",
        "No problems with the fallback.",
        "The fallback was tested on 9 November.",
        "No contingency is left in the budget.",
    ],
)
def test_is_silent_when_a_record_tells_of_no_lack(text):
    assert heard(a_note(text=text)) == []


def test_asks_when_a_way_back_was_taken_out_of_scope():
    paper = a_criterion(name="Paper back-up for the control room")

    assert heard(paper, judged("removed")) == ["OP-01"]
