"""T+: what was promised for after go-live, baselines beside today, and when it may end."""

import streamlit as st

from pages.components import marks, rows
from pages.components.conditions import conditions_table
from pages.components.deciding import listed
from pages.components.frame import Page
from pages.components.marks import plain
from readiness.exchange.papers.slides import Slide
from readiness.exchange.papers.table_slides import table_slide
from readiness.model import Gateway
from readiness.scoring.decision import open_conditions
from readiness.scoring.figures import counted, valued
from readiness.scoring.stabilising import Baseline, Stabilising, stabilising


def after_go_live(page: Page, _gateway: Gateway) -> None:
    """How many days since, how it stands against before, and what is still to be met to end."""
    now = page.worked_out(stabilising)
    marks.position(_when(now))
    st.header("Baselines beside today", anchor=False)
    if now.baselines:
        rows.table([_baseline(one) for one in now.baselines])
    else:
        st.text("Nothing that is asked for after go-live has been measured yet.")
    st.header("Conditions still open", anchor=False)
    conditions_table([one.condition for one in open_conditions(page.snapshot)], none="None.")
    for gateway, criteria in now.exits:
        st.header(plain(f"To be met for: {gateway.name}"), anchor=False)
        met = sum(c.is_met for c in criteria)
        st.text(f"{met} of {len(criteria)} met.")
        listed(
            [f"{c.ref} {c.name}: {marks.line(c.status)}" for c in criteria if not c.is_met],
            none="Nothing is left to meet.",
        )


def as_slide(page: Page, _gateway: Gateway) -> Slide:
    """How it stands against before, and how much is still to be met to end, as a slide."""
    now = page.worked_out(stabilising)
    still = len(open_conditions(page.snapshot))
    exits = [
        f"{gateway.name}: {sum(c.is_met for c in criteria)} of {len(criteria)} met."
        for gateway, criteria in now.exits
    ]
    return table_slide(
        page.snapshot,
        "After go-live: before, beside today",
        [_baseline(one) for one in now.baselines],
        sentence=_when(now),
        rest="measure",
        lines=(*exits, f"Conditions still open: {still}."),
    )


def _when(now: Stabilising) -> str:
    if now.days < 0:
        return f"{counted(-now.days, 'day')} before go-live: what stabilising will be held to."
    return f"T+{now.days}: {counted(now.days, 'day')} since go-live."


def _baseline(one: Baseline) -> dict[str, str]:
    criterion, status = one.criterion.criterion, one.criterion.status
    return {
        "Criterion": f"{one.criterion.ref} {one.criterion.name}",
        "Before go-live": _value(one, before=True),
        "Today": _value(one, before=False),
        "To reach": valued(criterion, criterion.target)
        if isinstance(criterion.target, float)
        else str(criterion.target or "not said"),
        "Records show": marks.line(status),
    }


def _value(one: Baseline, *, before: bool) -> str:
    reading = one.before if before else one.today
    return "not measured" if reading is None else valued(one.criterion.criterion, reading.value)
