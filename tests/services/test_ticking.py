"""Ticking a criterion off: what it takes, and what it leaves behind."""

import pytest

from readiness.errors import AlreadyRecorded, ChangedSince, NotFound, NotPermitted, Refused
from readiness.model import Criterion, Evidence, Judgement
from readiness.scoring.criterion import computed
from readiness.services.criteria import (
    attach_evidence,
    check_evidence,
    judge,
    post_reading,
    tick_off,
)
from readiness.vocabulary import Declared, EvidenceKind, Outcome, Status
from tests.factories import AS_OF, filed, judged
from tests.services.conftest import TRUST

AUDIT = filed()


def test_a_tick_with_evidence_counts_as_met_and_leaves_a_trail(work_as, trail):
    with work_as("P-02") as work:
        tick_off(work, "OP-01", evidence=AUDIT, why="Seen on every ward")

    evidence, tick = trail()
    assert (evidence.actor, evidence.kind, evidence.ref) == (
        "P-02",
        "evidence",
        f"OP-01/{len(TRUST) + 1}",
    )
    assert (tick.actor, tick.kind, tick.why) == ("P-02", "judgement", "Seen on every ward")
    with work_as("P-02") as work:
        snapshot = work.snapshot()
        assert computed(snapshot, snapshot.criteria[0]).status is Status.MET


def test_a_tick_is_in_the_name_of_whoever_ticked(work_as):
    with work_as("P-01") as work:
        tick_off(work, "OP-01", evidence=AUDIT)

        (tick,) = work.facts(Judgement, "OP-01")
        assert (tick.by, tick.date, tick.status) == ("Lee Programme", AS_OF, Declared.MET)
        (evidence,) = work.facts(Evidence, "OP-01")
        assert (evidence.by, evidence.summary) == ("Lee Programme", "Seen and written down")


def test_a_tick_may_rest_on_evidence_that_is_on_record_already(work_as):
    with work_as("P-02") as work:
        attach_evidence(work, "OP-01", kind=EvidenceKind.AUDIT, summary="Seen", date=AS_OF)
    with work_as("P-02") as work:
        assert tick_off(work, "OP-01").status is Declared.MET


def test_a_tick_may_rest_on_a_target_that_is_met(work_as):
    with work_as("P-01") as work:
        post_reading(work, "OP-02", value=81)
        assert tick_off(work, "OP-02").status is Declared.MET


def test_what_was_never_measured_may_be_ticked_on_evidence(work_as):
    with work_as("P-01") as work:
        assert tick_off(work, "OP-02", evidence=AUDIT).status is Declared.MET


def test_a_tick_with_nothing_behind_it_is_refused_and_nothing_is_kept(work_as, trail):
    with (
        pytest.raises(Refused, match="OP-01 has nothing hard behind it yet: attach evidence"),
        work_as("P-02") as work,
    ):
        tick_off(work, "OP-01")

    assert trail() == []


def test_words_alone_do_not_support_a_tick_and_are_not_kept_with_it(work_as, trail):
    words = filed(kind="supplier_attestation")
    with pytest.raises(Refused, match="nothing hard behind it yet"), work_as("P-02") as work:
        tick_off(work, "OP-01", evidence=words)

    assert trail() == []


def test_a_missed_target_cannot_be_ticked_off_whatever_is_attached(work_as):
    with work_as("P-01") as work:
        post_reading(work, "OP-02", value=49)

    refusal = "OP-02 stands at 49 % on 23 November against a target of 80 %: post a reading"
    with pytest.raises(Refused, match=refusal), work_as("P-01") as work:
        tick_off(work, "OP-02", evidence=AUDIT)


@pytest.mark.parametrize(
    ("evidence", "refusal"),
    [
        (filed(outcome="fail"), "the audit of 23 November did not pass"),
        (filed(outcome="partial"), "the audit of 23 November did not pass"),
        (filed(on="2026-06-01"), "the audit of 1 June is 175 days old. Attach newer evidence"),
        (filed(on="2026-10-01", stale_after="2026-11-01"), "went stale after 1 November"),
    ],
)
def test_weak_evidence_does_not_support_a_tick(work_as, evidence: Evidence, refusal: str):
    with (
        pytest.raises(Refused, match=f"OP-01 cannot be ticked off: .*{refusal}"),
        work_as("P-02") as work,
    ):
        tick_off(work, "OP-01", evidence=evidence)


