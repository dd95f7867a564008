"""What was measured of one criterion, beside what was planned and what is aimed at."""

import altair as alt
import pandas as pd

from readiness.charts.palette import BLUE, GREEN, GREY, NAMED, SIZE

STROKES = alt.Scale(domain=["measured", "planned", "target"], range=[BLUE, GREY, GREEN])
DASHES = alt.Scale(domain=["measured", "planned", "target"], range=[[1, 0], [6, 4], [2, 3]])


def value_by_day(measured: pd.DataFrame, *, unit: str) -> alt.LayerChart:
    """The readings as a line with points, the plan dashed, the target dotted.

    Draws `day`, `value` and `what`.
    """
    lines = alt.Chart(measured).encode(
        alt.X("day:T", title=None).axis(format="%-d %b", labelFontSize=SIZE, grid=False),
        alt.Y("value:Q", title=unit).axis(labelFontSize=SIZE, titleFontSize=SIZE),
        alt.Color("what:N", scale=STROKES, legend=None),
        tooltip=["what:N", "day:T", "value:Q"],
    )
    dashes = alt.StrokeDash("what:N", scale=DASHES, legend=None)
    drawn = lines.mark_line(strokeWidth=3).encode(dashes)
    points = lines.mark_point(filled=True, size=70).transform_filter("datum.what == 'measured'")
    return drawn + points + _at_the_start(lines, measured) + _at_the_end(lines, measured)


def _at_the_start(lines: alt.Chart, measured: pd.DataFrame) -> alt.Chart:
    """What the target's line is called, above where it begins."""
    first = measured.sort_values("day").drop_duplicates("what")
    named = lines.mark_text(align="left", dy=-12, fontSize=NAMED, fontWeight="bold")
    return named.encode(text="what:N").properties(data=first[first["what"] == "target"])


def _at_the_end(lines: alt.Chart, measured: pd.DataFrame) -> alt.Chart:
    """What the other lines are called, beneath where they end."""
    last = measured.sort_values("day").drop_duplicates("what", keep="last")
    named = lines.mark_text(align="right", dy=20, fontSize=NAMED, fontWeight="bold")
    return named.encode(text="what:N").properties(data=last[last["what"] != "target"])


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
