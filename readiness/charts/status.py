"""Where musts and workstreams stood, week by week."""

import altair as alt
import pandas as pd

from readiness.charts.palette import AMBER, BLUE, GREEN, GREY, NAMED, ON_ANY, RED, SIZE
from readiness.scoring.gap import WORST_FIRST
from readiness.vocabulary import Status

# Colour is never the only signal: label, shape and tooltip say it too.
COLOURS = {
    Status.BLUE: BLUE,
    Status.MET: BLUE,
    Status.GREEN: GREEN,
    Status.AMBER: AMBER,
    Status.RED: RED,
    Status.GREY: GREY,
    Status.WAIVED: GREY,
}
HOLLOW = (Status.MET, Status.WAIVED)  # drawn as an outline, as their shapes are
WORDS = [status.words for status in WORST_FIRST]
SCALE = alt.Scale(domain=WORDS, range=[COLOURS[status] for status in WORST_FIRST])
FILLED = alt.Scale(domain=WORDS, range=[0.0 if s in HOLLOW else 1.0 for s in WORST_FIRST])
ON_IT = alt.Scale(domain=WORDS, range=[COLOURS[s] if s in HOLLOW else ON_ANY for s in WORST_FIRST])
WEEKS = alt.Axis(format="%-d %b", labelAngle=0, labelFontSize=SIZE, title=None)
HALF_A_WEEK = pd.Timedelta(days=4)
BESIDE = 0.3  # of the weeks' width, for the names beside the last
ROW = 30  # the height of a workstream's row, so that each is named
LETTERS = 14  # lines of letters that stand above one another in the height of a chart


def musts_by_week(musts: pd.DataFrame, gateways: pd.DataFrame) -> alt.LayerChart:
    """How many musts stood where each week, each part named beside the last, and the gateways.

    Draws `day`, `status`, `musts`, `rank`, and the gateways' `day` and `gateway`.
    """
    weeks = _weeks(musts)
    bars = (
        alt.Chart(musts)
        .mark_bar(size=26)
        .encode(
            weeks,
            alt.Y("musts:Q", title="must-haves")
            .stack("zero")
            .axis(tickMinStep=1, format="d", labelFontSize=SIZE, titleFontSize=SIZE),
            alt.Fill("status:N", scale=SCALE, sort=None).legend(None),
            alt.Stroke("status:N", scale=SCALE).legend(None),
            alt.FillOpacity("status:N", scale=FILLED).legend(None),
            alt.Order("rank:Q", sort="descending"),
            tooltip=["day:T", "status:N", "musts:Q"],
        )
    )
    lines = alt.Chart(gateways).mark_rule(strokeDash=[4, 3], strokeWidth=2, color=GREY)
    names = (
        alt.Chart(gateways)
        .mark_text(align="right", dx=4, fontSize=SIZE, color=GREY)
        .encode(x="day:T", y=alt.value(-10), text="gateway:N", tooltip=["gateway:N", "day:T"])
    )
    return bars + lines.encode(x="day:T") + names + _named(musts)


def _weeks(musts: pd.DataFrame) -> alt.X:
    """The weeks that have bars, every second one dated, and room beside the last for its names."""
    weeks = alt.X("day:T").timeUnit("yearmonthdate")
    days = sorted(musts["day"].unique())
    if not days:
        return weeks.axis(WEEKS)
    ends = (days[0] - HALF_A_WEEK, max(days[-1] + BESIDE * (days[-1] - days[0]), days[-1]))
    dated = [_date(day) for day in days[-1::-2]]
    return weeks.axis(
        format="%-d %b", labelAngle=0, labelFontSize=SIZE, title=None, values=dated
    ).scale(domain=[_date(day) for day in ends])


def _date(day: pd.Timestamp) -> alt.DateTime:
    return alt.DateTime(year=day.year, month=day.month, date=day.day)


def _named(musts: pd.DataFrame) -> alt.Chart:
    """What each part of the last bar is, beside it."""
    return (
        alt.Chart(beside_the_last(musts))
        .mark_text(align="left", dx=32, fontSize=NAMED, fontWeight="bold")
        .encode(
            _weeks(musts),
            y="at:Q",
            text="said:N",
            color=alt.Color("status:N", scale=SCALE).legend(None),
        )
    )


def beside_the_last(musts: pd.DataFrame) -> pd.DataFrame:
    """What the parts of the last bar are called, each at its height, and none upon another."""
    last = musts[musts["day"] == musts["day"].max()].sort_values("rank", ascending=False)
    least, ends, at = last["musts"].sum() / LETTERS, last["musts"].cumsum(), -1.0 * len(musts)
    heights = []
    for end, count in zip(ends, last["musts"], strict=True):
        at = max(end - count / 2, at + least)
        heights.append(at)
    shapes = {status.words: status.shape for status in Status}
    said = [f"{row.musts} {shapes[row.status]} {row.status}" for row in last.itertuples()]
    return last.assign(at=heights, said=said)[["day", "status", "at", "said"]]


def workstreams_by_week(workstreams: pd.DataFrame) -> alt.LayerChart:
    """Where the worst must of each workstream stood each week: a shape in every cell.

    Draws `day`, `workstream`, `status` and `shape`.
    """
    cells = alt.Chart(workstreams).encode(
        alt.X("yearmonthdate(day):O").axis(WEEKS).scale(paddingInner=0.06),
        alt.Y("workstream:N", title=None)
        .axis(labelFontSize=SIZE, labelLimit=320)
        .scale(paddingInner=0.12),
        tooltip=["workstream:N", "day:T", "status:N"],
    )
    colours = cells.mark_rect(strokeWidth=2).encode(
        alt.Fill("status:N", scale=SCALE).legend(None),
        alt.Stroke("status:N", scale=SCALE).legend(None),
        alt.FillOpacity("status:N", scale=FILLED).legend(None),
    )
    shapes = cells.mark_text(fontSize=NAMED, fontWeight="bold").encode(
        text="shape:N", color=alt.Color("status:N", scale=ON_IT).legend(None)
    )
    return (colours + shapes).properties(height=alt.Step(ROW))


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
