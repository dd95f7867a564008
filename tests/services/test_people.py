"""Who takes part, and what they may do."""

from typing import Any

import pytest

from readiness.errors import NotPermitted, Refused
from readiness.exchange.carrying_out import carry_out
from readiness.exchange.planning import plan
from readiness.model import Person
from readiness.services.people import add_people, change_roles, correct_person, let_go
from readiness.vocabulary import Role
from tests.factories import AS_OF, GO_LIVE, a_person

PROGRAMME = {"name": "Northmoor EPR", "go_live": GO_LIVE.isoformat()}
SECOND: dict[str, Any] = {
    "name": "Toni Training",
    "title": "Training lead",
    "email": None,
    "subject": None,
}


def a_file(**person):
    return {"format": "readiness-programme/1", "programme": PROGRAMME, "people": [person]}


def test_a_new_role_holds_from_the_next_act_on(work_as):
    with work_as("P-06") as work:
        change_roles(work, "P-05", roles=[Role.PROGRAMME_LEAD], why="Takes over")

    with work_as("P-05") as work:
        assert work.person is not None
        assert work.person.roles == (Role.PROGRAMME_LEAD,)


def test_why_a_part_changed_is_on_record(work_as, trail):
    with work_as("P-06") as work:
        change_roles(work, "P-05", roles=[], why="Leave of absence")

    (entry,) = trail()
    assert (entry.kind, entry.ref, entry.why) == ("person", "P-05", "Leave of absence")
    assert entry.before == {"roles": ["front_line"]}


def test_nobody_gives_themselves_a_role(work_as, trail):
    with pytest.raises(NotPermitted, match="Nobody gives themselves"), work_as("P-06") as work:
        change_roles(work, "P-06", roles=list(Role), why="I can")

    assert trail() == []


def test_the_last_administrator_cannot_be_let_go(work_as, trail):
    refusal = "Ade Admin is the last administrator. Make somebody else one first"
    with pytest.raises(Refused, match=refusal), work_as("P-06") as work:
        let_go(work, "P-06", reason="Retires")

    assert trail() == []


def test_the_last_but_one_can(work_as):
    with work_as("P-06") as work:
        change_roles(work, "P-01", roles=[Role.ADMINISTRATOR], why="Takes over")
    with work_as("P-01") as work:
        let_go(work, "P-06", reason="Retires")

    with work_as("P-01") as work:
        assert work.snapshot().find(Person, "P-06") is None


@pytest.mark.parametrize("shared", [{"email": "T@example.nhs.uk"}, {"subject": "https://id|7"}])
def test_an_address_or_an_identifier_stands_for_one_person(work_as, shared):
    with work_as("P-06") as work:
        known = {"email": "t@example.nhs.uk", "subject": "https://id|7"}
        correct_person(work, "P-02", **(SECOND | known))

    refusal = r"Toni Training \(P-02\) signs in by that already"
    with pytest.raises(Refused, match=refusal), work_as("P-06") as work:
        correct_person(work, "P-03", **(SECOND | {"name": "Sam Safety"} | shared))
    with pytest.raises(Refused, match=refusal), work_as("P-06") as work:
        add_people(work, [a_person("P-07", **shared)])


def test_a_lead_cannot_make_themselves_safety_officer_by_a_file(work_as, trail):
    document = a_file(ref="P-01", name="Lee Programme", roles=["clinical_safety_officer"])
    with pytest.raises(NotPermitted, match="for an administrator"), work_as("P-01") as work:
        carry_out(work, plan(document, work.known, today=AS_OF))

    assert trail() == []


def test_a_lead_cannot_add_a_second_self_by_a_file(work_as, trail):
    document = a_file(ref="P-07", name="Another", roles=["clinical_safety_officer"])
    with pytest.raises(NotPermitted, match="now that there is one"), work_as("P-01") as work:
        carry_out(work, plan(document, work.known, today=AS_OF))

    assert trail() == []


def test_a_file_cannot_take_the_last_administrator_away(work_as, trail):
    document = a_file(ref="P-06", name="Ade Admin", roles=["front_line"])
    with pytest.raises(Refused, match="the last administrator"), work_as("terminal") as work:
        carry_out(work, plan(document, work.known, today=AS_OF))

    assert trail() == []
