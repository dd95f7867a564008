"""What this process has read from the database, and what it has worked out from it."""

import datetime as dt
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Hashable
from threading import Lock, RLock, Thread, local
from typing import Any, TypeVar, cast

import streamlit as st

from readiness.snapshot import Known, Snapshot
from readiness.store import known_at, latest, open_store

T = TypeVar("T")
What = tuple[str, str, dt.date, str]  # which judgement, for whom, of which day, of which wave
AsRead = tuple[int, str, str]  # up to which number, of which record, read from where on
Key = tuple[str, AsRead, Hashable]  # what sort of thing, what it was read from, which
PAUSE = 1.5  # seconds: what was just recorded is drawn before anything long is worked out
DAYS = 8  # of which the last snapshot is kept, for the next one to take over what is the same
KEPT = 512  # worked-out things a process remembers; the oldest goes first


class Shelf:
    """One database, with what is known of it kept at hand.

    Everything worked out is kept by day and by what it was read from, so nothing here can be out of
    date: a new number, another programme and a redaction each make another key. While one visitor
    waits for something long to be worked out, the others go on with what there is.
    """

    def __init__(self, url: str) -> None:
        self.engine = open_store(url)
        self._reading, self._lock = RLock(), RLock()
        self._drawing = local()
        self._latest: Known | None = None
        self._read_at = time.monotonic()
        self._kept: OrderedDict[Key, Any] = OrderedDict()
        self._making: dict[Key, Lock] = {}
        self._were: deque[AsRead] = deque(maxlen=2)
        self._days: dict[tuple[dt.date, str | None], Snapshot] = {}
        self._last: dict[What, AsRead] = {}
        self._wanted: dict[What, Snapshot] = {}

    def latest(self) -> Known:
        """Everything recorded now; one tiny query when nothing is new."""
        with self._reading:
            now = latest(self.engine, self._latest)
            self._read_at = time.monotonic()
            self._is_now(now)
            return now

    def begin(self) -> Known:
        """Everything recorded as a page begins to be drawn: one state, to its end."""
        self._drawing.known = self.latest()
        return self.drawn_from()

    def drawn_from(self) -> Known:
        """What the page that is drawn here began with; everything recorded now, where none is."""
        known: Known | None = getattr(self._drawing, "known", None)
        return known if known is not None else self.latest()

    def learn(self, known: Known) -> None:
        """Take in what an act of this process left known, so that it need not be read again."""
        with self._reading:
            now = self._latest
            if now is not None and now.base == known.base and known.digest:
                self._is_now(max(now, known, key=lambda state: state.number))

    def _is_now(self, now: Known) -> None:
        with self._lock:
            before = self._latest
            if before is not None and before.base != now.base:
                self._forget()
            elif before is not None and before is not now:
                self._let_go(_as_read(before))
            self._latest = now

    @property
    def at_hand(self) -> tuple[int, float]:
        """The last number that was read, and how many seconds ago the database was asked."""
        number = self._latest.number if self._latest else 0
        return number, time.monotonic() - self._read_at

    def at(self, number: int) -> Known:
        """What was recorded up to a ledger number."""
        now = self.latest()
        if number == now.number:
            return now
        key = ("known", (number, "", now.base), "")
        return self._remembered(key, lambda: known_at(self.engine, number, now=now))

    def on(self, known: Known, day: dt.date, *, wave: str | None = None) -> Snapshot:
        """What of it was so on a day, for one wave or for all."""
        key = ("day", _as_read(known), (id(known), day, wave))
        return self._remembered(key, lambda: self._on(known, day, wave))

    def _on(self, known: Known, day: dt.date, wave: str | None) -> Snapshot:
        """The snapshot; what is the same as in the one before it is not gathered again."""
        before = self._days.get((day, wave))
        found = before.later(known) if before is not None else known.on(day, wave=wave)
        with self._lock:
            if known is self._latest:
                self._days[day, wave] = found
                while len(self._days) > DAYS:
                    del self._days[next(iter(self._days))]
        return found

    def worked_out(
        self, judge: Callable[[Snapshot], T], snapshot: Snapshot, *, for_: str = ""
    ) -> T:
        """What a pure judgement says of a snapshot, worked out once; for one person, once for each.

        `for_` names whoever it is for, where it says something else to everybody.
        """
        what, read = _what(judge, snapshot, for_), _as_read(snapshot.known)
        said = self._remembered(("said", read, what), lambda: _said(judge, snapshot))
        with self._lock:
            last = self._last.get(what)
            if self._is_of_now(read) and (last is None or not _leads_to(read, last)):
                self._last[what] = read
        return said

    def made_once(self, what: Hashable, snapshot: Snapshot, make: Callable[[], T]) -> T:
        """What is made of a snapshot, made once; `what` is all that it depends on besides."""
        key = ("made", _as_read(snapshot.known), (snapshot.as_of, snapshot.wave, what))
        return self._remembered(key, make)

    def _is_of_now(self, read: AsRead) -> bool:
        """Whether it was read from the record that stands now, and since its last redaction."""
        return self._latest is not None and read[2] == self._latest.base

    def worked_out_last(self, judge: Callable[[Snapshot], T], snapshot: Snapshot) -> tuple[T, bool]:
        """What a judgement that takes long says, and whether it says it of what is known now.

        Until that is worked out it is what was said before, but never of another programme, nor of
        what has been redacted since; so nobody waits in front of a screen that stands still.
        """
        what, read = _what(judge, snapshot), _as_read(snapshot.known)
        with self._lock:
            last = self._last.get(what, read)
            before = self._kept.get(("said", last, what))
            if (
                ("said", read, what) not in self._kept
                and before is not None
                and _leads_to(last, read)
            ):
                is_waiting, self._wanted[what] = what in self._wanted, snapshot
                if not is_waiting:
                    Thread(target=self._work_out, args=(judge, what), daemon=True).start()
                return cast(T, before), False
        return self.worked_out(judge, snapshot), True

    def _work_out(self, judge: Callable[[Snapshot], T], what: What) -> None:
        """Work out what is wanted last, once nothing more has been recorded for a moment."""
        time.sleep(PAUSE)
        with self._lock:
            snapshot = self._wanted.pop(what)
        self.worked_out(judge, snapshot)

    def _forget(self) -> None:
        """Keep nothing of another programme, nor of before a redaction."""
        for kept in (self._kept, self._last, self._days, self._were):
            kept.clear()

    def _let_go(self, before: AsRead) -> None:
        """Keep nothing of what was the present two states ago, but what was said last of all."""
        gone = self._were[0] if len(self._were) == self._were.maxlen else None
        self._were.append(before)
        said_last = {("said", read, what) for what, read in self._last.items()}
        for key in [key for key in self._kept if key[1] == gone and key not in said_last]:
            del self._kept[key]

    def _remembered(self, key: Key, make: Callable[[], T]) -> T:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return cast(T, self._kept[key])
            making = self._making.setdefault(key, Lock())
        with making:
            return self._made(key, make)

    def _made(self, key: Key, make: Callable[[], T]) -> T:
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


def _what(judge: Callable[[Snapshot], T], snapshot: Snapshot, for_: str = "") -> What:
    named = f"{judge.__module__}.{judge.__qualname__}"
    return (named, for_, snapshot.as_of, snapshot.wave or "")


def _said(judge: Callable[[Snapshot], T], snapshot: Snapshot) -> T:
    """What a judgement says; of one of the programme's own, what it said if nothing has moved."""
    is_own = judge.__module__.startswith("readiness.") and judge.__qualname__ == judge.__name__
    return snapshot.once(judge) if is_own else judge(snapshot)


def _as_read(known: Known) -> AsRead:
    return (known.number, known.digest, known.base)


def _leads_to(earlier: AsRead, later: AsRead) -> bool:
    """Whether one is an earlier state of the same record, with nothing redacted in between."""
    return earlier[0] < later[0] and earlier[2] == later[2]


@st.cache_resource(max_entries=2, show_spinner=False)
def shelf(url: str) -> Shelf:
    """The shelf of a database, one for all sessions of this process."""
    return Shelf(url)
