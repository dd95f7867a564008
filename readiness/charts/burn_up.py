"""Must-haves met against those there are, week by week, with go-live as an upright line."""

import datetime as dt

import altair as alt
import pandas as pd

from readiness.charts.palette import BLUE, GREY, NAMED, SIZE
from readiness.days import in_words

LINES = alt.Scale(domain=["to meet", "met"], range=[GREY, BLUE])
DASHES = alt.Scale(domain=["to meet", "met"], range=[[6, 4], [1, 0]])


def burn_up_by_week(burn: pd.DataFrame, *, go_live: dt.date) -> alt.LayerChart:
    """Two stepped lines with their names at their ends, and the day of go-live.

    Draws `day`, `musts` and `what`.
    """
    lines = (
        alt.Chart(burn)
        .mark_line(interpolate="step-after", strokeWidth=4)
        .encode(
            alt.X("day:T").axis(format="%-d %b", labelFontSize=SIZE, title=None),
            alt.Y("musts:Q", title="must-haves").axis(
                tickMinStep=1, format="d", labelFontSize=SIZE, titleFontSize=SIZE
            ),
            alt.Color("what:N", scale=LINES).legend(None),
            alt.StrokeDash("what:N", scale=DASHES).legend(None),
            tooltip=["day:T", "what:N", "musts:Q"],
        )
    )
    last = alt.Chart(burn[burn["day"] == burn["day"].max()]).transform_calculate(
        named="datum.musts + ' ' + datum.what"
    )
    ends = last.mark_text(align="left", dx=8, fontSize=NAMED, fontWeight="bold").encode(
        x="day:T", y="musts:Q", text="named:N", color=alt.Color("what:N", scale=LINES)
    )
    day = pd.DataFrame({"day": [pd.Timestamp(go_live)], "what": ["go-live"]})
    rule = alt.Chart(day).mark_rule(strokeDash=[4, 3], strokeWidth=3, color=GREY).encode(x="day:T")
    name = (
        alt.Chart(day)
        .mark_text(align="right", dx=-8, fontSize=NAMED, fontWeight="bold", color=GREY)
        .encode(x="day:T", y=alt.value(14), text="what:N")
    )
    return lines + ends + rule + name


def burn_up_in_words(burn: pd.DataFrame, *, go_live: dt.date) -> str:
    """What the chart shows, for whoever does not see it."""
    first, last = (_on(burn, day) for day in (burn["day"].min(), burn["day"].max()))
    return f"{first} {last} Go-live is on {in_words(go_live)}."


def _on(burn: pd.DataFrame, day: pd.Timestamp) -> str:
    rows = burn[burn["day"] == day].set_index("what")["musts"]
    return f"On {day.day} {day:%B}: {rows['met']} of {rows['to meet']} must-haves met."
