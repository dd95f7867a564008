"""People join the programme, and whoever is first goes on as themselves."""

import pytest
from streamlit.testing.v1 import AppTest

from readiness.model import Person
from readiness.vocabulary import Role
from tests.pages.opening import (
    CCIO,
    FRONT_LINE,
    LEAD,
    App,
    field,
    offers,
    press,
    refusals,
    said_done,
    shown,
)


def joined(session: AppTest, name: str, role: Role | None = None) -> AppTest:
    field(session, "Name").set_value(name)
    field(session, "Roles").set_value([role] if role else [])
    return press(session, "Add")


def test_whoever_adds_the_first_person_goes_on_as_that_person(bare_app: App):
    session = joined(bare_app.opened("door"), "Lee Programme", Role.PROGRAMME_LEAD)

    assert said_done(session) == ["Lee Programme takes part now."]
    assert "acting as Lee Programme" in shown(session)
    assert field(session, "Name").value == ""


def test_a_first_person_who_could_add_nobody_is_refused_and_stays_typed(bare_app: App):
    session = joined(bare_app.opened("door"), "Fran Frontline", Role.FRONT_LINE)

    [why] = refusals(session)
    assert "has to be a programme lead or an administrator" in why
    assert field(session, "Name").value == "Fran Frontline"
    assert "nobody is named yet" in shown(session)


def test_a_person_without_a_name_is_refused(programme_app: App):
    session = joined(programme_app.opened("door", who=LEAD), "", Role.CHAIR)

    assert len(refusals(session)) == 1
    assert field(session, "Roles").value == [Role.CHAIR]


def test_the_lead_adds_others_and_stays_the_lead(programme_app: App):
    session = joined(programme_app.opened("door", who=LEAD), "Hana Helpdesk")

    assert said_done(session) == ["Hana Helpdesk takes part now."]
    assert "acting as Lee Programme" in shown(session)


@pytest.mark.parametrize("who", [None, CCIO, FRONT_LINE])
def test_whoever_may_not_is_told_whom_to_ask(programme_app: App, who: str | None):
    session = programme_app.opened("door", who=who)

    assert not offers(session, "Add")
    assert not session.file_uploader
    assert shown(session).count("Ask Lee Programme.") == 2


def test_a_name_made_to_look_like_code_is_shown_as_it_was_typed(programme_app: App):
    name = "<img src=x onerror=alert(1)> ![](https://example.org/x.png) :red[x] $x$"

    session = joined(programme_app.opened("door", who=LEAD), name)

    assert said_done(session) == [f"{name} takes part now."]
    assert "](https" not in session.success[0].value


def part_of(app: App, ref: str) -> Person:
    person = app.known.of("person")[ref]
    assert isinstance(person, Person)
    return person


def chosen(app: App, whose: str) -> AppTest:
    """The door as the administrator sees it, with somebody's part open."""
    session = app.opened("door", who="P-06")
    field(session, "Whose part").set_value(whose)
    return session.run()


def test_an_administrator_changes_somebodys_part(kept_app: App):
    session = chosen(kept_app, FRONT_LINE)
    [_, roles] = [found for found in session.multiselect if found.label == "Roles"]
    roles.set_value([Role.HAZARD_OWNER])
    field(session, "Why").set_value("Owns the hazard log")
    session = press(session, "Change the part")

    [said] = said_done(session)
    assert said.startswith("The part of Fran Frontline is changed")
    assert part_of(kept_app, FRONT_LINE).roles == (Role.HAZARD_OWNER,)


def test_an_administrator_says_what_somebody_signs_in_by(kept_app: App):
    session = chosen(kept_app, CCIO)
    [_, email] = [f for f in session.text_input if f.label.startswith("E-mail")]
    email.set_value("casey@example.nhs.uk")
    session = press(session, "Put right")

    assert said_done(session) == ["The details of Casey Clinical are put right."]
    assert part_of(kept_app, CCIO).email == "casey@example.nhs.uk"


def test_who_leaves_stays_on_record_and_is_no_longer_offered(kept_app: App):
    session = chosen(kept_app, CCIO)
    field(session, "Why they leave").set_value("Moved to another trust")
    session = press(session, "Take out of the programme")

    assert len(said_done(session)) == 1
    assert "Casey Clinical" not in field(session, "Whose part").options
    assert CCIO in kept_app.known.of("person")


def test_the_last_administrator_is_refused_their_own_leave(kept_app: App):
    session = chosen(kept_app, "P-06")
    field(session, "Why they leave").set_value("Retiring")
    session = press(session, "Take out of the programme")

    [why] = refusals(session)
    assert why.startswith("Kim Keeper is the last administrator")
    assert field(session, "Why they leave").value == "Retiring"


def test_nobody_else_is_offered_anybodys_part(kept_app: App):
    session = kept_app.opened("door", who=LEAD)
    assert "Whose part" not in [found.label for found in session.selectbox]
