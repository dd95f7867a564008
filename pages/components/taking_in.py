"""What the secretary makes of what was sent in: a question, an issue, a risk, a hazard."""

import streamlit as st

from pages.components import dialog
from pages.components.form import Form
from pages.components.frame import Page
from readiness.questions.rule import Question
from readiness.services import sent_in
from readiness.store import waiting

TAKE_UP = "Take it up as…"
KINDS = {sent_in.ISSUE: "An issue", sent_in.RISK: "A risk", sent_in.HAZARD: "A proposed hazard"}


def opener(page: Page) -> None:
    """The button that takes the day's lot in, where there is one and this person may."""
    if page.moment.is_reopened or page.why_not("take_in_unnamed") is not None:
        return
    if number := waiting(page.shelf.engine, until=page.moment.day):
        label = f"Take in {number} sent in without a name"
        st.button(label, type="primary", on_click=_taken_in, args=(page,))


def _taken_in(page: Page) -> None:
    done = "They stand among the questions, in no order. Nothing says who sent them."
    page.attempt(done, sent_in.take_in_unnamed)


def can_be_taken_up(page: Page, question: Question) -> bool:
    """Whether a question was sent in, and this person may make something else of it."""
    put = question.put
    is_waiting = put is not None and put.asked is None and put.dismissed is None
    return question.is_sent_in and is_waiting and page.why_not("take_up") is None


def form(page: Page, question: Question) -> None:
    """As what it is taken up, and in which words."""
    typed = Form(page, question.key)
    st.text(question.text)
    with st.form(typed.key("take-up"), border=False):
        dialog.refusal(typed)
        st.radio("As", list(KINDS), format_func=KINDS.__getitem__, key=typed.key("into"))
        typed.text("In a few words", "name", value=question.text)
        st.form_submit_button("Take it up", type="primary", on_click=_taken_up, args=(typed,))


def _taken_up(typed: Form) -> None:
    done, name = "It is taken up.", typed.typed("name")
    dialog.attempt(typed, done, sent_in.take_up, typed.ref, into=typed.chosen("into"), name=name)
