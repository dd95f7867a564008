"""The corporate register as people keep it."""

import datetime as dt
from typing import Any

import pytest

from readiness.errors import Refused
from readiness.model import Question
from readiness.services import risks, sent_in
from readiness.vocabulary import Appetite, Pillar

UNTIL = dt.date(2026, 12, 31)
AS_IT_STANDS: dict[str, Any] = {
    "response": "",
    "owner": "Chief operating officer",
    "why": "Looked at again",
}


def test_a_risk_is_raised_with_all_that_is_known(work_as):
    with work_as("P-02") as work:
        made = risks.raise_risk(
            work, name=" The line fails ", cause=" ", pillar=Pillar.TECHNICAL, likelihood=2
        )

    assert (made.ref, made.name, made.cause) == ("RK-01", "The line fails", None)
    assert (made.pillar, made.likelihood, made.impact) == (Pillar.TECHNICAL, 2, None)


def test_half_a_score_or_nothing_new_is_refused(work_as):
    with work_as("P-01") as work:
        same: dict[str, Any] = {
            "likelihood": 3,
            "impact": 4,
            "pillar": Pillar.OPERATIONAL,
            **AS_IT_STANDS,
        }
        with pytest.raises(Refused, match="both likelihood and impact"):
            risks.assess_risk(work, "RK-11", **same | {"impact": None})
        with pytest.raises(Refused, match="exactly so already"):
            risks.assess_risk(work, "RK-11", **same)


def test_a_risk_within_the_appetite_needs_no_signature(work_as):
    with work_as("P-01") as work:
        scores: dict[str, Any] = {"likelihood": 1, "impact": 4, "pillar": Pillar.OPERATIONAL}
        risks.assess_risk(work, "RK-11", **scores, **AS_IT_STANDS)
    with pytest.raises(Refused, match="nobody need sign"), work_as("P-04") as work:
        risks.carry_risk(work, "RK-11", reason="Booked", until=UNTIL)


def test_a_signature_has_a_name_a_reason_and_a_last_day(work_as):
    with work_as("P-04") as work:
        with pytest.raises(Refused, match="until which day to come"):
            risks.carry_risk(work, "RK-11", reason="Booked", until=work.day)
        signed = risks.carry_risk(work, "RK-11", reason="Booked", until=UNTIL).carried

    assert signed is not None
    assert (signed.by, signed.reason, signed.until) == ("Alex Accountable", "Booked", UNTIL)


def test_an_appetite_is_set_pillar_by_pillar_and_the_others_stay(work_as):
    said: dict[str, Any] = {
        "appetite": Appetite.AVERSE,
        "words": "No harm foretold",
        "why": "Agreed",
    }
    with work_as("P-08") as work:
        set_ = risks.set_appetite(work, pillar=Pillar.CLINICAL_SAFETY, **said)

    assert set_.appetite is not None
    assert set_.appetite_in_words is not None
    assert (set_.appetite.operational, set_.appetite.clinical_safety) == ("cautious", "averse")
    assert set_.appetite_in_words.clinical_safety == "No harm foretold"


def test_what_is_made_of_a_worry_is_kept_with_it(work_as):
    with work_as("P-09") as work:
        made = sent_in.take_up(work, "Q-14", into=sent_in.RISK, name="Labels jam at night")

        assert work.get(Question, "Q-14").became == made.ref == "RK-01"
