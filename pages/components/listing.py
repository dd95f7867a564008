"""A list to find a record in, and the record that was opened from it, by its address."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from pages.components import plain_table, ready
from pages.components.frame import Page
from pages.components.head import refused
from readiness.model import KIND_OF, Record
from readiness.vocabulary import Pillar
from readiness.whose import known_as

R = TypeVar("R", bound=Record)
FEW, MOST = 7, 560  # rows that need no scrolling; else the height of the list
# A grid wraps the text of its rows only where they are higher than four of the page's letters.
THREE_LINES = 74
# Wide enough for what stands in them, and together no wider than the list on the smallest screen;
# where there is room to spare, each takes its share.
WIDTHS = {"Ref": 66, "Owner": 100, "Due": 90}
SHARES = [5, 3]  # of the page's width: the list, and the record that is open


def column(width: int, **options: Any) -> ColumnConfig:
    """A column of text of a width."""
    return st.column_config.TextColumn(width=width, **options)


def pillars() -> None:
    """One pillar, or all; it stands in the address, so that a link shows the same."""
    st.pills(
        "Pillar",
        list(Pillar),
        format_func=lambda pillar: pillar.heading,
        key="pillar",
        bind="query-params",
        label_visibility="collapsed",
    )


def words(page: Page, label: str) -> None:
    """A word to look for, and whether to show only what is one's own; both in the address."""
    holds(label)
    if page.person is not None:
        st.toggle("Only mine", key="mine", bind="query-params")


def holds(label: str) -> None:
    """A word to look for; it stands in the address."""
    st.text_input(
        label, key="holds", bind="query-params", placeholder=label, label_visibility="collapsed"
    )


def choice(label: str, options: Sequence[str], *, key: str) -> str:
    """One of a few views or parts, the first unless another is chosen; it stands in the address."""
    chosen = st.segmented_control(
        label,
        options,
        default=options[0],
        required=True,
        key=key,
        bind="query-params",
        label_visibility="collapsed",
    )
    return str(chosen)


def is_found(page: Page, *texts: str | None, owner: str | None) -> bool:
    """Whether one record holds the word, and is one's own; a long list asks `finder` once."""
    return finder(page)(*texts, owner=owner)


def finder(page: Page) -> Callable[..., bool]:
    """Whether a record holds the word that was typed, and is one's own where that was asked.

    What was typed and asked is looked up once, and not for every row of a list.
    """
    holds = (st.session_state.get("holds") or "").casefold()
    whose = page.person if st.session_state.get("mine") else None

    def is_found(*texts: str | None, owner: str | None) -> bool:
        if whose is not None and not known_as(whose, owner):
            return False
        return not holds or holds in " ".join(t for t in (*texts, owner) if t).casefold()

    return is_found


def table(
    rows: Sequence[dict[str, Any]],
    kind: type[Record],
    *,
    alt: str,
    columns: dict[str, ColumnConfig | str | None],
) -> None:
    """The rows, each beginning with its reference; to choose one is to open its record."""
    refs = [str(row["Ref"]) for row in rows]
    if plain_table.is_wanted("list"):
        plain_table.draw(rows, alt=alt, address=plain_table.opening(KIND_OF[kind].word))
        return
    st.dataframe(
        ready.sent(rows),
        hide_index=True,
        key="list",
        on_select=lambda: _choose(kind, refs),
        selection_mode="single-row",
        height="content" if len(rows) <= FEW else MOST,
        row_height=THREE_LINES,
        column_config={name: column(width) for name, width in WIDTHS.items()} | dict(columns),
        alt=alt,
    )


def _choose(kind: type[Record], refs: list[str]) -> None:
    """Open the record whose row was chosen in the list."""
    chosen = st.session_state["list"]["selection"]["rows"]
    if chosen and chosen[0] < len(refs):
        show(kind, refs[chosen[0]])


def show(kind: type[Record], ref: str) -> None:
    """Open a record the next time that the page is drawn."""
    st.query_params[KIND_OF[kind].word] = ref


def folded(page: Page, label: str, draw: Callable[[Page], None]) -> None:
    """A form for something new: out of the way until it is unfolded, and again once it is done."""
    with st.expander(label, key=f"{label}-{page.act}", on_change="rerun") as fold:
        if fold.open:
            draw(page)


def opened(page: Page, kind: type[R]) -> R | None:
    """The record that the address, the list or the field drawn here names."""
    word = KIND_OF[kind].word
    names = {record.ref: record.label for record in page.snapshot.all_of(kind)}
    _addressed(word, list(names))
    st.selectbox(
        KIND_OF[kind].title.capitalize(),
        list(names),
        index=None,
        format_func=lambda ref: f"{ref} · {names.get(ref, '')}",
        key=word,
        on_change=_address,
        args=(word,),
        persist_state="session",
        placeholder="Choose one here or in the list",
    )
    return page.snapshot.find(kind, st.session_state[word] or "")


def _addressed(word: str, refs: list[str]) -> None:
    """Open what the address names. A bound widget would write its label there, not the ref."""
    asked = st.query_params.get(word)
    if asked is None:
        kept = st.session_state.get(word)
        st.session_state[word] = kept if kept in refs else None
        _address(word)
    elif asked in refs:
        st.session_state[word] = asked
    else:
        del st.query_params[word]
        st.session_state[word] = None
        refused(f"There is no {word} {asked} here. It may have been renamed.")


def _address(word: str) -> None:
    """Write into the address which record is open."""
    if (ref := st.session_state[word]) is None:
        st.query_params.pop(word, None)
    else:
        st.query_params[word] = ref
