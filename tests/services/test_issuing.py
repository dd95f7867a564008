"""The log is issued, frozen and numbered; a rating that changes later asks for a new report."""

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DatabaseError

from readiness.errors import NotPermitted, Refused
from readiness.model import Hazard, Person
from readiness.scoring.log_versions import (
    acceptances,
    changed_since,
    hazards_in,
    is_intact,
    last_version,
    needs_report,
    ratings_in,
)
from readiness.services.hazard_life import open_hazard
from readiness.services.hazards import log_hazard, rate
from readiness.services.issuing import (
    accept_residual_risk,
    approve_safety_case,
    issue_log,
    write_safety_case,
)
from readiness.vocabulary import Likelihood, SafetyStage, Severity

MAJOR, LOW = Severity.MAJOR, Likelihood.LOW
GROUNDS = "The board has seen the log"


@pytest.fixture
def second(work_as):
    """The log, issued a second time."""
    with work_as("P-03") as work:
        open_hazard(work, "HZ-002")
        return issue_log(work, report="SR-01")


def test_a_version_has_a_number_a_digest_a_report_a_stage_and_who_issued_it(second):
    assert (second.number, second.by, second.registration) == (2, "Sam Safety", "INVENTED-1")
    assert (second.report, second.stage) == ("SR-01", SafetyStage.DEPLOYMENT)
    assert is_intact(second)


def test_a_version_opens_as_it_was(work_as, second):
    with work_as("P-03") as work:
        rate(work, "HZ-001", severity=MAJOR, likelihood=LOW)
        work.move(work.get(Hazard, "HZ-001"), name="Another name")
        version = last_version(work.snapshot())

    assert version is not None
    assert version == second
    assert hazards_in(version)[0].name == "Hazard HZ-001"
    assert ratings_in(version)["HZ-001"] == {"initial": 4, "current": 4}


def test_what_was_tampered_with_no_longer_fits_its_fingerprint(second):
    changed = second.model_copy(update={"log": {"rated": {"HZ-001": {"initial": 1}}}})
    assert not is_intact(changed)


@pytest.mark.usefixtures("second")
def test_a_rating_that_changes_asks_for_a_new_safety_case_report(work_as):
    with work_as("P-03") as work:
        assert not needs_report(work.snapshot())
        rate(work, "HZ-001", severity=MAJOR, likelihood=LOW)
        (change,) = changed_since(work.snapshot())

        assert needs_report(work.snapshot())
    assert (change.ref, change.which, change.before, change.after) == (
        "HZ-001",
        "expected",
        None,
        3,
    )


@pytest.mark.usefixtures("second")
def test_a_hazard_that_is_new_asks_for_one_too(work_as):
    with work_as("P-03") as work:
        log_hazard(work, name="Wrong patient", severity=MAJOR, likelihood=LOW)
        assert {c.ref for c in changed_since(work.snapshot()) if c.is_new} == {"HZ-007"}


@pytest.mark.usefixtures("second")
def test_words_that_change_do_not(work_as):
    with work_as("P-03") as work:
        work.move(work.get(Hazard, "HZ-001"), name="Another name")
        assert not needs_report(work.snapshot())


@pytest.mark.usefixtures("second")
def test_issuing_again_is_the_answer(work_as):
    with work_as("P-03") as work:
        rate(work, "HZ-001", severity=MAJOR, likelihood=LOW)
        assert issue_log(work, report="SR-01").number == 3
        assert not needs_report(work.snapshot())


def test_a_proposal_that_nobody_looked_at_keeps_the_log_from_being_issued(work_as):
    with pytest.raises(Refused, match="HZ-002 only proposed"), work_as("P-03") as work:
        issue_log(work, report="SR-01")


@pytest.mark.parametrize(
    "changes", [{"registration": None}, {"registration_expires": "2026-11-22"}]
)
def test_nobody_issues_it_without_a_registration(work_as, changes):
    with work_as("setup") as work:
        work.move(work.get(Person, "P-03"), **changes)
    with pytest.raises(NotPermitted, match="registration"), work_as("P-03") as work:
        issue_log(work, report="SR-01")


@pytest.mark.usefixtures("second")
def test_an_issued_version_is_never_changed(empty_store):
    with pytest.raises(DatabaseError, match="log_version"):
        touched(empty_store)


def touched(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE log_version SET number = 9"))


def test_somebody_at_the_top_accepts_what_a_version_leaves(work_as):
    with work_as("P-04") as work:
        accepted = accept_residual_risk(work, reason=GROUNDS)
        version = last_version(work.snapshot())
        assert version is not None
        assert acceptances(work.snapshot(), version) == (accepted,)
    assert (accepted.version, accepted.by) == (1, "Alex Accountable")


def test_what_has_changed_since_is_not_accepted_unseen(work_as):
    with work_as("P-03") as work:
        rate(work, "HZ-001", severity=MAJOR, likelihood=LOW)
    with (
        pytest.raises(Refused, match="a new safety case report is needed"),
        work_as("P-04") as work,
    ):
        accept_residual_risk(work, reason=GROUNDS)


def test_the_old_system_has_a_safety_case_of_its_own(work_as):
    stage = SafetyStage.DECOMMISSIONING
    with work_as("P-03") as work:
        case = write_safety_case(work, name="Leaving the old system", stage=stage, system="Old EPR")
        signed = approve_safety_case(work, case.ref)

    assert (signed.ref, signed.stage, signed.system) == ("SR-02", stage, "Old EPR")
    assert signed.approved_by == "Sam Safety"
    with pytest.raises(Refused, match="approved already"), work_as("P-03") as work:
        approve_safety_case(work, case.ref)
