"""The other demonstrations at the door, and where one that is on record comes from."""

import datetime as dt

import streamlit as st

from pages.components.frame import Page
from pages.components.marks import plain
from readiness.exchange.demonstration.go_lives import (
    GO_LIVES,
    go_live,
    open_go_live,
    shown_here,
)

WISHED = "go_live"
CALLED = {"calm": "A calm trust", "surrey": "Surrey, 2022", "lewisham": "Lewisham, 2014"}


def offer(page: Page) -> None:
    """Each of them by its button; for whoever may start a programme here."""
    st.text("Or a trust that is calm, or two go-lives as the press told of them:")
    with st.container(horizontal=True):
        for name in GO_LIVES:
            tells = go_live(name, today=page.today).tells
            st.button(CALLED[name], help=plain(tells), on_click=_wish, args=(name,))
    wished = st.session_state.pop(WISHED, None)
    if wished is not None and _opened(page, wished):
        st.rerun()


def _wish(name: str) -> None:
    """Keep the wish until the page is drawn: a page come to by a link is drawn twice."""
    st.session_state[WISHED] = name


def _opened(page: Page, name: str) -> bool:
    at, engine = dt.datetime.now(dt.UTC), page.shelf.engine
    known = page.answer(lambda: open_go_live(engine, name, at=at, today=page.today))
    return known is not None


def about(page: Page) -> None:
    """What was told of the demonstration on record, by whom, and what is disputed."""
    found = shown_here(page.known, today=page.today)
    if found is not None:
        st.header("About this demonstration", anchor=False)
        st.text("\n\n".join(filter(None, (found.tells, found.afterwards))))
        _listed("Sources", found.sources)
        _listed("Disputed, or made up", found.disputed)


def _listed(heading: str, lines: tuple[str, ...]) -> None:
    if lines:
        st.markdown(f"**{heading}**\n" + "\n".join(f"- {plain(line)}" for line in lines))
