"""What was measured of one criterion, beside what was planned and what is aimed at."""

import altair as alt
import pandas as pd

SIZE = 16
LEGEND = alt.Legend(title=None, orient="bottom", labelFontSize=SIZE)  # one, of colour and dash
STROKES = alt.Scale(
    domain=["measured", "planned", "target"], range=["#005eb8", "#768692", "#1a1a1a"]
)
DASHES = alt.Scale(domain=["measured", "planned", "target"], range=[[1, 0], [6, 4], [2, 3]])


def value_by_day(measured: pd.DataFrame, *, unit: str) -> alt.LayerChart:
    """The readings as a line with points, the plan dashed, the target dotted.

    Draws `day`, `value` and `what`.
    """
    lines = alt.Chart(measured).encode(
        alt.X("day:T", title=None).axis(format="%-d %b", labelFontSize=SIZE, grid=False),
        alt.Y("value:Q", title=unit).axis(labelFontSize=SIZE, titleFontSize=SIZE),
        alt.Color("what:N", scale=STROKES, legend=LEGEND),
        tooltip=["what:N", "day:T", "value:Q"],
    )
    dashes = alt.StrokeDash("what:N", scale=DASHES, legend=LEGEND)
    drawn = lines.mark_line(strokeWidth=3).encode(dashes)
    points = lines.mark_point(filled=True, size=70).transform_filter("datum.what == 'measured'")
    return drawn + points


def value_in_words(measured: pd.DataFrame, *, unit: str) -> str:
    """What the chart shows, for whoever does not see it."""
    readings = measured[measured["what"] == "measured"]
    if readings.empty:
        return "Nothing has been measured yet."
    first, last = readings.iloc[0], readings.iloc[-1]
    aims = measured.loc[measured["what"] == "target", "value"]
    aim = "" if aims.empty else f"; the target is {aims.iloc[0]:g}"
    return (
        f"{unit}: {first['value']:g} on {first['day']:%-d %B}, "
        f"{last['value']:g} on {last['day']:%-d %B}{aim}."
    )
