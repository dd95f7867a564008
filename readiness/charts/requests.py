"""What each request is worth against the work that it takes, every one named where it stands."""

import altair as alt
import pandas as pd

from readiness.charts.palette import AMBER, BLUE, GREEN, GREY, NAMED, SIZE

STANDS = ["in on day one", "later", "waits for a decision", "decided"]
COLOURS = alt.Scale(domain=STANDS, range=[GREEN, GREY, AMBER, BLUE])
SHAPES = alt.Scale(domain=STANDS, range=["circle", "square", "triangle-up", "diamond"])
POINTS = alt.Scale(domain=[0, 5.4], nice=False)


def value_by_effort(requests: pd.DataFrame) -> alt.LayerChart:
    """Value upwards and effort to the right, a point for each with its reference beside it.

    Draws `effort`, `value`, `request`, `name` and `stands`.
    """
    legend = alt.Legend(title=None, orient="bottom", labelFontSize=SIZE)
    ticks = alt.Axis(labelFontSize=SIZE, titleFontSize=SIZE, values=[0, 1, 2, 3, 4, 5])
    base = alt.Chart(requests).encode(
        alt.X("effort:Q", title="effort", scale=POINTS).axis(ticks),
        alt.Y("value:Q", title="value", scale=POINTS).axis(ticks),
        tooltip=["request:N", "name:N", "value:Q", "effort:Q", "stands:N"],
    )
    points = base.mark_point(filled=True, size=160, opacity=1).encode(
        color=alt.Color("stands:N", scale=COLOURS, legend=legend),
        shape=alt.Shape("stands:N", scale=SHAPES, legend=legend),
    )
    named = base.mark_text(
        align="left", dx=11, fontSize=NAMED, fontWeight="bold", color=GREY
    ).encode(text="request:N")
    return points + named


def value_in_words(requests: pd.DataFrame) -> str:
    """What the chart shows, for whoever does not see it."""
    if requests.empty:
        return "No request is scored for all three benefits and for effort."
    return "\n".join(
        f"{row.request} {row.name}: value {row.value:g}, effort {row.effort:g}, {row.stands}"
        for row in requests.itertuples(index=False)
    )
