"""What a page says when something goes wrong that nobody asked for."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from pages.components import telling
from pages.components.marks import plain
from readiness.errors import StoreProblem


@contextmanager
def told() -> Iterator[None]:
    """Say what went wrong in place of the rest of the page."""
    try:
        yield
    except Exception as trouble:  # a bug of ours: it goes to the log, never onto the page
        show(trouble)


def show(trouble: Exception) -> bool:
    """Say that the store is in trouble, or under which number a fault of ours is in the log."""
    if isinstance(trouble, StoreProblem):
        telling.refused("read", trouble, who=telling.here())
        st.error(plain(str(trouble)), title="The records cannot be read at the moment")
    else:
        number = telling.fault(trouble)
        st.error(
            f"Something went wrong on our side (number {number}). Nothing you confirmed is lost. "
            "Reload the page; if it happens again, tell your administrator the number."
        )
    return True
