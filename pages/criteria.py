"""What has to be true before go-live: tick it off, post what was measured, show the proof."""

import streamlit as st

from pages.components import listing, marks
from pages.components.criterion import panel
from pages.components.frame import Page, open_page
from pages.components.importing import lists
from pages.components.marks import line, said
from readiness.model import Criterion
from readiness.scoring.pillar import CriterionStanding
from readiness.scoring.standing import standing
from readiness.vocabulary import Status


def filters(page: Page) -> None:
    """Which criteria to look at; they stand in the address, so a link shows the same."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        listing.pillars()
        st.selectbox(
            "Records show",
            list(Status),
            index=None,
            format_func=line,
            key="status",
            bind="query-params",
            placeholder="any status",
        )
        st.toggle("Only must-haves", key="musts", bind="query-params")
        listing.words(page, "Statement or owner holds")


def wanted(page: Page, found: tuple[CriterionStanding, ...]) -> list[CriterionStanding]:
    """The criteria that pass the filters."""
    state = st.session_state
    return [
        c
        for c in found
        if (state.get("pillar") in (None, c.pillar))
        and (state.get("status") in (None, c.status))
        and (not state.get("musts") or c.is_must)
        and listing.is_found(page, c.ref, c.name, owner=c.criterion.owner)
    ]


def rows(shown: list[CriterionStanding]) -> list[dict[str, object]]:
    """The list, one line a criterion: what we say beside what the records show."""
    return [
        {
            "Ref": c.ref,
            "Criterion": c.name,
            "We say": [said(c.declared)],
            "Records show": [line(c.status)],
            "Due": c.criterion.due,
            "Owner": c.criterion.owner or "nobody named",
            "Must": "must" if c.is_must else "",
        }
        for c in shown
    ]


def listed(page: Page) -> None:
    """The criteria, and how many of them are shown."""
    everything = page.worked_out(standing).criteria
    shown = wanted(page, everything)
    if everything:
        st.text(f"{len(shown)} of {len(everything)} criteria. Choose a row to open it.")
    if not everything:
        st.info("No criterion is on record. Load a programme file, or start from the catalogue.")
    elif shown:
        alt = f"{len(shown)} criteria with what we say and what the records show"
        columns = marks.columns()
        columns["Due"] = st.column_config.DateColumn(format="D MMM YYYY", width=84)
        columns["Criterion"] = listing.column(170)
        listing.table(rows(shown), Criterion, alt=alt, columns=columns)
    else:
        st.info("No criterion matches the filters above.")


def opened(page: Page) -> None:
    """The criterion that was opened, with everything that can be done to it."""
    criterion = listing.opened(page, Criterion)
    if criterion is not None:
        panel(page, criterion)


page = open_page("Criteria")
filters(page)
left, right = st.columns(listing.SHARES, gap="medium")
with left:
    listed(page)
with right:
    opened(page)
    lists(page, "criteria", "readings")
