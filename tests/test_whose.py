"""What is one's own, and what is too near."""

import pytest

from readiness.model import Check, Evidence
from readiness.permissions import may, why_not
from tests.factories import (
    AS_OF,
    a_check,
    a_control,
    a_criterion,
    a_hazard,
    a_person,
    a_reading,
    a_rehearsal,
    a_snapshot,
    a_workstream,
    an_issue,
    filed,
    withdrawn,
)
from tests.trust import EVIDENCE, a_trust

NOT_YOUR_OWN = (
    "Checking evidence is for somebody other than the owner of the criterion and whoever provided "
    "the evidence."
)


@pytest.mark.parametrize("called", ["P-01", "pat", " Training Lead "])
def test_an_owner_is_found_by_reference_name_or_title(called: str):
    person = a_person(name="Pat", title="Training lead")
    criterion = a_criterion(owner=called)

    assert may(person, "tick_off", a_trust(person, criterion=criterion), criterion)


def test_the_lead_of_another_workstream_may_not():
    person = a_person(title="Head of training", roles=["workstream_lead"])
    criterion = a_criterion(workstream="Devices")
    snapshot = a_snapshot(
        person, criterion, a_workstream("WS-02", name="Devices", lead="Device lead")
    )

    assert why_not(person, "tick_off", snapshot, criterion) is not None


@pytest.mark.parametrize("title", ["Training lead", "Audit South"])
@pytest.mark.parametrize("role", ["chair", "executive", "programme_lead", "ccio"])
def test_nobody_checks_their_own(title: str, role: str):
    person = a_person(title=title, roles=[role])
    assert why_not(person, "check_evidence", a_trust(person), EVIDENCE) == NOT_YOUR_OWN


def test_an_owner_may_not_take_back_what_others_recorded():
    owner = a_person(title="Training lead", roles=["programme_lead"])
    said = why_not(owner, "withdraw_fact", a_trust(owner), EVIDENCE)

    assert said == (
        "Taking back what others recorded about a criterion is for somebody other than its owner."
    )


@pytest.mark.parametrize(
    "fact",
    [
        a_reading(49, AS_OF, by="Training lead"),
        a_check("Training lead", evidence=9),
        filed(by="Training lead"),
    ],
    ids=lambda fact: type(fact).__name__,
)
def test_an_owner_may_take_back_what_they_recorded_themselves(fact: Evidence | Check):
    owner = a_person(title="Training lead")
    assert may(owner, "withdraw_fact", a_trust(owner), fact)


def test_what_is_not_about_a_criterion_was_given_by_nobody():
    person = a_person(title="Training lead")
    assert not may(person, "withdraw_fact", a_trust(person), person)


@pytest.mark.parametrize("act", ["waive", "take_out_of_scope"])
@pytest.mark.parametrize("role", ["chair", "executive", "senior_responsible_owner"])
def test_nobody_signs_away_a_must_that_cannot_be_waived(act: str, role: str):
    person = a_person(roles=[role])
    criterion = a_criterion(priority="must_not_waive")
    said = why_not(person, act, a_trust(person, criterion=criterion), criterion)

    assert said is not None
    assert said.startswith("A must that cannot be waived")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("programme_lead", "administrator", True),
        ("administrator", "workstream_lead", True),
        ("secretary", "clinical_safety_officer", True),
        ("senior_responsible_owner", "chair", True),
        ("programme_lead", "workstream_lead", False),
        ("executive", "secretary", False),
        ("administrator", "front_line", False),
        ("chair", "non_executive", False),
        ("front_line", "chair", False),
    ],
)
def test_redacting_takes_two_people_one_of_whom_oversees(first: str, second: str, expected: bool):
    one, other = a_person("P-01", roles=[first]), a_person("P-02", roles=[second])

    assert may(one, "redact", a_trust(one, other), other) is expected


def test_nobody_redacts_alone():
    one = a_person(roles=["administrator"])
    assert not may(one, "redact", a_trust(one), one)


def test_who_has_left_is_no_second_person():
    one, other = a_person("P-01", roles=["chair"]), a_person("P-02", roles=["chair"])
    assert not may(one, "redact", a_snapshot(one, withdrawn(other)), other)


def test_an_issue_that_bears_a_criterions_reference_is_not_that_criterion():
    assessor = a_person(title="Programme office")
    criterion = a_criterion("IS-01", assessor="Programme office")
    snapshot = a_trust(assessor, criterion=criterion)

    assert may(assessor, "judge", snapshot, criterion)
    assert not may(assessor, "judge", snapshot, an_issue("IS-01"))


def test_a_hazard_is_rated_by_whoever_owns_it():
    owner = a_person(title="Head of pharmacy")
    hazard = a_hazard(owner="head of pharmacy")

    assert may(owner, "rate_hazard", a_trust(owner), hazard)
    assert not may(owner, "rate_hazard", a_trust(owner), a_hazard(owner="Somebody else"))


@pytest.mark.parametrize("act", ["record_rehearsal", "close_issue", "time_workaround"])
def test_what_touches_anothers_work_as_well_is_not_a_workstream_leads_alone(act: str):
    lead = a_person(title="Head of training", roles=["workstream_lead"])
    theirs = a_criterion("OP-09", workstream="Devices")
    streams = (a_workstream(lead="Head of training"), a_workstream("WS-02", name="Devices"))
    snapshot = a_snapshot(lead, a_criterion("OP-01", workstream="Training"), theirs, *streams)
    record = a_rehearsal if act == "record_rehearsal" else an_issue

    assert may(lead, act, snapshot, record(criteria=["OP-01"]))
    assert not may(lead, act, snapshot, record(criteria=["OP-01", "OP-09"]))
    assert not may(lead, act, snapshot, record())


def test_a_control_is_put_in_by_whoever_owns_a_hazard_in_which_it_stands():
    owner = a_person(title="Head of pharmacy", roles=["hazard_owner"])
    control = a_control(owner="Somebody else")
    within = a_hazard(owner="Head of pharmacy", controls=[control.ref])
    elsewhere = a_hazard(owner="Head of pharmacy", controls=["C-09"])

    assert may(owner, "implement_control", a_snapshot(owner, within, control), control)
    assert not may(owner, "implement_control", a_snapshot(owner, elsewhere, control), control)


def test_a_hazard_owner_rates_their_own_and_is_told_whose_another_is():
    owner = a_person("P-01", title="Head of pharmacy", roles=["hazard_owner"])
    other = a_person("P-02", name="Sam", title="Head of nursing", roles=["hazard_owner"])
    theirs = a_hazard(owner="Head of nursing")
    said = why_not(owner, "rate_hazard", a_trust(owner, other), theirs)

    assert may(owner, "rate_hazard", a_trust(owner), a_hazard(owner="Head of pharmacy"))
    assert said == (
        "Rating a hazard is for whoever owns it, a clinical safety officer or the CCIO. Ask Sam."
    )
