import pytest

from readiness.questions.safety import hazard_control_unproven
from tests.factories import (
    a_control,
    a_criterion,
    a_hazard,
    a_measured_criterion,
    a_rating,
    a_rehearsal,
    a_snapshot,
    filed,
    judged,
    readings,
)
from tests.questions.hearing import asked_about, question

HAZARD = a_hazard(name="Wrong dose chosen from a long list", controls=("C-01",))


@pytest.mark.parametrize("kind", ["training", "vigilance", "workaround", "business_process_change"])
def test_asks_when_a_rating_rests_on_what_people_do_and_nothing_shows_that_they_do(kind):
    snapshot = a_snapshot(HAZARD, a_control(kind=kind))

    assert asked_about(hazard_control_unproven, snapshot) == ["HZ-01"]


def test_asks_with_both_ratings_and_the_control():
    control = a_control(name="Pharmacist checks")
    lowered = (a_rating(4, "2026-09-01"), a_rating(2, "2026-11-16"))

    asked = question(hazard_control_unproven, a_snapshot(HAZARD, control, lowered))

    assert (
        "is rated 2, down from 4, resting on “Pharmacist checks”, not shown to work" in asked.text
    )
    assert asked.receipts[0].says == "Rated 2 after controls since 16 November, 4 before"


def test_asks_when_a_control_that_is_in_has_never_been_shown():
    snapshot = a_snapshot(HAZARD, a_control(state="implemented"))

    assert asked_about(hazard_control_unproven, snapshot) == ["HZ-01"]


def test_asks_when_every_control_waits_for_a_criterion_that_is_unmet():
    control = a_control(kind="design", evidenced="2026-11-02", criteria=("TE-01",))
    waiting = a_control(kind="test", criteria=("TE-01",))
    unmet = a_criterion("TE-01", name="Dose limits built")

    asked = question(
        hazard_control_unproven, a_snapshot(HAZARD, waiting, unmet, judged("red", of="TE-01"))
    )

    assert [cited.ref for cited in asked.refs] == ["HZ-01", "TE-01"]
    assert control.kind == "design"


def test_asks_when_training_given_to_some_is_unmet_for_the_rest():
    control = a_control(name="Prescriber training", evidenced="2026-11-02")
    unmet = a_measured_criterion("CS-01", name="Prescribers trained", measure=None)
    snapshot = a_snapshot(HAZARD, control, unmet, readings(("2026-11-16", 47), of="CS-01"))

    asked = question(hazard_control_unproven, snapshot)

    assert [cited.ref for cited in asked.refs] == ["HZ-01", "CS-01"]


def test_general_training_rests_on_general_training_only():
    control = a_control(name="Staff training")
    everybody = a_measured_criterion("OP-01", name="Users trained, trust A", measure=None)
    porters = a_measured_criterion("OP-02", name="Porters trained", measure=None)
    low = (readings(("2026-11-16", 9)), readings(("2026-11-16", 9), of="OP-02"))

    asked = question(hazard_control_unproven, a_snapshot(HAZARD, control, everybody, porters, low))

    assert [cited.ref for cited in asked.refs] == ["HZ-01", "OP-01"]


def test_asks_when_a_control_of_no_kind_is_training_by_its_name():
    snapshot = a_snapshot(HAZARD, a_control(kind=None, name="Extra training for wards"))

    assert asked_about(hazard_control_unproven, snapshot) == ["HZ-01"]


def test_asks_when_a_rating_was_lowered_with_no_control_at_all():
    bare = a_hazard("HZ-02", name="Results lost")
    other = a_hazard("HZ-01", controls=("C-01",))
    shown = a_control(kind="design", evidenced="2026-11-02")

    assert (
        "with no control on file"
        in question(hazard_control_unproven, a_snapshot(other, bare, shown)).text
    )


def test_asks_one_question_about_several_hazards_the_worst_first():
    names = ("Results lost", "Wrong dose", "Wrong patient")
    hazards = [
        a_hazard(f"HZ-0{n}", name=name, initial=2 + n, residual=2, controls=("C-01",))
        for n, name in enumerate(names, 1)
    ]

    asked = question(hazard_control_unproven, a_snapshot(hazards, a_control()))

    assert asked.text.startswith("3 hazards are rated lower")
    assert "“Wrong patient” and “Wrong dose”" in asked.text


