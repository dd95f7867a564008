import datetime as dt
from typing import Any

import pytest

from readiness.errors import Refused
from readiness.model import Gateway, Vote
from readiness.scoring.decision_record import decision_record
from readiness.scoring.log_versions import acceptances, last_version, log_of
from readiness.services import conditions, criteria, gateways, issuing
from readiness.services.issuing import approve_safety_case, write_safety_case
from readiness.vocabulary import Choice, EvidenceKind, GatewayOutcome, SafetyStage
from tests.factories import a_hazard, a_log_version, a_person, filed
from tests.services.gateway_deeds import DEFERRED, LATER, OPEN

GO, CONDITIONAL, NOT_YET = GatewayOutcome
CONDITION: dict[str, Any] = {
    "text": "Night staff trained",
    "owner": "Training lead",
    "due": LATER,
    "test": "Register sampled",
    "accepted_by": "Alex Accountable",
    "expires": LATER,
}


@pytest.fixture
def ready(work_as):
    """The trust with nothing in the way of “go”: all is met, scored and signed."""
    with work_as("P-02") as work:
        criteria.tick_off(work, "OP-01", evidence=filed())
    with work_as("P-03") as work:
        for ref in ("OP-02", "OP-03"):
            criteria.attach_evidence(work, ref, kind=EvidenceKind.AUDIT, summary="Seen")
        criteria.post_reading(work, "OP-02", value=81)
        criteria.tick_off(work, "OP-03")
        for hazard in work.snapshot().hazards:
            work.withdraw(hazard, reason="Of another programme")
        approve_safety_case(work, "SR-01")
        leaving = SafetyStage.DECOMMISSIONING
        approve_safety_case(work, write_safety_case(work, name="Old EPR", stage=leaving).ref)
        work.append(a_log_version(2, log=log_of(work.snapshot())))
        gateways.state_safety(work, OPEN, text="No rating above 3")
    with work_as("P-04") as work:
        gateways.accept_overall_risk(work, OPEN, text="For the first month")
    return work_as


def decided(work_as, outcome, *, by="P-08", reason="As the paper says"):
    with work_as(by) as work:
        return gateways.decide(work, OPEN, outcome=outcome, reason=reason)


def test_not_yet_takes_a_reason_and_nothing_else(work_as):
    gateway = decided(work_as, NOT_YET, reason="The wards are not ready")

    assert (gateway.outcome, gateway.held) == (NOT_YET, dt.date(2026, 11, 23))
    assert gateway.decision is not None
    assert (gateway.decision.by, gateway.decision.reason) == (
        "Charlie Chair",
        "The wards are not ready",
    )


def test_a_decision_is_sealed_with_the_number_and_the_fingerprint_it_was_made_on(ready):
    with ready("P-08") as work:
        last = work.last_row
        decision = gateways.decide(work, OPEN, outcome=GO, reason="All is met").decision
    assert decision is not None
    assert (decision.number, decision.digest) == last


@pytest.mark.parametrize("outcome", [GO, CONDITIONAL])
def test_whatever_stops_go_is_named(work_as, outcome):
    with pytest.raises(Refused) as refused:
        decided(work_as, outcome)

    assert "OP-01 (Statement of OP-01) is due and not met" in str(refused.value)
    assert "HZ-001 (Hazard HZ-001)" in str(refused.value)


def test_a_new_hazard_that_nobody_has_scored_stops_go(ready):
    with ready("P-03") as work:
        work.add(a_hazard("HZ-099", initial=None, residual=None))
    with pytest.raises(Refused, match=r"HZ-099 \(Hazard HZ-099\) is not scored"):
        decided(ready, GO)


def test_a_registration_that_has_ended_stops_go(ready):
    with ready("P-03") as work:
        ended = {"roles": ["clinical_safety_officer"], "registration_expires": "2026-11-22"}
        work.add(a_person("P-33", name="Lou Lapsed", **ended))
    with pytest.raises(Refused, match=r"P-33 \(Lou Lapsed\) signs for safety"):
        decided(ready, GO)


def test_go_takes_the_safety_officers_statement(ready):
    with ready("P-03") as work:
        work.move(work.get(Gateway, OPEN), safety_statement=None)
    with pytest.raises(Refused, match="safety officer's statement"):
        decided(ready, GO)


def test_go_takes_somebody_at_the_top_who_accepts_the_log_in_force(ready):
    with ready("P-03") as work:
        work.add(a_hazard("HZ-098", initial=2, residual=1))
        issuing.issue_log(work, report="SR-01")
    with pytest.raises(Refused, match="top management"):
        decided(ready, GO)
    with ready("P-04") as work:
        accepted = issuing.accept_residual_risk(work, reason="The board has seen the log")
    sealed = decided(ready, GO).residual_risk
    assert (sealed.by, sealed.on) == (accepted.by, accepted.date)
    assert sealed.text == f"The board has seen the log (hazard log, {accepted.version})"


def test_the_risk_is_accepted_once_whichever_page_it_is_done_on(ready):
    with ready("P-04") as work:
        gateway, version = work.get(Gateway, OPEN), last_version(work.snapshot())
        assert version is not None
        [accepted] = acceptances(work.snapshot(), version)
        assert gateway.residual_risk is None
        assert accepted.reason == "For the first month"
        read = decision_record(work.snapshot(), gateway).residual_risk
    assert read is not None
    assert read.by == accepted.by


def test_what_a_file_says_of_the_gateway_itself_still_counts(ready):
    with ready("P-03") as work:
        work.add(a_hazard("HZ-098", initial=2, residual=1))
        issuing.issue_log(work, report="SR-01")
        said = {"by": "Chief executive", "text": "Accepted on paper"}
        work.move(work.get(Gateway, OPEN), residual_risk=said)
    assert decided(ready, GO).residual_risk.by == "Chief executive"


