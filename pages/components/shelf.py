"""What this process has read from the database, and what it has worked out from it."""

import datetime as dt
from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import RLock
from typing import Any, TypeVar, cast

import streamlit as st

from readiness.snapshot import Known, Snapshot
from readiness.store import entries, known_at, latest, open_store

T = TypeVar("T")
KEPT = 64  # worked-out things a process remembers; the oldest goes first


class Shelf:
    """One database, with what is known of it kept at hand.

    Everything worked out is kept by ledger number and day, so nothing here can be out of date:
    a new number is another key.
    """

    def __init__(self, url: str) -> None:
        self.engine = open_store(url)
        self._lock = RLock()
        self._latest: Known | None = None
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()

    def latest(self) -> Known:
        """Everything recorded now; one tiny query when nothing is new."""
        with self._lock:
            before, self._latest = self._latest, latest(self.engine, self._latest)
            if before is not None and before is not self._latest:
                self._forget_what_was_redacted(before.number)
            return self._latest

    def at(self, number: int) -> Known:
        """What was recorded up to a ledger number."""
        self.latest()
        return self._remembered(("known", number), lambda: known_at(self.engine, number))

    def on(self, known: Known, day: dt.date) -> Snapshot:
        """What of it was so on a day."""
        return self._remembered(("day", id(known), known.number, day), lambda: known.on(day))

    def worked_out(self, judge: Callable[[Snapshot], T], snapshot: Snapshot) -> T:
        """What a pure judgement says of a snapshot, worked out once."""
        key = (judge.__module__, judge.__qualname__, snapshot.number, snapshot.as_of)
        return self._remembered(key, lambda: judge(snapshot))

    def _forget_what_was_redacted(self, since: int) -> None:
        if entries(self.engine, kind="redaction", since=since, limit=1):
            self._kept.clear()

    def _remembered(self, key: Hashable, make: Callable[[], T]) -> T:
        with self._lock:
            if key not in self._kept:
                self._kept[key] = make()
                while len(self._kept) > KEPT:
                    self._kept.popitem(last=False)
            self._kept.move_to_end(key)
            return cast(T, self._kept[key])


@st.cache_resource(max_entries=2, show_spinner=False)
def shelf(url: str) -> Shelf:
    """The shelf of a database, one for all sessions of this process."""
    return Shelf(url)
