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
DEPLOYMENT = a_safety_case(approved_on="2026-11-20", approved_by="Sam Safety")
LEAVING = a_safety_case(
    "SR-02", name="Leaving the old system", stage="decommissioning", approved_on="2026-11-20"
)
UNSIGNED = a_safety_case("SR-02", name="Leaving the old system", stage="decommissioning")
VERSION = a_log_version()
ACCEPTED = Acceptance(of=PROGRAMME, version=1, date=AS_OF, by="Chief executive")
EVERYTHING = (OFFICER, DEPLOYMENT, LEAVING, VERSION, ACCEPTED)


def test_nothing_is_wanting_where_all_of_it_is_on_record():
    assert still_wanting(a_snapshot(*EVERYTHING)) == ()


@pytest.mark.parametrize(
    ("without", "instead", "words"),
    [
        (VERSION, None, "no version of the hazard log is issued"),
        (ACCEPTED, None, "nobody at the top has accepted"),
        (DEPLOYMENT, None, "for deployment is approved"),
        (LEAVING, None, "the old system has no approved safety case"),
        (LEAVING, UNSIGNED, "the old system has no approved safety case"),
        (OFFICER, None, "no clinical safety officer with a current registration"),
        (OFFICER, LAPSED, "no clinical safety officer with a current registration"),
    ],
)
def test_each_of_them_is_missed(without, instead, words):
    things = [thing for thing in EVERYTHING if thing is not without]
    found = still_wanting(a_snapshot(*things, *([instead] if instead else [])))
    assert words in " and ".join(found)


def test_a_rating_that_changed_since_is_missed():
    assert still_wanting(a_snapshot(*EVERYTHING, a_hazard())) == (
        "ratings have changed since version 1 was issued",
    )
