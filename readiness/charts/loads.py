"""The share of errors of every trial load, a line for each criterion with its name at its end."""

import altair as alt
import pandas as pd

from readiness.charts.palette import AMBER, BLUE, GREEN, GREY, NAMED, RED, SIZE

MARKS = alt.Scale(range=[BLUE, RED, GREEN, AMBER, GREY])


def errors_by_load(loads: pd.DataFrame) -> alt.LayerChart:
    """A line through each criterion's loads, the most allowed dashed beneath it.

    Draws `day`, `errors`, `criterion` and `most`.
    """
    base = alt.Chart(loads).encode(
        alt.X("day:T", title=None).axis(format="%-d %b", labelFontSize=SIZE, grid=False),
        color=alt.Color("criterion:N", scale=MARKS, legend=None),
        tooltip=["criterion:N", "day:T", "errors:Q", "most:Q"],
    )
    errors = alt.Y("errors:Q", title="errors, %").axis(labelFontSize=SIZE, titleFontSize=SIZE)
    lines = base.mark_line(strokeWidth=3, point=alt.OverlayMarkDef(size=70)).encode(errors)
    allowed = base.mark_line(strokeWidth=2, strokeDash=[2, 4]).encode(y="most:Q")
    last = loads.loc[loads.groupby("criterion")["day"].idxmax()] if len(loads) else loads
    named = (
        alt.Chart(last)
        .mark_text(align="right", dy=-20, fontSize=NAMED, fontWeight="bold")
        .encode(
            x="day:T",
            y="errors:Q",
            text="criterion:N",
            color=alt.Color("criterion:N", scale=MARKS, legend=None),
        )
    )
    return lines + allowed + named


def errors_in_words(loads: pd.DataFrame) -> str:
    """What the chart shows, for whoever does not see it."""
    if loads.empty:
        return "No trial load with a share of errors is on record."
    return "\n".join(_one(str(ref), rows) for ref, rows in loads.groupby("criterion"))


def _one(ref: str, rows: pd.DataFrame) -> str:
    told = ", ".join(f"{row.errors:g} % on {row.day:%-d %B}" for row in rows.itertuples())
    most = rows["most"].iloc[0]
    return f"{ref}: {told}" + ("." if pd.isna(most) else f"; {most:g} % allowed.")
