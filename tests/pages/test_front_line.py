"""The pulse for the front line, and what the others make of it."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from readiness.services import front_line
from readiness.settings import OPEN_PULSE
from readiness.store import waiting_pulses
from tests.pages.opening import (
    CHAIR,
    FRONT_LINE,
    KNOWN_UP_TO,
    App,
    complaints,
    field,
    leaves_as_a_slide,
    offers,
    press,
    refusals,
    said_done,
    shown,
)

SHOW = {"show": "Front line"}


def answered(app: App, *, who: str | None = FRONT_LINE) -> AppTest:
    page = app.opened("pulse", who=who)
    field(page, "Where do you work?").select_index(0)
    field(page, "You are one of the").select("Nurses")
    page.radio[0].set_value(2)
    return press(page, "Send")


def test_a_nurse_answers_in_a_minute_and_nothing_enters_the_record(programme_app: App):
    before = programme_app.known.number
    page = answered(programme_app)

    assert "Thank you" in said_done(page)[0]
    [sent] = waiting_pulses(programme_app.engine)
    assert (sent.role_group, sent.confidence) == ("Nurses", 2)
    assert programme_app.known.number == before


def test_what_is_left_open_is_asked_for(programme_app: App):
    page = press(programme_app.opened("pulse", who=FRONT_LINE), "Send")

    assert refusals(page) == ["Choose the site where you work."]


def test_one_screen_cannot_flood_it(programme_app: App):
    page = answered(programme_app)
    for _ in range(12):
        field(page, "Where do you work?").select_index(0)
        field(page, "You are one of the").select("Nurses")
        page.radio[0].set_value(1)
        page = press(page, "Send")

    assert "try again in ten minutes" in refusals(page)[0]
    assert len(waiting_pulses(programme_app.engine)) == 8


def test_nobody_in_particular_answers_only_where_the_trust_says_so(
    programme_app: App, monkeypatch: pytest.MonkeyPatch
):
    assert "Sign in to answer" in refusals(answered(programme_app, who=None))[0]
    assert waiting_pulses(programme_app.engine) == []

    monkeypatch.setenv(OPEN_PULSE, "yes")
    answered(programme_app, who=None)
    assert len(waiting_pulses(programme_app.engine)) == 1


def test_the_lot_is_taken_in_and_shown_beside_what_we_say(programme_app: App):
    for day, group, number in ((1, "Nurses", 6), (1, "Pharmacy", 4)):
        for _ in range(number):
            front_line.send_pulse(
                programme_app.engine,
                day=KNOWN_UP_TO - timedelta(days=day),
                site=None,
                role_group=group,
                confidence=1,
            )
    page = programme_app.opened("deep_dive", who=CHAIR, **SHOW)
    page = press(page, "Take in 6 answers")

    table = page.table[0].value
    assert list(table["Staff"]) == ["Nurses"]
    assert "Pharmacy" not in shown(page)
    assert list(table["Not confident"]) == ["6 of 6"]
    assert leaves_as_a_slide(page)
    assert complaints(page) == []


def test_somebody_who_looks_on_takes_nothing_in(programme_app: App):
    page = programme_app.opened("deep_dive", who=FRONT_LINE, **SHOW)

    assert not offers(page, "Log a visit")
    assert not offers(page, "Say what was done")
