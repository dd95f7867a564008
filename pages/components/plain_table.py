"""Any grid as a plain table, for whoever hears the screen: a grid is a picture to a reader."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from readiness.days import in_words

LABEL = "As a plain table"

Row = Mapping[str, Any]
Address = Callable[[str], str]


def grid(rows: Sequence[Row], name: str, *, alt: str, **options: Any) -> None:
    """A grid that nobody chooses in, or the same as a plain table where that is wanted."""
    if is_wanted(name):
        draw(rows, alt=alt)
    else:
        st.dataframe(rows, hide_index=True, alt=alt, **options)


def is_wanted(name: str) -> bool:
    """Whether the grid of a name is to be a plain table; it stays so from page to page."""
    return st.toggle(LABEL, key=f"plain-{name}", persist_state="session")


def draw(rows: Sequence[Row], *, alt: str, address: Address | None = None) -> None:
    """The rows in a table of the page; where they have an address, each leads to its record."""
    heads = list(rows[0]) if rows else []
    top = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    body = "".join(f"<tr>{cells(row, heads, address)}</tr>" for row in rows)
    table = f"<caption>{escape(alt)}</caption><thead><tr>{top}</tr></thead><tbody>{body}</tbody>"
    region = f'class="plain-table" role="region" tabindex="0" aria-label="{escape(alt)}"'
    st.html(f"<div {region}><table>{table}</table></div>")


def opening(word: str) -> Address:
    """The address of this page with one record of a kind open on it."""
    kept = st.query_params.to_dict()
    return lambda ref: f"?{urlencode(kept | {word: ref})}"


def cells(row: Row, heads: Sequence[str], address: Address | None) -> str:
    """One row: its first cell names it, the others belong to their heads."""
    first, *rest = (escape(_said(row.get(head))) for head in heads)
    if address is not None:
        first = f'<a href="{escape(address(_said(row[heads[0]])))}" target="_self">{first}</a>'
    others = "".join(f"<td>{cell}</td>" for cell in rest)
    return f'<th scope="row">{first}</th>{others}'


def _said(value: object) -> str:
    """What stands in a cell, as text; a status stands there as a list of one."""
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    if isinstance(value, dt.date):
        return in_words(value)
    return "" if value is None else str(value)
