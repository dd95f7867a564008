"""Rows of what people wrote, as a table of the page; the same rows leave as a slide."""

from collections.abc import Mapping, Sequence

import streamlit as st

from pages.components.marks import COLOURS, line, plain
from readiness.vocabulary import Status

STATUSES = {line(status): status for status in Status}

Row = Mapping[str, str]


def table(rows: Sequence[Row]) -> None:
    """Every row under its heads; a status is in its colour, all else stays as it was typed."""
    cells = [{head: _cell(text) for head, text in row.items()} for row in rows]
    st.table(cells, border="horizontal", hide_index=True)


def _cell(text: str) -> str:
    status = STATUSES.get(text)
    return plain(text) if status is None else f":{COLOURS[status]}[{text}]"
