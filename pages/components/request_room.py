"""What staff ask for before go-live, ranked; and what is done by hand meanwhile, added up."""

from collections.abc import Callable

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from pages.components import listing, request, rows, slide, weights
from pages.components.drawing import draw
from pages.components.frame import Page
from pages.components.importing import lists
from readiness import frames
from readiness.charts.requests import value_by_effort, value_in_words
from readiness.model import ChangeRequest, Issue
from readiness.scoring.figures import counted
from readiness.scoring.requests import RequestStanding, requests
from readiness.scoring.workarounds import ByHand, by_hand, in_short, workarounds

RANKED, DRAWN, BY_HAND = "Ranked", "Value against effort", "By hand meanwhile"
ASKED_FOR = "What staff ask for before go-live"
EVERY, WAITING, DAY_ONE, LATER = "All", "Waiting", "Day one", "Later"
WIDTHS = {"Rank": 46, "Request": 160, "Value": 54, "Effort": 54, "Principles": 104, "Stands": 100}
COLUMNS: dict[str, ColumnConfig | str | None] = {
    name: listing.column(width) for name, width in WIDTHS.items()
}


def everything(page: Page) -> None:
    """The part of the room that was chosen."""
    with st.container(horizontal=True, vertical_alignment="center"):
        part = listing.choice("About requests", [RANKED, DRAWN, BY_HAND], key="requests")
        if part == RANKED:
            listing.choice("Which", [EVERY, WAITING, DAY_ONE, LATER], key="asked")
            listing.holds("Request holds")
    {RANKED: _ranked, DRAWN: _drawn, BY_HAND: _by_hand}[part](page)


def _ranked(page: Page) -> None:
    every = page.worked_out(requests)
    left, right = st.columns(listing.SHARES, gap="medium")
    with left:
        _listed(page, every)
    with right:
        listing.folded(page, "Ask for a change", request.asking)
        if (found := listing.opened(page, ChangeRequest)) is not None:
            request.panel(page, next(one for one in every if one.request.ref == found.ref))
        listing.folded(page, "Weights", weights.form)
        lists(page, "requests")


def _listed(page: Page, every: tuple[RequestStanding, ...]) -> None:
    if not every:
        st.info("No change is asked for before go-live. Who was asked what they need?")
        return
    is_found = listing.finder(page)
    shown = [one for one in every if _is_wanted(one, is_found)]
    waiting = sum(not one.is_decided for one in every)
    said = f"{len(shown)} of {counted(len(every), 'request')}, the most value for its effort first"
    if shown:
        alt = f"{counted(len(shown), 'request')}, the most value for its effort first"
        ranked = [_row(one) for one in shown]
        says = f"{said}; {waiting} wait for a decision. {weights.in_words(page)}"
        slide.told(page, says, ASKED_FOR, ranked, rest="request")
        listing.table(ranked, ChangeRequest, alt=alt, columns=COLUMNS)
    else:
        st.info("No request matches the filters above.")


def _is_wanted(one: RequestStanding, is_found: Callable[..., bool]) -> bool:
    found = one.request
    wanted = {
        EVERY: True,
        WAITING: not one.is_decided,
        DAY_ONE: found.day_one is True,
        LATER: found.day_one is False,
    }
    texts = (found.ref, found.name, found.raised_by, found.decision)
    return wanted[st.session_state["asked"]] and is_found(*texts, owner=None)


def _row(one: RequestStanding) -> dict[str, object]:
    return {
        "Ref": one.request.ref,
        "Rank": str(one.rank or "–"),
        "Request": one.request.name,
        "Value": "not scored" if one.value is None else f"{one.value:g}",
        "Effort": "not scored" if one.effort is None else f"{one.effort:g}",
        "Principles": in_short(one.request),
        "Stands": one.says,
    }


def _drawn(page: Page) -> None:
    frame = frames.requests(page.worked_out(requests))
    if frame.empty:
        st.info("No request is scored for all three benefits and for effort. Who could say?")
        return
    draw("Value against effort", value_by_effort(frame), value_in_words(frame))
    listed = [_row(one) for one in page.worked_out(requests)]
    slide.of_table(page, ASKED_FOR, listed, sentence="Ranked by value for effort.", rest="request")


def _by_hand(page: Page) -> None:
    """What is worked around: summed up by role and shift, then one by one."""
    issues, sums = page.worked_out(workarounds), page.worked_out(by_hand)
    if not issues:
        st.info("No open issue is worked around, or nobody has written down how.")
        return
    st.header("Added up per role and shift", anchor=False)
    if sums:
        added = [_added_up(one) for one in sums]
        slide.of_table(page, "Done by hand meanwhile", added)
        rows.table(added)
    else:
        st.text("Nobody has said yet who does it, in which shift, and how long it takes.")
    st.header(f"{counted(len(issues), 'workaround')}, each against the principles", anchor=False)
    listed = [_worked_around(issue) for issue in issues]
    slide.of_table(page, "Workarounds against the principles", listed, rest="workaround")
    rows.table(listed)


def _added_up(one: ByHand) -> dict[str, str]:
    return {
        "Role": one.role,
        "Shift": one.shift,
        "By hand": one.says,
        "Which": ", ".join(issue.ref for issue in one.issues),
    }


def _worked_around(issue: Issue) -> dict[str, str]:
    return {
        "Ref": issue.ref,
        "Issue": issue.name,
        "Meanwhile": issue.workaround or "not written down",
        "Principles": in_short(issue),
    }
