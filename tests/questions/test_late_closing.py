from readiness.questions.lateness import late_greening
from tests.factories import (
    a_criterion,
    a_snapshot,
    an_issue,
    filed,
)
from tests.questions.hearing import asked_about, question


def a_closed_finding(number: int, closed="2027-01-08", **changes):
    ordinary = {"severity": 2, "status": "closed", "closed": closed, "raised": "2026-09-01"}
    return an_issue(f"IS-{number:02}", **ordinary | changes)


def test_asks_when_half_of_the_serious_findings_close_in_the_last_four_weeks():
    closed = [a_closed_finding(number) for number in (1, 2, 3)]
    still_open = [an_issue(f"IS-0{number}", severity=1) for number in (4, 5)]
    snapshot = a_snapshot(closed, still_open, as_of="2027-01-11")

    text = question(late_greening, snapshot).text

    assert text.startswith(
        "3 of 5 findings of severity 1 or 2 were closed since 8 January, among them"
    )


def test_is_silent_about_findings_closed_well_before():
    closed = [a_closed_finding(number, closed="2026-12-18") for number in (1, 2, 3)]

    assert asked_about(late_greening, a_snapshot(closed, as_of="2027-01-11")) == []


def test_is_silent_about_small_findings():
    closed = [a_closed_finding(number, severity=3) for number in (1, 2, 3)]

    assert asked_about(late_greening, a_snapshot(closed, as_of="2027-01-11")) == []


def test_is_silent_when_fewer_than_half_were_closed_late():
    closed = [a_closed_finding(number) for number in (1, 2, 3)]
    still_open = [an_issue(f"IS-{number}", severity=2) for number in range(11, 16)]

    assert asked_about(late_greening, a_snapshot(closed, still_open, as_of="2027-01-11")) == []


def test_is_silent_about_two_findings():
    closed = [a_closed_finding(number) for number in (1, 2)]

    assert asked_about(late_greening, a_snapshot(closed, as_of="2027-01-11")) == []


def test_is_silent_when_each_finding_was_retested_on_a_date_that_never_moved():
    retested = {"summary": "Fixed and retested", "due": "2027-01-08"}
    closed = [a_closed_finding(number, **retested) for number in (1, 2, 3)]

    assert asked_about(late_greening, a_snapshot(closed, as_of="2027-01-11")) == []


def test_asks_when_a_retested_finding_had_been_put_off():
    put_off = {"summary": "Fixed and retested", "due_history": ("2026-11-02", "2027-01-08")}
    closed = [a_closed_finding(number, **put_off) for number in (1, 2, 3)]

    assert len(asked_about(late_greening, a_snapshot(closed, as_of="2027-01-11"))) == 3


def test_asks_when_a_retested_finding_was_closed_after_its_date():
    late = {"summary": "Fixed and retested", "due": "2026-12-18"}
    closed = [a_closed_finding(number, **late) for number in (1, 2, 3)]

    assert len(asked_about(late_greening, a_snapshot(closed, as_of="2027-01-11"))) == 3


def test_is_silent_when_each_finding_has_proof_on_the_criterion_it_names():
    closed = [a_closed_finding(number, criteria=("OP-01",)) for number in (1, 2, 3)]
    proof = filed("test_report", "2027-01-07")
    snapshot = a_snapshot(closed, a_criterion(), proof, as_of="2027-01-11")

    assert asked_about(late_greening, snapshot) == []
