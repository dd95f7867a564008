"""What can be done to the set itself, to many criteria at once: scope, target and priority."""

from collections.abc import Sequence

import streamlit as st

from pages.components.form import Form
from pages.components.the_set import PRIORITIES
from readiness.services import criteria
from readiness.store import Work
from readiness.vocabulary import Priority

How = dict[str, object]


def why(form: Form, _refs: Sequence[str]) -> None:
    """Why none of them is needed here."""
    form.text("Why they do not apply", "why", required=True)


def target(form: Form, _refs: Sequence[str]) -> None:
    """What all of them ask for from now on, and why."""
    st.number_input("Target", value=None, key=form.key("target"), required=True)
    form.text("Why it changes", "why", required=True)


def priority(form: Form, _refs: Sequence[str]) -> None:
    """Whether they can stop a go-live, and why that changes."""
    named = {option.value: said for option, said in PRIORITIES.items()}
    key = form.key("priority")
    st.selectbox("Priority", list(named), index=None, format_func=named.__getitem__, key=key)
    form.text("Why it changes", "why", required=True)


def taken_target(form: Form, _refs: Sequence[str]) -> How | str:
    """The target that was typed, which may be none at all: nought."""
    if form.chosen("target") is None:
        return "Type the target first. Nothing was recorded."
    return {"target": form.chosen("target"), "why": form.typed("why")}


def taken_priority(form: Form, _refs: Sequence[str]) -> How | str:
    """The priority that was chosen."""
    if (chosen := form.chosen("priority")) is None:
        return "Choose a priority first. Nothing was recorded."
    return {"priority": Priority(chosen), "why": form.typed("why")}


def put_out_of_scope(work: Work, ref: str, how: How) -> object:
    """Say of one that it does not apply; it stays listed."""
    return criteria.take_out_of_scope(work, ref, why=str(how["why"]))
