"""The chair's own note of a meeting, which nobody else sees."""

import streamlit as st

from pages.components.frame import Page
from readiness.scoring.meeting import Meeting
from readiness.services.private_notes import note_privately
from readiness.store import note_of


def field(page: Page, meeting: Meeting) -> None:
    """A place to write, kept as soon as it is left; it does not change while the meeting does."""
    if page.person is None:
        return
    key = f"note-{meeting.ref}-{page.person.ref}"
    if key not in st.session_state:
        engine, about = page.shelf.engine, meeting.ref
        st.session_state[key] = note_of(engine, person=page.person.ref, about=about)
    st.text_area(
        "For yourself: in no minutes, no file and no record of changes",
        key=key,
        height=120,
        on_change=_kept,
        args=(page, meeting.ref, key),
        persist_state="session",
    )


def _kept(page: Page, about: str, key: str) -> None:
    text = str(st.session_state.get(key) or "")
    page.attempt_aside("", note_privately, person=page.actor, about=about, text=text)
