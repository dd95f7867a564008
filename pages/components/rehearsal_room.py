"""What was practised, as cycles; what failed and was not repeated first; trial loads drawn."""

from collections.abc import Callable

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from pages.components import listing, rehearsal, rows, slide
from pages.components.drawing import draw
from pages.components.frame import Page
from pages.components.importing import lists
from readiness import frames
from readiness.charts.loads import errors_by_load, errors_in_words
from readiness.converging import series
from readiness.days import in_words
from readiness.model import Rehearsal
from readiness.rehearsed import Cycle, cycles
from readiness.scoring.figures import counted

CYCLES, LOADS = "Cycles", "Trial loads"
EVERY, FAILED, TO_COME = "All", "Not repeated", "To come"
WIDTHS = {"Rehearsal": 190, "Date": 82, "Outcome": 100, "Since then": 120}
COLUMNS: dict[str, ColumnConfig | str | None] = {
    name: listing.column(width) for name, width in WIDTHS.items()
}


def everything(page: Page) -> None:
    """The part of the room that was chosen."""
    with st.container(horizontal=True, vertical_alignment="center"):
        part = listing.choice("About rehearsals", [CYCLES, LOADS], key="rehearsals")
        if part == CYCLES:
            listing.choice("Which", [EVERY, FAILED, TO_COME], key="held")
            listing.holds("Rehearsal holds")
    (_loads if part == LOADS else _cycles)(page)


def _cycles(page: Page) -> None:
    every = page.worked_out(cycles)
    left, right = st.columns(listing.SHARES, gap="medium")
    with left:
        _listed(page, every)
    with right:
        listing.folded(page, "Plan a rehearsal", rehearsal.planning)
        if (found := listing.opened(page, Rehearsal)) is not None:
            rehearsal.panel(page, next(one for one in every if one.rehearsal.ref == found.ref))
        lists(page, "rehearsals")


def _listed(page: Page, every: tuple[Cycle, ...]) -> None:
    if not every:
        st.info("Nothing has been rehearsed, and nothing is planned to be. What goes wrong first?")
        return
    is_found = listing.finder(page)
    shown = [one for one in every if _is_wanted(one, is_found)]
    failed = sum(one.is_unrepeated for one in every)
    held = counted(sum(one.is_held for one in every), "rehearsal")
    said = f"{len(shown)} of {len(every)}; {held} held, {failed} failed and not repeated"
    if shown:
        alt = f"{counted(len(shown), 'rehearsal')}, those that failed and were not repeated first"
        practised = [_row(one) for one in shown]
        slide.told(page, f"{said}.", "Rehearsals", practised, rest="rehearsal")
        listing.table(practised, Rehearsal, alt=alt, columns=COLUMNS)
    else:
        st.info("No rehearsal matches the filters above.")


def _is_wanted(one: Cycle, is_found: Callable[..., bool]) -> bool:
    wanted = {EVERY: True, FAILED: one.is_unrepeated, TO_COME: not one.is_held}
    found = one.rehearsal
    texts = (found.ref, found.name, found.plan, found.do, found.study, found.act)
    return wanted[st.session_state["held"]] and is_found(*texts, owner=None)


def _row(one: Cycle) -> dict[str, object]:
    found = one.rehearsal
    return {
        "Ref": found.ref,
        "Rehearsal": found.name,
        "Date": in_words(found.date, year=False) if found.date else "no date",
        "Outcome": one.says,
        "Since then": one.repeated or "–",
    }


def _loads(page: Page) -> None:
    """The share of errors of every trial load, criterion by criterion."""
    found = page.worked_out(series)
    if not found:
        st.info("No trial load with a share of errors is on record. When is the next one?")
        return
    frame = frames.trial_loads(found)
    draw("Errors at each trial load", errors_by_load(frame), errors_in_words(frame))
    loads = [
        {
            "Criterion": f"{one.criterion.ref} {one.criterion.name}",
            "Loads": str(len(one.loads)),
            "Last": f"{one.rates[-1]:g} %",
            "Converging": one.says,
        }
        for one in found
    ]
    slide.of_table(page, "Errors at each trial load", loads)
    rows.table(loads)
