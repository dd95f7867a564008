"""What happened is linked to the hazard log by three questions."""

from datetime import date
from typing import Any

import pytest

from readiness.errors import Refused
from readiness.model import Hazard
from readiness.services.incidents import assess_incident, close_incident, report_incident
from readiness.vocabulary import HazardStatus
from tests.services.deeds_of_safety import assess

NO: dict[str, Any] = {"new_hazard": False, "known_hazard": False, "control_failed": False}


def test_whoever_is_at_the_table_reports_one(work_as):
    with work_as("P-02") as work:
        incident = report_incident(work, name="A dose was charted twice")
    assert (incident.ref, incident.reported_by, incident.is_answered) == (
        "IN-003",
        "Toni Training",
        False,
    )


def test_nobody_reports_what_is_still_to_come(work_as):
    with pytest.raises(Refused, match="not happened yet"), work_as("P-02") as work:
        report_incident(work, name="A dose", date=date(2026, 11, 24))


def test_an_incident_on_a_closed_hazard_opens_it_again(work_as):
    with work_as("P-03") as work:
        incident = assess(work, "IN-001")
        assert work.get(Hazard, "HZ-005").status is HazardStatus.OPEN
    assert incident.hazards == ("HZ-005",)
    assert incident.failed_controls == ("C-03",)


def test_an_open_hazard_stays_as_it_is(work_as):
    with work_as("P-03") as work:
        before = work.get(Hazard, "HZ-001")
        assess_incident(work, "IN-001", **NO | {"known_hazard": True}, hazards=["HZ-001"])
        assert work.get(Hazard, "HZ-001") == before


@pytest.mark.parametrize(
    ("answer", "words"), [("known_hazard", "that came true"), ("control_failed", "that failed")]
)
def test_what_came_true_and_what_failed_is_named(work_as, answer, words):
    with pytest.raises(Refused, match=words), work_as("P-03") as work:
        assess_incident(work, "IN-001", **NO | {answer: True})


def test_it_is_closed_only_once_the_three_questions_are_answered(work_as):
    with pytest.raises(Refused, match="three questions"), work_as("P-03") as work:
        close_incident(work, "IN-001", cause="Two charts")
    with work_as("P-03") as work:
        assess_incident(work, "IN-001", **NO)
        assert close_incident(work, "IN-001", cause="Two charts").closed == work.day
