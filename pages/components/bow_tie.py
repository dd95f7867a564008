"""One hazard as a bow-tie: causes, controls, the hazard, controls, effects, from left to right."""

from html import escape

import streamlit as st

from pages.components.frame import Page
from readiness.model import Hazard
from readiness.scoring.bow_tie import Arm, Bar, bow_tie


def picture(page: Page, hazard: Hazard) -> None:
    """The picture as a table that reads from left to right, and all of it in words."""
    tie = bow_tie(page.snapshot, hazard)
    rows = max(len(tie.causes), len(tie.effects), 1)
    head = "".join(
        f'<th scope="col">{words}</th>'
        for words in ("Cause", "What stops it", "Hazard", "What softens it", "Effect")
    )
    body = "".join(
        f"<tr>{_left(tie.causes, n)}{_middle(hazard, n, rows)}{_right(tie.effects, n)}</tr>"
        for n in range(rows)
    )
    unplaced = "; ".join(_bar(bar) for bar in tie.unplaced)
    rest = f"<p>Controls that nobody has placed yet: {unplaced}</p>" if tie.unplaced else ""
    st.html(
        f'<table class="matrix bow-tie"><caption>{escape(hazard.ref)} as a bow-tie</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{rest}"
    )
    with st.expander("In words"):
        st.text(tie.words)


def _left(causes: tuple[Arm, ...], number: int) -> str:
    if number >= len(causes):
        return "<td></td><td></td>" if causes or number else "<td>no cause on record</td><td></td>"
    arm = causes[number]
    also = f"<br><small>also a cause of {escape(', '.join(arm.shared_with))}</small>"
    shared = also if arm.shared_with else ""
    return f"<td>{escape(arm.text)}{shared}</td><td>{_bars(arm)}</td>"


def _middle(hazard: Hazard, number: int, rows: int) -> str:
    return "" if number else f'<td rowspan="{rows}"><b>{escape(hazard.name)}</b></td>'


def _right(effects: tuple[Arm, ...], number: int) -> str:
    if number >= len(effects):
        return (
            "<td></td><td></td>" if effects or number else "<td></td><td>no effect on record</td>"
        )
    arm = effects[number]
    return f"<td>{_bars(arm)}</td><td>{escape(arm.text)}</td>"


def _bars(arm: Arm) -> str:
    return "<br>".join(_bar(bar) for bar in arm.bars) or "nothing in between"


def _bar(bar: Bar) -> str:
    words = escape(bar.says)
    return f"<b>⚠ {words}</b>" if bar.is_common_mode else words
