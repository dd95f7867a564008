"""What else is watched: a figure of each practice that other boards taught, and the way to it."""

import streamlit as st

from pages.components.frame import Page
from pages.components.marks import plain
from pages.components.navigation import PAGES
from readiness.also import Room, figures

TITLE, BUTTON = "Besides the pillars", "Also"
WHERE: dict[Room, tuple[str, dict[str, str]]] = {
    Room.RISK: ("issues", {"view": "Risks"}),
    Room.REHEARSALS: ("criteria", {"view": "Rehearsals"}),
    Room.DAY_ONE: ("decision", {"view": "Day one"}),
    Room.BY_HAND: ("issues", {"view": "Requests", "requests": "By hand meanwhile"}),
    Room.OWNERSHIP: ("criteria", {"view": "People"}),
    Room.TABLE: ("criteria", {"view": "People"}),
    Room.REQUESTS: ("issues", {"view": "Requests"}),
    Room.FRONT_LINE: ("deep_dive", {"show": "Front line"}),
    Room.SITES: ("criteria", {"view": "Sites and partners"}),
}


def button(page: Page) -> None:
    """The way to all of them, called as the wall's line is that holds the weightiest two."""
    if st.button(BUTTON):
        _opened(page)


@st.dialog(TITLE, width="large")
def _opened(page: Page) -> None:
    """Each practice with its figure; its name leads to its room."""
    for figure in page.worked_out(figures):
        name, asked = WHERE[figure.room]
        left, right = st.columns([2, 5], vertical_alignment="center")
        with left:
            st.page_link(PAGES / f"{name}.py", label=figure.room.value, query_params=asked)
        right.markdown(plain(f"{'■ ' if figure.clause else ''}{figure.says}"))
