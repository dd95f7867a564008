"""The way in: who is asking, about which programme, and which screen."""

import logging
import uuid

import streamlit as st

from pages.components.navigation import navigation

log = logging.getLogger("readiness")

st.set_page_config(
    page_title="Readiness deep dive", layout="wide", initial_sidebar_state="collapsed"
)
screen = navigation()
st.session_state["framed"] = True
try:
    screen.run()
except Exception:  # a bug of ours: it goes to the log under a number, never onto the page
    number = uuid.uuid4().hex[:8]
    log.exception("Fault %s on %s", number, screen.url_path or "where_we_stand")
    st.error(
        f"Something went wrong on our side (number {number}). Nothing you confirmed is lost. "
        "Reload the page; if it happens again, tell your administrator the number."
    )
