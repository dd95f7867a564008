"""What the records around the hazard log are asked about, and when nothing is asked."""

import pytest

from readiness.questions.partners import interface_unowned
from readiness.questions.safety import hazard_control_unproven, hazard_softened_late
from tests.factories import (
    a_control,
    a_gateway,
    a_hazard,
    a_log_version,
    a_person,
    a_rehearsal,
    a_safety_case,
    a_snapshot,
)
from tests.questions.hearing import asked_about, question

GATEWAY = a_gateway()
SIGNED = {"approved_by": "Sam Safety", "approved_on": "2026-11-02"}


def officer(**changes):
    ordinary = {"name": "Sam Safety", "roles": ["clinical_safety_officer"]}
    return a_person("P-03", **ordinary | changes)


def softened(*things, **when):
    return asked_about(hazard_softened_late, a_snapshot(GATEWAY, *things, **when))


def asked(rule, snapshot):
    return question(rule, snapshot).text


def unowned(*things):
    return asked_about(interface_unowned, a_snapshot(*things))


def handed_over(**to):
    return a_hazard(status="transferred", transferred_to=to or None)


# A control that several hazards share and that nothing shows to work.


def test_says_how_many_hazards_lose_a_control_with_it():
    first = a_hazard(controls=["C-01"])
    others = [a_hazard(f"HZ-0{n}", initial=2, residual=2, controls=["C-01"]) for n in (2, 3)]
    snapshot = a_snapshot(a_control(), first, *others)
    assert "and 2 other hazards rest on it" in asked(hazard_control_unproven, snapshot)


@pytest.mark.parametrize(
    "other",
    [
        a_hazard("HZ-02", controls=[]),
        a_hazard("HZ-02", controls=["C-01"], status="closed", residual=1, initial=1),
    ],
)
def test_says_nothing_of_others_that_do_not_rest_on_it(other):
    snapshot = a_snapshot(a_control(), a_hazard(controls=["C-01"]), other)
    assert "rest" not in asked(hazard_control_unproven, snapshot).replace("resting", "")


def test_is_silent_about_a_shared_control_that_somebody_has_seen_work():
    seen = a_control(state="verified", evidenced="2026-11-16")
    both = [a_hazard(ref, controls=["C-01"]) for ref in ("HZ-01", "HZ-02")]
    assert asked_about(hazard_control_unproven, a_snapshot(seen, *both)) == []


# A hazard that no test touches rests on what people say; one that was rehearsed does not.


def test_asks_about_a_hazard_of_which_nothing_was_tested():
    words = a_control("C-02", kind="vigilance", state="implemented")
    found = asked_about(hazard_control_unproven, a_snapshot(words, a_hazard(controls=["C-02"])))
    assert found == ["HZ-01"]


@pytest.mark.parametrize(
    "things",
    [
        (a_control(), a_rehearsal(hazards=["HZ-01"], outcome="pass")),
        (a_control(evidenced="2026-11-16", state="implemented"),),
    ],
)
def test_is_silent_about_one_that_was(things):
    found = asked_about(hazard_control_unproven, a_snapshot(*things, a_hazard(controls=["C-01"])))
    assert found == []


# A hazard that was handed over.


@pytest.mark.parametrize("to", [{}, {"organisation": "Southmoor", "controls": ["C-01"]}])
def test_asks_about_a_hazard_that_was_handed_to_nobody_who_says_so(to):
    assert unowned(handed_over(**to)) == ["HZ-01"]


def test_names_whose_answer_is_not_on_file():
    snapshot = a_snapshot(handed_over(organisation="Southmoor"))
    assert "handed over to Southmoor, whose answer is not on file" in asked(
        interface_unowned, snapshot
    )


@pytest.mark.parametrize(
    "hazard",
    [
        handed_over(organisation="Southmoor", acknowledged="2026-11-10"),
        handed_over(organisation="Southmoor", acknowledged=True),
        a_hazard(),
        a_hazard(status="closed", initial=2),
    ],
)
def test_is_silent_once_somebody_has_it_or_where_nothing_was_handed_over(hazard):
    assert unowned(hazard) == []


# Papers that were signed late, or by somebody who might not.


def test_asks_about_a_safety_case_that_somebody_no_longer_registered_approved():
    lapsed = officer(registration="X-1", registration_expires="2026-10-31")
    assert softened(lapsed, a_safety_case(**SIGNED)) == ["SR-01"]


def test_asks_about_a_log_that_another_role_issued():
    chair = officer(roles=["chair"], title="Chair")
    version = a_log_version(by="Sam Safety", date="2026-11-02", report="SR-01")
    snapshot = a_snapshot(GATEWAY, chair, a_safety_case(), version)
    assert asked_about(hazard_softened_late, snapshot) == ["SR-01"]
    assert "rests on hazard log 1, which was issued on 2 November by the chair" in asked(
        hazard_softened_late, snapshot
    )


def test_asks_about_a_safety_case_of_the_last_week():
    late = a_safety_case(**SIGNED | {"approved_on": "2027-01-20"})
    snapshot = a_snapshot(GATEWAY, officer(), late, as_of="2027-01-20")
    assert asked_about(hazard_softened_late, snapshot) == ["SR-01"]


@pytest.mark.parametrize(
    "things",
    [
        (officer(), a_safety_case(**SIGNED)),
        (officer(registration="X-1", registration_expires="2027-10-31"), a_safety_case(**SIGNED)),
        (officer(), a_log_version(by="Sam Safety", date="2026-11-02")),
        (a_safety_case(),),
        (a_safety_case(stage="decommissioning", **SIGNED | {"approved_on": "2027-01-20"}),),
    ],
    ids=["by the officer", "registered", "a log", "unsigned with time to go", "the old system"],
)
def test_is_silent_about_papers_signed_in_time_by_whoever_may(things):
    assert softened(*things) == []
