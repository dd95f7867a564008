"""What is wrong today, what could go wrong, and what staff ask for before go-live."""

import streamlit as st

from pages.components import issue_list, request_room, risk_room
from pages.components.frame import open_page

VIEWS = {
    "Issues": issue_list.everything,
    "Risks": risk_room.everything,
    "Requests": request_room.everything,
}

page = open_page("Issues")
st.segmented_control(
    "Show",
    list(VIEWS),
    default="Issues",
    key="view",
    required=True,
    bind="query-params",
    label_visibility="collapsed",
)
VIEWS[st.session_state["view"]](page)
