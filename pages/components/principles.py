"""The check against the five principles, of a request and of a workaround alike."""

import streamlit as st

from pages.components.form import Form, is_refused
from pages.components.frame import Page
from readiness.model import ChangeRequest, Issue
from readiness.scoring.workarounds import SHAPES, against_principles, checked_of
from readiness.services import requests
from readiness.vocabulary import Meets, Principle


def check(page: Page, record: ChangeRequest | Issue) -> None:
    """What was found of each principle, and the form to check it."""
    for principle, verdict in against_principles(record):
        st.text(f"{principle.words.capitalize()}: {verdict}")
    if is_refused(page, "check_principles", record):
        return
    form, checked = Form(page, record.ref), checked_of(record)
    with st.form(form.key("principles"), border=True):
        for principle in Principle:
            found = getattr(checked, principle.value, None)
            with st.container(horizontal=True, vertical_alignment="bottom"):
                st.selectbox(
                    principle.words.capitalize(),
                    list(Meets),
                    index=list(Meets).index(found.verdict) if found else None,
                    format_func=_said,
                    key=form.key(principle.value),
                    placeholder="not checked",
                )
                why = (found.why if found else None) or ""
                form.text(f"Why ({principle.words})", f"why-{principle.value}", value=why)
        st.form_submit_button("Record the check", type="primary", on_click=_checked, args=(form,))


def _said(verdict: Meets) -> str:
    return f"{SHAPES[verdict]} {'not met' if verdict is Meets.NOT else verdict.words}"


def _checked(form: Form) -> None:
    verdicts = {p: (form.chosen(p.value), form.typed(f"why-{p.value}")) for p in Principle}
    done = f"{form.ref} is checked against the principles."
    form.page.attempt(done, requests.check_principles, form.ref, verdicts=verdicts)
