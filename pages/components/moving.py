"""Moving a record's date and giving it to somebody else, each for a reason."""

from collections.abc import Callable

import streamlit as st

from pages.components.form import Form, is_refused
from pages.components.frame import Page
from readiness.model import Criterion, Issue


def redate(page: Page, record: Criterion | Issue, *, act: str, deed: Callable[..., object]) -> None:
    """Another date for a record, and why."""
    if is_refused(page, act, record):
        return
    form = Form(page, record.ref)
    with st.form(form.key("redate"), border=True):
        form.coming_day("Due", "due", value=record.due)
        form.text("Why it moves", "moved", required=True)
        st.form_submit_button("Move the date", type="primary", on_click=_redated, args=(form, deed))


def _redated(form: Form, deed: Callable[..., object]) -> None:
    due = form.chosen("due")
    if due is None:
        form.page.refuse("Choose a date first. Nothing was recorded.")
        return
    done = f"{form.ref} has another date."
    form.page.attempt(done, deed, form.ref, due=due, why=form.typed("moved"))


def reassign(
    page: Page, record: Criterion | Issue, *, act: str, deed: Callable[..., object]
) -> None:
    """Another owner for a record, and why."""
    if is_refused(page, act, record):
        return
    form = Form(page, record.ref)
    with st.form(form.key("reassign"), border=True):
        form.text("Owner", "owner", value=record.owner or "", required=True)
        form.text("Why", "handed", required=True)
        label = "Change the owner"
        st.form_submit_button(label, type="primary", on_click=_reassigned, args=(form, deed))


def _reassigned(form: Form, deed: Callable[..., object]) -> None:
    done = f"{form.ref} has another owner."
    owner, why = form.typed("owner"), form.typed("handed")
    form.page.attempt(done, deed, form.ref, owner=owner, why=why)