def test_a_reading_that_is_old_does_not_support_a_tick(work_as):
    with work_as("P-01") as work:
        post_reading(work, "OP-02", value=81, date=AS_OF.replace(day=1))

    with (
        pytest.raises(Refused, match="The last reading of OP-02 is 22 days old: post a new one"),
        work_as("P-01") as work,
    ):
        tick_off(work, "OP-02", evidence=AUDIT)


def test_what_is_ticked_already_is_refused_with_who_and_when(work_as):
    with work_as("P-02") as work:
        tick_off(work, "OP-01", evidence=AUDIT)

    refusal = "OP-01 was ticked off already, by Toni Training on 23 November, and still counts"
    with pytest.raises(Refused, match=refusal), work_as("P-01") as work:
        tick_off(work, "OP-01")


def test_a_tick_that_nobody_signed_is_refused_a_second_time_too(work_as):
    with work_as("P-01") as work:
        work.append(filed())
        work.append(judged("met"))

    with pytest.raises(Refused, match="ticked off already, by somebody"), work_as("P-02") as work:
        tick_off(work, "OP-01")


def test_where_nobody_said_which_side_counts_a_tick_takes_evidence(work_as):
    with work_as("P-01") as work:
        work.move(work.get(Criterion, "OP-02"), direction=None)
        post_reading(work, "OP-02", value=81)

    with pytest.raises(Refused, match="nothing hard behind it yet"), work_as("P-01") as work:
        tick_off(work, "OP-02")
    with work_as("P-01") as work:
        assert tick_off(work, "OP-02", evidence=AUDIT).status is Declared.MET


def test_a_tick_that_counts_no_longer_may_be_made_again(work_as):
    with work_as("P-02") as work:
        tick_off(work, "OP-01", evidence=AUDIT)
        attach_evidence(
            work, "OP-01", kind=EvidenceKind.INSPECTION, summary="No", outcome=Outcome.FAIL
        )
    with work_as("P-02", day=AS_OF.replace(day=24)) as work:
        newer = filed(on="2026-11-24", kind="test_report")
        assert tick_off(work, "OP-01", evidence=newer).date == AS_OF.replace(day=24)


def test_a_check_by_somebody_else_makes_a_tick_blue(work_as):
    with work_as("P-02") as work:
        tick_off(work, "OP-01", evidence=AUDIT)
        (evidence,) = work.facts(Evidence, "OP-01")
    with work_as("P-03") as work:
        check_evidence(work, evidence.recorded)
        snapshot = work.snapshot()

    assert computed(snapshot, snapshot.criteria[0]).status is Status.BLUE


def test_a_tick_on_top_of_what_somebody_else_just_said_is_refused_with_who_and_what(work_as):
    with work_as("P-03", seen=len(TRUST)) as work:
        judge(work, "OP-01", status=Declared.RED, why="A ward has not been trained")

    refusal = "OP-01: a judgement was recorded by Sam Safety on Mon 23 Nov 2026 09:02, after your"
    with pytest.raises(ChangedSince, match=refusal), work_as("P-02", seen=len(TRUST)) as work:
        tick_off(work, "OP-01", evidence=AUDIT)


def test_a_second_click_changes_nothing(work_as, trail):
    with work_as("P-02", act="one click") as work:
        tick_off(work, "OP-01", evidence=AUDIT)
    with pytest.raises(AlreadyRecorded), work_as("P-02", act="one click") as work:
        tick_off(work, "OP-01", evidence=AUDIT)

    assert len(trail()) == 2


def test_what_is_not_recorded_cannot_be_ticked_off(work_as):
    with pytest.raises(NotFound, match="There is no criterion OP-99"), work_as("P-01") as work:
        tick_off(work, "OP-99", evidence=AUDIT)


def test_what_was_withdrawn_cannot_be_ticked_off(work_as):
    with work_as("P-01") as work:
        work.withdraw(work.get(Criterion, "OP-03"), reason="Listed twice")

    with pytest.raises(Refused, match="OP-03 has been withdrawn"), work_as("P-01") as work:
        tick_off(work, "OP-03", evidence=AUDIT)


def test_who_may_not_tick_is_told_who_may_and_nothing_is_kept(work_as, trail):
    with pytest.raises(NotPermitted, match="Ask Toni Training or Lee"), work_as("P-05") as work:
        tick_off(work, "OP-01", evidence=AUDIT)

    assert trail() == []
