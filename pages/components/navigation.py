"""Which screens there are, in the order in which a meeting needs them."""

from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

PAGES = Path(__file__).parent.parent
SCREENS = {
    "where_we_stand": "Where we stand",
    "deep_dive": "Deep dive",
    "criteria": "Criteria",
    "record": "Record",
}
DOOR = "door"


def navigation() -> StreamlitPage:
    """The menu, and the screen that was asked for."""
    screens = [
        st.Page(PAGES / f"{name}.py", title=title, url_path=name, default=name == "where_we_stand")
        for name, title in SCREENS.items()
    ]
    door = st.Page(
        PAGES / "door.py", title="Programme and people", url_path=DOOR, visibility="hidden"
    )
    return st.navigation([*screens, door], position="top")
