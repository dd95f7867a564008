"""Signing for a criterion to be unmet, or no longer needed."""

from datetime import date

import pytest

from readiness.errors import ChangedSince, NotPermitted, Refused
from readiness.model import Waiver
from readiness.scoring.criterion import computed, is_counted
from readiness.services.criteria import take_out_of_scope, waive
from readiness.vocabulary import Status
from tests.factories import AS_OF, GO_LIVE
from tests.services.conftest import TRUST

DRAWN = len(TRUST)  # the number from which everybody's page was drawn


def test_an_allowed_exception_is_signed_and_ends(work_as):
    with work_as("P-04") as work:
        waive(work, "OP-01", reason="Floor walkers on every ward", expires=GO_LIVE)
        (waiver,) = work.facts(Waiver, "OP-01")
        snapshot = work.snapshot()

    assert (waiver.by, waiver.granted, waiver.expires) == ("Alex Accountable", AS_OF, GO_LIVE)
    assert computed(snapshot, snapshot.criteria[0]).status is Status.WAIVED


def test_a_must_that_cannot_be_waived_is_not(work_as, trail):
    with (
        pytest.raises(NotPermitted, match="has to be met: nobody may allow an exception to it"),
        work_as("P-04") as work,
    ):
        waive(work, "OP-03", reason="Floor walkers", expires=GO_LIVE)

    assert trail() == []


@pytest.mark.parametrize(
    ("reason", "expires", "refusal"),
    [
        ("", GO_LIVE, "Say in a sentence why OP-01 may be unmet"),
        ("Floor walkers", date(2026, 11, 22), "cannot end on 22 November 2026: that has passed"),
    ],
)
def test_an_exception_takes_a_reason_and_a_day_to_come(
    work_as, trail, reason: str, expires: date, refusal: str
):
    with pytest.raises(Refused, match=refusal), work_as("P-04") as work:
        waive(work, "OP-01", reason=reason, expires=expires)

    assert trail() == []


def test_an_exception_on_top_of_anothers_is_refused_with_who(work_as):
    with work_as("P-04", seen=DRAWN) as work:
        waive(work, "OP-01", reason="Floor walkers", expires=AS_OF)

    with (
        pytest.raises(ChangedSince, match="a waiver was recorded by Alex Accountable"),
        work_as("P-04", seen=DRAWN) as work,
    ):
        waive(work, "OP-01", reason="Floor walkers", expires=GO_LIVE)


def test_a_later_exception_may_follow_one_that_the_page_showed(work_as):
    with work_as("P-04") as work:
        waive(work, "OP-01", reason="Floor walkers", expires=AS_OF)
    with work_as("P-04", seen=DRAWN + 1) as work:
        waive(work, "OP-01", reason="Floor walkers", expires=GO_LIVE)
        assert len(work.facts(Waiver, "OP-01")) == 2


def test_a_signatory_takes_a_criterion_out_of_the_counts(work_as):
    with work_as("P-04") as work:
        take_out_of_scope(work, "OP-01", why="The ward closes in January")
        snapshot = work.snapshot()

    assert not is_counted(snapshot, snapshot.criteria[0])


def test_a_must_that_cannot_be_waived_stays_in_scope(work_as, trail):
    with pytest.raises(NotPermitted, match="stays in scope"), work_as("P-04") as work:
        take_out_of_scope(work, "OP-03", why="The ward closes in January")

    assert trail() == []
