"""How much risk the board will carry in each pillar, in a word, a figure and its own words."""

import streamlit as st

from pages.components import slide
from pages.components.form import Form, is_refused
from pages.components.frame import Page
from pages.components.marks import plain
from readiness.scoring.corporate_risks import Allowed, allowed, corporate_risks
from readiness.services import risks
from readiness.vocabulary import Appetite, Pillar

CLINICAL = (
    "A hazard is held against its own limit: the highest rating, 1 to 5, that the board accepts "
    "after controls. The two are never added or averaged."
)


UNSAID = "The board has not said how much risk it will carry here."


def everything(page: Page) -> None:
    """What is set for each pillar, how many risks stand above it, and the form to set it."""
    left, right = st.columns(2, gap="medium")
    with left:
        for one in page.worked_out(allowed):
            _pillar(page, one)
        highest = page.snapshot.programme.highest_acceptable_residual
        st.header("Clinical risk, apart", anchor=False)
        limit = f"{highest} of 5" if highest else "not set by the board"
        clinical = f"Highest acceptable rating after controls: {limit}. {CLINICAL}"
        st.text(clinical)
        rows = [_row(page, one) for one in page.worked_out(allowed)]
        slide.of_table(page, "How much risk the board will carry", rows, sentence=clinical)
    with right:
        st.header("Set the appetite", anchor=False)
        if not is_refused(page, "set_appetite"):
            _form(Form(page, "appetite"))


def _pillar(page: Page, one: Allowed) -> None:
    st.header(one.pillar.heading, anchor=False)
    if one.appetite is None:
        st.text(UNSAID)
        return
    st.text(f"{_carried(one)} {_above(page, one)}")
    if one.words:
        st.markdown(f"> {plain(one.words)}")


def _carried(one: Allowed) -> str:
    if one.appetite is None:
        return UNSAID
    return (
        f"{one.appetite.value.capitalize()}: a corporate risk up to {one.limit} of 25 is carried."
    )


def _above(page: Page, one: Allowed) -> str:
    """Which risks of a pillar stand above its appetite, and are carried by nobody."""
    above = [
        risk.risk.ref
        for risk in page.worked_out(corporate_risks)
        if risk.risk.pillar is one.pillar and risk.is_unsigned
    ]
    return f"■ above it and carried by nobody: {', '.join(above)}" if above else "● none above it"


def _row(page: Page, one: Allowed) -> dict[str, str]:
    return {
        "Pillar": one.pillar.heading,
        "Appetite": _carried(one),
        "Against it": _above(page, one) if one.appetite else "",
        "In the board’s own words": one.words or "",
    }


def _form(form: Form) -> None:
    with st.form(form.key("set"), border=True):
        st.selectbox(
            "Pillar", list(Pillar), format_func=lambda p: p.heading, key=form.key("pillar")
        )
        st.radio(
            "Appetite",
            list(Appetite),
            index=None,
            format_func=lambda word: word.value.capitalize(),
            horizontal=True,
            key=form.key("appetite"),
        )
        form.text("In the board's own words (optional)", "words")
        form.text("Why", "why", required=True)
        st.form_submit_button("Set it", type="primary", on_click=_set, args=(form,))
    st.caption("Up to which score each word carries a risk is set in the library of questions.")


def _set(form: Form) -> None:
    form.page.attempt(
        "The appetite is set.",
        risks.set_appetite,
        pillar=form.chosen("pillar"),
        appetite=form.chosen("appetite"),
        words=form.typed("words"),
        why=form.typed("why"),
    )
