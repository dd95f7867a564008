"""The matrix, before controls beside after them: each cell counted, and opened by choosing it."""

import pandas as pd
import streamlit as st

from pages.components import listing, rating
from pages.components.frame import Page
from pages.components.marks import plain
from readiness.model import Hazard
from readiness.risk import DCB
from readiness.scoring.figures import counted
from readiness.scoring.hazard_log import HazardStanding, placed_by, worst_first
from readiness.vocabulary import Likelihood, Severity

WHICH = {"initial": "Before controls", "expected": "Risk left after controls"}
SEVERITIES = list(Severity)
LIKELIHOODS = list(reversed(Likelihood))
ROW, WIDTH = 84, 100  # so that a cell's words are whole and all five columns are seen
FILLS = {5: "#f4c7c3", 4: "#f9dedb", 3: "#fbe6cc", 2: "#fdf6cf", 1: "#dcf0e2"}


def pictures(page: Page) -> None:
    """Two matrices side by side, and the hazards of the cell that was chosen last."""
    log = [found for found in page.worked_out(worst_first) if found.hazard.is_open]
    for column, (which, title) in zip(st.columns(2, gap="medium"), WHICH.items(), strict=True):
        with column:
            _matrix(log, which=which, title=title)
    _chosen(page, log)


def _matrix(log: list[HazardStanding], *, which: str, title: str) -> None:
    cells = placed_by(log, which)
    frame = pd.DataFrame(
        [
            [_cell(len(cells.get((s, likelihood), ())), s, likelihood) for s in SEVERITIES]
            for likelihood in LIKELIHOODS
        ],
        index=[word.words.capitalize() for word in LIKELIHOODS],
        columns=[word.words.capitalize() for word in SEVERITIES],
    )
    missing = len(log) - sum(map(len, cells.values()))
    st.markdown(f"**{title}**: choose a cell to see its hazards")
    st.dataframe(
        frame.style.apply(_fills, axis=None),
        key=f"matrix-{which}",
        on_select="rerun",
        selection_mode="single-cell",
        height="content",
        row_height=ROW,
        column_config={
            word.words.capitalize(): st.column_config.TextColumn(width=WIDTH) for word in Severity
        },
        alt=f"{title}. {_in_words(cells)} Without a severity and a likelihood: {missing}.",
    )
    st.caption(f"Without a severity and a likelihood: {missing}. Likelihood ↓ severity →")


def _cell(number: int, severity: Severity, likelihood: Likelihood) -> str:
    """How many stand in a cell, and what it rates, as number and word."""
    rates = rating.in_words(DCB.rating(severity, likelihood))
    return f"{counted(number, 'hazard')} · {rates}" if number else f"– · {rates}"


def _fills(frame: pd.DataFrame) -> pd.DataFrame:
    """The colour of each cell, which only says again what its number and its word say."""
    rows = [
        [f"background-color: {FILLS[DCB.rating(s, likely)]}; color: #1a1a1a" for s in SEVERITIES]
        for likely in LIKELIHOODS
    ]
    return pd.DataFrame(rows, index=frame.index, columns=frame.columns)


def _in_words(cells: dict[tuple[Severity, Likelihood], list[HazardStanding]]) -> str:
    """Every cell that holds anything, in words."""
    said = [
        f"{severity.words}, {likelihood.words} likelihood, "
        f"{rating.in_words(DCB.rating(severity, likelihood))}: "
        f"{', '.join(found.hazard.ref for found in held)}."
        for (severity, likelihood), held in cells.items()
    ]
    return " ".join(said) or "No hazard stands in any cell."


def _chosen(page: Page, log: list[HazardStanding]) -> None:
    """The hazards of each cell that is chosen, to be opened."""
    for which, title in WHICH.items():
        selection = st.session_state[f"matrix-{which}"]["selection"]["cells"]
        for row, column in selection[:1]:
            severity = SEVERITIES[[w.words.capitalize() for w in SEVERITIES].index(column)]
            likelihood = LIKELIHOODS[row]
            held = placed_by(log, which).get((severity, likelihood), [])
            st.markdown(
                f"**{title}, {severity.words}, {likelihood.words} likelihood:** "
                f"{counted(len(held), 'hazard')}"
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
