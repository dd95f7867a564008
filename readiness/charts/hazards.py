"""How a hazard's ratings went, day by day."""

import altair as alt
import pandas as pd

from readiness.charts.palette import AMBER, BLUE, RED

SIZE = 14
ORDER = ["before its controls", "while they are coming in", "left after its controls"]
SCALE = alt.Scale(domain=ORDER, range=[RED, AMBER, BLUE])
SHAPES = alt.Scale(domain=ORDER, range=["square", "triangle-up", "circle"])


def ratings_by_day(ratings: pd.DataFrame) -> alt.LayerChart:
    """Each rating from the day it was given, one to five, three lines at most.

    Draws `day`, `rating` and `which`; a shape says again what a colour does.
    """
    day = alt.X("day:T", title=None).axis(format="%-d %b", labelFontSize=SIZE)
    rated = (
        alt.Y("rating:Q", title="rating")
        .scale(domain=[0.5, 5.5])
        .axis(values=[1, 2, 3, 4, 5], format="d", labelFontSize=SIZE)
    )
    base = alt.Chart(ratings).encode(day, rated, tooltip=["day:T", "which:N", "rating:Q"])
    lines = base.mark_line(interpolate="step-after", strokeWidth=3).encode(
        alt.Color("which:N", scale=SCALE).legend(title=None, orient="bottom", labelFontSize=SIZE)
    )
    points = base.mark_point(size=120, filled=True).encode(
        alt.Color("which:N", scale=SCALE), alt.Shape("which:N", scale=SHAPES).legend(None)
    )
    return lines + points
