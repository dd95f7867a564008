"""What people do while an issue is open: who, in which shift, for how long; and the principles."""

import streamlit as st

from pages.components import principles
from pages.components.form import Form, is_refused
from pages.components.frame import Page
from readiness.model import Issue
from readiness.services import requests

LINES = 3  # roles and shifts that a form has room for beyond those on record


def workaround(page: Page, issue: Issue) -> None:
    """The workaround and its load, then its check against the principles."""
    if not is_refused(page, "time_workaround", issue):
        _form(Form(page, issue.ref), issue)
    if issue.workaround:
        principles.check(page, issue)


def _form(form: Form, issue: Issue) -> None:
    rows = [(ld.role, ld.shift or "", ld.minutes) for ld in issue.workaround_load]
    rows += [("", "", None)] * (LINES - len(rows) if len(rows) < LINES else 1)
    with st.form(form.key("workaround"), border=True):
        form.text("What people do meanwhile", "workaround", value=issue.workaround or "")
        for n, (role, shift, minutes) in enumerate(rows, start=1):
            with st.container(horizontal=True):
                form.text(f"Role {n}", f"role-{n}", value=role)
                form.text(f"Shift {n}", f"shift-{n}", value=shift, placeholder="every shift")
                key = form.key(f"minutes-{n}")
                st.number_input(f"Minutes {n}", 0, None, minutes, key=key)
        args = (form, len(rows))
        st.form_submit_button("Record the workaround", type="primary", on_click=_timed, args=args)


def _timed(form: Form, rows: int) -> None:
    form.page.attempt(
        f"{form.ref} has its workaround.",
        requests.time_workaround,
        form.ref,
        workaround=form.typed("workaround"),
        loads=[
            (form.typed(f"role-{n}"), form.typed(f"shift-{n}"), form.chosen(f"minutes-{n}"))
            for n in range(1, rows + 1)
        ],
    )
