"""What clinical safety has to have on record before a go-live."""

import pytest

from readiness.model import PROGRAMME, Acceptance
from readiness.scoring.safety_gate import still_wanting
from tests.factories import AS_OF, a_hazard, a_log_version, a_person, a_safety_case, a_snapshot

OFFICER = a_person(
    roles=["clinical_safety_officer"], registration="X-1", registration_expires=AS_OF
)
LAPSED = a_person(
    roles=["clinical_safety_officer"], registration="X-1", registration_expires="2026-11-22"
)
LAPSED_ISSUER = a_person(
    "P-09",
    name="Sam Safety",
    roles=["clinical_safety_officer"],
    registration="X-2",
    registration_expires="2026-11-22",
)
DEPLOYMENT = a_safety_case(approved_on="2026-11-20", approved_by="Sam Safety")
LEAVING = a_safety_case(
    "SR-02", name="Leaving the old system", stage="decommissioning", approved_on="2026-11-20"
)
UNSIGNED = a_safety_case("SR-02", name="Leaving the old system", stage="decommissioning")
VERSION = a_log_version()
ACCEPTED = Acceptance(of=PROGRAMME, version=1, date=AS_OF, by="Chief executive")
EVERYTHING = (OFFICER, DEPLOYMENT, LEAVING, VERSION, ACCEPTED)


def said(*things):
    return [one.in_words for one in still_wanting(a_snapshot(*things))]


def test_nothing_is_wanting_where_all_of_it_is_on_record():
    assert still_wanting(a_snapshot(*EVERYTHING)) == ()


@pytest.mark.parametrize(
    ("without", "instead", "words"),
    [
        (VERSION, None, "the hazard log has no issued version"),
        (ACCEPTED, None, "accepted by nobody at the top"),
        (DEPLOYMENT, None, "no approved safety case report for its deployment"),
        (LEAVING, None, "the old system has no approved safety case"),
        (LEAVING, UNSIGNED, "the old system has no approved safety case"),
        (OFFICER, None, "no officer on record with a current registration"),
        (OFFICER, LAPSED, "no officer on record with a current registration"),
    ],
)
def test_each_of_them_is_missed(without, instead, words):
    things = [thing for thing in EVERYTHING if thing is not without]
    found = said(*things, *([instead] if instead else []))
    assert words in " and ".join(found)


def test_a_rating_that_changed_since_is_missed():
    assert said(*EVERYTHING, a_hazard()) == [
        "the hazard log has changed in a rating since version 1 was issued"
    ]


@pytest.mark.parametrize(
    ("things", "words"),
    [
        ((a_person("P-09", name="Sam Safety", roles=["chair"]),), "no clinical safety officer iss"),
        ((LAPSED_ISSUER,), "issued after its officer's registration ended"),
        ((a_log_version(2, digest="0" * 64),), "a version 2 that is not what was issued"),
    ],
)
def test_what_the_record_contradicts_does_not_count(things, words):
    assert words in " and ".join(said(*EVERYTHING, *things))


def test_no_officer_accepts_the_risk_for_the_organisation():
    officer = a_person("P-09", name="Chief executive", roles=["clinical_safety_officer"])
    assert said(*EVERYTHING, officer) == [
        "the risk that is left by version 1 is accepted by nobody at the top"
    ]


def test_nobody_else_approves_a_report():
    chair = a_person("P-09", name="Sam Safety", roles=["chair"])
    assert any("safety case report for its deployment" in one for one in said(*EVERYTHING, chair))
