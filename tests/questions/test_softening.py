import pytest

from readiness.questions.safety import hazard_softened_late
from tests.factories import (
    a_control,
    a_criterion,
    a_gateway,
    a_hazard,
    a_note,
    a_person,
    a_rating,
    a_rehearsal,
    a_snapshot,
    filed,
)
from tests.questions.hearing import asked_about, question

GATEWAY = a_gateway()
STUCK = a_hazard(name="Referrals stuck in a queue", initial=5, residual=3)
LOWERED = (a_rating(4, "2026-09-07"), a_rating(3, "2026-11-17"))
DESIGN = a_hazard(name="Referrals stuck in a queue", initial=5, residual=3, controls=("C-01",))


def heard(*things, **when):
    return asked_about(hazard_softened_late, a_snapshot(GATEWAY, *things, **when))


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


SIGNED = a_hazard(approved_by="P-09", approved_on="2026-10-05")


def an_officer(expires):
    roles = ["clinical_safety_officer"]
    return a_person("P-09", roles=roles, registration="X-1", registration_expires=expires)


def test_asks_when_who_approved_it_was_no_longer_registered():
    text = question(
        hazard_softened_late, a_snapshot(GATEWAY, SIGNED, an_officer("2026-10-04"))
    ).text
    assert "was approved on 5 October; the registration on file ended on 4 October" in text


@pytest.mark.parametrize("expires", ["2026-10-05", "2027-10-31", None])
def test_is_silent_when_who_approved_it_was_registered_or_nothing_is_said(expires):
    assert heard(SIGNED, an_officer(expires)) == []


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
