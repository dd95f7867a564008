"""Whether a deep dive is running, and the ways to its three views; else the way to start one."""

import streamlit as st

from pages.components import focus, starting, the_paper
from pages.components.frame import Page
from readiness.days import LONDON
from readiness.model.moments import instant
from readiness.scoring.meeting import Meeting, number_of, running
from readiness.services import meetings

VIEWS = {"room": "Present on the room’s screen", "driver": "Drive and write down", "chair": "Chair"}
DEEP_DIVE = "pages/deep_dive.py"


def shown(page: Page) -> None:
    """At the head of the preparation: the meeting that is running, or the one to come."""
    meeting = page.worked_out(running)
    if meeting is None:
        starting.opener(page)
    else:
        st.markdown(f"**{_running(page, meeting)}**", width="content")
        ways(page)
    st.page_link(DEEP_DIVE, label="What changed", query_params={"view": "changed"})
    st.page_link(DEEP_DIVE, label="Past meetings", query_params={"view": "past"})
    the_paper.shown(page)
    focus.follow()


def ways(page: Page, *, besides: str = "") -> None:
    """The links to the views of the meeting, but for the one that is open."""
    for view, label in VIEWS.items():
        if view != besides and (view == "room" or page.why_not("show_item") is None):
            st.page_link(DEEP_DIVE, label=label, query_params={"view": view})


def _running(page: Page, meeting: Meeting) -> str:
    number = number_of(page.snapshot, meeting.dive)
    began = instant(meeting.dive.began or "").astimezone(LONDON)
    return f"Deep dive {number} has been running since {began:%H:%M}."


def ending(page: Page, meeting: Meeting) -> None:
    """The button that seals the meeting, behind a second one."""
    with st.popover("End the meeting"):
        st.text("It is sealed as the board saw it. Its minutes go out as a draft.")
        st.button("End and seal it", type="primary", on_click=_ended, args=(page, meeting))


def _ended(page: Page, meeting: Meeting) -> None:
    def opened(_dive: object) -> None:
        st.query_params["view"] = "past"
        st.query_params["meeting"] = meeting.ref

    page.attempt("The meeting is sealed.", meetings.end_deep_dive, meeting.ref, then=opened)


def nobody_runs() -> None:
    """What a view of a meeting says when none is running."""
    st.info("No deep dive is running. It is started from the preparation.")
    st.page_link(DEEP_DIVE, label="Prepare the next deep dive")
