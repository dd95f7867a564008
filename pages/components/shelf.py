"""What this process has read from the database, and what it has worked out from it."""

import datetime as dt
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock, RLock, Thread
from typing import Any, TypeVar, cast

import streamlit as st

from readiness.snapshot import Known, Snapshot
from readiness.store import entries, known_at, latest, open_store

T = TypeVar("T")
# Which judgement, of which day, of which wave, up to which number.
Judged = tuple[str, str, dt.date, str, int]
PAUSE = 1.5  # seconds: what was just recorded is drawn before anything long is worked out
KEPT = 64  # worked-out things a process remembers; the oldest goes first


class Shelf:
    """One database, with what is known of it kept at hand.

    Everything worked out is kept by ledger number and day, so nothing here can be out of date:
    a new number is another key. While one visitor waits for something long to be worked out, the
    others go on with what there is.
    """

    def __init__(self, url: str) -> None:
        self.engine = open_store(url)
        self._reading, self._lock = RLock(), RLock()
        self._latest: Known | None = None
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()
        self._making: dict[Hashable, Lock] = {}
        self._last: dict[Hashable, Judged] = {}
        self._wanted: dict[Hashable, Snapshot] = {}

    def latest(self) -> Known:
        """Everything recorded now; one tiny query when nothing is new."""
        with self._reading:
            before, self._latest = self._latest, latest(self.engine, self._latest)
            if before is not None and before is not self._latest:
                self._forget_what_was_redacted(before.number)
            return self._latest

    def at(self, number: int) -> Known:
        """What was recorded up to a ledger number."""
        self.latest()
        return self._remembered(("known", number), lambda: known_at(self.engine, number))

    def on(self, known: Known, day: dt.date, *, wave: str | None = None) -> Snapshot:
        """What of it was so on a day, for one wave or for all."""
        key = ("day", id(known), known.number, day, wave)
        return self._remembered(key, lambda: known.on(day, wave=wave))

    def worked_out(self, judge: Callable[[Snapshot], T], snapshot: Snapshot) -> T:
        """What a pure judgement says of a snapshot, worked out once."""
        key = _key(judge, snapshot)
        said = self._remembered(key, lambda: judge(snapshot))
        with self._lock:
            self._last[key[:-1]] = max(key, self._last.get(key[:-1], key))
        return said

    def worked_out_last(self, judge: Callable[[Snapshot], T], snapshot: Snapshot) -> T:
        """What a judgement that takes long says now; until that is known, what it said before.

        It is worked out meanwhile, so nobody waits for it in front of a screen that stands still.
        """
        key = _key(judge, snapshot)
        with self._lock:
            before = self._kept.get(self._last.get(key[:-1]))
            if key not in self._kept and before is not None:
                is_waiting, self._wanted[key[:-1]] = key[:-1] in self._wanted, snapshot
                if not is_waiting:
                    Thread(target=self._work_out, args=(judge, key[:-1]), daemon=True).start()
                return cast(T, before)
        return self.worked_out(judge, snapshot)

    def _work_out(self, judge: Callable[[Snapshot], T], what: tuple[Hashable, ...]) -> None:
        """Work out what is wanted last, once nothing more has been recorded for a moment."""
        time.sleep(PAUSE)
        with self._lock:
            snapshot = self._wanted.pop(what)
        self.worked_out(judge, snapshot)

    def _forget_what_was_redacted(self, since: int) -> None:
        if entries(self.engine, kind="redaction", since=since, limit=1):
            with self._lock:
                self._kept.clear()

    def _remembered(self, key: Hashable, make: Callable[[], T]) -> T:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return cast(T, self._kept[key])
            making = self._making.setdefault(key, Lock())
        with making:
            return self._made(key, make)

    def _made(self, key: Hashable, make: Callable[[], T]) -> T:
        """What is made once, by whoever comes first."""
        with self._lock:
            if key in self._kept:
                return cast(T, self._kept[key])
        try:
            made = make()
            with self._lock:
                self._kept[key] = made
                while len(self._kept) > KEPT:
                    self._kept.popitem(last=False)
        finally:
            with self._lock:
                self._making.pop(key, None)
        return made


def _key(judge: Callable[[Snapshot], T], snapshot: Snapshot) -> Judged:
    wave = snapshot.wave or ""
    return (judge.__module__, judge.__qualname__, snapshot.as_of, wave, snapshot.number)


@st.cache_resource(max_entries=2, show_spinner=False)
def shelf(url: str) -> Shelf:
    """The shelf of a database, one for all sessions of this process."""
    return Shelf(url)
