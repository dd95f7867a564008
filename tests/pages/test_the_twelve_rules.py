"""What somebody tries on the hazards page, and what it answers: the rules with no test beside."""

from tests.pages.opening import CCIO, App, field, offers, press, refusals
from tests.pages.test_workshop import OFFICER, app

__all__ = ["app"]  # the fixture
WAY = "What is to become of it?"


def test_a_rating_that_nobody_may_accept_is_not_signed_for(app: App):
    before = app.known.number
    session = app.opened("hazards", who=OFFICER, hazard="HZ-001", about_hazard="Life")
    field(session, WAY).set_value("Sign for the risk").run()
    field(session, "Why it cannot reasonably be made smaller").set_value("We looked")
    press(session, "Sign for the risk")

    assert "nobody may" in refusals(session)[0]
    assert app.known.number == before


def test_a_hazard_is_not_handed_over_to_nobody(app: App):
    before = app.known.number
    session = app.opened("hazards", who=OFFICER, hazard="HZ-001", about_hazard="Life")
    field(session, WAY).set_value("Hand it over").run()
    press(session, "Hand it over")

    assert refusals(session)
    assert app.known.number == before


def test_who_does_not_issue_and_who_does_not_accept_are_told_whom_to_ask(app: App):
    somebody = app.opened("hazards", who=CCIO, hazards_view="Versions")
    assert not offers(somebody, "Issue the log")

    officer = app.opened("hazards", who=OFFICER, hazards_view="Versions")
    assert offers(officer, "Issue the log")
    assert not any("ccept" in button.label for button in officer.main.button)
