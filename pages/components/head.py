"""The head of every page: which programme, as at when, and what has just been said."""

from html import escape
from pathlib import Path

import streamlit as st

from pages.components.moment import Moment, choose
from readiness.days import clock, weekday
from readiness.model import Person
from readiness.snapshot import Known

STYLE = Path(__file__).parent / "style.css"


def show(title: str, person: Person | None, known: Known, shown: Moment) -> None:
    """Draw the head, and whatever the last act had to say."""
    st.html(STYLE)
    _identity(person)
    if not known.is_empty:
        _line(title, known, shown)
        _past(shown)
    _outcome()


def _identity(person: Person | None) -> None:
    """The banner of the local demonstration identity."""
    acting = f"acting as {person.name}" if person else "nobody chosen, so read-only"
    words = f"Demonstration identity, {acting}. Anybody here can choose anybody, in the side menu."
    st.html(f'<p class="identity">{escape(words)}</p>')


def _line(title: str, known: Known, shown: Moment) -> None:
    """Which screen, of which programme, as at when, and how long to go."""
    programme = known.programme
    days = (programme.go_live - shown.day).days
    st.html(
        f'<header class="head"><h1>{escape(title)}</h1><p>{escape(programme.name)} · as at '
        f"{weekday(shown.day)}{_recorded(known, shown)}</p>"
        f'<p class="countdown">{_countdown(days)} · {weekday(programme.go_live)}</p></header>'
    )


def _countdown(days: int) -> str:
    match days:
        case 0:
            return "Go-live today"
        case 1:
            return "1 day to go"
        case _ if days < 0:
            return f"{-days} days since go-live"
    return f"{days} days to go"


def _recorded(known: Known, shown: Moment) -> str:
    """When the last of it was recorded; the past, reopened, says its own."""
    if known.at is None or shown.is_reopened:
        return ""
    return f'<span class="recorded"> · last change {clock(known.at)}</span>'


def _past(shown: Moment) -> None:
    if shown.says is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.html(f'<p class="past">{escape(shown.says)}</p>', width="content")
        if shown.is_reopened:
            st.button("Back to the present", on_click=choose, type="tertiary")
        else:
            st.button("Go to today", on_click=choose, kwargs={"day": "today"}, type="tertiary")


def _outcome() -> None:
    """What the last act had to say, once."""
    if (said := st.session_state.pop("refused", None)) is not None:
        refused(said)
    if (done := st.session_state.pop("done", None)) is not None:
        st.success(done, icon=":material/check:")


def refused(sentence: str) -> None:
    """Say why a thing was not done."""
    st.error(sentence, title="Not done", icon=":material/block:")
