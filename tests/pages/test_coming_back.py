"""What comes back a week later, and what became of a promise."""

import datetime as dt

import pytest

from readiness.questions.asking import ranked
from readiness.services import answers, questions
from readiness.vocabulary import Assurance
from tests.pages.deep_dive import (
    A_WEEK_LATER,
    SAID,
    answer_weakly,
    choose,
    deep_dive,
    on_record,
    submit,
)
from tests.pages.opening import (
    CHAIR,
    App,
    field,
    leaves_as_a_slide,
    press,
    refusals,
    said_done,
    shown,
)


def test_a_weak_answer_comes_back_a_week_later_on_top_and_says_so(programme_app: App):
    answer_weakly(programme_app)
    page = shown(deep_dive(programme_app, day=A_WEEK_LATER.isoformat()))

    told = (
        "Asked on 11 May; the answer was “We will answer it point by point”, which left us "
        "partly assured; promised by 12 May, not received."
    )
    assert page.index("1 · To") < page.index(told) < page.index("2 · To")
    assert "CDIO: “We will answer it point by point”, partly assured" in page


def test_once_the_promise_is_kept_it_does_not_come_back(programme_app: App):
    answer_weakly(programme_app)
    with programme_app.work_as(CHAIR) as work:
        answers.keep_promise(work, "A-01", shown="The reply")

    a_week_later = A_WEEK_LATER.isoformat()
    assert "Asked on 11 May" not in shown(deep_dive(programme_app, day=a_week_later))
    assert "received on 11 May" in shown(
        deep_dive(programme_app, day=a_week_later, show="Answered")
    )


def test_the_wall_names_the_broken_promise_and_what_was_asked_before(programme_app: App):
    answer_weakly(programme_app)
    wall = shown(programme_app.opened(day=A_WEEK_LATER.isoformat()))

    assert "broken <b>1</b>: The reply in writing, CDIO" in wall
    assert "asked once" in wall


def test_an_answer_is_put_right_on_the_same_day(programme_app: App):
    answer_weakly(programme_app)
    session = press(deep_dive(programme_app, show="Answered"), "Put the answer right")
    field(session, "What was said").set_value("Here it is")
    choose(session, "The chair is", Assurance.ASSURED)
    submit(session, "Record the answer")

    assert "the answer was “Here it is”; promised by 12 May, still to come." in shown(session)


def test_an_answer_that_comes_after_the_meeting_is_recorded_without_asking_again(
    programme_app: App,
):
    with programme_app.work_as(CHAIR, day=dt.date(2022, 5, 4)) as work:
        questions.put_question(work, ranked(work.snapshot())[0], to="CDIO")
    session = press(deep_dive(programme_app), "Answered since")
    field(session, "What was said").set_value(SAID)
    choose(session, "The chair is", Assurance.ASSURED)
    submit(session, "Record the answer")

    assert said_done(session) == ["The answer is recorded."]
    assert on_record(programme_app).asked == dt.date(2022, 5, 4)


@pytest.mark.parametrize(
    ("chosen", "label", "said", "heading"),
    [
        ("Kept", "What shows it", "It was kept", "Kept 1"),
        ("Broken", "What happened", "It was broken", "Broken 1"),
    ],
)
def test_the_chair_says_what_became_of_a_promise(
    programme_app: App, chosen: str, label: str, said: str, heading: str
):
    answer_weakly(programme_app)
    session = press(deep_dive(programme_app, show="Promises"), "How did it go?")
    choose(session, "It was", chosen)
    session.run()
    field(session, label).set_value("The reply lies on the table")
    submit(session, said)

    assert heading in shown(session)
    assert leaves_as_a_slide(session)


def test_a_promise_that_will_be_late_takes_a_day_and_a_reason(programme_app: App):
    answer_weakly(programme_app)
    session = press(deep_dive(programme_app, show="Promises"), "How did it go?")
    choose(session, "It was", "Late: another day")
    session.run()
    submit(session, "It will be late")
    assert refusals(session) == ["Choose the day by which it is promised now."]

    field(session, "Promised now by").set_value(A_WEEK_LATER)
    field(session, "Why it is late").set_value("Illness")
    submit(session, "It will be late")
    assert "Late 1" in shown(session)
    assert "promised by 12 May, moved to 18 May, still to come" in shown(session)
