"""Behind a pillar: its musts over the weeks, its workstreams, and what each must rests on."""

import datetime as dt

import streamlit as st

from pages.components import marks, slide, steps
from pages.components.drawing import draw
from pages.components.frame import Page
from readiness import frames
from readiness.charts import status as charts
from readiness.exchange.papers.slides import pillar_slide
from readiness.model import Gateway
from readiness.scoring.gap import WORST_FIRST
from readiness.scoring.pillar import CriterionStanding, PillarStanding
from readiness.scoring.standing import Standing, standing
from readiness.scoring.steps import pillar_steps
from readiness.snapshot import Snapshot
from readiness.vocabulary import Pillar

NO_BREAK = "\u00a0"
WEEKS = 16
LATEST = 12  # weeks that a row of letters has room for


def behind(page: Page, now: Standing) -> None:
    """A button per pillar, each opening what stands behind it."""
    for pillar in now.pillars:
        if st.button(f"Why {pillar.pillar.heading}?", key=f"behind-{pillar.pillar.value}"):
            opened(page, pillar)


@st.dialog("Behind the pillar", width="large")
def opened(page: Page, pillar: PillarStanding) -> None:
    """The musts one by one, the worst first, then the weeks."""
    st.subheader(f"{pillar.pillar.heading}: {marks.line(pillar.standing)}", anchor=False)
    st.text(pillar.reason)
    name = pillar.pillar.value.replace("_", "-")
    slide.button(page, name, lambda: pillar_slide(page.snapshot, pillar))
    if not pillar.musts:
        return
    worst_first = sorted(pillar.judged, key=lambda c: WORST_FIRST.index(c.status))
    st.table([_row(c) for c in worst_first], border="horizontal", hide_index=True)
    _weeks(page, pillar.pillar)


def _row(c: CriterionStanding) -> dict[str, str]:
    return {
        "Must-have": marks.plain(f"{c.ref} {c.name}"),
        "We say": marks.said(c.declared).replace(" ", NO_BREAK),
        "Records show": f":{marks.COLOURS[c.status]}[{marks.line(c.status)}]",
        "Why": marks.plain(c.computed.reason),
    }


def _between(snapshot: Snapshot, *, since: dt.date) -> list[Gateway]:
    """The gateways of the weeks that are drawn, and the next one."""
    planned = [g for g in snapshot.gateways if g.planned is not None and g.planned >= since]
    coming = [g.planned for g in planned if g.planned and g.planned >= snapshot.as_of]
    last = min(coming, default=snapshot.as_of)
    return [g for g in planned if g.planned and g.planned <= last]


def _weeks(page: Page, pillar: Pillar) -> None:
    days = frames.weeks(page.moment.day, WEEKS)
    past = [page.worked_out_on(day, standing) for day in days]
    steps.drawn(pillar_steps(past[-LATEST:], pillar))
    musts = frames.musts_by_week(past, pillar)
    between = _between(page.snapshot, since=days[0])
    draw(
        "Must-haves, week by week",
        charts.musts_by_week(musts, frames.gateways(between)),
        charts.musts_in_words(musts),
    )
    workstreams = frames.workstreams_by_week(past, pillar)
    draw(
        "Workstreams, where the worst must-have of each stood",
        charts.workstreams_by_week(workstreams),
        charts.workstreams_in_words(workstreams),
    )
