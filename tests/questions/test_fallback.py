import pytest

from readiness.questions.reversal import no_way_back
from tests.factories import (
    a_criterion,
    a_note,
    a_rehearsal,
    a_snapshot,
    a_waiver,
    an_action,
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


@pytest.mark.parametrize(
    "text",
    [
        "The legacy system will be switched off on 24 January.",
        "Notice given: the old contract ends with go-live.",
        "Savings of £2m are booked from the first month.",
        "The old system is decommissioned on 1 February 2027.",
        "Redundancy notices go to the clinic clerks.",
    ],
)
def test_asks_when_a_record_tells_of_a_step_that_cannot_be_taken_back(text):
    assert heard(a_note(kind="decision", text=text)) == ["N-01"]


@pytest.mark.parametrize("due", ["2026-12-01", "2027-01-22", "2027-02-18"])
def test_asks_when_the_old_system_goes_before_four_weeks_have_passed(due):
    ended = a_criterion("TE-16", name="Legacy system switched off", due=due)
    promise = an_action(text="Terminate the old contract", due=due)

    assert heard(ended) == ["TE-16"]
    assert heard(promise) == ["A-01"]


def test_asks_about_a_step_with_its_day_and_the_day_of_go_live():
    ended = a_criterion("TE-16", name="Legacy system switched off", due="2027-01-25")

    text = question(no_way_back, a_snapshot(ended)).text

    assert "is due on 25 January 2027; go-live is on 22 January 2027" in text


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


@pytest.mark.parametrize(
    "text",
    [
        "The old contract was extended for twelve months.",
        "The legacy system will be switched off once stable.",
        "The old system is decommissioned on 1 June 2027.",
        "Integrated end-to-end test of the legacy interfaces.",
        "The old contract will not end before June.",
        "Savings are expected in year two.",
    ],
)
def test_is_silent_when_what_ends_does_so_later_or_not_at_all(text):
    assert heard(a_note(kind="decision", text=text)) == []


def test_is_silent_when_the_old_system_stays_for_four_weeks():
    ended = a_criterion("TE-16", name="Legacy system switched off", due="2027-02-19")

    assert heard(ended) == []


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("The old contract ends in December.", ["N-01"]),
        ("The old contract ends in March.", []),
        ("The old contract ends in 2031.", []),
        ("The old contract ends on 0 January.", ["N-01"]),
    ],
)
def test_reads_the_day_the_month_or_the_year_that_a_text_names(text, refs):
    assert heard(a_note(text=text)) == refs


def test_asks_when_a_text_names_a_day_and_nobody_recorded_when_it_was_said():
    assert heard(a_note(text="The old contract ends on 1 March.", date=None)) == ["N-01"]
