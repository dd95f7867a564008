"""The way in: who is asking, about which programme, and which screen."""

import streamlit as st

from pages.components import faults, telling
from pages.components.navigation import navigation

st.set_page_config(
    page_title="Readiness deep dive", layout="wide", initial_sidebar_state="collapsed"
)
with faults.told():
    screen = navigation()
    st.session_state["framed"] = True
    with telling.drawing(screen.url_path or "start"):
        screen.run()
