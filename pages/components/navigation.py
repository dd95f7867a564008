"""Which screens there are, in the order in which a meeting needs them."""

import datetime as dt
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from pages.components.identity import is_admitted
from pages.components.shelf import shelf
from readiness.days import london_day
from readiness.settings import database_url

PAGES = Path(__file__).parent.parent
SCREENS = {
    "where_we_stand": "Where we stand",
    "deep_dive": "Deep dive",
    "criteria": "Criteria",
    "issues": "Issues",
    "hazards": "Hazards",
    "decision": "Decision",
    "record": "Record",
}
DOOR = "door"


def navigation() -> StreamlitPage:
    """The menu, and the screen that was asked for; no menu for whoever may see nothing."""
    screens = [
        st.Page(PAGES / f"{name}.py", title=title, url_path=name) for name, title in SCREENS.items()
    ]
    door = st.Page(
        PAGES / "door.py", title="Programme and people", url_path=DOOR, visibility="hidden"
    )
    # A default screen answers to / alone; every screen here has an address that can be sent on.
    start = st.Page(_start, title="Start", default=True, visibility="hidden")
    today = london_day(dt.datetime.now(dt.UTC))
    is_shown = is_admitted(shelf(database_url()), today)
    return st.navigation([start, *screens, door], position="top" if is_shown else "hidden")


def _start() -> None:
    first = PAGES / "where_we_stand.py"
    st.switch_page(first, query_params=st.query_params.to_dict())
