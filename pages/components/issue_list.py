"""What is wrong today, the most pressing first; and what was, with what fixed it."""

from collections import Counter

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from pages.components import listing, slide
from pages.components.frame import Page
from pages.components.importing import lists
from pages.components.issue import panel, status_in_words
from pages.components.raising import raising
from readiness.days import in_words
from readiness.exchange.papers.view_slides import issues_slide
from readiness.model import Issue
from readiness.scoring.issues import IssueStanding, closed_issues, open_issues, severity_in_words

OPEN, CLOSED = "Open", "Closed"
NONE = {
    OPEN: "No open issue is on record. That none was raised does not mean there is none.",
    CLOSED: "No issue on record has been closed.",
}
ORDER = {OPEN: "safety first", CLOSED: "the last to be closed first"}
WIDTHS = {"Severity": 78, "Issue": 156, "Due": 104, "Days": 48, "Blocks": 72, "Stands": 72}
COLUMNS: dict[str, ColumnConfig | str | None] = {
    name: listing.column(width) for name, width in WIDTHS.items()
}


def filters(page: Page) -> None:
    """Which issues to look at; they stand in the address, so a link shows the same."""
    with st.container(horizontal=True, vertical_alignment="center"):
        listing.choice("Status", [OPEN, CLOSED], key="stands")
        listing.pillars()
        listing.words(page, "Issue or owner holds")


def found(page: Page) -> tuple[IssueStanding, ...]:
    """The issues of the status asked for, in the order in which they matter."""
    closed = st.session_state["stands"] == CLOSED
    return page.worked_out(closed_issues if closed else open_issues)


def wanted(page: Page, everything: tuple[IssueStanding, ...]) -> list[IssueStanding]:
    """The issues that pass the filters."""
    pillar, is_found = st.session_state.get("pillar"), listing.finder(page)
    return [
        told
        for told in everything
        if (pillar is None or pillar in told.pillars)
        and is_found(told.issue.ref, told.issue.name, owner=told.issue.owner)
    ]


def row(told: IssueStanding) -> dict[str, object]:
    """One line of the list."""
    issue = told.issue
    moved = f", moved {told.moves}×" if told.moves else ""
    return {
        "Ref": issue.ref,
        "Severity": severity_in_words(issue.severity)
        + (" ✚ safety" if told.touches_safety else ""),
        "Issue": issue.name,
        "Owner": issue.owner or "nobody named",
        "Due": in_words(issue.due, year=False).replace(" ", "\u00a0") + moved
        if issue.due
        else "no date",
        "Days": "not dated" if told.age is None else str(told.age),
        "Blocks": ", ".join(criterion.ref for criterion in told.blocks),
        "Stands": stands(issue),
    }


def stands(issue: Issue) -> str:
    """Where an issue stands, in the few words that a column holds."""
    if issue.closed is None:
        return status_in_words(issue)
    again = f", reopened {issue.reopened}×" if issue.reopened else ""
    return f"closed {in_words(issue.closed, year=False)}{again}"


def listed(page: Page) -> None:
    """The issues, and how many of them are shown."""
    everything = found(page)
    shown = wanted(page, everything)
    which = str(st.session_state["stands"]).lower()
    order = ORDER[st.session_state["stands"]]
    if everything:
        counted = f"{len(shown)} of {len(everything)} {which} issues"
        st.text(f"{counted}, {order}. Choose one to open it.")
    if shown:
        rows = [row(told) for told in shown]
        _as_slide(page, rows, is_all=len(shown) == len(everything))
        listing.table(rows, Issue, alt=_in_short(rows, f"{which} issues, {order}"), columns=COLUMNS)
    elif everything:
        st.info("No issue matches the filters above.")
    else:
        st.info(NONE[st.session_state["stands"]])


def _in_short(rows: list[dict[str, object]], what: str) -> str:
    """What the list shows, for whoever does not see it: how many of each severity."""
    found = Counter(str(row["Severity"]) for row in rows)
    counts = ", ".join(f"{count} of severity {severity}" for severity, count in found.items())
    return f"{len(rows)} {what}: {counts}."


def _as_slide(page: Page, rows: list[dict[str, object]], *, is_all: bool) -> None:
    """All that is open as the board reads it; any other choice as it stands in the list."""
    is_open = st.session_state["stands"] == OPEN
    if is_open and is_all:
        slide.button(page, "issues", lambda: issues_slide(page.snapshot))
    else:
        title = f"{st.session_state['stands']} issues, as they were chosen"
        slide.of_table(page, title, rows, rest="issue")


def opened(page: Page) -> None:
    """The issue that was opened, with everything that can be done about it."""
    issue = listing.opened(page, Issue)
    if issue is None:
        return
    everything = (*page.worked_out(open_issues), *page.worked_out(closed_issues))
    panel(page, next(told for told in everything if told.issue.ref == issue.ref))


def everything(page: Page) -> None:
    """The issues to find one in, and the one that is open."""
    filters(page)
    left, right = st.columns(listing.SHARES, gap="medium")
    with left:
        listed(page)
    with right:
        listing.folded(page, "Raise an issue", raising)
        opened(page)
        lists(page, "issues")
