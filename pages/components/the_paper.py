"""When the board sits next, and its paper: planned, frozen and handed out."""

import datetime as dt
from collections.abc import Callable

import streamlit as st

from pages.components.form import DAY
from pages.components.frame import Page
from pages.components.looking_back import since_last_time
from pages.components.what_changed import frozen, since_paper
from readiness.days import LONDON, clock
from readiness.exchange.papers.kinds import Beside, paper_of
from readiness.frozen import Frozen
from readiness.model import NextDeepDive
from readiness.model.moments import instant
from readiness.scoring.next_time import freezes, planned
from readiness.services import the_paper

NINE = dt.time(9)


def shown(page: Page) -> None:
    """A button with everything about the paper behind it, and what has changed since."""
    paper = frozen(page)
    with st.popover("The paper"):
        to_come = planned(page.snapshot)
        _state(page, to_come, paper)
        _files(page, paper)
        if page.why_not("plan_deep_dive") is None:
            _plan(page, to_come)
    if paper is not None:
        changes = sum(len(changes.found) for changes in since_paper(page, paper))
        st.text(f"since the paper: {changes} {'change' if changes == 1 else 'changes'}")


def _state(page: Page, to_come: NextDeepDive | None, paper: Frozen | None) -> None:
    """When the board sits, and since when the paper stands still."""
    if to_come is not None:
        st.text(f"The board sits next on {clock(instant(to_come.at))}.")
    if paper is not None and paper.seal.at:
        st.text(f"The paper is frozen as at {clock(instant(paper.seal.at))}.")
    elif to_come is not None:
        st.text(f"The paper freezes on {clock(freezes(page.snapshot, to_come))}.")
        if page.why_not("freeze_paper") is None:
            st.button("Freeze it now", on_click=_frozen, args=(page,))
    else:
        st.text("No deep dive is planned: the paper is as at today, and not frozen.")


def _frozen(page: Page) -> None:
    page.attempt("The paper is frozen.", the_paper.freeze_paper)


def _files(page: Page, paper: Frozen | None) -> None:
    """The board's paper, and for whoever chairs or minutes the chair's brief."""
    with st.container(horizontal=True):
        for ending in ("pdf", "docx"):
            _file(page, "board", ending, label=f"Paper, {ending.upper()}", paper=paper)
        if page.why_not("plan_deep_dive") is None:
            _file(page, "brief", "pdf", label="Chair’s brief", paper=paper)


def _file(page: Page, kind: str, ending: str, *, label: str, paper: Frozen | None) -> None:
    make: Callable[[], bytes] = lambda: paper_of(  # noqa: E731  made when it is asked for
        kind, page.snapshot, ending=ending, beside=Beside(since_last_time(page), paper)
    )
    name = f"{kind}-{page.snapshot.as_of}.{ending}"
    st.download_button(label, data=make, file_name=name, on_click="ignore", key=f"{kind}{ending}")


def _plan(page: Page, to_come: NextDeepDive | None) -> None:
    """The day, the hour and who cannot come."""
    at = instant(to_come.at).astimezone(LONDON) if to_come else None
    people = [person.name for person in page.snapshot.people]
    with st.form("plan-next", border=False):
        with st.container(horizontal=True):
            st.date_input(
                "The board sits next on",
                value=at.date() if at else None,
                min_value=page.today,
                key="next-day",
                format=DAY,
            )
            st.time_input("At", value=at.time() if at else NINE, key="next-hour")
        away = [name for name in (to_come.apologies if to_come else ()) if name in people]
        st.multiselect("Cannot come", people, default=away, key="next-away")
        st.form_submit_button("Plan it", on_click=_planned, args=(page,))


def _planned(page: Page) -> None:
    day, hour = st.session_state["next-day"], st.session_state["next-hour"]
    if day is None:
        page.refuse("Choose a day first. Nothing was recorded.")
        return
    at = dt.datetime.combine(day, hour, LONDON)
    away = st.session_state["next-away"]
    page.attempt("The next deep dive is planned.", the_paper.plan_deep_dive, at=at, apologies=away)
