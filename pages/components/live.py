"""A part of a page that draws itself anew as soon as anybody anywhere records something."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from pages.components.frame import Page

EVERY = 0.5  # seconds: with the drawing, well within the two that a room waits for
AT_LEISURE = 1.0  # for whoever holds the page in their hands


def following(page: Page, draw: Callable[[Page], None], *, every: float = EVERY) -> None:
    """Draw a part that follows what is recorded; nothing in it may be typed into.

    Nothing new costs one tiny query. The past does not move, and is drawn once.
    """

    def drawn() -> None:
        draw(up_to_date(page))

    if page.moment.is_reopened:
        drawn()
    else:
        st.fragment(drawn, run_every=every)()


def up_to_date(page: Page) -> Page:
    """The page, drawn from what is recorded now."""
    if page.moment.is_reopened:
        return page
    known = page.shelf.latest()
    return page if known is page.known else replace(page, known=known)
