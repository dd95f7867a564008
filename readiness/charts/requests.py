"""What each request is worth against the work that it takes, named where there is room."""

import altair as alt
import pandas as pd

from readiness.charts.palette import AMBER, BLUE, GREEN, GREY, NAMED, SIZE

STANDS = ["in on day one", "later", "waits for a decision", "decided"]
COLOURS = alt.Scale(domain=STANDS, range=[GREEN, GREY, AMBER, BLUE])
SHAPES = alt.Scale(domain=STANDS, range=["circle", "square", "triangle-up", "diamond"])
POINTS = alt.Scale(domain=[0, 5.4], nice=False)
HIGH, WIDE = 0.3, 0.4  # of value and of effort: what a reference takes


def value_by_effort(requests: pd.DataFrame) -> alt.LayerChart:
    """Value upwards and effort to the right, a point for each; the better of two near it is named.

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
    named = (
        alt.Chart(requests[_has_room(requests)])
        .mark_text(align="left", dx=11, fontSize=NAMED, fontWeight="bold", color=GREY)
        .encode(alt.X("effort:Q", scale=POINTS), alt.Y("value:Q", scale=POINTS), text="request:N")
    )
    return points + named


def _has_room(requests: pd.DataFrame) -> list[bool]:
    """Whether the reference of each has room beside those that come before it."""
    named: list[tuple[float, float]] = []
    found = []
    for effort, value in zip(requests["effort"], requests["value"], strict=True):
        is_free = all(abs(effort - e) >= WIDE or abs(value - v) >= HIGH for e, v in named)
        found.append(is_free)
        if is_free:
            named.append((effort, value))
    return found


def value_in_words(requests: pd.DataFrame) -> str:
    """What the chart shows, for whoever does not see it."""
    if requests.empty:
        return "No request is scored for all three benefits and for effort."
    return "\n".join(
        f"{row.request} {row.name}: value {row.value:g}, effort {row.effort:g}, {row.stands}"
        for row in requests.itertuples(index=False)
    )
