"""What is sent in beforehand: taken in, taken up, and by nobody that the log knows."""

import logging

import pytest
from streamlit.testing.v1 import AppTest

from pages.components.sending_in import DONE, SEND_IN
from readiness.services import questions
from tests.pages.opening import (
    ACCOUNTABLE,
    FRONT_LINE,
    KNOWN_UP_TO,
    App,
    field,
    press,
    said_done,
    shown,
)
from tests.pages.sitting import deep_dive


def test_anybody_sends_in_without_a_name_and_the_secretary_takes_the_lot_in(programme_app: App):
    number = programme_app.known.number
    session = deep_dive(programme_app, "ask", who=None)
    field(session, "The question").set_value("Who covers the wards at night?")
    session = press(session, "Send it in")
    assert "It is sent in." in said_done(session)[0]
    assert programme_app.known.number == number

    session = press(deep_dive(programme_app), "Take in 1 sent in without a name")
    assert "Sent in on 11 May, not named." in shown(session)


def test_what_was_sent_in_is_taken_up_as_an_issue(programme_app: App):
    with programme_app.work_as(ACCOUNTABLE) as work:
        questions.send_in_question(work, text="The labels jam", worry=True)
    session = press(deep_dive(programme_app), "Take it up as…")
    [button] = [found for found in session.button if found.label == "Take it up"]
    session = button.click().run()

    assert said_done(session) == ["It is taken up."]
    names = [issue.name for issue in programme_app.known.on(KNOWN_UP_TO).issues]
    assert "The labels jam" in names


def told_of(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Whom the lines of the log name."""
    said = (record.msg for record in caplog.records if isinstance(record.msg, dict))
    return [line["person"] for line in said if line.get("person")]


def send(session: AppTest) -> AppTest:
    field(session, "The question").set_value("Who covers the nights?")
    [button] = [found for found in session.button if found.label == "Send it in"]
    return button.click().run()


def test_the_log_names_nobody_who_looks_at_the_form_or_sends_it(
    programme_app: App, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.INFO, logger="readiness")
    session = send(deep_dive(programme_app, "ask", who=FRONT_LINE))

    assert said_done(session) == [DONE]
    assert told_of(caplog) == []


def test_the_log_tells_nothing_of_the_moment_in_which_it_is_sent_from_the_page(
    programme_app: App, caplog: pytest.LogCaptureFixture
):
    session = press(deep_dive(programme_app, who=FRONT_LINE), SEND_IN)
    caplog.set_level(logging.INFO, logger="readiness")
    send(session)
    assert told_of(caplog) == []

    session.run()
    assert told_of(caplog) == [FRONT_LINE]
