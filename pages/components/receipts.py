"""The evidence behind a question: each row leads to the record that it is a row of."""

from pathlib import Path

import streamlit as st

from pages.components.marks import plain
from readiness.days import in_words
from readiness.questions.rule import Question, Receipt

PAGES = Path(__file__).parent.parent
# Each on its own page, and in which of its views.
OPENS = {
    "criterion": ("criteria", {}),
    "issue": ("issues", {}),
    "hazard": ("hazards", {}),
    "risk": ("issues", {"view": "Risks"}),
    "change_request": ("issues", {"view": "Requests"}),
    "scope_item": ("decision", {"view": "Day one"}),
    "rehearsal": ("criteria", {"view": "Rehearsals"}),
}


def evidence(question: Question) -> None:
    """What stands behind a question, row by row, with the way to each record."""
    if not question.refs:
        return
    st.markdown("**The evidence behind this**")
    kinds = {cited.ref: cited for cited in question.refs}
    with st.container(gap="xxsmall", key=f"evidence|{question.key}"):
        for row in question.receipts:
            cited = kinds[row.ref]
            link(cited.kind, row.ref, f"{said(row)} ({plain(cited.name)})")
        for cited in question.refs:
            if cited.ref not in {row.ref for row in question.receipts}:
                link(cited.kind, cited.ref, plain(cited.name))


def said(row: Receipt) -> str:
    """What a row says, with its day."""
    day = in_words(row.date, year=False) if row.date else ""
    on = f"{in_words(row.date)}: " if row.date and day not in row.says else ""
    return f"{plain(on)}{plain(row.says)}"


def link(kind: str, ref: str, label: str) -> None:
    """The way to a record: its own page, else what the record of changes says of it."""
    if kind in OPENS:
        name, view = OPENS[kind]
        page, address = PAGES / f"{name}.py", {**view, kind: ref}
    else:
        page, address = PAGES / "record.py", {"about": ref}
    st.page_link(page, label=label, query_params=address, icon=":material/arrow_outward:")
