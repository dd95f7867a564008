"""What is answered in the meeting, written down while it is said."""

import datetime as dt

import streamlit as st

from pages.components import dialog
from pages.components.form import DAY, Form
from pages.components.frame import Page
from readiness.model import Question as Put
from readiness.questions.rule import Question
from readiness.services import answers
from readiness.vocabulary import Assurance

SINCE, PUT_RIGHT = "Answered since", "Put the answer right"


def opener(question: Question, label: str) -> None:
    """A button that opens the form about the last time that a question was put."""
    if question.past:
        dialog.opener(label, question.past[-1].put.ref)


def form(page: Page, put: Put) -> None:
    """Who answered what, how assured the chair is, and what was promised with it."""
    typed = Form(page, put.ref)
    with st.form(typed.key("capture"), border=False, enter_to_submit=False):
        dialog.refusal(typed)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            typed.text("Answered by", "answered_by", value=put.to or "", required=True)
            st.segmented_control(
                "The chair is",
                list(Assurance),
                format_func=lambda assurance: assurance.words,
                key=typed.key("assurance"),
            )
        st.text_area("What was said", key=typed.key("answer"), height=90, required=True)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            typed.text("Promised (if anything)", "promise")
            typed.text("By whom", "owner", placeholder="whoever answered")
            _by_when(typed, page.moment.day)
        st.form_submit_button("Record the answer", type="primary", on_click=_record, args=(typed,))


def _by_when(typed: Form, today: dt.date) -> None:
    key = typed.key("due")
    st.date_input("By when", value=None, min_value=today, key=key, format=DAY)


def _record(typed: Form) -> None:
    dialog.attempt(
        typed,
        "The answer is recorded.",
        answers.record_answer,
        typed.ref,
        answered_by=typed.typed("answered_by"),
        answer=typed.typed("answer"),
        assurance=typed.chosen("assurance"),
        promise=typed.typed("promise"),
        owner=typed.typed("owner"),
        due=typed.chosen("due"),
    )
