"""Logging a hazard: how a patient could be harmed, how gravely, and what prevents it."""

import streamlit as st

from pages.components import rating
from pages.components.form import Form, is_refused
from pages.components.frame import Page
from pages.components.listing import show
from readiness.model import Control, Hazard
from readiness.scoring.schemes import scheme_in_use
from readiness.services import hazards
from readiness.services.hazards import FIRST_STATES, FIRST_STATUSES
from readiness.vocabulary import ControlKind


def logging(page: Page) -> None:
    """A form to log a way in which patients could be harmed, with its rating looked up."""
    if is_refused(page, "log_hazard"):
        return
    form = Form(page, "hazard")
    form.text("How a patient could be harmed", "name")
    form.text("What would happen to the patient", "effect")
    st.text_area("What could cause it, one cause a line", key=form.key("causes"), height=90)
    rating.scoring(form, unscored=rating.NOT_LOW, scheme=page.worked_out(scheme_in_use))
    with st.container(horizontal=True):
        form.text("Owner (optional)", "owner")
        st.selectbox(
            "Status", FIRST_STATUSES, format_func=lambda word: word.words, key=form.key("status")
        )
    _controls_given(form)
    names = {criterion.ref: criterion.name for criterion in page.snapshot.criteria}
    st.multiselect(
        "Criteria it depends on",
        list(names),
        format_func=lambda ref: f"{ref} · {names.get(ref, '')}",
        key=form.key("criteria"),
        placeholder="none",
    )
    st.button("Log the hazard", type="primary", key=form.key("log"), on_click=_logged, args=(form,))


def _controls_given(form: Form) -> None:
    """A line for each control, and always an empty one for the next."""
    for number in range(1, _lines(form) + 1):
        name, kind, state = st.columns([2, 1, 1], vertical_alignment="bottom")
        with name:
            form.text(f"Control {number} (optional)", f"control {number}")
        kind.selectbox(
            f"Kind of control {number}",
            list(ControlKind),
            index=None,
            format_func=lambda word: word.words,
            key=form.key(f"kind {number}"),
            placeholder="not said",
        )
        state.selectbox(
            f"State of control {number}",
            FIRST_STATES,
            format_func=lambda word: word.words,
            key=form.key(f"state {number}"),
        )


def _lines(form: Form) -> int:
    """How many lines for controls are to be shown: those filled, and one."""
    number = 1
    while form.typed(f"control {number}"):
        number += 1
    return number


def _logged(form: Form) -> None:
    controls = [
        Control.model_construct(
            name=form.typed(f"control {number}"),
            kind=form.chosen(f"kind {number}"),
            state=form.chosen(f"state {number}"),
        )
        for number in range(1, _lines(form))
    ]
    form.page.attempt(
        "The hazard is logged, and opened here.",
        hazards.log_hazard,
        then=lambda hazard: show(Hazard, hazard.ref),
        name=form.typed("name"),
        effect=form.typed("effect"),
        causes=[line.strip() for line in form.typed("causes").splitlines() if line.strip()],
        severity=form.chosen("severity"),
        likelihood=form.chosen("likelihood"),
        status=form.chosen("status"),
        owner=form.typed("owner"),
        controls=controls,
        criteria=form.chosen("criteria") or (),
    )
