from datetime import date, timedelta

from readiness.exchange.catalogue import catalogue_for, guidance, workstreams_for
from readiness.model import Criterion, Gateway
from readiness.vocabulary import Priority
from tests.factories import a_snapshot

GO_LIVE = date(2027, 1, 22)


def a_criterion_of(go_live: date, ref: str) -> Criterion:
    criteria, _ = catalogue_for(go_live)
    return next(criterion for criterion in criteria if criterion.ref == ref)


def test_a_criterion_is_laid_out_against_the_go_live_date():
    training = a_criterion_of(GO_LIVE, "OP-01")

    assert training.due == date(2027, 1, 15)
    assert training.due_history == (date(2027, 1, 15),)
    assert training.curve[0] == (date(2026, 11, 23), 10.0)
    assert training.curve[-1] == (date(2027, 1, 15), 95.0)
    assert training.target == 95.0
    assert training.target_history == ()


def test_what_is_asked_after_go_live_is_due_after_it():
    assert a_criterion_of(GO_LIVE, "ST-07").due == GO_LIVE + timedelta(days=90)


def test_a_yes_or_no_criterion_has_nothing_to_measure():
    signed = a_criterion_of(GO_LIVE, "CS-10")

    assert signed.priority is Priority.MUST_NOT_WAIVE
    assert (signed.measure, signed.unit, signed.direction, signed.target) == (None,) * 4


def test_a_later_date_moves_every_day_by_as_much():
    here, there = catalogue_for(GO_LIVE), catalogue_for(GO_LIVE + timedelta(days=28))
    days = [
        (a.due or GO_LIVE, b.due or GO_LIVE) for a, b in zip(here[0], there[0], strict=True)
    ] + [
        (a.planned or GO_LIVE, b.planned or GO_LIVE) for a, b in zip(here[1], there[1], strict=True)
    ]

    assert {later - earlier for earlier, later in days} == {timedelta(days=28)}


def test_a_gateway_is_planned_once_and_not_yet_held():
    _, gateways = catalogue_for(GO_LIVE)
    decision = next(gateway for gateway in gateways if gateway.name == "Board go-live decision")

    assert decision.planned == date(2027, 1, 15)
    assert decision.planned_history == (date(2027, 1, 15),)
    assert decision.held is None


def test_the_catalogue_is_ready_for_a_programme():
    criteria, gateways = catalogue_for(GO_LIVE)
    snapshot = a_snapshot(criteria, gateways, workstreams_for())

    assert {criterion.gateway for criterion in snapshot.criteria} == {
        gateway.name for gateway in snapshot.gateways
    }
    assert snapshot.find(Gateway, "60-day review") == snapshot.next_gateway


def test_every_criterion_finds_its_workstream_in_its_own_pillar():
    criteria, _ = catalogue_for(GO_LIVE)
    pillars = {workstream.name: workstream.pillar for workstream in workstreams_for()}

    assert len(pillars) == len(workstreams_for())
    assert [c.ref for c in criteria if pillars[c.workstream or ""] is not c.pillar] == []


def test_a_workstream_answers_to_whoever_answers_for_most_of_it():
    executives = {workstream.name: workstream.executive for workstream in workstreams_for()}

    assert executives["Training"] == "Chief operating officer"
    assert executives["Business continuity"] == "Chief operating officer"
    assert executives["Safety case"] == "Chief medical officer"


def test_every_criterion_has_its_guidance():
    criteria, _ = catalogue_for(GO_LIVE)

    assert set(guidance()) == {criterion.ref for criterion in criteria}
    assert guidance()["OP-27"].typical_evidence == "Spot check of the packs, ward by ward"
    assert "eight hours" in guidance()["OP-27"].basis
