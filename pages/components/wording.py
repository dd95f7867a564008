"""The forms in which a question is held, dismissed, reworded or written."""

import datetime as dt

import streamlit as st

from pages.components import dialog
from pages.components.form import Form
from pages.components.frame import Page
from readiness.questions.rule import Question
from readiness.services import questions

TITLES = HOLD, DISMISS, REWORD = "Hold until…", "Dismiss, why", "Reword"
WRITE = "Write one of our own"
WEEK = dt.timedelta(days=7)


def hold(page: Page, question: Question) -> None:
    """Until which day, and why; it comes back on that day by itself."""
    form = Form(page, question.key)
    st.text(question.text)
    with st.form(form.key("hold"), border=False):
        dialog.refusal(form)
        form.coming_day("Until", "until", value=page.moment.day + WEEK)
        form.text("Why it is held", "reason", required=True)
        st.form_submit_button("Hold it", type="primary", on_click=_held, args=(form, question))


def _held(form: Form, question: Question) -> None:
    until = form.chosen("until") or form.page.moment.day
    said = {"until": until, "reason": form.typed("reason")}
    dialog.attempt(form, "The question is held.", questions.hold_question, question, **said)


def dismiss(page: Page, question: Question) -> None:
    """Why it is not to be asked; it can be brought back."""
    form = Form(page, question.key)
    st.text(question.text)
    with st.form(form.key("dismiss"), border=False):
        dialog.refusal(form)
        form.text("Why it is dismissed", "reason", required=True)
        label = "Dismiss it"
        st.form_submit_button(label, type="primary", on_click=_dismissed, args=(form, question))


def _dismissed(form: Form, question: Question) -> None:
    done, reason = "The question is dismissed.", form.typed("reason")
    dialog.attempt(form, done, questions.dismiss_question, question, reason=reason)


def reword(page: Page, question: Question) -> None:
    """The question as the chair would say it, and to whom; its own words are kept."""
    form = Form(page, question.key)
    with st.form(form.key("reword"), border=False):
        dialog.refusal(form)
        st.text_area(
            "The question", value=question.text, key=form.key("text"), height=140, required=True
        )
        form.text("To whom", "to", value=question.to or "")
        label = "Use these words"
        st.form_submit_button(label, type="primary", on_click=_reworded, args=(form, question))


def _reworded(form: Form, question: Question) -> None:
    said = {"text": form.typed("text"), "to": form.typed("to")}
    done = "The question stands in your words."
    dialog.attempt(form, done, questions.reword_question, question, **said)


def write(page: Page) -> None:
    """A question of the chair's own."""
    form = Form(page, WRITE)
    with st.form(form.key("write"), border=False):
        _words(form)
        st.form_submit_button("Put it on the list", type="primary", on_click=_wrote, args=(form,))


def _wrote(form: Form) -> None:
    said = {"text": form.typed("text"), "to": form.typed("to")}
    dialog.attempt(form, "The question is on the list.", questions.write_question, **said)


def _words(form: Form) -> None:
    dialog.refusal(form)
    st.text_area("The question", key=form.key("text"), height=120, required=True)
    form.text("To whom (optional)", "to", placeholder="for example, Chief operating officer")
