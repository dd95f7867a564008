"""Choosing many criteria: in the grid, by check boxes, or all that the filters show at once."""

import hashlib
from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from pages.components import ready
from pages.components.listing import FEW, MOST, THREE_LINES, WIDTHS, column
from pages.components.marks import plain
from readiness.scoring.pillar import CriterionStanding

CHOSEN, DRAWN, OPENED = "chosen", "chosen_drawn", "opened"
REF = "Ref"
VIEWS = TABLE, BOXES, PLAIN = "Table", "Check boxes", "Plain table"
A_PAGE = 20  # check boxes at once


def chosen(shown: Sequence[CriterionStanding]) -> list[str]:
    """The criteria that are chosen, of those shown: what is out of sight is never acted on."""
    picked = set(st.session_state.get(CHOSEN, ()))
    return [c.ref for c in shown if c.ref in picked]


def choose(refs: Sequence[str]) -> None:
    """Have these chosen, and no others, the next time that the page is drawn."""
    st.session_state[CHOSEN] = list(refs)
    st.session_state[DRAWN] = st.session_state.get(DRAWN, 0) + 1


def buttons(shown: Sequence[CriterionStanding], *, of: int) -> None:
    """Choose all that the filters show, or none; and whether to choose in a table or by boxes.

    `of` is how many there are without the filters.
    """
    refs, picked = [c.ref for c in shown], chosen(shown)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(f"{len(refs)} of {of} criteria", width="content")
        st.segmented_control(
            "Choose in",
            VIEWS,
            default=VIEWS[0],
            key="choose_in",
            required=True,
            bind="query-params",
            label_visibility="collapsed",
        )
        st.button(f"Choose all {len(refs)} shown", key="choose_all", on_click=choose, args=(refs,))
        if picked:
            st.button("Choose none", key="choose_none", on_click=choose, args=((),))
            st.text(f"{len(picked)} chosen")


def grid(
    rows: Sequence[dict[str, Any]],
    shown: Sequence[CriterionStanding],
    *,
    show: Callable[[str], None],
    alt: str,
    columns: dict[str, ColumnConfig | str | None],
) -> None:
    """The rows in a table: their boxes choose, their cells open the criterion.

    Tab comes in at a reference and the arrows pass more of them, which opens nothing: the arrow to
    the right does, and a click anywhere. Rows are known to a table by their place alone: other
    rows are another table, or a choice would move to another criterion (the choice itself is kept
    by reference).
    """
    refs = [c.ref for c in shown]
    picked = set(chosen(shown))
    places = [place for place, ref in enumerate(refs) if ref in picked]
    key = f"grid-{_digest(refs)}-{st.session_state.get(DRAWN, 0)}"
    widths = {name: column(width) for name, width in WIDTHS.items()}
    st.dataframe(
        ready.sent(rows),
        hide_index=True,
        key=key,
        on_select=lambda: _picked(key, refs, show),
        selection_mode=["multi-row", "single-cell"],
        selection_default={"selection": {"rows": places}},
        height="content" if len(rows) <= FEW else MOST,
        row_height=THREE_LINES,
        column_config=widths | dict(columns) | {REF: _opener(refs, show)},
        alt=alt,
    )


def _opener(refs: list[str], show: Callable[[str], None]) -> Any:
    """The references as buttons: the one column whose cells do not open by being selected."""

    def open_clicked() -> None:
        clicked = st.session_state[OPENED]["row"]
        if clicked < len(refs):
            show(refs[clicked])

    return st.column_config.ButtonColumn(
        width=WIDTHS[REF], type="tertiary", alignment="left", key=OPENED, on_click=open_clicked
    )


def _picked(key: str, refs: list[str], show: Callable[[str], None]) -> None:
    selection = st.session_state[key]["selection"]
    before = st.session_state.get(CHOSEN, [])
    out_of_sight = [ref for ref in before if ref not in set(refs)]
    st.session_state[CHOSEN] = out_of_sight + [refs[n] for n in selection["rows"] if n < len(refs)]
    for row, name in selection["cells"]:
        if name != REF and row < len(refs):
            show(refs[row])


def boxes(shown: Sequence[CriterionStanding], *, say: Callable[[CriterionStanding], str]) -> None:
    """The same as check boxes, a page at a time: for the keyboard, and for who hears the screen."""
    pages = max(1, -(-len(shown) // A_PAGE))
    number = st.pagination(pages, key=f"boxes-{pages}") if pages > 1 else 1
    picked, drawn = set(chosen(shown)), st.session_state.get(DRAWN, 0)
    for c in shown[(number - 1) * A_PAGE : number * A_PAGE]:
        key = f"box-{c.ref}-{drawn}"
        label, is_picked = plain(say(c)), c.ref in picked
        st.checkbox(label, value=is_picked, key=key, on_change=_ticked, args=(key, c.ref))


def _ticked(key: str, ref: str) -> None:
    others = [r for r in st.session_state.get(CHOSEN, []) if r != ref]
    st.session_state[CHOSEN] = [*others, ref] if st.session_state[key] else others


def _digest(refs: list[str]) -> str:
    return hashlib.sha256("\n".join(refs).encode()).hexdigest()[:12]
