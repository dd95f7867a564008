"""How much each benefit of a request counts: the trust's to choose, for a reason, until a day."""

import streamlit as st

from pages.components.form import Form, is_refused
from pages.components.frame import Page
from readiness.scoring.requests import benefits
from readiness.services import library


def in_words(page: Page) -> str:
    """The weights as they stand."""
    policy = page.snapshot.policy
    told = ", ".join(f"{words} {policy[weighs]}" for words, weighs in benefits().values())
    return f"Weights: {told}."


def form(page: Page) -> None:
    """One of the weights, and why it is changed."""
    if is_refused(page, "change_threshold"):
        return
    typed = Form(page, "weights")
    names = {weighs.name: words for words, weighs in benefits().values()}
    with st.form(typed.key("weigh"), border=False):
        st.selectbox(
            "Benefit to", list(names), format_func=lambda name: names[name], key=typed.key("name")
        )
        st.number_input("Counts how many times", 0, 10, None, key=typed.key("value"))
        typed.coming_day("Until", "until")
        typed.text("Reason", "reason", required=True)
        st.form_submit_button("Weigh it so", type="primary", on_click=_weighed, args=(typed,))


def _weighed(typed: Form) -> None:
    value, until = typed.chosen("value"), typed.chosen("until")
    if value is None or until is None:
        typed.page.refuse("Say how many times it counts, and until which day. Nothing changed.")
        return
    typed.page.attempt(
        "The weight is changed.",
        library.change_threshold,
        typed.chosen("name"),
        value=value,
        reason=typed.typed("reason"),
        until=until,
    )
