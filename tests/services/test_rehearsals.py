"""Rehearsals planned beforehand and written down afterwards."""

import datetime as dt
from typing import Any

import pytest

from readiness.errors import NotFound, Refused
from readiness.services import rehearsals
from readiness.vocabulary import Outcome, RehearsalKind

TOMORROW, YESTERDAY = dt.date(2026, 11, 24), dt.date(2026, 11, 22)
SAID: dict[str, Any] = {"do": "Three hours", "study": "No box", "act": "A sign"}


def test_a_rehearsal_is_planned_with_what_is_expected_and_what_it_is_of(work_as):
    with work_as("P-02") as work:
        made = rehearsals.plan_rehearsal(
            work,
            name="Night downtime",
            date=TOMORROW,
            plan="Two hours on paper",
            kind=RehearsalKind.DOWNTIME_EXERCISE,
            criteria=["OP-01"],
            hazards=["HZ-001"],
        )

    assert (made.ref, made.outcome, made.happened) == ("R-01", None, None)
    assert (made.criteria, made.hazards) == (("OP-01",), ("HZ-001",))


def test_a_plan_says_what_is_expected_when_and_of_what_there_is(work_as):
    with work_as("P-02") as work:
        with pytest.raises(Refused, match="what is expected"):
            rehearsals.plan_rehearsal(work, name="Night", date=TOMORROW, plan=" ")
        with pytest.raises(Refused, match="Choose the day"):
            rehearsals.plan_rehearsal(work, name="Night", date=None, plan="Paper")
        with pytest.raises(NotFound):
            rehearsals.plan_rehearsal(work, name="N", date=TOMORROW, plan="P", criteria=["XX-9"])


def test_a_rehearsal_is_written_down_whole_or_not_at_all(work_as):
    with work_as("P-02") as work:
        with pytest.raises(Refused, match="what was learned"):
            rehearsals.record_rehearsal(work, "R-11", outcome=Outcome.FAIL, **SAID | {"study": ""})
        with pytest.raises(Refused, match="passed in part, or failed"):
            rehearsals.record_rehearsal(work, "R-11", outcome=None, **SAID)
        with pytest.raises(Refused, match="still to come"):
            rehearsals.record_rehearsal(work, "R-11", outcome=Outcome.PASS, date=TOMORROW, **SAID)


def test_what_was_predicted_stays_as_it_was(work_as):
    with work_as("P-02") as work:
        held = rehearsals.record_rehearsal(
            work, "R-11", outcome=Outcome.FAIL, date=YESTERDAY, errors=2.5, **SAID
        )
        with pytest.raises(Refused, match="exactly so already"):
            rehearsals.record_rehearsal(
                work, "R-11", outcome=Outcome.FAIL, date=YESTERDAY, errors=2.5, **SAID
            )

    assert (held.plan, held.date, held.errors) == ("Two hours on paper", YESTERDAY, 2.5)
