"""All that is recorded up to a ledger number, as it was recorded."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from readiness.errors import NotFound
from readiness.model import PROGRAMME, Programme, Thing, Wave

Key = str | int


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
            self._by_record[kind] = _by_record(self.of(kind))
        return self._by_record[kind].get(ref, ())

    @cached_property
    def _by_record(self) -> dict[str, Mapping[str, Sequence[tuple[Key, Thing]]]]:
        return {}

    def take_over(self, before: "Recorded") -> None:
        """Take over what was gathered of the kinds of which nothing was recorded since."""
        same = {w for w, things in self.things.items() if things is before.things.get(w)}
        self._by_record.update({w: before._by_record[w] for w in same & before._by_record.keys()})
        self._last_days.update({w: before._last_days[w] for w in same & before._last_days.keys()})

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


def _by_record(things: Mapping[Key, Thing]) -> Mapping[str, Sequence[tuple[Key, Thing]]]:
    grouped: dict[str, list[tuple[Key, Thing]]] = {}
    for key, thing in things.items():
        grouped.setdefault(getattr(thing, "of", "") or "", []).append((key, thing))
    return grouped
