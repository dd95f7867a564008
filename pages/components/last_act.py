"""What this session did last, as long as it can be undone at one press."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from readiness.services.undoing import is_undone_here
from readiness.store import Entry

KEY = "last_act"
SECONDS = 30


@dataclass(frozen=True)
class LastAct:
    """An act by one of its numbers in the record, who did it, and until when it is offered."""

    number: int
    actor: str
    until: float

    @property
    def seconds_left(self) -> int:
        """For how long it can still be undone at one press."""
        return max(0, round(self.until - time.monotonic()))


def remember(recorded: Sequence[Entry]) -> None:
    """Keep in mind what was just recorded, where it is something that can be undone."""
    st.session_state.pop(KEY, None)
    if recorded and all(is_undone_here(entry) for entry in recorded):
        last, until = recorded[-1], time.monotonic() + SECONDS
        st.session_state[KEY] = (last.number, last.actor, until)


def remembered() -> LastAct | None:
    """The last act of this session, while it can be undone at one press."""
    kept = st.session_state.get(KEY)
    last = LastAct(*kept) if kept else None
    return last if last and last.seconds_left else None


def forget() -> None:
    """Offer it no longer."""
    st.session_state.pop(KEY, None)
