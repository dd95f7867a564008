import pytest

from readiness.questions.absence import gate_of, how_near, is_missed, is_near, is_troubled
from tests.factories import (
    a_control,
    a_criterion,
    a_gateway,
    a_hazard,
    a_measured_criterion,
    a_note,
    a_snapshot,
    a_waiver,
    an_issue,
    filed,
    judged,
    readings,
)

REFS = ("OP-01", "OP-02", "OP-03")


def greens(*kinds):
    return [
        (a_criterion(ref), judged("green", of=ref), [filed(kind, of=ref) for kind in kinds])
        for ref in REFS
    ]


def overdue(number):
    return [(a_criterion(ref, due="2026-11-16"), judged("amber", of=ref)) for ref in REFS[:number]]


CALM = greens("audit")


@pytest.mark.parametrize(
    "things",
    [
        overdue(2),
        [(a_criterion(ref), judged("red", of=ref)) for ref in REFS],
        [(a_criterion(ref, due_history=("2026-11-02", "2026-12-08")), judged("amber", of=ref))
         for ref in REFS],
        [an_issue("IS-01", severity=1), an_issue("IS-02", severity=2)],
        [a_hazard("HZ-01", residual=4), a_hazard("HZ-02", residual=5)],
        [a_hazard("HZ-01", controls=("C-01",)), a_hazard("HZ-02", controls=("C-01",)), a_control()],
        [a_note("N-01", text="Load is untested."), a_note("N-02", text="Delay is advised.")],
        [a_note(f"N-0{n}", kind="staff_voice", text="We are not ready.") for n in (1, 2)],
        greens("slide"),
    ],
)  # fmt: skip
def test_two_records_that_give_cause_for_a_question_trouble_a_programme(things):
    assert is_troubled(a_snapshot(things))


def test_a_wide_gap_days_before_its_date_is_a_sign():
    criteria = [a_measured_criterion(ref, due="2026-12-01") for ref in REFS]
    low = [readings(("2026-11-16", 47), of=ref) for ref in REFS]

    assert is_troubled(a_snapshot(criteria, low))


def test_a_test_that_failed_is_a_sign():
    failed = [(a_criterion(ref), filed("test_report", of=ref, outcome="fail")) for ref in REFS]

    assert is_troubled(a_snapshot(failed))


@pytest.mark.parametrize(
    "things",
    [
        CALM,
        overdue(1),
        [an_issue(severity=3), an_issue("IS-02", severity=4)],
        [an_issue(severity=1, status="closed"), an_issue("IS-02", severity=1, status="closed")],
        [(a_criterion(ref, due="2026-11-16"), judged("amber", of=ref), a_waiver(ref))
         for ref in REFS],
        [(a_criterion(ref, priority="should"), judged("red", of=ref)) for ref in REFS],
        [(a_criterion(ref), judged("amber", of=ref)) for ref in REFS],
        [(a_criterion(ref), judged("green", of=ref)) for ref in REFS],
        [a_note(f"N-0{n}", kind="staff_voice", text="We are not ready.",
                response="Extra floorwalkers agreed") for n in (1, 2)],
        [a_hazard("HZ-01", residual=4, status="closed"), a_hazard("HZ-02", initial=None)],
    ],
)  # fmt: skip
def test_a_calm_or_a_thin_file_troubles_nobody(things):
    assert not is_troubled(a_snapshot(things))


def test_nothing_is_missed_from_a_calm_programme():
    assert not is_missed(a_snapshot(CALM))


def test_something_is_missed_from_a_troubled_programme_close_to_go_live():
    assert is_missed(a_snapshot(overdue(3)))


@pytest.mark.parametrize("go_live", ["2026-11-22", "2027-01-23"])
def test_nothing_is_missed_after_go_live_or_long_before(go_live):
    assert not is_missed(a_snapshot(overdue(3), go_live=go_live))


def test_nothing_is_missed_from_a_file_of_two_criteria():
    assert not is_missed(a_snapshot(overdue(2)))


@pytest.mark.parametrize(("go_live", "near"), [("2027-01-22", True), ("2027-01-23", False)])
def test_near_begins_sixty_days_before_go_live(go_live, near):
    assert is_near(a_snapshot(go_live=go_live)) is near


@pytest.mark.parametrize(
    ("planned", "words"), [("2026-12-08", "is 15 days off"), ("2026-11-23", "is today")]
)
def test_says_how_far_off_the_next_gateway_is(planned, words):
    snapshot = a_snapshot(a_gateway(planned=planned))

    assert gate_of(snapshot).ref == "G-01"
    assert how_near(snapshot) == words


@pytest.mark.parametrize(
    ("go_live", "words"),
    [("2026-12-08", "goes live in 15 days"), ("2026-11-23", "goes live today")],
)
def test_says_how_far_off_go_live_is_where_there_is_no_gateway(go_live, words):
    snapshot = a_snapshot(go_live=go_live)

    assert gate_of(snapshot).ref == "programme"
    assert how_near(snapshot) == words
