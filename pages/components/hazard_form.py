"""Logging a hazard: how a patient could be harmed, how gravely, and what prevents it."""

import streamlit as st

from pages.components import focus, rating
from pages.components.form import Form, is_refused
from pages.components.frame import Page
from pages.components.listing import show
from readiness.model import Brings, Control, Hazard
from readiness.scoring.schemes import scheme_in_use
from readiness.services import hazards
from readiness.services.hazards import FIRST_STATES, FIRST_STATUSES
from readiness.vocabulary import ControlKind, ControlState

ANSWERS = {"No": False, "Yes": True}


def logging(page: Page) -> None:
    """A form to log a way in which patients could be harmed, with its rating looked up."""
    if is_refused(page, "log_hazard"):
        return
    form = Form(page, "hazard")
    form.text("How a patient could be harmed", "name")
    form.text("What would happen to the patient", "effect")
    st.text_area("What could cause it, one cause a line", key=form.key("causes"), height=90)
    scheme = page.worked_out(scheme_in_use)
    rating.scoring(form, unscored=rating.NOT_LOW, scheme=scheme)
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
    label = "Log the hazard"
    st.button(label, type="primary", key=form.key("log"), on_click=_logged, args=(form,))


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
        if form.typed(f"control {number}") and _is_new(form, number):
            _bringing(form, number)


def _is_new(form: Form, number: int) -> bool:
    return bool(form.chosen(f"state {number}") != ControlState.EXISTING)


def _bringing(form: Form, number: int) -> None:
    """What is asked of each new control: whether it brings a hazard of its own (DCB0160)."""
    answer, why = st.columns([1, 2], vertical_alignment="bottom")
    answer.selectbox(
        f"Does control {number} bring a hazard of its own?",
        ANSWERS,
        index=None,
        key=form.key(f"brings {number}"),
        placeholder="answer it",
    )
    with why:
        form.text("Which one, or why none (optional if none)", f"why {number}")


def _answer(form: Form, number: int) -> Brings | None:
    said = form.chosen(f"brings {number}")
    if not said or not _is_new(form, number):
        return None
    return Brings(new_hazard=ANSWERS[said], says=form.typed(f"why {number}") or None)


def _lines(form: Form) -> int:
    """How many lines for controls are to be shown: those filled, and one."""
    number = 1
    while form.typed(f"control {number}"):
        number += 1
    return number


def _opened(logged: Hazard) -> None:
    """Open what was logged, with the cursor on its name: the form it was typed into is folded."""
    show(Hazard, logged.ref)
    focus.ask(".st-key-hazard input")


def _logged(form: Form) -> None:
    severity, likelihood = rating.chosen(form, form.page.worked_out(scheme_in_use))
    controls = [
        Control.model_construct(
            name=form.typed(f"control {number}"),
            kind=form.chosen(f"kind {number}"),
            state=form.chosen(f"state {number}"),
            brings=_answer(form, number),
        )
        for number in range(1, _lines(form))
    ]
    form.page.attempt(
        "The hazard is logged, and opened here.",
        hazards.log_hazard,
        then=_opened,
        name=form.typed("name"),
        effect=form.typed("effect"),
        causes=[line.strip() for line in form.typed("causes").splitlines() if line.strip()],
        severity=severity,
        likelihood=likelihood,
        status=form.chosen("status"),
        owner=form.typed("owner"),
        controls=controls,
        criteria=form.chosen("criteria") or (),
    )
