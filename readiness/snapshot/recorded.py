"""All that is recorded up to a ledger number, as it was recorded."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import takewhile
from typing import Self

from readiness.errors import NotFound
from readiness.looks import Look
from readiness.model import KINDS, PROGRAMME, Programme, Thing, Wave

Key = str | int
NUMBER: Look = ("", "")  # which is never what it was


@dataclass(frozen=True)
class Withdrawal:
    """Why a thing no longer counts: who took it back, on what day, for what reason."""

    recorded: int
    kind: str
    ref: str
    on: dt.date
    by: str
    reason: str


@dataclass(frozen=True)
class Recorded:
    """All that is recorded up to a ledger number.

    `things` holds each kind's things by reference (records) or by ledger number (facts), in the
    order in which they were recorded; `withdrawals` are keyed by kind and key; `at` is when the
    last of it was recorded. `digest` is that of its last row in the ledger, which no other
    programme has under the same number; `base` is that of the row up to which all was read at once,
    and stays the same while it is caught up.
    """

    number: int = 0
    things: Mapping[str, Mapping[Key, Thing]] = field(default_factory=dict)
    withdrawals: Mapping[tuple[str, Key], Withdrawal] = field(default_factory=dict)
    at: dt.datetime | None = None
    digest: str = field(default="", compare=False)
    base: str = field(default="", compare=False)

    def of(self, kind: str) -> Mapping[Key, Thing]:
        """All things of a kind, withdrawn ones too."""
        return self.things.get(kind, {})

    def facts_about(self, kind: str, ref: str) -> Sequence[tuple[Key, Thing]]:
        """The facts of a kind about a record, withdrawn ones too, each with its key."""
        if kind not in self._by_record:
            self._by_record[kind] = _by_record(self.of(kind).items())
        return self._by_record[kind].get(ref, ())

    @cached_property
    def _by_record(self) -> dict[str, Mapping[str, Sequence[tuple[Key, Thing]]]]:
        return {}

    def up_to_row(self, digest: str) -> Self:
        """The same, by the digest of its last row in the ledger."""
        found = replace(self, digest=digest)
        found.take_over(self)
        return found

    def take_over(self, before: "Recorded") -> None:
        """Take over what was gathered before, and gather of it only what was recorded since."""
        for word, things in self.things.items():
            was = before.things.get(word, {})
            if things is was:
                self._take_over(word, before, new=())
            elif KINDS[word].is_fact and before.base == self.base:
                new = _recorded_since(things, was)
                if len(was) + len(new) == len(things):
                    self._take_over(word, before, new=new)

    def _take_over(
        self, word: str, before: "Recorded", *, new: Sequence[tuple[Key, Thing]]
    ) -> None:
        if (days := before._last_days.get(word)) is not None:
            happened = (thing.happened for _, thing in new)
            self._last_days[word] = max([days, *(d for d in happened if d is not None)])
        if (grouped := before._by_record.get(word)) is not None:
            more = {
                about: [*grouped.get(about, ()), *found] for about, found in _by_record(new).items()
            }
            self._by_record[word] = {**grouped, **more} if more else grouped

    def touched_since(self, before: "Recorded") -> frozenset[Look]:
        """What was recorded or taken back between two states, whichever is the earlier."""
        touched: set[Look] = {NUMBER}
        for word in self.things.keys() | before.things.keys():
            now, was = self.of(word), before.of(word)
            if now is not was:
                touched.update((word, about) for about in _moved(word, now, was))
        for word, key in self.withdrawals.keys() ^ before.withdrawals.keys():
            thing = self.of(word).get(key) or before.of(word).get(key)
            touched.add((word, _about(thing) if KINDS[word].is_fact else str(key)))
        return frozenset(touched | {(word, "") for word, _ in touched})

    @property
    def is_empty(self) -> bool:
        """Whether no programme has been started."""
        return not self.of("programme")

    @property
    def programme(self) -> Programme:
        """The programme; `NotFound` where none has been started."""
        found = self.of("programme").get(PROGRAMME)
        if not isinstance(found, Programme):
            raise NotFound("programme", "here: load a programme file or start one")
        return found

    def wave(self, text: str) -> str:
        """The reference of the wave that a reference or a name stands for."""
        for wave in self.of("wave").values():
            if isinstance(wave, Wave) and text in (wave.ref, wave.name):
                return wave.ref
        raise NotFound("wave", text)

    def opening_day(self, today: dt.date) -> dt.date:
        """The day to open on: today, or the past day that a loaded programme is known up to.

        Once anything is recorded about a later day, the programme is alive and opens today.
        """
        loaded = None if self.is_empty else self.programme.as_of
        if loaded is None or loaded >= today or self.last_day > loaded:
            return today
        return loaded

    @cached_property
    def last_day(self) -> dt.date:
        """The latest day of anything that has happened."""
        for word in self.things.keys() - self._last_days.keys():
            days = (thing.happened for thing in self.things[word].values())
            self._last_days[word] = max((d for d in days if d is not None), default=dt.date.min)
        return max(self._last_days.values(), default=dt.date.min)

    @cached_property
    def _last_days(self) -> dict[str, dt.date]:
        return {}


def _about(thing: Thing | None) -> str:
    """The record that a fact is about."""
    return getattr(thing, "of", "") or ""


def _by_record(things: Iterable[tuple[Key, Thing]]) -> Mapping[str, Sequence[tuple[Key, Thing]]]:
    grouped: dict[str, list[tuple[Key, Thing]]] = {}
    for key, thing in things:
        grouped.setdefault(_about(thing), []).append((key, thing))
    return grouped


def _recorded_since(
    now: Mapping[Key, Thing], was: Mapping[Key, Thing]
) -> tuple[tuple[Key, Thing], ...]:
    """The facts that came last: nothing is ever recorded before another."""
    new = takewhile(lambda key: key not in was, reversed(tuple(now)))
    return tuple((key, now[key]) for key in new)[::-1]


def _moved(word: str, now: Mapping[Key, Thing], was: Mapping[Key, Thing]) -> Iterator[str]:
    """The records that are not what they were, or that facts were recorded about."""
    if KINDS[word].is_fact:
        more, fewer = (now, was) if len(now) > len(was) else (was, now)
        new: Iterable[tuple[Key, Thing]] = _recorded_since(more, fewer)
        if len(fewer) + len(tuple(new)) != len(more):
            new = ((key, thing) for key, thing in more.items() if key not in fewer)
        yield from (_about(thing) for _, thing in new)
    else:
        yield from (str(key) for key in now.keys() | was.keys() if now.get(key) is not was.get(key))
