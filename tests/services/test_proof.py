"""Readings, evidence, and checks by somebody else."""

from datetime import date
from typing import Any

import pytest

from readiness.errors import NotFound, NotPermitted, Refused
from readiness.model import Check, Evidence, Reading
from readiness.services.criteria import (
    attach_evidence,
    check_evidence,
    post_reading,
    withdraw_fact,
)
from readiness.vocabulary import EvidenceKind, Outcome
from tests.factories import AS_OF, a_check, filed

FRIDAY = date(2026, 11, 20)
TOMORROW = date(2026, 11, 24)


def test_a_reading_is_kept_with_its_day_source_and_poster(work_as, trail):
    with work_as("P-01") as work:
        post_reading(work, "OP-02", value=49, date=FRIDAY, denominator=3200, source="Register")

    (entry,) = trail()
    assert entry.after == {
        "date": "2026-11-20",
        "value": 49,
        "denominator": 3200,
        "source": "Register",
        "by": "Lee Programme",
    }


def test_a_reading_is_about_the_day_of_the_act_unless_said_otherwise(work_as):
    with work_as("P-01") as work:
        assert post_reading(work, "OP-02", value=0, source="").date == AS_OF
        (reading,) = work.facts(Reading, "OP-02")
        assert (reading.value, reading.source) == (0, None)


@pytest.mark.parametrize("value", ["49", float("nan"), float("inf"), True])
def test_a_reading_that_is_no_number_is_refused(work_as, trail, value: float):
    with pytest.raises(Refused, match="Value: it must be a number"), work_as("P-01") as work:
        post_reading(work, "OP-02", value=value)

    assert trail() == []


def test_a_reading_of_a_day_to_come_is_refused(work_as, trail):
    refusal = "The reading of OP-02 is dated 24 November 2026, which is yet to come"
    with pytest.raises(Refused, match=refusal), work_as("P-01") as work:
        post_reading(work, "OP-02", value=49, date=TOMORROW)

    assert trail() == []


def test_the_same_reading_is_not_posted_twice(work_as, trail):
    with work_as("P-01") as work:
        post_reading(work, "OP-02", value=49)
    with (
        pytest.raises(Refused, match="Exactly this reading of OP-02 is recorded already"),
        work_as("P-01") as work,
    ):
        post_reading(work, "OP-02", value=49)

    assert len(trail()) == 1


def test_two_people_may_post_readings_at_once(work_as, trail):
    with work_as("P-01", seen=11) as work:
        post_reading(work, "OP-02", value=49)
    with work_as("P-03", seen=11) as work:
        post_reading(work, "OP-02", value=50)

    assert [entry.actor for entry in trail()] == ["P-01", "P-03"]


def test_evidence_is_kept_in_the_name_of_who_provided_it(work_as):
    with work_as("P-02") as work:
        evidence = attach_evidence(
            work,
            "OP-01",
            kind=EvidenceKind.TEST_REPORT,
            summary="Every ward seen",
            outcome=Outcome.PASS,
            environment="Training build",
            link="https://example.nhs.uk/report",
            stale_after=date(2027, 1, 1),
        )

    assert (evidence.by, evidence.date, evidence.outcome) == ("Toni Training", AS_OF, Outcome.PASS)
    assert (evidence.environment, evidence.is_hard) == ("Training build", True)


def test_soft_evidence_may_be_attached(work_as):
    with work_as("P-02") as work:
        kind = EvidenceKind.SUPPLIER_ATTESTATION
        assert not attach_evidence(work, "OP-01", kind=kind, summary="They say so").is_hard


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"summary": " "}, "Say in a sentence what the evidence shows"),
        ({"date": TOMORROW}, "The evidence of OP-01 is dated 24 November 2026, which is yet"),
        ({"summary": "Seen with 9434765919"}, "Text: it holds what looks like a patient's NHS"),
        ({"kind": "hearsay"}, "Kind: it is not one of the words allowed"),
    ],
)
def test_evidence_that_says_nothing_or_too_much_is_refused(
    work_as, trail, changes: dict[str, Any], refusal: str
):
    given: dict[str, Any] = {"kind": EvidenceKind.AUDIT, "summary": "Seen"} | changes
    with pytest.raises(Refused, match=refusal), work_as("P-02") as work:
        attach_evidence(work, "OP-01", **given)

    assert trail() == []


def test_a_check_says_who_looked_and_when(work_as, evidence: int, trail):
    with work_as("P-03") as work:
        check_evidence(work, evidence)
        (check,) = work.facts(Check, "OP-01")

    assert (check.evidence, check.verified_by, check.verified_on) == (evidence, "Sam Safety", AS_OF)
    assert trail()[-1].kind == "check"


@pytest.mark.parametrize("actor", ["P-01", "P-02"])
def test_neither_owner_nor_provider_checks_and_both_are_told_who_may(
    work_as, evidence: int, actor: str
):
    refusal = "somebody other than the owner .* and whoever provided the evidence. Ask Sam Safety"
    with pytest.raises(NotPermitted, match=refusal), work_as(actor) as work:
        check_evidence(work, evidence)


def test_what_is_checked_already_is_refused_with_who_and_when(work_as, evidence: int):
    with work_as("P-03") as work:
        check_evidence(work, evidence)

    refusal = "OP-01: the audit of 20 November was checked by Sam Safety on 23 November already"
    with pytest.raises(Refused, match=refusal), work_as("P-04") as work:
        check_evidence(work, evidence)


def test_a_check_by_the_owner_does_not_stand_in_the_way_of_a_real_one(work_as):
    with work_as("P-01") as work:
        number = work.append(filed()).recorded
        work.append(a_check("Training lead", evidence=number))
    with work_as("P-03") as work:
        assert check_evidence(work, number).verified_by == "Sam Safety"


def test_evidence_that_is_not_there_cannot_be_checked(work_as):
    with pytest.raises(NotFound, match="There is no evidence 99"), work_as("P-03") as work:
        check_evidence(work, 99)


def test_evidence_that_was_taken_back_cannot_be_checked(work_as, evidence: int):
    with work_as("P-01") as work:
        withdraw_fact(work, Evidence, evidence, reason="Of another ward")

    with (
        pytest.raises(Refused, match="That evidence behind OP-01 has been withdrawn"),
        work_as("P-03") as work,
    ):
        check_evidence(work, evidence)
