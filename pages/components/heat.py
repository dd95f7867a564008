"""The heat map: pillar and workstream by site, number and letter in every cell, worst first."""

from collections.abc import Sequence
from html import escape
from urllib.parse import urlencode

import streamlit as st

from pages.components.frame import Page
from readiness.model import Gateway
from readiness.scoring.heat_map import LETTERS, Cell, HeatMap, HeatRow, heat_map

EMPTY = '<td class="none">none</td>'


def heat(page: Page, _gateway: Gateway) -> None:
    """The worst must-have of every workstream at every site; each cell leads to its criteria."""
    found = page.worked_out(heat_map)
    if not found.rows:
        st.info("No must-have is on record yet, so there is nothing to show.")
        return
    heads = "".join(f'<th scope="col">{escape(site)}</th>' for site in found.sites)
    rows = "".join(_row(row, found.sites) for row in found.rows)
    st.html(
        f'<table class="matrix heat"><caption>{escape(_caption(found))}</caption><thead><tr>'
        f'<th scope="col">Pillar</th><th scope="col">Workstream</th>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _caption(found: HeatMap) -> str:
    letters = ", ".join(f"{LETTERS[s]} {s.words.lower()}" for s in LETTERS)
    first = found.rows[0]
    return (
        "How many must-haves stand where the worst of the cell stands, the worst workstream first: "
        f"{first.workstream}. Letters: {letters}. Choose a cell to see its criteria."
    )


def _row(row: HeatRow, sites: Sequence[str]) -> str:
    cells = "".join(_cell(row, cell, site) for cell, site in zip(row.cells, sites, strict=True))
    return (
        f'<tr><th scope="row">{escape(row.pillar.heading)}</th>'
        f'<th scope="row">{escape(row.workstream)}</th>{cells}</tr>'
    )


def _cell(row: HeatRow, cell: Cell, site: str) -> str:
    status = cell.status
    if status is None:
        return EMPTY
    address = urlencode(
        {"pillar": row.pillar.heading, "workstream": row.workstream, "site": site, "musts": "true"}
    )
    words = f"{status.words.lower()}: {cell.number} of {len(cell.criteria)}"
    return (
        f'<td class="heat-{status.value}"><a href="criteria?{escape(address)}" target="_self" '
        f'aria-label="{escape(words)}"><b>{cell.number} {LETTERS[status]}</b></a>'
        f"<br><small>{status.shape} {escape(words)}</small></td>"
    )
