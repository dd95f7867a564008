"""A line to type into while a meeting goes on: what is half typed stays, whatever is done."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from pages.components import focus
from pages.components.form import DAY, Form

WRITTEN = "written"  # how many lines this session has recorded


@dataclass(frozen=True)
class Line(Form):
    """The fields of one line; they are empty again once it is recorded, and not before.

    `back` is where the cursor goes then: a selector, or nowhere in particular.
    """

    back: str = ""

    def key(self, field: str) -> str:
        """A field's key: the same until this line has been recorded."""
        return f"line-{self.ref}-{field}-{st.session_state.get(WRITTEN, 0)}"

    def text(
        self,
        label: str,
        field: str,
        *,
        value: str = "",
        required: bool = False,
        placeholder: str | None = None,
    ) -> None:
        """A line to type into."""
        key = self.key(field)
        st.text_input(label, value=value, key=key, placeholder=placeholder, persist_state="session")

    def day(self, label: str, field: str) -> None:
        """A day that has not passed."""
        today = self.page.moment.day
        st.date_input(label, value=None, min_value=today, key=self.key(field), format=DAY)

    def record(self, done: str, deed: Callable[..., object], *args: Any, **how: Any) -> None:
        """Record it; the fields are emptied only if it was done."""
        self.page.attempt(done, deed, *args, then=self._written, **how)

    def _written(self, _made: object) -> None:
        st.session_state[WRITTEN] = st.session_state.get(WRITTEN, 0) + 1
        if self.back:
            focus.ask(self.back)
