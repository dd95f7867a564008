"""Are you ready? One minute, on a phone or a ward's computer, and nobody is named."""

import datetime as dt
import secrets
from pathlib import Path
from typing import NamedTuple

import streamlit as st

from pages.components.exposure import signs_in
from pages.components.frame import Page, open_page
from pages.components.marks import plain
from readiness.scoring.front_line import WHOLE
from readiness.scoring.pulses import FEWEST
from readiness.services import front_line
from readiness.settings import is_pulse_open
from readiness.throttle import Throttle, line_of

STYLE = Path(__file__).parent / "components" / "pulse.css"
WORDS = {1: "1 · not at all", 2: "2", 3: "3", 4: "4", 5: "5 · completely"}
UNSEEN = "Nothing that is kept says who you are, or at what hour you answered."
TOGETHER = (
    f"Answers are read together, and only once {FEWEST} or more of a group at a site answered. "
    "Name nobody."
)
DONE = "Thank you. Your answer waits with the others, and is not shown by itself."
TOO_MANY = "Many answers have come from here just now. Please try again in ten minutes."
CLOSED = "Sign in to answer. Without signing in, this page is open only where your trust says so."
WHILE, DAY = dt.timedelta(minutes=10), dt.timedelta(days=1)
FROM_ONE, FROM_ALL, FROM_A_SCREEN = 40, 400, 8
FROM_ONE_IN_A_DAY, FROM_ALL_IN_A_DAY = 400, 20_000


class Gates(NamedTuple):
    """What has come from where, as far as it is remembered, and what that is mixed with."""

    screens: Throttle
    lines: Throttle
    lines_in_a_day: Throttle
    salt: bytes


@st.cache_resource(show_spinner=False)
def gates() -> Gates:
    """How many answers an open screen and an address may send.

    They are counted in memory for a day at most, and never beside an answer.
    """
    return Gates(
        Throttle(of_each=FROM_A_SCREEN, of_all=FROM_ALL, within=WHILE),
        Throttle(of_each=FROM_ONE, of_all=FROM_ALL, within=WHILE),
        Throttle(of_each=FROM_ONE_IN_A_DAY, of_all=FROM_ALL_IN_A_DAY, within=DAY),
        secrets.token_bytes(16),
    )


def ask(page: Page) -> None:
    """The four things to say, from the top of a phone to its foot."""
    st.caption(UNSEEN)
    with st.form(f"pulse-{page.act}", border=False):
        sites = [site.name for site in page.snapshot.sites] or [WHOLE]
        st.selectbox("Where do you work?", sites, index=None, key=key(page, "site"))
        groups = list(front_line.ROLE_GROUPS)
        st.selectbox("You are one of the", groups, index=None, key=key(page, "role_group"))
        st.radio(
            "How ready do you feel for the new system?",
            list(WORDS),
            index=None,
            format_func=WORDS.__getitem__,
            key=key(page, "confidence"),
        )
        st.text_area(
            "In one sentence: why? (optional)",
            key=key(page, "comment"),
            max_chars=front_line.LONGEST,
            height=90,
        )
        st.form_submit_button("Send", type="primary", width="stretch", on_click=sent, args=(page,))
    st.caption(TOGETHER)


def key(page: Page, field: str) -> str:
    """A field's key: the same while an answer is tried again, another for the next person."""
    return f"pulse-{field}-{page.act}"


def sent(page: Page) -> None:
    """Send what was said, if this place has not sent too much already."""
    said = {name: st.session_state.get(key(page, name)) for name in ("role_group", "confidence")}
    site = st.session_state.get(key(page, "site"))
    if site is None:
        page.refuse("Choose the site where you work.")
    elif page.person is None and not is_pulse_open():
        page.refuse(CLOSED)
    elif not is_admitted():
        page.refuse(TOO_MANY)
    else:
        page.attempt_aside(
            DONE,
            front_line.send_pulse,
            day=page.moment.day,
            site=None if site == WHOLE else site,
            comment=st.session_state.get(key(page, "comment")),
            **said,
        )


def is_admitted() -> bool:
    """Whether one more answer may come from this screen and this address now."""
    found, now = gates(), dt.datetime.now(dt.UTC)
    screen = st.session_state.setdefault("screen", secrets.token_hex(8))
    line = hash((found.salt, line_of(st.context.ip_address)))
    return (
        found.screens.admits(screen, at=now)
        and found.lines.admits(line, at=now)
        and found.lines_in_a_day.admits(line, at=now)
    )


page = open_page("How ready are you?", is_open=is_pulse_open())
st.html(STYLE)
if page.person is None and signs_in() and not is_pulse_open():
    st.info(plain(CLOSED))
else:
    ask(page)
