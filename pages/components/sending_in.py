"""What anybody sends in beforehand, by name or without: a question, or what keeps them awake."""

import streamlit as st

from pages.components import dialog
from pages.components.form import Form
from pages.components.frame import Page
from readiness.services import questions, sent_in

SEND_IN = "Send a question in"
QUESTION, WORRY = "A question", "What keeps me up at night"
BY_NAME, NOT_NAMED = "With my name", "Not named"
AS_ONE_READS = 900  # pixels
UNSEEN = (
    "Not named: nothing that is kept says who sent it, or when in the day. All that came on a day "
    "is taken into the record together, in no order, and answered in the meeting."
)
IN_THE_WORDS = "Whoever wants to be known puts their name into the words."
DONE = "It is sent in. It is answered in the meeting, and stands in the minutes."


def opener() -> None:
    """The button that opens the form: for anybody, with a part in the programme or without."""
    dialog.opener(SEND_IN)


def show(page: Page) -> None:
    """The form as a page of its own, for whoever was given the link."""
    st.header("Before the next deep dive", anchor=False)
    with st.container(width=AS_ONE_READS):
        form(page)


def form(page: Page) -> None:
    """What to ask or to say, to whom, and whether by name."""
    typed = Form(page, SEND_IN)
    may = page.why_not("send_in_question") is None
    with st.form(typed.key("send"), border=False):
        dialog.refusal(typed)
        st.radio("What is it?", [QUESTION, WORRY], horizontal=True, key=typed.key("what"))
        st.text_area("The question", key=typed.key("text"), height=120)
        typed.text("To whom (optional)", "to", placeholder="for example, Chief operating officer")
        names = [BY_NAME, NOT_NAMED] if may else [NOT_NAMED]
        st.radio("Who asks", names, horizontal=True, key=typed.key("who"))
        st.caption(UNSEEN if may else f"{UNSEEN} {IN_THE_WORDS}")
        st.form_submit_button("Send it in", type="primary", on_click=_sent, args=(typed,))


def _sent(typed: Form) -> None:
    text, to = typed.typed("text"), typed.typed("to")
    worry = typed.chosen("what") == WORRY
    if typed.chosen("who") == NOT_NAMED:
        day = typed.page.moment.day
        dialog.attempt_aside(
            typed, DONE, sent_in.send_in_unnamed, text=text, to=to, worry=worry, day=day
        )
        return
    dialog.attempt(typed, DONE, questions.send_in_question, text=text, to=to, worry=worry)
