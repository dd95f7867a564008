import pytest

from readiness.questions.safety import hazard_softened_late
from tests.factories import (
    GATE,
    a_control,
    a_criterion,
    a_gateway,
    a_hazard,
    a_note,
    a_person,
    a_rating,
    a_rehearsal,
    a_snapshot,
    an_issue,
    filed,
    judged,
)
from tests.questions.hearing import asked_about, question

GATEWAY = a_gateway()
STUCK = a_hazard(name="Referrals stuck in a queue", initial=5, residual=3)
LOWERED = (a_rating(4, "2026-09-07"), a_rating(3, "2026-11-17"))
DESIGN = a_hazard(name="Referrals stuck in a queue", initial=5, residual=3, controls=("C-01",))
UNSHOWN = a_control(kind="design")
OFFICER = "Clinical safety officer"


def heard(*things, **when):
    return asked_about(hazard_softened_late, a_snapshot(GATEWAY, *things, **when))


def an_approved_hazard(by=OFFICER, on="2026-11-02", **changes):
    return a_hazard(approved_by=by, approved_on=on, **changes)


def test_asks_when_a_rating_fell_within_a_month_of_the_gate_and_nothing_new_is_on_file():
    text = question(hazard_softened_late, a_snapshot(GATEWAY, STUCK, LOWERED)).text

    assert "went from 4 to 3 on 17 November, 21 days before the gate" in text
    assert "no new control is on file" in text


def test_asks_when_severity_was_scored_down():
    scores = [
        a_rating(None, "2026-09-07", severity="catastrophic", likelihood="medium"),
        a_rating(None, "2026-11-17", severity="major", likelihood="low"),
    ]

    assert heard(STUCK, scores) == ["HZ-01"]


def test_asks_when_the_only_proof_is_older_than_the_earlier_rating():
    proved = a_control(kind="design", evidenced="2026-08-03")

    assert heard(DESIGN, proved, LOWERED) == ["HZ-01"]


def test_asks_one_question_about_several_that_fell():
    others = [a_hazard(f"HZ-0{n}", initial=5, residual=2) for n in (2, 3)]
    falls = [(a_rating(5, "2026-09-07", of=h.ref), a_rating(2, of=h.ref)) for h in others]

    asked = question(hazard_softened_late, a_snapshot(GATEWAY, STUCK, LOWERED, others, falls))

    assert asked.text.startswith("3 hazards were rated lower in the month before the gate")
    assert len(asked.refs) == 3


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


@pytest.mark.parametrize(
    "text",
    [
        "The residual risk of the referrals hazard was downgraded after discussion.",
        "Hazard 7 re-scored as tolerable for the board.",
        "The safety case will be completed retrospectively.",
        "Board told that the safety case will be signed after go-live.",
    ],
)
def test_asks_when_a_note_tells_of_it(text):
    assert heard(a_note(kind="board_minute", date="2026-11-17", text=text)) == ["N-01"]


def test_is_silent_when_a_control_was_shown_between_the_two_ratings():
    assert heard(DESIGN, a_control(kind="design", evidenced="2026-11-09"), LOWERED) == []


def test_is_silent_when_a_criterion_of_a_control_was_proved_between_them():
    control = a_control(kind="design", criteria=("OP-01",))
    proof = filed("test_report", "2026-11-09")

    assert heard(DESIGN, control, a_criterion(), proof, LOWERED) == []


def test_is_silent_when_the_hazard_was_rehearsed_between_them():
    assert heard(STUCK, LOWERED, a_rehearsal(hazards=("HZ-01",))) == []


def test_is_silent_when_the_rating_fell_well_before_the_gate():
    assert heard(STUCK, a_rating(4, "2026-09-07"), a_rating(3, "2026-10-05")) == []


def test_is_silent_when_the_rating_went_up():
    assert heard(STUCK, a_rating(2, "2026-09-07"), a_rating(3, "2026-11-17")) == []


def test_is_silent_about_a_first_rating():
    assert heard(STUCK, a_rating(3, "2026-11-17")) == []


def test_is_silent_when_another_question_asks_about_the_control_it_rests_on():
    vigilance = a_control(kind="vigilance")

    assert heard(DESIGN, vigilance, LOWERED) == []


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


@pytest.mark.parametrize(
    "text",
    [
        "Hazard 7 re-scored as tolerable: the stop was tested on three wards.",
        "The safety case was approved.",
        "The hazard log was reviewed; no rating was reduced.",
    ],
)
def test_is_silent_about_a_note_that_tells_of_proof_or_of_nothing(text):
    assert heard(a_note(kind="board_minute", date="2026-11-17", text=text)) == []


def test_is_silent_about_a_note_of_long_ago():
    assert heard(a_note(date="2026-08-03", text="The hazard was downgraded.")) == []


def test_is_silent_when_the_last_rating_only_repeats_an_early_fall():
    ratings = (a_rating(4, "2026-08-03"), a_rating(2, "2026-09-07"), a_rating(2, "2026-11-17"))

    assert heard(STUCK, ratings) == []


def test_asks_when_what_a_control_rests_on_is_nowhere_or_undated():
    control = a_control(kind="design", criteria=("nowhere", "OP-01"))
    undated = filed("test_report", None)

    assert heard(DESIGN, control, a_criterion(), undated, LOWERED) == ["HZ-01"]


def test_asks_about_a_rehearsal_that_came_too_late_for_the_rating():
    late = a_rehearsal(date="2026-11-20", hazards=("HZ-01",))

    assert heard(STUCK, LOWERED, late) == ["HZ-01"]
    assert heard(STUCK, LOWERED, a_rehearsal(hazards=("HZ-02",))) == ["HZ-01"]


def test_asks_when_an_issue_of_the_last_week_says_that_the_safety_case_is_unsigned():
    issue = an_issue(name="Safety case", summary="Awaiting signature of two sections")

    assert heard(issue, as_of="2027-01-18") == ["IS-01"]
    assert heard(issue) == []
