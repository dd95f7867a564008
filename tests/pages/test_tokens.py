"""An administrator gives other systems a way in, sees which there are, and takes one away."""

from streamlit.testing.v1 import AppTest

from tests.pages.opening import LEAD, App, field, press, refusals, said_done, shown

KEEPER = "P-06"


def made(app: App, name: str = "Learning system") -> AppTest:
    session = app.opened("door", who=KEEPER)
    field(session, "Which system it is for").set_value(name)
    return press(session, "Make a token")


def test_a_token_is_shown_once_and_then_never_again(kept_app: App):
    session = made(kept_app)
    [secret] = [code.value for code in session.code]

    assert said_done(session) == ["Learning system has a token now."]
    assert secret.startswith("readiness_")
    assert not press(session, "I have copied it").code
    assert not kept_app.opened("door", who=KEEPER).code
    assert secret not in repr(kept_app.since(0))


def test_a_token_is_taken_away_with_a_reason(kept_app: App):
    session = made(kept_app)
    field(session, "Why it is taken away").set_value("Replaced")
    session = press(session, "Take it away")

    [said] = said_done(session)
    assert said.startswith("TK-01 opens nothing any more.")
    assert "No other system has a way in." in shown(session)


def test_a_token_for_nobody_is_refused(kept_app: App):
    assert refusals(made(kept_app, "")) == ["Say which system the token is for."]


def test_nobody_else_sees_which_there_are(kept_app: App):
    made(kept_app)
    assert "Other systems" not in shown(kept_app.opened("door", who=LEAD))
