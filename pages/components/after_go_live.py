"""T+: what was promised for after go-live, baselines beside today, and when it may end."""

import streamlit as st

from pages.components import marks
from pages.components.conditions import conditions_table
from pages.components.deciding import listed
from pages.components.frame import Page
from pages.components.marks import plain
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
        rows = [_baseline(one) for one in now.baselines]
        st.table(rows, border="horizontal", hide_index=True)
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


def _when(now: Stabilising) -> str:
    if now.days < 0:
        return f"{counted(-now.days, 'day')} before go-live: what stabilising will be held to."
    return f"T+{now.days}: {counted(now.days, 'day')} since go-live."


def _baseline(one: Baseline) -> dict[str, str]:
    criterion, status = one.criterion.criterion, one.criterion.status
    return {
        "Criterion": plain(f"{one.criterion.ref} {one.criterion.name}"),
        "Before go-live": _value(one, before=True),
        "Today": _value(one, before=False),
        "To reach": plain(
            valued(criterion, criterion.target)
            if isinstance(criterion.target, float)
            else str(criterion.target or "not said")
        ),
        "Records show": f":{marks.COLOURS[status]}[{marks.line(status)}]",
    }


def _value(one: Baseline, *, before: bool) -> str:
    reading = one.before if before else one.today
    return "not measured" if reading is None else valued(one.criterion.criterion, reading.value)