def test_is_put_in_the_clinical_safety_pillar():
    assert question(hazard_control_unproven, a_snapshot(HAZARD, a_control())).pillar == (
        "clinical_safety"
    )


def test_is_silent_when_a_control_was_shown_to_work():
    snapshot = a_snapshot(HAZARD, a_control(evidenced="2026-11-02"))

    assert asked_about(hazard_control_unproven, snapshot) == []


def test_is_silent_when_somebody_has_verified_the_control():
    assert (
        asked_about(hazard_control_unproven, a_snapshot(HAZARD, a_control(state="verified"))) == []
    )


def test_is_silent_beside_a_design_control_that_is_evidenced():
    both = a_hazard(controls=("C-01", "C-02"))
    design = a_control("C-02", kind="design", evidenced="2026-11-02")

    assert asked_about(hazard_control_unproven, a_snapshot(both, a_control(), design)) == []


def test_is_silent_after_an_observed_rehearsal_of_the_hazard():
    rehearsed = a_rehearsal(hazards=("HZ-01",))

    assert asked_about(hazard_control_unproven, a_snapshot(HAZARD, a_control(), rehearsed)) == []


def test_is_silent_when_a_criterion_of_the_hazard_was_rehearsed():
    linked = a_hazard(controls=("C-01",), criteria=("OP-01",))
    rehearsed = filed("observed_rehearsal", "2026-11-09")

    assert (
        asked_about(
            hazard_control_unproven, a_snapshot(linked, a_control(), a_criterion(), rehearsed)
        )
        == []
    )


def test_asks_when_the_rehearsal_failed():
    failed = a_rehearsal(hazards=("HZ-01",), outcome="fail")

    assert asked_about(hazard_control_unproven, a_snapshot(HAZARD, a_control(), failed)) == [
        "HZ-01"
    ]


def test_is_silent_when_the_rating_is_still_too_high_to_accept():
    high = a_hazard(initial=5, residual=4, controls=("C-01",))

    assert asked_about(hazard_control_unproven, a_snapshot(high, a_control())) == []


def test_is_silent_when_the_rating_was_never_lowered():
    level = a_hazard(initial=3, residual=3, controls=("C-01",))

    assert asked_about(hazard_control_unproven, a_snapshot(level, a_control())) == []


def test_is_silent_about_a_hazard_that_nobody_has_rated():
    unrated = a_hazard(initial=None, residual=None, controls=("C-01",))

    assert asked_about(hazard_control_unproven, a_snapshot(unrated, a_control())) == []


def test_is_silent_about_a_forecast_that_nobody_has_signed():
    snapshot = a_snapshot(HAZARD, a_control(), go_live="2027-06-01")

    assert asked_about(hazard_control_unproven, snapshot) == []


def test_asks_about_a_far_off_rating_that_somebody_has_signed():
    signed = HAZARD.model_copy(update={"approved_by": "Medical director"})
    snapshot = a_snapshot(signed, a_control(), go_live="2027-06-01")

    assert asked_about(hazard_control_unproven, snapshot) == ["HZ-01"]


def test_is_silent_beside_a_design_control_whose_proof_is_nobodys_question_here():
    both = a_hazard(controls=("C-01", "C-02"))

    assert (
        asked_about(
            hazard_control_unproven, a_snapshot(both, a_control(), a_control("C-02", kind="design"))
        )
        == []
    )


def test_is_silent_where_the_log_holds_no_controls_of_any_hazard():
    assert asked_about(hazard_control_unproven, a_snapshot(a_hazard())) == []


def test_training_waits_for_the_training_criterion_that_its_hazard_names():
    named = a_hazard(controls=("C-01",), criteria=("OP-07",))
    unmet = a_measured_criterion("OP-07", name="Porters trained", measure=None)
    low = readings(("2026-11-16", 9), of="OP-07")

    asked = question(
        hazard_control_unproven, a_snapshot(named, a_control(name="Wards trained"), unmet, low)
    )

    assert [cited.ref for cited in asked.refs] == ["HZ-01", "OP-07"]
