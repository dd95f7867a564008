"""Who is at the meeting, set and put right while it runs."""

import streamlit as st

from pages.components.form import Form
from pages.components.frame import Page
from readiness.scoring.meeting import Meeting
from readiness.services import meetings

FIELDS = {
    "attending": "In attendance (names, with commas)",
    "apologies": "Apologies",
    "interests": "Interests declared (with semicolons)",
}
BETWEEN = {"interests": ";"}


def button(page: Page, meeting: Meeting) -> None:
    """A button with everybody who is there behind it."""
    if page.why_not("record_attendance", meeting.dive) is not None:
        return
    dive = meeting.dive
    form = Form(page, f"{meeting.ref}-there")
    with st.popover("Who is here"), st.form(form.key("attendance"), border=False):
        people = dict.fromkeys((*(p.name for p in page.snapshot.people), *dive.present))
        st.multiselect("Present", list(people), default=dive.present, key=form.key("present"))
        for field, label in FIELDS.items():
            names = f"{BETWEEN.get(field, ',')} ".join(getattr(dive, field))
            form.text(label, field, value=names)
        st.form_submit_button("Put it right", on_click=_put_right, args=(form, meeting.ref))


def _put_right(form: Form, ref: str) -> None:
    form.page.attempt(
        "Who is here is put right.",
        meetings.record_attendance,
        ref,
        present=form.chosen("present") or [],
        attending=_names(form, "attending"),
        apologies=_names(form, "apologies"),
        interests=_names(form, "interests"),
    )


def _names(form: Form, field: str) -> list[str]:
    return form.typed(field).split(BETWEEN.get(field, ","))
