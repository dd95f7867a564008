"""The head of every page: which programme, as at when, and what has just been said."""

from html import escape
from pathlib import Path

import streamlit as st

from pages.components.moment import Moment, choose
from readiness.days import clock, in_words
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
    programme = known.programme
    days = (programme.go_live - shown.day).days
    left, right = st.columns([3, 2], vertical_alignment="bottom")
    left.title(title, anchor=False)
    left.text(programme.name)
    right.text(f"{_countdown(days)} · {in_words(programme.go_live)}\nAs at {_as_at(known, shown)}")


def _countdown(days: int) -> str:
    match days:
        case 0:
            return "Go-live today"
        case 1:
            return "1 day to go"
        case _ if days < 0:
            return f"{-days} days since go-live"
    return f"{days} days to go"


def _as_at(known: Known, shown: Moment) -> str:
    recorded = f", recorded by {clock(known.at)}" if known.at else ""
    return f"{in_words(shown.day)}{recorded}"


def _past(shown: Moment) -> None:
    if shown.says is None:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.info(shown.says, icon=":material/history:")
        if shown.is_reopened:
            st.button("Back to the present", on_click=choose)
        else:
            st.button("Go to today", on_click=choose, kwargs={"day": "today"})


def _outcome() -> None:
    """What the last act had to say, once."""
    if (said := st.session_state.pop("refused", None)) is not None:
        refused(said)
    if (done := st.session_state.pop("done", None)) is not None:
        st.success(done, icon=":material/check:")


def refused(sentence: str) -> None:
    """Say why a thing was not done."""
    st.error(sentence, title="Not done", icon=":material/block:")
