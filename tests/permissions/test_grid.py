"""The whole grid: who, what, whose, what is expected, and the sentence of refusal."""

import pytest

from readiness.acts import ACTS
from readiness.permissions import may, why_not
from readiness.vocabulary import Role
from tests.factories import a_person
from tests.permissions.by_role import BY_ROLE, COLUMNS
from tests.permissions.ones_own import AS_ONES_OWN, WHO
from tests.permissions.records import rows, the_record
from tests.permissions.refusals import NOT_FOR_YOU, TOO_NEAR
from tests.trust import a_trust

# Whose part is to act on their own and on nothing else.
THEIR_OWN = (Role.WORKSTREAM_LEAD, Role.HAZARD_OWNER)
# What anybody of them brings up is new, and so nobody else's: to speak up takes no right.
BROUGHT_UP = {
    *("raise_issue", "raise_risk", "log_hazard", "report_incident", "ask_for_change"),
    *("plan_rehearsal", "hear_theme", "say_what_was_done", "log_visit", "send_in_question"),
    *("dissent", "object_to_gateway", "write_deferral_case", "redact"),
}


@pytest.mark.parametrize(("act", "column", "expected"), rows(BY_ROLE))
def test_a_role_may_or_is_told_who_may(act: str, column: str, expected: bool):
    person = a_person(roles=[COLUMNS[column]])
    said = why_not(person, act, a_trust(person), the_record(act))

    assert said == (None if expected else NOT_FOR_YOU[act])


@pytest.mark.parametrize(("act", "tie", "expected"), rows(AS_ONES_OWN))
def test_somebody_may_do_to_their_own_what_others_may_not(act: str, tie: str, expected: bool):
    person = a_person(title=WHO[tie])
    assert may(person, act, a_trust(person), the_record(act)) is expected


@pytest.mark.parametrize("role", THEIR_OWN)
@pytest.mark.parametrize(("act", "tie", "expected"), rows(AS_ONES_OWN))
def test_a_lead_of_a_workstream_or_a_hazards_owner_may_do_it_to_their_own_and_is_told_so(
    act: str, tie: str, expected: bool, role: Role
):
    person = a_person(title=WHO[tie], roles=[role])
    said = why_not(person, act, a_trust(person), the_record(act))

    assert (said is None) is (expected or act in BROUGHT_UP)
    assert said in (None, TOO_NEAR.get((act, tie), NOT_FOR_YOU[act]))


@pytest.mark.parametrize("role", THEIR_OWN)
def test_to_anothers_they_do_nothing_but_bring_things_up(role: Role):
    person = a_person(title="Somebody else", roles=[role])
    able = {act for act in ACTS if may(person, act, a_trust(person), the_record(act))}

    assert able == BROUGHT_UP


def test_the_grids_know_every_act_every_role_and_every_refusal():
    assert {act for act, _, _ in rows(BY_ROLE)} == set(ACTS) == set(NOT_FOR_YOU)
    assert {act for act, _, _ in rows(AS_ONES_OWN)} == set(ACTS)
    assert set(COLUMNS.values()) == set(Role)
