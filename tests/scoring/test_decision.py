from datetime import date
from typing import Any

import pytest

from readiness.scoring.decision import deciding, open_conditions
from readiness.scoring.log_versions import log_of
from tests.factories import (
    a_condition,
    a_control,
    a_criterion,
    a_gateway,
    a_hazard,
    a_log_version,
    a_measured_criterion,
    a_person,
    a_reading,
    a_safety_case,
    a_snapshot,
    a_waiver,
    filed,
    judged,
)

TICKED = judged("met"), filed()
SIGNED: dict[str, Any] = {"roles": ["clinical_safety_officer"]}


# Everything around the hazard log that going live takes.
OFFICER = a_person(
    "P-90",
    name="Officer",
    registration="INVENTED-1",
    registration_expires="2027-10-31",
    **SIGNED,
)
CASES = tuple(
    a_safety_case(f"SR-9{n}", stage=stage, approved_on="2026-11-01")
    for n, stage in enumerate(("deployment", "decommissioning"))
)


def signed_off(*things):
    """Some things, with all that has to be signed around the hazard log."""
    log = log_of(a_snapshot(*things))
    return (*things, OFFICER, *CASES, a_log_version(log=log, date="2026-11-01"))


def before_the_board(*things, **changes):
    snapshot = a_snapshot(a_gateway(), *signed_off(*things), **changes)
    return deciding(snapshot, snapshot.gateways[0])


def stopped_by(*things, **changes):
    return [stop.in_words for stop in before_the_board(*things, **changes).stops]


def test_a_must_that_is_due_and_not_met_stops_go_by_name():
    assert stopped_by(a_criterion(), judged("red")) == [
        "OP-01 (Statement of OP-01) is due and not met: will miss"
    ]


@pytest.mark.parametrize(
    "things",
    [
        (a_criterion(), TICKED),
        (a_criterion(), judged("red"), a_waiver()),
        (a_criterion(priority="should"), judged("red")),
        (a_criterion(due="2027-01-10"), judged("red")),
        (a_criterion(), judged("removed")),
    ],
    ids=["met", "allowed exception", "should", "due later", "out of scope"],
)
def test_what_is_met_allowed_or_not_asked_for_stops_nothing(things):
    assert stopped_by(*things) == []


def test_an_exception_that_ended_yesterday_stops_go_today():
    ended = a_waiver(expires="2026-11-22", granted="2026-11-01")
    assert stopped_by(a_criterion(), judged("red"), ended) == [
        "OP-01 (Statement of OP-01) is due and not met: will miss"
    ]
    assert stopped_by(a_criterion(), judged("red"), ended, as_of="2026-11-22") == []


def test_no_exception_helps_a_must_that_cannot_be_waived():
    unwaivable = a_criterion(priority="must_not_waive")
    assert len(stopped_by(unwaivable, judged("red"), a_waiver())) == 1


@pytest.mark.parametrize(
    ("hazard", "says"),
    [
        ({"initial": 4, "residual": 4}, "is rated 4, which nobody may accept"),
        ({"initial": 5, "residual": None}, "is rated 5, which nobody may accept"),
        ({"initial": None, "residual": None}, "is not scored, which is not low"),
    ],
)
def test_a_hazard_nobody_may_sign_for_or_nobody_has_scored_stops_go(hazard, says):
    assert stopped_by(a_hazard(**hazard)) == [f"HZ-01 (Hazard HZ-01) {says}"]


def test_a_hazard_whose_controls_are_in_stops_nothing():
    control = a_control("HZ-01/1", of="HZ-01", state="implemented")
    assert stopped_by(control, a_hazard(controls=["HZ-01/1"], initial=4, residual=2)) == []


def test_a_safety_officer_whose_registration_has_ended_stops_go():
    officer = a_person(name="Sam Safety", registration_expires="2026-11-22", **SIGNED)
    assert stopped_by(officer) == [
        "P-01 (Sam Safety) signs for safety with a registration that ended on 22 November 2026"
    ]


@pytest.mark.parametrize(
    "person",
    [
        a_person(registration_expires="2026-11-23", **SIGNED),
        a_person(registration_expires="2026-11-01", roles=["executive"]),
        a_person(**SIGNED),
    ],
    ids=["ends today", "signs for nothing", "no end recorded"],
)
def test_any_other_registration_stops_nothing(person):
    assert stopped_by(person) == []


UNSIGNED = {
    "The hazard log has no issued version",
    "The new system has no approved safety case report for its deployment",
    "The old system has no approved safety case for its decommissioning",
    "Clinical safety has no officer on record with a current registration",
}


@pytest.mark.parametrize(
    ("planned", "others", "asks"),
    [
        ("2026-12-08", (), True),
        ("2027-01-15", ("2027-01-21",), True),
        ("2026-12-08", ("2027-01-15",), False),
        ("2027-02-15", (), False),
    ],
    ids=["the last", "in the last fortnight", "another follows", "after go-live"],
)
def test_the_decision_to_go_live_takes_what_clinical_safety_has_to_sign(planned, others, asks):
    later = (a_gateway(f"G-1{n}", name=day, planned=day) for n, day in enumerate(others))
    snapshot = a_snapshot(a_gateway(planned=planned), *later)
    stops = {stop.in_words for stop in deciding(snapshot, snapshot.gateways[0]).stops}
    assert stops == (UNSIGNED if asks else set())


def test_a_later_must_would_become_a_condition_with_its_day_and_its_test():
    later = a_measured_criterion(due="2027-01-10"), a_reading(40, "2026-11-20")
    (found,) = before_the_board(*later).later

    assert found.due == date(2027, 1, 10)
    assert found.owner == "Training lead"
    assert found.test == "A reading of users trained at a target of 80 %"
    assert found.may_be_condition


def test_a_later_must_that_cannot_be_waived_is_met_and_no_condition():
    (found,) = before_the_board(a_criterion(due="2027-01-10", priority="must_not_waive")).later
    assert not found.may_be_condition


def test_the_position_is_one_sentence():
    met = a_criterion("OP-02"), judged("met", of="OP-02"), filed(of="OP-02")
    assert before_the_board(a_criterion(), judged("red"), *met).says == (
        "1 of the 2 must-haves due are in place, and 1 thing on record stop “go”."
    )
    assert before_the_board(*met).says.endswith("and nothing on record stops “go”.")


def test_a_gateway_asks_for_what_is_due_by_its_own_day():
    first, last = a_gateway(), a_gateway("G-02", name="Last", planned="2027-01-15")
    snapshot = a_snapshot(first, last, *signed_off(a_criterion(due="2027-01-10"), judged("red")))
    assert [len(deciding(snapshot, gateway).stops) for gateway in snapshot.gateways] == [0, 1]


def test_conditions_of_what_was_decided_stand_until_they_are_closed():
    held = a_gateway(held="2026-11-10", outcome="conditional")
    late = a_condition(due="2026-11-20", expires="2026-11-22")
    closed = a_condition("CO-02", closed="2026-11-20")
    waits = a_condition("CO-03", due="2026-12-20", expires="2026-12-24")

    found = open_conditions(a_snapshot(held, waits, late, closed))

    assert [(one.condition.ref, one.is_late, one.has_expired) for one in found] == [
        ("CO-01", True, True),
        ("CO-03", False, False),
    ]


def test_conditions_that_are_only_being_set_bind_nobody_yet():
    assert open_conditions(a_snapshot(a_gateway(), a_condition())) == ()
