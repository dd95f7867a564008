"""What a test does at the deep dive before the meeting: open it, put a question, answer it."""

import datetime as dt
from typing import Any

from streamlit.testing.v1 import AppTest

from readiness.model import Question
from readiness.questions.asking import ranked
from readiness.services import answers, questions
from readiness.vocabulary import Assurance
from tests.pages.opening import CHAIR, App

NEXT_DAY, A_WEEK_LATER = dt.date(2022, 5, 12), dt.date(2022, 5, 18)
SAID = "We will answer it point by point"
WHO_COVERS = "Who covers the wards whose night staff are in training?"


def deep_dive(app: App, *, who: str | None = CHAIR, **address: Any) -> AppTest:
    return app.opened("deep_dive", who=who, **address)


def on_record(app: App, ref: str = "Q-01") -> Question:
    found = app.known.of("question")[ref]
    assert isinstance(found, Question)
    return found


def submit(session: AppTest, label: str) -> AppTest:
    """The page as it stands after the form that stands over it was sent off."""
    [button] = [found for found in session.button if found.label == label]
    return button.click().run()


def choose(session: AppTest, label: str, value: object) -> None:
    """Press one of the buttons of which one is chosen."""
    [group] = [found for found in session.button_group if found.label == label]
    group.set_value(value)


def put_first(app: App) -> Question:
    """The first question of the meeting, put by the chair."""
    with app.work_as(CHAIR) as work:
        return questions.put_question(work, ranked(work.snapshot())[0], to="CDIO")


def answer_weakly(app: App) -> None:
    """The first question, put and answered with a promise for the next day."""
    put = put_first(app)
    with app.work_as(CHAIR) as work:
        answers.record_answer(
            work,
            put.ref,
            answer=SAID,
            assurance=Assurance.PARTLY,
            promise="The reply in writing",
            due=NEXT_DAY,
        )
