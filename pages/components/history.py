"""Who did what to a record, when and why."""

import streamlit as st

from pages.components import taking_back
from pages.components.frame import Page
from readiness.days import clock
from readiness.history import told
from readiness.model import KIND_OF, KINDS, Record
from readiness.services.undoing import is_undone_here
from readiness.store import Entry, entries

UNDONE = 5  # acts that can be undone from here; older ones are put right by a new one


def lines(page: Page, record: Record) -> None:
    """Every change to a record and every fact about it, newest first."""
    own = KIND_OF[type(record)].word
    kinds = {own, *(kind.word for kind in KINDS.values() if kind.parent == own and kind.is_fact)}
    offered: set[str] = set()
    for entry in entries(page.shelf.engine, ref=record.ref, until=page.known.number):
        if entry.kind in kinds:
            change = told(entry, page.known)
            why = f" · {change.why}" if change.why else ""
            st.text(f"{clock(change.at)} · {change.who} {change.what}{why}")
            if _is_offered(page, entry) and entry.act not in offered and len(offered) < UNDONE:
                offered.add(entry.act)
                taking_back.opener(page, entry)


def _is_offered(page: Page, entry: Entry) -> bool:
    """Whether an entry can be taken back, and has not been."""
    return is_undone_here(entry) and (entry.kind, entry.number) not in page.known.withdrawals
