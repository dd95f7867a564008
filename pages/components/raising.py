"""Raising an issue, and the fields that are also used to put one right."""

from collections.abc import Sequence

import streamlit as st

from pages.components.form import Form, is_refused
from pages.components.frame import Page
from pages.components.listing import show
from readiness.model import Criterion, Hazard, Issue, Record
from readiness.scoring.issues import severity_in_words
from readiness.services import issues

SEVERITIES = (1, 2, 3, 4)


def raising(page: Page) -> None:
    """A form to say that something is wrong."""
    if is_refused(page, "raise_issue"):
        return
    form = Form(page, "issue")
    with st.form(form.key("raise"), border=False):
        form.text("What is wrong", "name", required=True)
        with st.container(horizontal=True):
            severity_field(form)
            form.text("Owner (optional)", "owner")
            st.date_input(
                "Due (optional)",
                value=None,
                min_value=page.moment.day,
                key=form.key("due"),
                format="DD/MM/YYYY",
            )
        st.checkbox("A patient could be hurt", key=form.key("safety"))
        form.text("Where it stands (optional)", "summary")
        form.text("What people do meanwhile (optional)", "workaround")
        link_field(form, Criterion, ())
        link_field(form, Hazard, ())
        st.form_submit_button("Raise the issue", type="primary", on_click=_raised, args=(form,))


def _raised(form: Form) -> None:
    form.page.attempt(
        "The issue is raised, and opened here.",
        issues.raise_issue,
        then=lambda issue: show(Issue, issue.ref),
        name=form.typed("name"),
        severity=form.chosen("severity"),
        patient_safety=form.chosen("safety") or None,
        owner=form.typed("owner"),
        due=form.chosen("due"),
        summary=form.typed("summary"),
        workaround=form.typed("workaround"),
        criteria=form.chosen("criterion") or (),
        hazards=form.chosen("hazard") or (),
    )


def severity_field(form: Form, *, now: int | None = None) -> None:
    """How bad it is, 1 to 4; it may be left open."""
    st.selectbox(
        "Severity",
        SEVERITIES,
        index=None if now is None else SEVERITIES.index(now),
        format_func=severity_in_words,
        key=form.key("severity"),
        placeholder="not graded",
    )


def link_field(form: Form, kind: type[Record], linked: Sequence[str]) -> None:
    """Which records of a kind an issue touches; a name that none of them bears may stay."""
    names = {record.ref: record.label for record in form.page.snapshot.all_of(kind)}
    found = {text: form.page.snapshot.find(kind, text) for text in linked}
    already = [record.ref if record else text for text, record in found.items()]
    st.multiselect(
        "Criteria it touches" if kind is Criterion else "Hazards it touches",
        list(dict.fromkeys([*already, *names])),
        default=already,
        format_func=lambda ref: f"{ref} · {names[ref]}" if ref in names else ref,
        key=form.key("criterion" if kind is Criterion else "hazard"),
        placeholder="none",
    )
