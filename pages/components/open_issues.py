"""The open issues beside the questions, the most pressing first."""

import datetime as dt

import streamlit as st

from pages.components import listing, ready
from pages.components.frame import Page
from pages.components.marks import plain
from readiness.days import in_words
from readiness.scoring.issues import IssueStanding, open_issues

TOGETHER, JOINED = "\u00a0", "\u2060"  # what is between them stays on one line
SHOWN = 12  # issues at first sight; the whole list is one click away


def listed(page: Page) -> None:
    """What stands open, the most pressing first."""
    found = page.worked_out(open_issues)
    st.header("Open issues", anchor=False)
    shown = _wanted(page, found)
    if not found:
        st.info("No issue is open on record.")
        return
    whole = len(shown) <= SHOWN or st.toggle("Whole list", key="whole", bind="query-params")
    rows = shown if whole else shown[:SHOWN]
    st.text(f"{len(rows)} of {len(found)} open issues, safety first")
    if rows:
        refs = [told.issue.ref for told in rows]
        made = ready.rows(page, "open issues", refs, lambda: [_row(told) for told in rows])
        st.table(ready.sent(made), border="horizontal", hide_index=True)
    else:
        st.info("None of the open issues matches the filters above.")


def filters(page: Page) -> None:
    """Which issues to look at; they stand in the address, so a link shows the same."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        listing.pillars()
        listing.words(page, "Issue or owner holds")


def _wanted(page: Page, found: tuple[IssueStanding, ...]) -> list[IssueStanding]:
    pillar, is_found = st.session_state.get("pillar"), listing.finder(page)
    if pillar is None and not ready.is_narrowed():
        return list(found)
    return [
        told
        for told in found
        if (pillar is None or pillar in told.pillars)
        and is_found(told.issue.ref, told.issue.name, owner=told.issue.owner)
    ]


def _row(told: IssueStanding) -> dict[str, str]:
    issue = told.issue
    severity = "not graded" if issue.severity is None else str(issue.severity)
    return {
        "Severity": f"{severity}{TOGETHER}✚{TOGETHER}safety" if told.touches_safety else severity,
        "Issue": plain(issue.name),
        "Owner": plain(issue.owner or "nobody named"),
        "Open for": "not dated" if told.age is None else f"{told.age}{TOGETHER}days",
        "Due": _due(issue.due, told.moves),
        "Blocks": plain(", ".join(whole(c.ref) for c in told.blocks)) or "nothing on record",
    }


def whole(ref: str) -> str:
    """A reference that no end of a line cuts in two."""
    return ref.replace("-", f"-{JOINED}")


def _due(due: dt.date | None, moves: int) -> str:
    moved = f", moved {moves}×" if moves else ""
    return f"{in_words(due, year=False)}{moved}" if due else "no date"
