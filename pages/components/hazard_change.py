"""What a hazard says of itself: whose it is, what it would do, what could cause it."""

import streamlit as st

from pages.components.form import Form, is_refused
from pages.components.frame import Page
from readiness.model import Hazard
from readiness.services import hazard_life


def changing(page: Page, hazard: Hazard) -> None:
    """Its owner, effect and causes as they stand, to be changed for a reason."""
    if is_refused(page, "amend_hazard", hazard):
        return
    form = Form(page, hazard.ref)
    form.text("Owner", "owner", value=hazard.owner or "")
    form.text("What would happen to the patient", "effect", value=hazard.effect or "")
    st.text_area(
        "What could cause it, one cause a line",
        value="\n".join(hazard.causes),
        key=form.key("causes"),
        height=110,
    )
    form.text("Why it is changed", "why")
    st.button(
        "Record the change", type="primary", key=form.key("amend"), on_click=_amended, args=(form,)
    )


def _amended(form: Form) -> None:
    form.page.attempt(
        f"{form.ref} is changed.",
        hazard_life.amend_hazard,
        form.ref,
        owner=form.typed("owner"),
        effect=form.typed("effect"),
        causes=[line.strip() for line in form.typed("causes").splitlines() if line.strip()],
        why=form.typed("why"),
    )
