"""The invented trust: everything that was asked for is there, and was done by somebody who may."""

from datetime import timedelta
from pathlib import Path

import pytest

from readiness.exchange.catalogue import rows
from readiness.model import Hazard, Incident, Judgement, Reading
from readiness.scoring.hazard_blocks import blocks
from readiness.scoring.hazards import is_acknowledged
from readiness.scoring.log_versions import is_intact, last_version, needs_report
from readiness.scoring.promises import promises
from readiness.scoring.standing import standing
from readiness.vocabulary import GatewayOutcome, HazardStatus, Role, Status
from tests.exchange.conftest import MONDAY, Played

DATA = Path(__file__).parents[2] / "data" / "demonstration"
SIXTEEN_WEEKS = timedelta(weeks=16)
HOW_MANY = {"criterion": 136, "issue": 60, "hazard": 25, "note": 20, "gateway": 13, "deep_dive": 3}


@pytest.mark.parametrize(("kind", "number"), HOW_MANY.items())
def test_holds_as_many_of_each_as_were_asked_for(northmoor: Played, kind: str, number: int):
    assert len(northmoor.known.of(kind)) == number


def test_stands_sixty_days_before_its_go_live(northmoor: Played):
    assert northmoor.snapshot.days_to_go == 60


def test_says_in_its_name_that_it_is_invented(northmoor: Played):
    assert "(invented)" in northmoor.known.programme.name
    assert "(invented)" in (northmoor.known.programme.organisation or "")


def test_opens_on_its_own_day_whenever_it_is_opened(northmoor: Played):
    a_year_later = MONDAY + timedelta(days=365)

    assert northmoor.known.opening_day(MONDAY) == MONDAY
    assert northmoor.known.opening_day(a_year_later) == MONDAY


def test_has_somebody_in_every_role(northmoor: Played):
    people = northmoor.snapshot.people

    assert len(people) == 15
    assert {role for person in people for role in person.roles} == set(Role)


def test_every_executive_whom_a_criterion_names_is_a_person(northmoor: Played):
    executives = {criterion.executive for criterion in northmoor.snapshot.criteria}
    found = {p.title for p in northmoor.snapshot.people if Role.EXECUTIVE in p.roles}

    assert found == executives


def test_nobody_holds_an_office_that_the_catalogue_does_not_know(northmoor: Played):
    known = {row["executive"] for row in rows("criteria")}

    assert {criterion.executive for criterion in northmoor.snapshot.criteria} < known


def test_the_clinical_safety_officer_is_registered_and_trained(northmoor: Played):
    people = northmoor.snapshot.people
    [officer] = [p for p in people if Role.CLINICAL_SAFETY_OFFICER in p.roles]

    assert officer.registration
    assert officer.registration_expires
    assert officer.safety_training
    assert officer.deputy in {person.name for person in people}


def test_sixteen_weeks_of_readings_and_judgements_lie_behind_it(northmoor: Played):
    for kind in ("reading", "judgement"):
        days = [
            f.date for f in northmoor.known.of(kind).values() if isinstance(f, Reading | Judgement)
        ]
        assert min(days) <= MONDAY - SIXTEEN_WEEKS
        assert max(days) >= MONDAY - timedelta(days=7)


def test_every_criterion_has_an_owner_and_somebody_who_assesses_it(northmoor: Played):
    wanting = [c.ref for c in northmoor.snapshot.criteria if not (c.owner and c.assessor)]

    assert wanting == []


def test_gateways_were_held_and_the_next_one_is_about_two_weeks_off(northmoor: Played):
    held = [gateway for gateway in northmoor.snapshot.gateways if gateway.held]

    assert [g.ref for g in held] == ["G-01", "G-02", "G-03", "G-04"]
    assert held[-1].outcome is GatewayOutcome.CONDITIONAL
    assert 9 <= (northmoor.snapshot.gate - MONDAY).days <= 15


def test_every_hazard_that_is_rated_rests_on_controls(northmoor: Played):
    unrated = [h.ref for h in northmoor.snapshot.hazards if h.initial is None]
    bare = [h.ref for h in northmoor.snapshot.hazards if not h.controls]

    assert bare == unrated == ["HZ-024", "HZ-025"]


def test_the_open_issues_are_about_half_and_no_worst_one_is_among_them(northmoor: Played):
    standing_open = [issue for issue in northmoor.snapshot.issues if issue.is_open]

    assert 25 <= len(standing_open) <= 40
    assert min(issue.severity or 4 for issue in standing_open) == 2


def test_at_each_deep_dive_questions_were_put_and_answered(northmoor: Played):
    snapshot = northmoor.snapshot
    for dive in snapshot.deep_dives:
        put = [question for question in snapshot.questions if question.asked == dive.date]
        assert len(put) == 4
        assert all(snapshot.answers(question.ref) for question in put)


def test_promises_were_kept_late_and_broken_and_some_are_to_come(northmoor: Played):
    made = promises(northmoor.snapshot)

    assert [len(made.kept), len(made.late), len(made.broken), len(made.to_come)] == [7, 2, 2, 3]


def test_most_of_what_is_due_is_in_place_and_checked_by_somebody_else(northmoor: Played):
    due = [c for pillar in standing(northmoor.snapshot).pillars for c in pillar.due]
    checked = sum(c.status is Status.BLUE for c in due)

    assert 0.7 <= sum(c.is_met for c in due) / len(due) <= 0.85
    assert checked >= len(due) * 0.7


def test_the_rest_is_calm(northmoor: Played):
    now = standing(northmoor.snapshot)
    reds = [c.ref for c in now.criteria if c.status is Status.RED]
    flattering = [gap.ref for gap in now.gaps if gap.flatters]

    assert reds == ["TE-07"]
    assert sorted(flattering) == ["OP-07", "TE-07"]


def test_its_hazard_log_was_issued_and_has_changed_since(northmoor: Played):
    version = last_version(northmoor.snapshot)

    assert version is not None
    assert (version.number, version.by, is_intact(version)) == (1, "G. Heathwren", True)
    assert needs_report(northmoor.snapshot)


def test_a_hazard_is_with_somebody_else_who_says_so_and_stands_in_nobodys_way(northmoor: Played):
    handed = [h for h in northmoor.snapshot.hazards if h.status is HazardStatus.TRANSFERRED]
    waiting = {block.hazard.ref for block in blocks(northmoor.snapshot)}

    assert [is_acknowledged(hazard.transferred_to) for hazard in handed] == [True]
    assert handed[0].ref not in waiting


def test_an_incident_of_a_rehearsal_names_the_hazard_that_came_true(northmoor: Played):
    (incident,) = northmoor.snapshot.all_of(Incident)
    (name,) = incident.hazards

    assert incident.is_answered
    assert northmoor.snapshot.find(Hazard, name) is not None
