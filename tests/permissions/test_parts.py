"""What a part is for: those who look on, administrators, the front line, a terminal."""

import pytest

from readiness.acts import ACTS
from readiness.permissions import TERMINAL, may, why_not
from readiness.snapshot import Known
from readiness.vocabulary import Role
from tests.factories import AS_OF, a_person, a_snapshot, withdrawn
from tests.permissions.records import SAM, the_record
from tests.permissions.refusals import NOT_FOR_YOU
from tests.trust import CRITERION, EVIDENCE, a_trust


@pytest.mark.parametrize("role", [Role.NON_EXECUTIVE, Role.FRONT_LINE, Role.ADMINISTRATOR])
@pytest.mark.parametrize("act", ["tick_off", "judge", "post_reading", "redate"])
def test_who_only_looks_on_may_not_even_act_on_their_own(act: str, role: Role):
    person = a_person(title="Training lead", roles=[role])
    assert why_not(person, act, a_trust(person), CRITERION) == NOT_FOR_YOU[act]


def test_the_front_line_may_do_nothing_that_the_table_knows():
    # The pulse takes no name, and so asks no table: test_what_leaves_no_trail_is_listed.
    nurse = a_person(title="Training lead", roles=["front_line"])
    assert [act for act in ACTS if may(nurse, act, a_trust(nurse), the_record(act))] == []


def test_an_administrator_keeps_people_and_settings_and_touches_nothing_else():
    keeper = a_person(title="Training lead", roles=["administrator"])
    able = {act for act in ACTS if may(keeper, act, a_trust(keeper), the_record(act))}

    people = {"add_people", "change_roles", "correct_person", "let_go", "redact"}
    assert able == people | {"start_programme", "make_token", "revoke_token"}


def test_a_non_executive_reads_asks_listens_votes_and_dissents():
    director = a_person(title="Training lead", roles=["non_executive"])
    able = {act for act in ACTS if may(director, act, a_trust(director), the_record(act))}

    heard = {"send_in_question", "hear_theme", "log_visit", "cast_vote"}
    assert able == heard | {"dissent", "object_to_gateway", "write_deferral_case"}


def test_who_looks_on_and_has_another_part_may_act_on_their_own():
    person = a_person(title="Training lead", roles=["administrator", "workstream_lead"])
    assert may(person, "tick_off", a_trust(person), CRITERION)


@pytest.mark.parametrize("act", ACTS)
def test_before_anybody_takes_part_a_programme_can_be_set_up_and_nothing_else(act: str):
    setting_up = {"start_programme", "load_programme", "add_people"}

    assert may(None, act, Known().on(AS_OF)) is (act in setting_up)
    assert may(None, act, a_trust()) is (act in setting_up)
    assert not may(None, act, a_trust(SAM))


@pytest.mark.parametrize("act", ACTS)
def test_a_terminal_loads_starts_adds_and_redacts_and_nothing_else(act: str):
    setting_up = {"load_programme", "start_programme", "add_people"}
    expected = act in setting_up | {"change_roles", "correct_person", "let_go", "redact"}
    expected |= act in ("take_in_hazards", "take_in_list", "make_token", "revoke_token")
    assert may(TERMINAL, act, a_trust(SAM), the_record(act)) is expected


@pytest.mark.parametrize("act", ACTS)
def test_who_is_called_as_a_terminal_is_may_no_more_than_anybody(act: str):
    named = a_person("terminal", title="Training lead", roles=["front_line"])
    assert not may(named, act, a_trust(named, SAM), the_record(act))


@pytest.mark.parametrize("act", ACTS)
def test_who_has_left_may_do_nothing(act: str):
    left = a_person(title="Training lead", roles=list(Role))
    snapshot = a_snapshot(withdrawn(left), SAM, CRITERION, EVIDENCE)

    assert not may(left, act, snapshot, the_record(act))


def test_a_lead_adds_people_only_until_there_is_an_administrator():
    lead = a_person("P-01", roles=["programme_lead"])
    keeper = a_person("P-03", name="Ade", roles=["administrator"])
    said = why_not(lead, "add_people", a_trust(lead, keeper))

    assert may(lead, "add_people", a_trust(lead))
    assert said is not None
    assert said.startswith("Adding people to the programme is for an administrator, now that")


def test_an_administrator_gives_roles_to_others_and_never_to_themselves():
    keeper, other = (a_person(f"P-0{n}", roles=["administrator"]) for n in (1, 3))
    said = why_not(keeper, "change_roles", a_trust(keeper, other), keeper)

    assert may(keeper, "change_roles", a_trust(keeper, other), other)
    assert said == (
        "Nobody gives themselves a role. Changing it is for another administrator. Ask Person P-03."
    )
