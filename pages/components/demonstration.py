"""The demonstration at the door: an invented trust to look round in, and who to be in it."""

import datetime as dt

import streamlit as st

from pages.components import dialog, go_lives, last_act, sidebar
from pages.components.exposure import signs_in
from pages.components.form import is_refused
from pages.components.frame import Page
from pages.components.marks import plain
from pages.components.navigation import PAGES
from readiness.days import in_words
from readiness.exchange.demonstration import play
from readiness.exchange.demonstration.afresh import begin_afresh, demonstration_of
from readiness.exchange.demonstration.onwards import go_on, next_week
from readiness.model import Person
from readiness.settings import backups_folder, database_url, files_folder
from readiness.store.files import Files
from readiness.vocabulary import Role

OPEN, WISHED = "Open the demonstration", "demonstration"
WEEK = "Play one more week"
AFRESH, WISHED_AFRESH = "Begin the demonstration afresh", "afresh"
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


def afresh(page: Page) -> None:
    """The way back to the demonstration's first day, for its keepers, who are asked twice.

    Where people sign in it is for the terminal: nobody here would be known any longer.
    """
    is_shown = demonstration_of(page.known, today=page.today) is not None
    if not is_shown or signs_in() or page.why_not("start_programme") is not None:
        return
    dialog.opener(AFRESH)
    dialog.over_the_page({AFRESH: lambda _: _confirm(page)})
    if st.session_state.pop(WISHED_AFRESH, False):
        with st.spinner("The demonstration is being played in. This takes a few seconds."):
            copy = page.answer(lambda: _begun_afresh(page))
        if copy is not None:
            st.session_state["done"] = f"It has begun afresh. What was there is in {copy}."
            st.rerun()


def _confirm(page: Page) -> None:
    """What goes, what is kept, and the button that does it."""
    st.text(
        f"All {page.known.number} rows of its record of changes go, with whatever anybody here has "
        "recorded in it, and it leads up to today again. A copy of it all is kept beside the "
        "database. Only a demonstration can begin afresh, never a trust's own programme."
    )
    with st.container(horizontal=True):
        st.button("Begin it afresh", type="primary", on_click=_wish_afresh)
        st.button("Leave it as it is", on_click=dialog.close)


def _wish_afresh() -> None:
    st.session_state[WISHED_AFRESH] = True
    last_act.forget()
    dialog.close()


def _begun_afresh(page: Page) -> str:
    url = database_url()
    copy = begin_afresh(
        page.shelf.engine,
        at=dt.datetime.now(dt.UTC),
        today=page.today,
        aside=backups_folder(url),
        files=Files(files_folder(url)),
    )
    return copy.name


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
