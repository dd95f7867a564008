from datetime import date

import pytest

from readiness.questions.reversal import blind_after_go_live
from readiness.vocabulary import Priority
from tests.factories import (
    a_criterion,
    a_gateway,
    a_measured_criterion,
    a_note,
    a_snapshot,
    a_waiver,
    an_issue,
    filed,
    judged,
    readings,
)
from tests.questions.hearing import asked_about, question

GATEWAY = a_gateway()
REPORTS = a_criterion("OP-24", name="Data quality and reporting ready", due="2026-12-08")
AMISS = [
    (a_criterion(ref, name=f"Ward {ref} ready", due="2026-11-16"), judged("red", of=ref))
    for ref in ("OP-02", "OP-03")
]
OTHER = a_criterion("OP-04", name="Lifts checked")


def heard(*things, **when):
    return asked_about(blind_after_go_live, a_snapshot(*things, **when))


@pytest.mark.parametrize(
    "name",
    [
        "Data quality and reporting ready",
        "Waiting lists reconciled between the systems",
        "Statutory returns produced from the new system",
        "Day-one operational reports available",
        "Activity reports for commissioners",
        "18-week position can be counted",
    ],
)
@pytest.mark.parametrize("status", ["amber", "red", "not_started"])
def test_asks_when_what_counts_is_unmet_close_to_go_live(name, status):
    assert heard(a_criterion(name=name), judged(status)) == ["OP-01"]


def test_asks_with_the_colour_and_the_day():
    text = question(blind_after_go_live, a_snapshot(REPORTS, judged("amber", of="OP-24"))).text

    assert "was declared amber on 23 November; go-live is on 22 January 2027" in text


def test_asks_when_the_measure_misses_although_the_colour_is_green():
    returns = a_measured_criterion(name="Returns produced", unit="% of key returns")

    asked = question(
        blind_after_go_live,
        a_snapshot(returns, readings(("2026-11-16", 60)), judged("green")),
    )

    assert "stood at 60 % on 16 November" in asked.text


@pytest.mark.parametrize("status", ["not_planned", "removed"])
def test_asks_when_nobody_plans_it_or_it_was_taken_out(status):
    assert heard(REPORTS, judged(status, of="OP-24")) == ["OP-24"]


def test_asks_when_it_is_due_after_go_live_however_far_off_that_is():
    later = a_criterion(name="Statutory returns produced", due="2027-07-01")

    assert heard(later, go_live="2027-06-11") == ["OP-01"]


def test_asks_when_its_own_record_puts_it_off():
    put_off = judged("green", of="OP-24", why="Reports follow after go-live")

    assert heard(REPORTS, put_off) == ["OP-24"]


def test_asks_when_it_was_proved_on_made_up_data():
    proof = filed("test_report", of="OP-24", summary="Passed on test data")
    elsewhere = filed("test_report", of="OP-24", summary="Passed", environment="Training data")

    assert heard(REPORTS, judged("green", of="OP-24"), proof) == ["OP-24"]
    assert heard(REPORTS, judged("green", of="OP-24"), elsewhere) == ["OP-24"]


@pytest.mark.parametrize(
    "text",
    [
        "National returns will be suspended for three months.",
        "The waiting list cannot be produced until spring.",
        "Activity data will follow after go-live.",
    ],
)
def test_asks_when_a_record_tells_of_it(text):
    assert heard(a_note(text=text)) == ["N-01"]
    assert heard(an_issue(summary=text, severity=2)) == ["IS-01"]


def test_asks_when_nothing_on_file_speaks_of_counting():
    text = question(blind_after_go_live, a_snapshot(GATEWAY, AMISS, OTHER)).text

    assert text.startswith("“Go-live decision” is 15 days off, and nothing on file speaks of lists")


def test_asks_one_question_about_several():
    returns = a_criterion("OP-23", name="Statutory returns", due="2026-12-08")
    ambers = [judged("amber", of=ref) for ref in ("OP-23", "OP-24")]

    asked = question(blind_after_go_live, a_snapshot(REPORTS, returns, ambers))

    assert asked.text.startswith("2 criteria about lists, reports or returns are not shown")


def test_is_silent_when_returns_were_produced_from_a_rehearsal_load():
    proof = filed("test_report", of="OP-24", summary="Key returns produced and reconciled")

    assert heard(REPORTS, judged("green", of="OP-24"), proof) == []


def test_is_silent_when_the_target_is_met():
    returns = a_measured_criterion(name="Returns produced", unit="% of key returns")

    assert heard(returns, readings(("2026-11-16", 100))) == []


def test_is_silent_about_an_amber_with_time_to_go():
    assert heard(REPORTS, judged("amber", of="OP-24"), go_live="2027-06-11") == []


def test_is_silent_while_an_exception_is_allowed():
    assert heard(REPORTS, judged("amber", of="OP-24"), a_waiver(of="OP-24")) == []


@pytest.mark.parametrize(
    "name",
    [
        "Radiology reports reach the wards",
        "Incident reporting route open",
        "Undelivered letters report read daily",
        "Lifts checked",
    ],
)
def test_is_silent_about_reports_of_another_sort(name):
    assert heard(a_criterion(name=name), judged("amber")) == []


def test_is_silent_about_proof_on_data_that_was_migrated():
    proof = filed("test_report", of="OP-24", summary="Test data and migrated data both passed")

    assert heard(REPORTS, judged("green", of="OP-24"), proof) == []


@pytest.mark.parametrize(
    "text",
    [
        "The waiting list was produced from the trial load.",
        "Informatics report considered not an accurate picture of readiness.",
        "No waiting list is missing.",
    ],
)
def test_is_silent_when_a_record_tells_of_no_lack(text):
    assert heard(a_note(text=text)) == []


def test_is_silent_about_a_programme_whose_records_raise_nothing():
    calm = [(a_criterion(ref), judged("green", of=ref), filed(of=ref)) for ref in ("A-1", "A-2")]

    assert heard(GATEWAY, OTHER, calm) == []


def test_is_silent_about_an_absence_with_more_than_sixty_days_to_go():
    assert heard(GATEWAY, AMISS, OTHER, go_live="2027-01-23") == []


def test_is_silent_about_a_file_with_next_to_nothing_in_it():
    assert heard(GATEWAY, AMISS) == []


def test_asks_about_a_should_only_when_its_date_is_close():
    should = REPORTS.model_copy(update={"priority": Priority.SHOULD})
    soon = {"due": date(2026, 12, 1)}

    assert heard(should, judged("amber", of="OP-24")) == []
    assert heard(should.model_copy(update=soon), judged("amber", of="OP-24")) == ["OP-24"]


def test_asks_when_metrics_are_not_planned():
    metrics = a_criterion(name="Access metrics available on day one")

    assert heard(metrics, judged("not_planned")) == ["OP-01"]


def test_is_silent_about_what_is_meant_for_the_weeks_after_go_live():
    review = a_gateway("G-02", name="First-month review", planned="2027-02-22")
    later = {"due": "2027-02-22"}
    sent = a_criterion("ST-06", name="Statutory returns sent on time after go-live", **later)
    lists = a_criterion("ST-04", name="Waiting lists", gateway="First-month review", **later)

    assert heard(review, sent, lists) == []


def test_cites_the_note_that_tells_of_what_a_criterion_lacks():
    note = a_note(text="Data quality and reporting ready: the waiting list cannot be produced.")

    asked = question(blind_after_go_live, a_snapshot(REPORTS, judged("amber", of="OP-24"), note))

    assert [cited.ref for cited in asked.refs] == ["OP-24", "N-01"]
