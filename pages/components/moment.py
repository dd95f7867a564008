"""Which moment a page shows: today, the day a programme was loaded up to, or a past one."""

import datetime as dt
from dataclasses import dataclass

import streamlit as st

from pages.components.shelf import Shelf
from readiness.days import in_words, london_day
from readiness.errors import Refused
from readiness.snapshot import Known

KEYS = ("day", "ledger")
EARLIEST = dt.date(1948, 7, 5)  # no trust is older than the health service


@dataclass(frozen=True)
class Moment:
    """A day and, where the past is reopened as the board saw it, a ledger number.

    Where go-live is staggered, one wave may be looked at by itself.
    """

    day: dt.date
    number: int | None = None
    is_reopened: bool = False
    can_go_to_today: bool = False
    wave: str | None = None

    @property
    def says(self) -> str | None:
        """What a page says about showing something else than today."""
        if self.number is not None:
            return f"As recorded up to number {self.number}. Read-only."
        if self.is_reopened:
            return f"Reopened as at {in_words(self.day)}. Read-only."
        if self.can_go_to_today:
            return f"Known up to {in_words(self.day)}."
        return None


def chosen(store: Shelf, today: dt.date) -> tuple[Known, Moment]:
    """The moment that the address or this session asks for, and what was known then."""
    _take_from_address()
    number, day = st.session_state.get("ledger"), st.session_state.get("day")
    if number is not None:
        if number > (last := store.drawn_from().number):
            raise Refused(f"The record of changes ends at number {last}; there is no {number} yet.")
        known = store.at(number)
        recorded_on = london_day(known.at) if known.at else today
        return known, Moment(known.opening_day(recorded_on), number, is_reopened=True)
    known = store.drawn_from()
    if day not in (None, "today"):
        return known, Moment(_past_day(day, today), is_reopened=True)
    opening = today if day == "today" else known.opening_day(today)
    return known, Moment(opening, can_go_to_today=opening != today)


def choose(*, day: str | None = None, ledger: int | None = None) -> None:
    """Show another moment from now on; with nothing given, the present one."""
    for key, value in zip(KEYS, (day, ledger), strict=True):
        st.session_state[key] = value
        st.query_params.pop(key, None)


def _take_from_address() -> None:
    """An address that names a moment wins; it stands in the address as long as it is shown."""
    for key in KEYS:
        if key in st.query_params:
            st.session_state[key] = _read(key, st.query_params[key])
        elif st.session_state.get(key) is not None:
            st.query_params[key] = str(st.session_state[key])


def _read(key: str, text: str) -> str | int:
    if key == "day":
        return text
    if not text.isdecimal():
        raise Refused(f"The address asks for number “{text}” of the record; give a whole number.")
    return int(text)


def _past_day(text: str, today: dt.date) -> dt.date:
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        raise Refused(f"The address asks for the day “{text}”; write it as 2027-01-31.") from None
    if not EARLIEST <= day <= today:
        raise Refused(f"There is nothing to reopen as at {in_words(day)}; choose a day gone by.")
    return day
