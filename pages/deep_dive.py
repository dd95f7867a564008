"""The deep dive: what to ask, the room's screen, the driver's view, the chair's, the minutes."""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from pages.components import (
    chair,
    driver,
    past_meetings,
    preparation,
    room,
    sending_in,
    what_changed,
)
from pages.components.frame import Page, open_page

STYLE = Path(__file__).parent / "components" / "question.css"
VIEWS: dict[str, Callable[[Page], None]] = {
    "room": room.show,
    "driver": driver.show,
    "chair": chair.show,
    "past": past_meetings.show,
    "ask": sending_in.show,
    "changed": what_changed.show,
}

page = open_page("Deep dive")
st.html(STYLE)
VIEWS.get(st.query_params.get("view", ""), preparation.show)(page)
