"""The head of every page: which programme, as at when, and what has just been said."""

import datetime as dt
from html import escape
from pathlib import Path

import streamlit as st

from pages.components import explaining, first_time
from pages.components.exposure import signs_in
from pages.components.marks import plain
from pages.components.moment import Moment, choose
from pages.components.waves import FEWEST, names_of, selector
from readiness.days import clock, london_day, weekday
from readiness.model import Person
from readiness.snapshot import Known

STYLE = Path(__file__).parent / "style.css"
LISTED = 12  # reasons at once; whoever mends these comes back for the rest


def show(title: str, person: Person | None, known: Known, shown: Moment) -> None:
    """Draw the head, and whatever the last act had to say."""
    st.html(STYLE)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _identity(person, known)
        _past(shown)
        if title != first_time.AT_THE_FOOT and not _is_room():
            first_time.hint(title)
        if title in first_time.HINTS and not _is_room():
            explaining.opener(title)
    if known.is_empty:
        st.html(f'<p class="head">As at {weekday(shown.day)}</p>')
    else:
        _top(title, known, shown)
        _clock(known, shown)
    outcome()


def _is_room() -> bool:
    """Whether it is the room's screen, where there is nothing to press and nothing to explain."""
    return st.query_params.get("view") == "room"


def _top(title: str, known: Known, shown: Moment) -> None:
    """The line of the head; where there are waves, with the one that is chosen beside it."""
    if len(names_of(known)) < FEWEST:
        _line(title, known, shown)
        return
    left, right = st.columns([5, 1], vertical_alignment="center", gap="small")
    with left:
        _line(title, known, shown)
    with right:
        selector(known)


def _identity(person: Person | None, known: Known) -> None:
    """The banner of the local demonstration identity; whoever signed in needs none."""
    if signs_in():
        return
    if person is None and not known.of("person"):
        acting, hint = "nobody is named yet", ""
    else:
        acting = f"acting as {person.name}" if person else "nobody chosen, so read-only"
        hint = '<span class="hint">. Choose anybody in the side menu.</span>'
    st.html(
        f'<p class="identity">Demonstration identity: {escape(acting)}{hint}</p>',
        width="content",
    )


def _line(title: str, known: Known, shown: Moment) -> None:
    """Which screen, of which programme, as at when, and how long to go."""
    programme, seen = known.programme, known.on(shown.day, wave=shown.wave)
    st.html(
        f'<header class="head"><h1>{escape(title)}</h1><p>{escape(programme.name)} · as at '
        f"{weekday(shown.day)}{_recorded(known, shown)}</p>"
        f'<p class="countdown">{_countdown(seen.days_to_go)} · {weekday(seen.go_live)}</p></header>'
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


def _clock(known: Known, shown: Moment) -> None:
    """Say so where this machine's clock is days behind: what is red by now may look green."""
    today = london_day(dt.datetime.now(dt.UTC))
    if known.at is not None and not shown.is_reopened and today < london_day(known.at):
        st.warning(
            f"This machine's clock says {weekday(today)}, and the last change was recorded on "
            f"{weekday(london_day(known.at))}. Dates and colours go by the clock: have it set "
            "right before you rely on them.",
            icon=":material/schedule:",
        )


def _past(shown: Moment) -> None:
    """Which other moment than today is shown, and the way to today."""
    if shown.says is None:
        return
    st.html(f'<p class="past">{escape(shown.says)}</p>', width="content")
    if shown.is_reopened:
        st.button("Back to the present", on_click=choose, type="tertiary")
    else:
        st.button("Go to today", on_click=choose, kwargs={"day": "today"}, type="tertiary")


def outcome() -> None:
    """What the last act had to say, once; some say it by what they show."""
    if (said := st.session_state.pop("refused", None)) is not None:
        refused(said)
    if done := st.session_state.pop("done", None):
        st.success(plain(done), icon=":material/check:")


def refused(sentence: str) -> None:
    """Say why a thing was not done; a file may be refused for several reasons, a line each."""
    reasons = [plain(reason) for reason in sentence.splitlines()]
    more = [f"And {len(reasons) - LISTED} more like these."] if len(reasons) > LISTED else []
    st.error("  \n".join(reasons[:LISTED] + more), title="Not done", icon=":material/block:")
