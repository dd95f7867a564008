"""What the chair does with a question, what others may, and what comes back a week later."""

import datetime as dt
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from readiness.model import Action, Question
from readiness.questions.asking import ranked
from readiness.services import answers, questions
from readiness.vocabulary import Assurance
from tests.pages.opening import (
    ACCOUNTABLE,
    CHAIR,
    FRONT_LINE,
    KNOWN_UP_TO,
    App,
    field,
    leaves_as_a_slide,
    offers,
    press,
    refusals,
    said_done,
    shown,
)

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


def test_the_first_question_is_open_with_its_evidence_and_its_help(programme_app: App):
    page = shown(deep_dive(programme_app))

    assert "The evidence behind this" in page
    assert page.count("What a good answer sounds like") == 1


def test_another_question_is_opened_in_its_place(programme_app: App):
    session = deep_dive(programme_app)
    first = shown(session)

    session.button(key=f"open|{asked(programme_app)[1].key}").click().run()

    assert shown(session) != first
    assert shown(session).count("What a good answer sounds like") == 1


def asked(app: App) -> list[Any]:
    return list(ranked(app.known.on(KNOWN_UP_TO)))


def test_the_chair_puts_a_question_and_is_asked_what_is_answered(programme_app: App):
    session = press(deep_dive(programme_app), "Put it")

    assert said_done(session) == ["The question is put. Write down what is answered."]
    assert offers(session, "Record the answer")
    assert on_record(programme_app).asked_by == "Charlie Chair"


def test_a_question_that_was_put_by_mistake_counts_as_not_put(programme_app: App):
    session = press(press(deep_dive(programme_app), "Put it"), "Not put after all")

    assert offers(session, "Put it")
    assert on_record(programme_app).asked is None


def test_an_answer_is_recorded_with_the_promise_that_came_with_it(programme_app: App):
    put_first(programme_app)
    session = deep_dive(programme_app)
    assert field(session, "Answered by").value == "CDIO"
    field(session, "What was said").set_value(SAID)
    choose(session, "The chair is", Assurance.PARTLY)
    field(session, "Promised (if anything)").set_value("The reply in writing")
    field(session, "By when").set_value(NEXT_DAY)
    submit(session, "Record the answer")

    assert said_done(session) == ["The answer is recorded."]
    promise = programme_app.known.of("action")["A-01"]
    assert isinstance(promise, Action)
    assert (promise.text, promise.owner, promise.source) == ("The reply in writing", "CDIO", "Q-01")


def test_a_refused_answer_keeps_what_was_typed(programme_app: App):
    put_first(programme_app)
    session = deep_dive(programme_app)
    field(session, "What was said").set_value(SAID)
    submit(session, "Record the answer")

    assert refusals(session) == ["Say how assured the chair is by the answer."]
    assert field(session, "What was said").value == SAID


def test_a_question_is_held_and_taken_off_hold(programme_app: App):
    session = press(deep_dive(programme_app), "Hold until…")
    field(session, "Why it is held").set_value("The paper comes on Monday")
    submit(session, "Hold it")
    aside = deep_dive(programme_app, show="Set aside")

    assert said_done(session) == ["The question is held."]
    assert "held until 18 May 2022" in shown(aside)
    assert "Set aside by Charlie Chair: The paper comes on Monday" in shown(aside)
    press(aside, "Bring it back")
    assert on_record(programme_app).parked is None


def test_a_hold_without_a_reason_is_refused_where_it_was_typed(programme_app: App):
    session = press(deep_dive(programme_app), "Hold until…")
    field(session, "Until").set_value(NEXT_DAY)
    submit(session, "Hold it")

    assert refusals(session) == ["Say in a sentence why the question is held."]
    assert field(session, "Until").value == NEXT_DAY


def test_a_question_is_dismissed_for_a_reason(programme_app: App):
    session = press(deep_dive(programme_app), "Dismiss, why")
    field(session, "Why it is dismissed").set_value("Asked in committee")
    submit(session, "Dismiss it")

    dismissed = on_record(programme_app).dismissed
    assert dismissed is not None
    assert dismissed.reason == "Asked in committee"
    assert said_done(session) == ["The question is dismissed."]


def test_a_question_is_reworded_and_its_own_words_stay_beside_it(programme_app: App):
    session = press(deep_dive(programme_app), "Reword")
    own_words = field(session, "The question").value
    field(session, "The question").set_value("What is left undone?")
    submit(session, "Use these words")

    assert on_record(programme_app).original == own_words
    assert "What is left undone?" in shown(session)
    assert f"In its own words. {own_words}" in shown(session).replace("*", "")


def test_the_chair_writes_a_question_that_stands_first(programme_app: App):
    session = press(deep_dive(programme_app), "Write one of our own")
    field(session, "The question").set_value(WHO_COVERS)
    submit(session, "Put it on the list")

    assert said_done(session) == ["The question is on the list."]
    assert asked(programme_app)[0].text == WHO_COVERS


def test_somebody_sends_a_question_in_by_name(programme_app: App):
    session = press(deep_dive(programme_app, who=ACCOUNTABLE), "Send a question in")
    field(session, "The question").set_value(WHO_COVERS)
    submit(session, "Send it in")

    assert on_record(programme_app).raised_by == "Alex Accountable"
    assert "Sent in on 11 May by Alex Accountable." in shown(session)


def test_a_sender_who_typed_nothing_is_told_so_in_the_form(programme_app: App):
    session = press(deep_dive(programme_app, who=ACCOUNTABLE), "Send a question in")
    submit(session, "Send it in")

    assert refusals(session) == ["Type the question."]


@pytest.mark.parametrize("who", [ACCOUNTABLE, FRONT_LINE, None])
def test_who_is_not_in_the_chair_is_told_who_may_put_a_question(programme_app: App, who):
    session = deep_dive(programme_app, who=who)

    assert "for the secretary in the chair's name. Ask Charlie Chair." in shown(session)
    assert not any(offers(session, label) for label in ("Put it", "Reword", "Hold until…"))
    assert offers(session, "Send a question in")


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


def test_a_question_is_never_read_as_markup(programme_app: App):
    with programme_app.work_as(ACCOUNTABLE) as work:
        questions.send_in_question(work, text="<img src=x onerror=alert(1)> *who*?")

    page = "\n".join(found.proto.body for found in deep_dive(programme_app).main.get("html"))
    assert "&lt;img src=x" in page
    assert "<img" not in page


@pytest.mark.parametrize("show", ["Reserve", "Answered", "Set aside", "Promises"])
def test_what_there_is_none_of_is_said_to_be_empty(bare_app: App, show: str):
    assert deep_dive(bare_app, who=None, show=show).info
