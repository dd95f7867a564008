"""Where it is heading: must-haves met against those there are, and the forecast in words."""

import streamlit as st

from pages.components import marks, rows
from pages.components.drawing import draw
from pages.components.frame import Page
from readiness import frames
from readiness.charts.burn_up import burn_up_by_week, burn_up_in_words
from readiness.exchange.papers.view_slides import measured
from readiness.model import Gateway
from readiness.scoring.programme_forecast import track_record
from readiness.scoring.standing import standing


def outlook(page: Page, _gateway: Gateway) -> None:
    """The burn-up, what is foreseen and how well that has gone, then each measure."""
    now = page.worked_out(standing)
    marks.position(now.forecast.says)
    frame = frames.burn_up(now.burn_up)
    draw(
        "Must-haves met, and how many there are to meet",
        burn_up_by_week(frame, go_live=now.go_live),
        burn_up_in_words(frame, go_live=now.go_live),
    )
    st.text(track_record(now.burn_up).says)
    _measures(page)


def _measures(page: Page) -> None:
    """What the days left ask of each measured must-have, and when it gets there."""
    st.header("Measured must-haves that are not there yet", anchor=False)
    if found := measured(page.snapshot):
        rows.table(found)
    else:
        st.text("None is measured and short of its target.")
