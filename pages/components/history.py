"""Who did what to a record, when and why."""

import streamlit as st

from pages.components.frame import Page
from readiness.days import clock
from readiness.history import told
from readiness.model import KIND_OF, KINDS, Record
from readiness.store import entries


def lines(page: Page, record: Record) -> None:
    """Every change to a record and every fact about it, newest first."""
    own = KIND_OF[type(record)].word
    kinds = {own, *(kind.word for kind in KINDS.values() if kind.parent == own and kind.is_fact)}
    for entry in entries(page.shelf.engine, ref=record.ref, until=page.known.number):
        if entry.kind in kinds:
            change = told(entry, page.known)
            why = f" · {change.why}" if change.why else ""
            st.text(f"{clock(change.at)} · {change.who} {change.what}{why}")
