"""What is typed to do a thing: it stays while the act is tried again, and goes when it is done."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import streamlit as st

from pages.components.frame import Page
from pages.components.marks import plain

DAY = "DD/MM/YYYY"  # as a date is typed in this country


@dataclass(frozen=True)
class Form:
    """The fields of an act on one record, as one page drew them."""

    page: Page
    ref: str

    def key(self, field: str) -> str:
        """A field's key: the same while an act is tried again, another once it is done."""
        return f"{self.ref}-{field}-{self.page.act}"

    def typed(self, field: str) -> str:
        """What was typed into a field."""
        return str(self.chosen(field) or "").strip()

    def chosen(self, field: str) -> Any:
        """What was chosen in a field; None where nothing was."""
        return st.session_state.get(self.key(field))

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
        st.text_input(label, value=value, key=key, required=required, placeholder=placeholder)

    def past_day(self, label: str, field: str) -> None:
        """A day to choose, today's unless another one is chosen and none to come."""
        today = self.page.moment.day
        st.date_input(label, value=today, max_value=today, key=self.key(field), format=DAY)

    def coming_day(self, label: str, field: str, *, value: dt.date | None = None) -> None:
        """A day to choose, of those to come."""
        st.date_input(label, value=value, key=self.key(field), format=DAY)


def is_refused(page: Page, act: str, record: object = None) -> bool:
    """Whether this person may not do it; if so, why, and whom to ask, is said in its place."""
    why = page.why_not(act, record)
    if why is not None:
        st.info(plain(why), icon=":material/lock:")
    return why is not None
