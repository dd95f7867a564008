"""Who is at the table: disciplines of each workstream and each deep dive, and what they lack."""

import streamlit as st

from pages.components import dialog
from pages.components.form import Form
from pages.components.frame import Page
from pages.components.marks import plain
from readiness.model import Workstream
from readiness.scoring.table import NEEDED, Table, deep_dive_tables, tables
from readiness.services.ownership import seat_disciplines
from readiness.vocabulary import Discipline

SEAT = "Say who is at a table"
NEEDS = f"What a table needs is our default: {', '.join(NEEDED[:-1])} and {NEEDED[-1]}."


def shown(page: Page) -> None:
    """The tables of one tribe first, then those that lack most."""
    st.subheader("Who is at the table", anchor=False)
    found = page.worked_out(tables)
    if not found:
        st.text("No workstream is on record.")
        return
    alone = sum(len(table.seated) == 1 for table in found)
    full = sum(bool(table.seated) and not table.lacking for table in found)
    st.text(f"{alone} of {len(found)} workstreams are of one tribe, {full} lack nobody. {NEEDS}")
    if _seated_by(page):
        dialog.opener(SEAT)
    with st.expander(f"The tables of {len(found)} workstreams"):
        st.table([_row(table) for table in found], border="horizontal", hide_index=True)
    if dives := page.worked_out(deep_dive_tables):
        st.table([_row(table) for table in dives], border="horizontal", hide_index=True)


def _seated_by(page: Page) -> dict[str, str]:
    """The workstreams at whose table whoever is here says who sits."""
    found = page.snapshot.all_of(Workstream)
    return {w.ref: w.name for w in found if page.why_not("seat_disciplines", w) is None}


def _row(table: Table) -> dict[str, str]:
    seated = ", ".join(table.seated) or "not known"
    return {"Table": plain(table.name), "At it": seated, "So": table.verdict}


def form(page: Page) -> None:
    """Which disciplines sit at the table of one workstream."""
    typed = Form(page, "table")
    names = _seated_by(page)
    with st.form(typed.key("form"), border=False):
        dialog.refusal(typed)
        st.selectbox("Workstream", list(names), format_func=names.__getitem__, key=typed.key("ref"))
        for one in Discipline:
            st.checkbox(one.capitalize(), key=typed.key(one))
        st.form_submit_button("Record it", type="primary", on_click=_seated, args=(typed,))


def _seated(typed: Form) -> None:
    said = [one for one in Discipline if typed.chosen(one)]
    ref = str(typed.chosen("ref"))
    dialog.attempt(typed, "It is recorded.", seat_disciplines, ref, disciplines=said)
