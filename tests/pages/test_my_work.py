"""My work on the page: mine, what has gone stale, and what others did to mine."""

from readiness.services import criteria
from tests.pages.opening import CCIO, LEAD, App, press, shown


def mine(app: App, ref: str = "OP-01") -> None:
    """A criterion that the programme lead owns."""
    with app.work_as(LEAD) as work:
        criteria.reassign(work, ref, owner="Lee Programme", why="Closer to it")


def test_nobody_in_particular_is_asked_who_they_are(programme_app: App):
    assert "Choose who you are" in shown(programme_app.opened("criteria", view="My work"))


def test_what_is_mine_and_due_this_week_stands_first(programme_app: App):
    mine(programme_app)

    page = shown(programme_app.opened("criteria", who=LEAD, view="My work"))

    assert "Due this week: 1 of my 1" in page
    assert "Users trained, trust A" in page
    assert "What I will be asked" in page


def test_who_owns_nothing_is_told_so(programme_app: App):
    page = shown(programme_app.opened("criteria", who=CCIO, view="My work"))

    assert "No criterion names Casey Clinical as its owner." in page


def test_what_others_did_stays_until_i_say_that_i_have_seen_it(programme_app: App):
    mine(programme_app)
    with programme_app.work_as(CCIO) as work:
        criteria.post_reading(work, "OP-01", value=52)
    number = programme_app.known.number
    session = programme_app.opened("criteria", who=LEAD, view="My work")
    assert "What others did to mine: 1" in shown(session)
    assert "Casey Clinical posted a reading" in shown(session)

    press(session, "I have seen these")

    assert "Nothing since you last looked." in shown(session)
    assert programme_app.known.number == number
    again = programme_app.opened("criteria", who=LEAD, view="My work")
    assert "Nothing since you last looked." in shown(again)


def test_what_i_did_myself_is_no_news(programme_app: App):
    mine(programme_app)

    page = shown(programme_app.opened("criteria", who=LEAD, view="My work"))

    assert "posted" not in page


def test_one_of_them_opens_where_it_can_be_worked_on(programme_app: App):
    mine(programme_app)
    session = programme_app.opened("criteria", who=LEAD, view="My work")

    press(session, "OP-01")

    assert session.query_params["criterion"] == "OP-01"
    assert "8 of 8 criteria" in shown(session)
