"""The door's own offer: an invented trust to look round in, and somebody to be in it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages.components.demonstration import AFRESH, OPEN, TODAY, WEEK
from readiness.days import london_day
from readiness.exchange.demonstration import play
from readiness.exchange.demonstration.go_lives import LEAD as KEEPER
from readiness.exchange.demonstration.go_lives import open_go_live
from readiness.model import Person
from tests.pages.opening import CCIO, CHAIR, LEAD, App, complaints, offers, press, refusals, shown

A_MINUTE_OR_TWO = 120  # seconds: four months are played in, on a machine that may be busy
WHO_TODAY = "Who are you today?"


def chosen(session: AppTest, called: str) -> AppTest:
    """The screen on which somebody lands who chooses to be this one today."""
    [button] = [b for b in session.main.button if b.label.startswith(f"**{called}**")]
    return button.click().run()


def test_an_empty_door_plays_the_demonstration_in(empty_app: App):
    session = empty_app.opened("door")
    [button] = [found for found in session.main.button if found.label == OPEN]

    button.click().run(timeout=A_MINUTE_OR_TWO)

    assert complaints(session) == []
    assert "(invented)" in empty_app.known.programme.name
    assert WHO_TODAY in shown(session)
    assert not offers(session, OPEN)


def test_the_past_of_an_empty_database_plays_nothing(empty_app: App):
    session = empty_app.cold("door", day="2026-01-01")

    assert not offers(session, OPEN)
    assert empty_app.known.number == 0


@pytest.mark.parametrize(
    ("called", "who", "screen"),
    [
        ("Chair", CHAIR, "Where we stand"),
        ("Programme lead", LEAD, "Criteria"),
        ("Chief clinical information officer", CCIO, "Hazards"),
    ],
)
def test_whoever_one_is_today_lands_on_their_screen(
    programme_app: App, called: str, who: str, screen: str
):
    session = chosen(programme_app.opened("door"), called)

    assert session.session_state["who"] == who
    assert f"<h1>{screen}</h1>" in shown(session)
    assert refusals(session) == []


def test_a_programme_without_people_asks_nobody_who_they_are(bare_app: App):
    assert WHO_TODAY not in shown(bare_app.opened("door"))


def test_the_door_offers_six_people_to_be():
    assert [called for called, _ in TODAY.values()] == [
        "Chair",
        "Secretary",
        "Programme lead",
        "Chief clinical information officer",
        "Non-executive",
        "Executive",
    ]


def test_an_empty_door_opens_a_published_go_live_and_says_where_it_comes_from(empty_app: App):
    session = empty_app.opened("door")
    [button] = [found for found in session.main.button if found.label == "Surrey, 2022"]

    button.click().run()

    assert complaints(session) == []
    assert "About this demonstration" in shown(session)
    assert "an inaccurate picture of readiness" in shown(session)


def test_its_keepers_play_the_demonstration_on_a_week_at_a_time(empty_app: App):
    today = london_day(datetime.now(UTC))
    play(empty_app.engine, today=today - timedelta(9))
    keeper = empty_app.opened("door", who="P-13")
    assert not offers(empty_app.opened("door", who="P-01"), WEEK)

    [button] = [found for found in keeper.main.button if found.label == WEEK]
    button.click().run(timeout=A_MINUTE_OR_TWO)

    assert complaints(keeper) == []
    assert empty_app.known.programme.as_of == today - timedelta(2)


def test_a_demonstration_begins_afresh_once_that_is_said_twice(empty_app: App, database: Path):
    at = datetime.now(UTC)
    first = open_go_live(empty_app.engine, "calm", at=at, today=london_day(at)).number
    with empty_app.work_as(KEEPER, day=london_day(at)) as work:
        work.add(Person(ref="P-99", name="Nell Newcomer"))
    keeper = empty_app.opened("door", who=KEEPER)

    press(keeper, AFRESH)
    assert empty_app.known.number > first
    [sure] = [found for found in keeper.button if found.label == "Begin it afresh"]
    sure.click().run()

    assert complaints(keeper) == []
    assert empty_app.known.number == first
    assert "P-99" not in empty_app.known.of("person")
    assert len(list(database.parent.glob("backups/before-demo-*.backup"))) == 1


def test_a_trust_s_own_programme_is_never_offered_to_begin_afresh(programme_app: App):
    assert not offers(programme_app.opened("door", who=LEAD), AFRESH)
