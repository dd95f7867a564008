"""The rows of a list, made ready for a grid once for everybody who looks at the same."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

import pyarrow as pa
import streamlit as st

from pages.components.frame import Page

Row = dict[str, Any]


class Rows(list[Row]):
    """The rows, with the table of them that is sent to a browser."""

    @cached_property
    def table(self) -> pa.Table:
        """The same, column by column."""
        return pa.Table.from_pylist(self)


def is_narrowed() -> bool:
    """Whether a word, or only one's own, was asked for."""
    return bool(st.session_state.get("holds") or st.session_state.get("mine"))


def rows(page: Page, name: str, refs: Sequence[str], make: Callable[[], list[Row]]) -> Rows:
    """The rows of the list of that name, about these records of what the page shows.

    What somebody looks for by a word of their own is made for them alone.
    """
    if is_narrowed():
        return Rows(make())
    return page.made_once((name, *refs), lambda: Rows(make()))


def sent(given: Sequence[Row]) -> pa.Table | Sequence[Row]:
    """What a grid is fed with: the table that was made before, if one was."""
    return given.table if isinstance(given, Rows) else given
