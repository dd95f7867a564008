"""The help over a page: what each mark, word and question is."""

from html import escape

from streamlit.testing.v1 import AppTest

from pages.components.writing_down import FORMS
from readiness.questions.asking import ranked
from readiness.vocabulary import QuestionState, Status
from tests.pages.opening import CHAIR, FRONT_LINE, KNOWN_UP_TO, App, complaints


def help_of(session: AppTest) -> str:
    """What the help over a page says; it is drawn beside the page's own body."""
    session.button(key="help").click().run()
    assert complaints(session) == []
    return "".join(html.value for html in session.html)


def test_says_what_every_mark_means_and_which_keys_there_are(programme_app: App):
    said = help_of(programme_app.opened("issues", who=CHAIR))

    assert all(status.words in said for status in Status)
    assert "<kbd>?</kbd>" in said
    assert f"Alt+{len(FORMS)}" in said


def test_says_of_each_of_today_s_questions_why_it_is_asked(programme_app: App):
    asked = ranked(programme_app.known.on(KNOWN_UP_TO))
    whys = [escape(one.why) for one in asked if one.state is QuestionState.ASKED]

    said = help_of(programme_app.opened("where_we_stand", who=CHAIR))

    assert whys
    assert all(f"<dd>{why}</dd>" in said for why in whys)


def test_stands_over_an_empty_database_too(empty_app: App):
    assert "<kbd>?</kbd>" in help_of(empty_app.opened("door"))


def test_the_one_minute_page_of_the_front_line_has_no_help(programme_app: App):
    session = programme_app.opened("pulse", who=FRONT_LINE)

    assert "help" not in {button.key for button in session.button}
