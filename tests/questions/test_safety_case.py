import pytest

from readiness.questions.safety import hazard_softened_late
from tests.factories import (
    GATE,
    a_control,
    a_criterion,
    a_gateway,
    a_hazard,
    a_person,
    a_snapshot,
    an_issue,
    filed,
    judged,
)
from tests.questions.hearing import asked_about, question

GATEWAY = a_gateway()
OFFICER = "Clinical safety officer"


def heard(*things, **when):
    return asked_about(hazard_softened_late, a_snapshot(GATEWAY, *things, **when))


def an_approved_hazard(by=OFFICER, on="2026-11-02", **changes):
    return a_hazard(approved_by=by, approved_on=on, **changes)


@pytest.mark.parametrize("on", ["2027-01-16", "2027-01-22", "2027-01-25"])
def test_asks_when_a_hazard_was_approved_in_the_last_week_or_after_go_live(on):
    assert heard(an_approved_hazard(on=on), as_of="2027-01-25") == ["HZ-01"]


def test_asks_when_somebody_other_than_the_safety_officer_approved():
    text = question(
        hazard_softened_late, a_snapshot(GATEWAY, an_approved_hazard("Medical director"))
    ).text

    assert "approved on 2 November by the medical director" in text
    assert "nothing by the clinical safety officer is on file" in text


def test_asks_when_the_approver_is_a_person_in_another_role():
    person = a_person(name="A. Lead", title="Programme director")

    text = question(
        hazard_softened_late, a_snapshot(GATEWAY, person, an_approved_hazard("A. Lead"))
    ).text

    assert "by the programme director" in text
    assert "A. Lead" not in text


def test_asks_when_the_safety_case_was_signed_two_days_before_go_live():
    case = a_criterion(name="Safety case report approved")
    signed = filed("signed_approval", "2027-01-20", by=OFFICER)

    text = question(
        hazard_softened_late, a_snapshot(GATEWAY, case, signed, as_of="2027-01-21")
    ).text

    assert "was signed on 20 January, 2 days before go-live" in text


def test_asks_when_the_safety_case_is_unsigned_in_the_last_week():
    case = a_criterion(name="Safety case approved by the board")

    assert heard(case, judged("amber"), as_of="2027-01-18") == ["OP-01"]


def test_asks_when_the_hazard_log_is_to_be_approved_after_go_live():
    case = a_criterion(name="Hazard log signed off", due="2027-02-05")

    assert heard(case) == ["OP-01"]


def test_is_silent_about_an_approval_by_the_safety_officer_in_good_time():
    assert heard(an_approved_hazard(), an_approved_hazard("Deputy CSO", ref="HZ-02")) == []


def test_is_silent_about_an_approval_by_the_person_who_is_the_safety_officer():
    person = a_person(name="A. Nurse", roles=["clinical_safety_officer"], title="Matron")

    assert heard(person, an_approved_hazard("A. Nurse")) == []


def test_is_silent_about_an_approval_by_somebody_whose_role_is_unknown():
    assert heard(an_approved_hazard("J. Someone")) == []


def test_is_silent_about_an_approval_from_elsewhere_of_a_control_that_was_shown():
    hazard = an_approved_hazard("Medical director", controls=("C-01",))

    assert heard(hazard, a_control(evidenced="2026-10-26")) == []


def test_is_silent_when_the_safety_case_was_signed_in_good_time_and_again_at_the_end():
    case = a_criterion(name="Safety case report approved")
    signed = [filed("signed_approval", day, by=OFFICER) for day in ("2027-01-04", "2027-01-20")]

    assert heard(case, signed, as_of="2027-01-21") == []


def test_is_silent_about_the_next_safety_case_when_this_one_comes_first():
    case = a_criterion(name="Safety case approved", due=GATE)
    later = a_criterion("CS-02", name="Safety case issued again for use", due="2027-04-22")

    assert heard(case, later) == []


def test_is_silent_about_a_safety_case_still_to_be_signed_with_time_to_go():
    assert heard(a_criterion(name="Safety case approved"), judged("amber")) == []


def test_asks_when_an_issue_of_the_last_week_says_that_the_safety_case_is_unsigned():
    issue = an_issue(name="Safety case", summary="Awaiting signature of two sections")

    assert heard(issue, as_of="2027-01-18") == ["IS-01"]
    assert heard(issue) == []
