"""The matrix, before controls beside after them: each cell counted, and opened by choosing it."""

import pandas as pd
import streamlit as st

from pages.components import listing, plain_matrix, plain_table, rating, slide
from pages.components.frame import Page
from pages.components.marks import plain
from readiness.charts.palette import TINTS
from readiness.exchange.papers.view_slides import matrix_slide
from readiness.model import Hazard
from readiness.risk import Scheme
from readiness.scoring.figures import counted
from readiness.scoring.hazard_log import Cells, HazardStanding, placed_by, worst_first
from readiness.scoring.schemes import scheme_in_use

WHICH = {"initial": "Before controls", "expected": "Risk left after controls"}
ROW, WIDTH = 84, 100  # so that a cell's words are whole and all five columns are seen


def pictures(page: Page) -> None:
    """Two matrices side by side, and the hazards of the cell that was chosen last."""
    log = [found for found in page.worked_out(worst_first) if found.hazard.is_open]
    scheme = scheme_in_use(page.snapshot)
    if not scheme.is_standard:
        st.text(f"In the trust's own scheme: {scheme.name}")
    is_plain = plain_table.is_wanted("matrix")
    with st.container(key="matrices"):  # side by side where both have room, else one below
        columns = st.columns(2, gap="medium")
    for column, (which, title) in zip(columns, WHICH.items(), strict=True):
        with column:
            (_plain if is_plain else _matrix)(log, which=which, title=title, scheme=scheme)
    slide.button(page, "hazards", lambda: matrix_slide(page.snapshot))
    if not is_plain:
        _chosen(page, log, scheme)


def severities(scheme: Scheme) -> list[str]:
    """What the columns are called, least severe first."""
    return [_heading(word) for word in scheme.severities]


def likelihoods(scheme: Scheme) -> list[str]:
    """The words of the rows, most likely first."""
    return list(reversed(scheme.likelihoods))


def _heading(word: str) -> str:
    return word.replace("_", " ").capitalize()


def _plain(log: list[HazardStanding], *, which: str, title: str, scheme: Scheme) -> None:
    """The same as a table of the page, for whoever hears the screen."""
    cells = placed_by(log, which, scheme=scheme)
    missing = len(log) - sum(map(len, cells.values()))
    plain_matrix.draw(cells, scheme, title=title, missing=missing)


def _matrix(log: list[HazardStanding], *, which: str, title: str, scheme: Scheme) -> None:
    cells = placed_by(log, which, scheme=scheme)
    frame = pd.DataFrame(
        [
            [
                _cell(len(cells.get((s, likely), ())), scheme.rating(s, likely))
                for s in scheme.severities
            ]
            for likely in likelihoods(scheme)
        ],
        index=pd.Index([_heading(word) for word in likelihoods(scheme)], name="Likelihood"),
        columns=severities(scheme),
    )
    missing = len(log) - sum(map(len, cells.values()))
    st.markdown(f"**{title}**: choose a cell to see its hazards")
    st.dataframe(
        frame.style.apply(lambda shown: _fills(shown, scheme), axis=None),
        key=f"matrix-{which}",
        on_select="rerun",
        selection_mode="single-cell",
        height="content",
        row_height=ROW,
        column_config={
            name: st.column_config.TextColumn(width=WIDTH) for name in severities(scheme)
        },
        alt=f"{title}. {_in_words(cells, scheme)} Without a severity and a likelihood: {missing}.",
    )
    st.caption(f"Without a severity and a likelihood: {missing}. Likelihood ↓ severity →")


def _cell(number: int, rates: int) -> str:
    """How many stand in a cell, and what it rates, as number and word."""
    said = rating.in_words(rates)
    return f"{counted(number, 'hazard')} · {said}" if number else f"– · {said}"


def _fills(frame: pd.DataFrame, scheme: Scheme) -> pd.DataFrame:
    """The colour of each cell, which only says again what its number and its word say."""
    rows = [[f"background-color: {TINTS[rates]}" for rates in row] for row in scheme.rows]
    return pd.DataFrame(rows, index=frame.index, columns=frame.columns)


def _in_words(cells: Cells, scheme: Scheme) -> str:
    """Every cell that holds anything, in words."""
    said = [
        f"{_heading(severity).lower()}, {_heading(likely).lower()} likelihood, "
        f"{rating.in_words(scheme.rating(severity, likely))}: "
        f"{', '.join(found.hazard.ref for found in held)}."
        for (severity, likely), held in cells.items()
    ]
    return " ".join(said) or "No hazard stands in any cell."


def _chosen(page: Page, log: list[HazardStanding], scheme: Scheme) -> None:
    """The hazards of each cell that is chosen, to be opened."""
    for which, title in WHICH.items():
        selection = st.session_state[f"matrix-{which}"]["selection"]["cells"]
        for row, column in selection[:1]:
            severity = scheme.severities[severities(scheme).index(column)]
            likely = likelihoods(scheme)[row]
            held = placed_by(log, which, scheme=scheme).get((severity, likely), [])
            st.markdown(
                f"**{title}, {plain(_heading(severity).lower())}, "
                f"{plain(_heading(likely).lower())} likelihood:** {counted(len(held), 'hazard')}"
            )
            for found in held:
                st.button(
                    plain(f"{found.hazard.ref} · {found.hazard.name}"),
                    key=f"{which}-{found.hazard.ref}-{page.act}",
                    type="tertiary",
                    on_click=_open,
                    args=(found.hazard.ref,),
                )


def _open(ref: str) -> None:
    """Open a hazard in the log."""
    st.session_state["hazards_view"] = "Log"
    listing.show(Hazard, ref)
