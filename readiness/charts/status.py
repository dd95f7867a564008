"""Where musts and workstreams stood, week by week."""

import altair as alt
import pandas as pd

from readiness.scoring.gap import WORST_FIRST
from readiness.vocabulary import Status

# Colour is never the only signal: label, shape and tooltip say it too.
COLOURS = {
    Status.BLUE: "#003d78",
    Status.MET: "#5b9bd5",
    Status.GREEN: "#2e8b57",
    Status.AMBER: "#e0922f",
    Status.RED: "#b3261e",
    Status.GREY: "#a3adb5",
    Status.WAIVED: "#dfe4e8",
}
SCALE = alt.Scale(
    domain=[status.words for status in WORST_FIRST],
    range=[COLOURS[status] for status in WORST_FIRST],
)
SIZE = 16  # read from the back row
WEEKS = alt.Axis(format="%-d %b", labelAngle=0, labelFontSize=SIZE, title=None)


def musts_by_week(musts: pd.DataFrame, gateways: pd.DataFrame) -> alt.LayerChart:
    """How many musts stood where each week, with the gateways as upright lines.

    Draws `day`, `status`, `musts`, `rank`, and the gateways' `day` and `gateway`.
    """
    weeks = alt.X("day:T").timeUnit("yearmonthdate").axis(WEEKS)
    bars = (
        alt.Chart(musts)
        .mark_bar(size=26)
        .encode(
            weeks,
            alt.Y("musts:Q", title="must-haves")
            .stack("zero")
            .axis(tickMinStep=1, format="d", labelFontSize=SIZE, titleFontSize=SIZE),
            alt.Color("status:N", scale=SCALE, sort=None).legend(
                title=None, orient="bottom", labelFontSize=SIZE, columns=4
            ),
            alt.Order("rank:Q", sort="descending"),
            tooltip=["day:T", "status:N", "musts:Q"],
        )
    )
    lines = alt.Chart(gateways).mark_rule(strokeDash=[4, 3], strokeWidth=2).encode(x="day:T")
    names = (
        alt.Chart(gateways)
        .mark_text(align="left", angle=270, dx=6, dy=-6, fontSize=SIZE - 2)
        .encode(x="day:T", y=alt.value(150), text="gateway:N", tooltip=["gateway:N", "day:T"])
    )
    return bars + lines + names


def workstreams_by_week(workstreams: pd.DataFrame) -> alt.LayerChart:
    """Where the worst must of each workstream stood each week: a shape in every cell.

    Draws `day`, `workstream`, `status` and `shape`.
    """
    cells = alt.Chart(workstreams).encode(
        alt.X("yearmonthdate(day):O").axis(WEEKS),
        alt.Y("workstream:N", title=None).axis(labelFontSize=SIZE, labelLimit=320),
        tooltip=["workstream:N", "day:T", "status:N"],
    )
    colours = cells.mark_rect(stroke="white").encode(
        alt.Color("status:N", scale=SCALE).legend(None)
    )
    return colours + cells.mark_text(fontSize=SIZE + 2).encode(text="shape:N")


def musts_in_words(musts: pd.DataFrame) -> str:
    """What the chart of musts shows, for whoever does not see it."""
    if musts.empty:
        return "No must-have is on record in these weeks."
    first, last = musts["day"].min(), musts["day"].max()
    return f"{_week(musts, first)} {_week(musts, last)}"


def _week(musts: pd.DataFrame, day: pd.Timestamp) -> str:
    rows = musts[musts["day"] == day]
    counts = ", ".join(f"{row.musts} {row.status}" for row in rows.itertuples())
    return f"On {day.day} {day:%B}: {counts}."


def workstreams_in_words(workstreams: pd.DataFrame) -> str:
    """What the chart of workstreams shows now, for whoever does not see it."""
    if workstreams.empty:
        return "No must-have is on record in these weeks."
    now = workstreams[workstreams["day"] == workstreams["day"].max()]
    return "; ".join(f"{row.workstream}: {row.status}" for row in now.itertuples())
