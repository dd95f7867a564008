"""The demonstration at the door: an invented trust to look round in, and who to be in it."""

import datetime as dt

import streamlit as st

from pages.components import go_lives, sidebar
from pages.components.exposure import signs_in
from pages.components.form import is_refused
from pages.components.frame import Page
from pages.components.marks import plain
from pages.components.navigation import PAGES
from readiness.days import in_words
from readiness.exchange.demonstration import play
from readiness.exchange.demonstration.onwards import go_on, next_week
from readiness.model import Person
from readiness.vocabulary import Role

OPEN, WISHED = "Open the demonstration", "demonstration"
WEEK = "Play one more week"
BESIDE_EACH_OTHER = 3
# Whom the door offers, in the order of the meeting, and the screen on which each begins.
TODAY = {
    Role.CHAIR: ("Chair", "where_we_stand"),
    Role.SECRETARY: ("Secretary", "deep_dive"),
    Role.PROGRAMME_LEAD: ("Programme lead", "criteria"),
    Role.CCIO: ("Chief clinical information officer", "hazards"),
    Role.NON_EXECUTIVE: ("Non-executive", "where_we_stand"),
    Role.EXECUTIVE: ("Executive", "where_we_stand"),
}


def offer(page: Page) -> None:
    """The invented trust, for whoever wants to see it alive first."""
    st.header("Look round an invented trust", anchor=False)
    st.text("Northmoor: mental health and community, about 7,000 staff, sixty days to go-live.")
    if is_refused(page, "start_programme"):
        return
    st.button(OPEN, type="primary", on_click=_wish)
    go_lives.offer(page)
    if not st.session_state.pop(WISHED, False):
        return
    with st.spinner("Four months are being played in. This takes a few seconds."):
        played = page.answer(lambda: play(page.shelf.engine, today=page.today))
    if played is not None:
        st.rerun()


def _wish() -> None:
    """Keep the wish until the page is drawn: a page come to by a link is drawn twice."""
    st.session_state[WISHED] = True


def onwards(page: Page) -> None:
    """One more week of the demonstration, for its keepers, until it has come as far as today."""
    day = next_week(page.known, now=dt.datetime.now(dt.UTC))
    if day is None or page.why_not("start_programme") is not None:
        return
    st.header("Go on with the demonstration", anchor=False)
    st.text(f"It stands as at {in_words(page.moment.day)}. One more week leads to {in_words(day)}.")
    st.button(WEEK, on_click=_wish)
    if st.session_state.pop(WISHED, False):
        with st.spinner("A week is being played in."):
            played = page.answer(lambda: go_on(page.shelf.engine, to=day))
        if played is not None:
            st.rerun()


def who_today(page: Page) -> None:
    """One person of each role that a meeting knows; choosing one lands on their screen."""
    if signs_in():  # nobody is anybody but themselves
        return
    found = [(role, person) for role in TODAY if (person := _first(page, role)) is not None]
    if not found:
        return
    st.header("Who are you today?", anchor=False)
    columns = st.columns(BESIDE_EACH_OTHER)
    for number, (role, person) in enumerate(found):
        called, screen = TODAY[role]
        columns[number % BESIDE_EACH_OTHER].button(
            f"**{called}**  \n{plain(person.name)}",
            key=f"today-{role.value}",
            on_click=_be,
            args=(person.ref, screen),
            width="stretch",
        )
    if (landing := st.session_state.pop("landing", None)) is not None:
        # Without parameters of its own, it would stumble over those that widgets are bound to.
        st.switch_page(PAGES / f"{landing}.py", query_params={})


def _first(page: Page, role: Role) -> Person | None:
    return next((person for person in page.snapshot.people if role in person.roles), None)


def _be(ref: str, screen: str) -> None:
    sidebar.act_as(ref)
    st.session_state["landing"] = screen
