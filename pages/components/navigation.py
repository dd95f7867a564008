"""Which screens there are, in the order in which a meeting needs them."""

import datetime as dt
from functools import partial
from pathlib import Path
from typing import Literal

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from pages.components.identity import is_admitted, known_already
from pages.components.shelf import shelf
from readiness.days import london_day
from readiness.model import Person
from readiness.settings import database_url
from readiness.vocabulary import Role

PAGES = Path(__file__).parent.parent
SCREENS = {
    "where_we_stand": "Where we stand",
    "deep_dive": "Deep dive",
    "criteria": "Criteria",
    "issues": "Issues",
    "hazards": "Hazards",
    "decision": "Decision",
    "record": "Record",
}
# Who looks at what first, where it is not the order above.
FIRST = {
    Role.CHAIR: ("where_we_stand", "deep_dive", "decision", "issues", "hazards"),
    Role.CLINICAL_SAFETY_OFFICER: ("where_we_stand", "hazards", "issues", "deep_dive"),
}
DOOR, PULSE = "door", "pulse"


def navigation() -> StreamlitPage:
    """The menu, and the screen that was asked for; no menu for whoever may see nothing.

    Somebody who is of the front line and nothing else has one screen: the pulse.
    """
    store, today = shelf(database_url()), london_day(dt.datetime.now(dt.UTC))
    store.begin()
    is_shown = is_admitted(store, today)
    person = known_already(store, today) if is_shown else None
    is_pulse_alone = shown_to(person) == [PULSE]
    screens = [_screen(name, hidden=is_pulse_alone) for name in _in_order(person)]
    besides = [
        st.Page(
            PAGES / "pulse.py",
            title="How ready are you?",
            url_path=PULSE,
            visibility="visible" if is_pulse_alone else "hidden",
        ),
        st.Page(
            PAGES / "door.py", title="Programme and people", url_path=DOOR, visibility="hidden"
        ),
    ]
    # A default screen answers to / alone; every screen here has an address that can be sent on.
    begin = partial(_start, *_first(person))
    start = st.Page(begin, title="Start", default=True, url_path="", visibility="hidden")
    return st.navigation([start, *screens, *besides], position="top" if is_shown else "hidden")


def shown_to(person: Person | None) -> list[str]:
    """The entries of somebody's menu, in their order."""
    if person is not None and person.roles == (Role.FRONT_LINE,):
        return [PULSE]
    return _in_order(person)


def _screen(name: str, *, hidden: bool) -> StreamlitPage:
    visibility: Literal["visible", "hidden"] = "hidden" if hidden else "visible"
    path = PAGES / f"{name}.py"
    return st.Page(path, title=SCREENS[name], url_path=name, visibility=visibility)


def _in_order(person: Person | None) -> list[str]:
    """Every screen, those first that somebody of these roles looks at first."""
    first = next((FIRST[role] for role in FIRST if person and role in person.roles), ())
    return [*first, *(name for name in SCREENS if name not in first)]


def _start(name: str, view: str | None) -> None:
    asked = st.query_params.to_dict() | ({"view": view} if view else {})
    st.switch_page(PAGES / f"{name}.py", query_params=asked)


def _first(person: Person | None) -> tuple[str, str | None]:
    """Where somebody lands who asks for no screen: the chair on what changed, under the verdict."""
    roles = person.roles if person is not None else ()
    if roles == (Role.FRONT_LINE,):
        return PULSE, None
    return ("deep_dive", "changed") if Role.CHAIR in roles else ("where_we_stand", None)
