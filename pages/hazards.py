"""What could still hurt a patient, the worst first."""

from collections import Counter
from collections.abc import Callable

import streamlit as st

from pages.components import (
    focus,
    hazard_matrix,
    incidents,
    listing,
    log_versions,
    marks,
    rating,
    ready,
    slide,
)
from pages.components.frame import Page, open_page
from pages.components.hazard import panel
from pages.components.hazard_form import logging
from pages.components.importing import lists
from pages.components.workshop import workshop
from readiness.model import Hazard
from readiness.scoring.hazard_log import HazardStanding, matrix, worst_first
from readiness.scoring.schemes import scheme_in_use

OPEN, CLOSED = "Open", "Closed"
WIDTHS = {"Hazard": 136, "Before → after": 96, "Controls": 68, "Status": 86}


def filters(page: Page) -> None:
    """Which hazards to look at; they stand in the address, so a link shows the same."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.segmented_control(
            "Status",
            [OPEN, CLOSED],
            default=OPEN,
            required=True,
            key="stands",
            bind="query-params",
            label_visibility="collapsed",
        )
        st.selectbox(
            "Rated today",
            rating.pills()[0],
            index=None,
            key="rated",
            bind="query-params",
            placeholder="Rated today: any rating",
            label_visibility="collapsed",
        )
        listing.words(page, "Hazard or owner holds")


def wanted(page: Page, everything: tuple[HazardStanding, ...]) -> list[HazardStanding]:
    """The hazards that pass the filters."""
    rated = st.session_state.get("rated")
    stands_open, is_found = st.session_state["stands"] == OPEN, listing.finder(page)
    return [
        found
        for found in everything
        if found.is_closed is not stands_open
        and rated in (None, rating.in_words(found.current))
        and is_found(found.hazard.ref, found.hazard.name, owner=found.hazard.owner)
    ]


def row(found: HazardStanding) -> dict[str, object]:
    """One line of the log."""
    hazard = found.hazard
    controls = f"{found.controls_in} of {len(found.controls)} in" if found.controls else "none"
    return {
        "Ref": hazard.ref,
        "Rated today": [rating.in_words(found.current)],
        "Hazard": hazard.name,
        "Before → after": f"{number(found.initial)} → {number(found.expected)}",
        "Controls": controls,
        "Status": hazard.status.words if hazard.status else "not said",
        "Owner": hazard.owner or "nobody named",
    }


def number(rated: int | None) -> str:
    """A rating by its number alone, beside its words."""
    return rating.UNSCORED if rated is None else str(rated)


def listed(page: Page) -> None:
    """The log, and how much of it is shown."""
    everything = page.worked_out(worst_first)
    shown = wanted(page, everything)
    unscored = sum(found.current is None for found in everything if not found.is_closed)
    if everything:
        st.text(
            f"{len(shown)} of {len(everything)} hazards, those not scored and then the worst first."
            f" Open and not scored, which is not low: {unscored}. Choose one to open it."
        )
    if not everything:
        st.info("No hazard is logged. Has the hazard workshop been held?")
    elif shown:
        words, colours = rating.pills()
        refs = [found.hazard.ref for found in shown]
        rows = ready.rows(page, "hazards", refs, lambda: [row(found) for found in shown])
        sentence = f"{len(shown)} of {len(everything)} hazards, those not scored first."
        slide.of_table(page, "The hazard log", rows, sentence=sentence, rest="hazard")
        listing.table(
            rows,
            Hazard,
            alt=f"{len(shown)} hazards, the worst first. Rated today: {_rated(shown)}.",
            columns={
                "Rated today": marks.column(words, colours, width=146),
                **{name: listing.column(width) for name, width in WIDTHS.items()},
            },
        )
    else:
        st.info("No hazard matches the filters above.")


def _rated(shown: list[HazardStanding]) -> str:
    """How many have each rating, as the list has them, in words."""
    found = Counter(rating.in_words(one.current) for one in shown)
    return ", ".join(f"{count} {words}" for words, count in found.items())


def opened(page: Page) -> None:
    """The hazard that was opened, with what can be done about it."""
    hazard = listing.opened(page, Hazard)
    if hazard is not None:
        log = page.worked_out(worst_first)
        panel(page, next(found for found in log if found.hazard.ref == hazard.ref))


def log(page: Page) -> None:
    """The log, and the hazard that was opened from it."""
    filters(page)
    left, right = st.columns(listing.SHARES, gap="medium")
    with left:
        listed(page)
        if scheme_in_use(page.snapshot).is_standard:
            rating.matrix(page.worked_out(matrix))
    with right:
        listing.folded(page, "Log a hazard", logging)
        opened(page)
        lists(page, "hazards")


VIEWS: dict[str, Callable[[Page], None]] = {
    "Log": log,
    "Workshop": workshop,
    "Matrix": hazard_matrix.pictures,
    "Versions": log_versions.shown,
    "Incidents": incidents.shown,
}

page = open_page("Hazards")
log_versions.banner(page)
st.segmented_control(
    "View",
    list(VIEWS),
    default="Log",
    required=True,
    key="hazards_view",
    bind="query-params",
    label_visibility="collapsed",
)
VIEWS[st.session_state["hazards_view"]](page)
focus.follow()
