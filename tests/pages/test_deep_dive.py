"""What the chair does with a question, and what others may."""

from typing import Any

import pytest

from readiness.model import Action
from readiness.questions.asking import ranked
from readiness.services import questions
from readiness.vocabulary import Assurance
from tests.pages.deep_dive import (
    NEXT_DAY,
    SAID,
    WHO_COVERS,
    choose,
    deep_dive,
    on_record,
    put_first,
    submit,
)
from tests.pages.opening import (
    ACCOUNTABLE,
    FRONT_LINE,
    KNOWN_UP_TO,
    App,
    field,
    offers,
    press,
    refusals,
    said_done,
    shown,
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


def test_a_question_is_never_read_as_markup(programme_app: App):
    with programme_app.work_as(ACCOUNTABLE) as work:
        questions.send_in_question(work, text="<img src=x onerror=alert(1)> *who*?")

    page = "\n".join(found.proto.body for found in deep_dive(programme_app).main.get("html"))
    assert "&lt;img src=x" in page
    assert "<img" not in page


@pytest.mark.parametrize("show", ["Reserve", "Answered", "Set aside", "Promises"])
def test_what_there_is_none_of_is_said_to_be_empty(bare_app: App, show: str):
    assert deep_dive(bare_app, who=None, show=show).info
