"""What the meeting hears, and in which order: picked and placed by the chair the evening before."""

import streamlit as st

from pages.components.frame import Page
from readiness.questions.asking import ranked, time_for
from readiness.questions.rule import Question
from readiness.services import library, questions
from readiness.thresholds import QUESTIONS
from readiness.vocabulary import QuestionState

EARLIER, LATER, PICK, UNPICK = "Earlier", "Later", "Ask it today", "Where its score puts it"


def today(page: Page) -> tuple[Question, ...]:
    """What the meeting hears, in its order."""
    return tuple(q for q in page.worked_out(ranked) if q.state is QuestionState.ASKED)


def buttons(page: Page, question: Question) -> None:
    """The ways to move a question up, down, in or out."""
    if page.why_not("pick_question") is not None:
        return
    keys = [other.key for other in today(page)]
    if question.state is QuestionState.RESERVE:
        _button(page, question, PICK, place=len(keys) + 1)
    elif question.key in keys:
        place = keys.index(question.key) + 1
        if place > 1:
            _button(page, question, EARLIER, place=place - 1)
        if place < len(keys):
            _button(page, question, LATER, place=place + 1)
        if question.place is not None:
            key = f"{UNPICK}|{question.key}"
            st.button(UNPICK, key=key, on_click=_unpick, args=(page, question), type="tertiary")


def _button(page: Page, question: Question, label: str, *, place: int) -> None:
    st.button(
        label,
        key=f"{label}|{question.key}",
        type="tertiary",
        on_click=_pick,
        args=(page, question, place),
    )


def _pick(page: Page, question: Question, place: int) -> None:
    shown = today(page)
    done = f"The meeting hears it as number {min(place, time_for(page.snapshot))}."
    page.attempt(done, questions.pick_question, question, place=place, today=shown)


def _unpick(page: Page, question: Question) -> None:
    page.attempt("It stands where its score puts it.", questions.unpick_question, question)


def time(page: Page) -> None:
    """For how many questions the meeting has time; the chair may give it more or less."""
    if page.why_not("give_time") is not None:
        return
    st.text("Time for questions", width="content")
    st.number_input(
        "Time for questions",
        min_value=QUESTIONS.least,
        max_value=QUESTIONS.most,
        value=time_for(page.snapshot),
        key=f"time|{page.act}",
        on_change=_give,
        args=(page,),
        width=150,
        label_visibility="collapsed",
    )


def _give(page: Page) -> None:
    number = int(st.session_state[f"time|{page.act}"])
    page.attempt(f"The meeting has time for {number} questions.", library.give_time, number)