def test_a_log_that_has_changed_since_is_not_accepted(ready):
    with ready("P-03") as work:
        work.add(a_hazard("HZ-099", initial=3, residual=2))
    with pytest.raises(Refused, match="A rating has changed"), ready("P-04") as work:
        gateways.accept_overall_risk(work, OPEN, text="For the first month")


def test_going_with_conditions_takes_one(ready):
    with ready("P-09") as work:
        conditions.drop_condition(work, "G-11/1", why="Nobody needs it")
    with pytest.raises(Refused, match="takes a condition"):
        decided(ready, CONDITIONAL)

    with ready("P-09") as work:
        made = conditions.set_condition(work, OPEN, **CONDITION)
    assert made.ref == "G-11/2"
    assert decided(ready, CONDITIONAL).outcome is CONDITIONAL


def test_no_condition_stands_in_for_a_must_that_cannot_be_waived(work_as):
    with pytest.raises(Refused, match=r"OP-03 .* cannot be waived"), work_as("P-09") as work:
        conditions.set_condition(work, OPEN, **CONDITION, criterion="OP-03")


@pytest.mark.parametrize(
    ("changes", "asks"),
    [
        ({"text": " "}, "what has to be done"),
        ({"owner": ""}, "who is to do it"),
        ({"test": ""}, "what would show"),
        ({"accepted_by": ""}, "who accepts the risk"),
        ({"due": None}, "a day by which it is due"),
        ({"expires": dt.date(2026, 12, 1)}, "cannot end before"),
        ({"due": dt.date(2026, 11, 1)}, "that day has passed"),
    ],
)
def test_a_condition_is_whole_or_it_is_none(work_as, changes, asks):
    with pytest.raises(Refused, match=asks), work_as("P-09") as work:
        conditions.set_condition(work, OPEN, **CONDITION | changes)


def test_a_condition_is_closed_once_by_somebody_other_than_its_owner(work_as):
    with work_as("P-09") as work:
        assert conditions.close_condition(work, "G-11/1", shown="Sampled").closed is not None
    with pytest.raises(Refused, match="was closed on"), work_as("P-09") as work:
        conditions.close_condition(work, "G-11/1", shown="Sampled")


def test_what_is_decided_cannot_be_decided_again_or_added_to(work_as):
    decided(work_as, NOT_YET)
    with pytest.raises(Refused, match="is sealed"):
        decided(work_as, NOT_YET)
    with pytest.raises(Refused, match="is sealed"), work_as("P-08") as work:
        gateways.cast_vote(work, OPEN, vote=Choice.GO)


def test_dissent_may_follow_a_decision(work_as):
    decided(work_as, NOT_YET)
    with work_as("P-02") as work:
        said = gateways.object_to(work, OPEN, reason="We were ready")
    assert (said.by, said.vote) == ("Toni Training", "dissent")


def test_a_vote_that_is_not_go_says_why(work_as):
    with pytest.raises(Refused, match="why Charlie Chair does not say go"), work_as("P-08") as work:
        gateways.cast_vote(work, OPEN, vote=Choice.NOT_YET)


def test_the_secretary_records_a_vote_in_anothers_name_and_nobody_else_does(work_as):
    with work_as("P-09") as work:
        assert gateways.cast_vote(work, OPEN, vote=Choice.GO, by="Alex Accountable").by == (
            "Alex Accountable"
        )
    with pytest.raises(Refused, match="another's name"), work_as("P-04") as work:
        gateways.cast_vote(work, OPEN, vote=Choice.GO, by="Charlie Chair")
    with pytest.raises(Refused, match="Nobody in the programme"), work_as("P-09") as work:
        gateways.cast_vote(work, OPEN, vote=Choice.GO, by="Somebody Else")


@pytest.mark.parametrize("name", ["Sam Safety", "Toni Training"])
def test_only_top_management_accepts_the_risk_that_is_left(work_as, name):
    with pytest.raises(Refused, match="not the clinical safety officer"), work_as("P-09") as work:
        gateways.accept_overall_risk(work, OPEN, text="Fine", by=name)


def test_the_safety_statement_is_a_safety_officers(work_as):
    with pytest.raises(Refused, match="clinical safety officer's"), work_as("P-09") as work:
        gateways.state_safety(work, OPEN, text="Fine", by="Alex Accountable")


def test_a_gateway_that_was_not_passed_is_planned_again_and_stays_on_record(work_as):
    with work_as("P-08") as work:
        again = gateways.plan_again(work, DEFERRED, planned=LATER)
        assert again.name == "Recommendation, time 2"
        assert work.get(Gateway, DEFERRED).outcome is NOT_YET
    with pytest.raises(Refused, match="not yet"), work_as("P-08") as work:
        gateways.plan_again(work, OPEN, planned=LATER)


def test_a_recommendation_names_the_records_it_rests_on(work_as):
    with work_as("P-01") as work:
        number, digest = work.last_row
        said = gateways.recommend(work, OPEN, outcome=NOT_YET, text="The wards").recommendation
    assert said is not None
    assert (said.by, said.number, said.digest) == ("Lee Programme", number, digest)


def test_nothing_of_a_decision_shows_on_the_day_before(work_as):
    decided(work_as, NOT_YET)
    with work_as("P-08") as work:
        before = work.known.on(dt.date(2026, 11, 22)).find(Gateway, OPEN)
        votes = work.known.on(dt.date(2026, 11, 22)).facts_of(Vote, OPEN)
    assert before is not None
    assert (before.outcome, before.decision, votes) == (None, None, ())
