"""A hazard matrix as a table of the page, each hazard in its cell a way to open it."""

from html import escape
from urllib.parse import urlencode

import streamlit as st

from pages.components import rating
from readiness.risk import Scheme
from readiness.scoring.figures import counted
from readiness.scoring.hazard_log import Cells, HazardStanding


def draw(cells: Cells, scheme: Scheme, *, title: str, missing: int) -> None:
    """Every cell with its rating in number and word, how many stand in it, and which."""
    corner = '<th scope="col">Likelihood ↓ severity →</th>'
    head = "".join(f'<th scope="col">{_heading(word)}</th>' for word in scheme.severities)
    rows = "".join(_row(cells, scheme, likely) for likely in reversed(scheme.likelihoods))
    caption = f"{escape(title)}. Without a severity and a likelihood: {missing}."
    st.html(
        f'<table class="matrix"><caption>{caption}</caption>'
        f"<thead><tr>{corner}{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(cells: Cells, scheme: Scheme, likely: str) -> str:
    told = "".join(
        _cell(cells.get((severity, likely), ()), scheme.rating(severity, likely))
        for severity in scheme.severities
    )
    return f'<tr><th scope="row">{_heading(likely)}</th>{told}</tr>'


def _cell(held: list[HazardStanding] | tuple[()], rates: int) -> str:
    number = f"<b>{counted(len(held), 'hazard')}</b>" if held else "none"
    links = ", ".join(_link(found) for found in held)
    words = f"<small>{escape(rating.in_words(rates))}</small>"
    return f'<td class="risk-{rates}">{number}<br>{words}{"<br>" if links else ""}{links}</td>'


def _link(found: HazardStanding) -> str:
    """A hazard by its reference, which opens it in the log; its name is what a pointer shows."""
    kept = st.query_params.to_dict() | {"hazards_view": "Log", "hazard": found.hazard.ref}
    address, name = escape(f"?{urlencode(kept)}"), escape(found.hazard.name)
    ref = escape(found.hazard.ref)
    return f'<a href="{address}" target="_self" title="{name}">{ref}</a>'


def _heading(word: str) -> str:
    return escape(word.replace("_", " ").capitalize())
