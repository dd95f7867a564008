"""People join the programme, and whoever is first goes on as themselves."""

import pytest
from streamlit.testing.v1 import AppTest

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
