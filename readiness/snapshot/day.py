"""What of all that is recorded was so on a day: any kind's records and facts, found and kept."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self, TypeVar

from readiness.model import (
    KIND_OF,
    KINDS,
    Fact,
    Gateway,
    Person,
    Programme,
    Record,
    Site,
    Thing,
    Token,
    Wave,
)
from readiness.seen_for import SeenFor, seen_for
from readiness.snapshot.recorded import Key, Recorded

R = TypeVar("R", bound=Record)
F = TypeVar("F", bound=Fact)
T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Day:
    """What was so on a day, of what is recorded up to a ledger number.

    Seen for one wave of a staggered go-live, its lists and its countdown are that wave's; a record
    of another is still found by its reference.
    """

    known: Recorded
    as_of: dt.date
    wave: str | None = None

    @property
    def number(self) -> int:
        """The ledger number up to which this was read."""
        return self.known.number

    @property
    def programme(self) -> Programme:
        """The programme, with its withdrawn plans and its present go-live date."""
        return self.known.programme

    @property
    def go_live(self) -> dt.date:
        """The day on which the system is to be switched on: the wave's own, if it has one."""
        wave = self._seen_for.wave if self._seen_for is not None else None
        return self.programme.go_live if wave is None or wave.go_live is None else wave.go_live

    @property
    def days_to_go(self) -> int:
        """Days from the day asked about to go-live; negative once it has passed."""
        return (self.go_live - self.as_of).days

    def on(self, day: dt.date) -> Self:
        """What of the same was so on another day."""
        return replace(self, as_of=day)

    def of_wave(self, wave: str | None) -> Self:
        """The same moment, for the wave that something belongs to; unchanged where it is None."""
        found = None if wave is None else self.find(Wave, wave)
        if found is None or found.ref == self.wave:
            return self
        return replace(self, wave=found.ref)

    def all_of(self, kind: type[R]) -> tuple[R, ...]:
        """The records of a kind that stood on the day, in the order in which they were recorded."""
        return self._listed(kind)  # type: ignore[return-value]

    def facts_of(self, kind: type[F], ref: str) -> tuple[F, ...]:
        """The facts of a kind about a record, in the order in which they were recorded."""
        gathered = self._facts.setdefault(kind, {})
        if ref not in gathered:
            word = KIND_OF[kind].word
            gathered[ref] = tuple(self._as_they_stood(word, self.known.facts_about(word, ref)))
        return gathered[ref]  # type: ignore[return-value]

    def _listed(self, kind: type[Thing]) -> tuple[Thing, ...]:
        """What stood and belongs to the wave that this is seen for."""
        if self._seen_for is None:
            return self._stood(kind)
        if kind not in self._of_wave:
            holds = self._seen_for.holds
            self._of_wave[kind] = tuple(thing for thing in self._stood(kind) if holds(thing))
        return self._of_wave[kind]

    @cached_property
    def _of_wave(self) -> dict[type[Thing], tuple[Thing, ...]]:
        return {}

    @cached_property
    def _seen_for(self) -> SeenFor | None:
        wave = None if self.wave is None else self.find(Wave, self.wave)
        if wave is None:
            return None
        whole = replace(self, wave=None)
        return seen_for(
            wave, waves=whole.all_of(Wave), sites=whole.all_of(Site), gateways=whole.all_of(Gateway)
        )

    def _stood(self, kind: type[Thing]) -> tuple[Thing, ...]:
        if kind not in self._standing:
            self._standing[kind] = tuple(self._things(KIND_OF[kind].word))
        return self._standing[kind]

    # Each kind is gathered when it is first asked for.
    @cached_property
    def _standing(self) -> dict[type[Thing], tuple[Thing, ...]]:
        return {}

    @cached_property
    def _facts(self) -> dict[type[Thing], dict[str, tuple[Thing, ...]]]:
        return {}

    def later(self, known: Recorded) -> Self:
        """What is so on the same day, of what is known by now.

        Kinds of which nothing was recorded meanwhile are taken over, not gathered again.
        """
        found = replace(self, known=known)
        touched = {word for word, _ in known.withdrawals.keys() ^ self.known.withdrawals.keys()}
        same = {
            kind.value
            for word, kind in KINDS.items()
            if word not in touched and known.things.get(word) is self.known.things.get(word)
        }
        found._standing.update(_only(self._standing, same))
        found._facts.update(_only(self._facts, same))
        found._by_day.update(_only(self._by_day, same))
        found._names.update(_only(self._names, same))
        return found

    @cached_property
    def _by_day(self) -> dict[type[Thing], dict[str, tuple[Thing, ...]]]:
        return {}

    def _dated(self, kind: type[F], ref: str) -> tuple[F, ...]:
        sorted_already = self._by_day.setdefault(kind, {})
        if ref not in sorted_already:
            sorted_already[ref] = _oldest_first(self.facts_of(kind, ref))
        return sorted_already[ref]  # type: ignore[return-value]

    def _things(self, word: str) -> Iterable[Thing]:
        return self._as_they_stood(word, self.known.of(word).items())

    def _as_they_stood(self, word: str, things: Iterable[tuple[Key, Thing]]) -> Iterator[Thing]:
        withdrawals = self.known.withdrawals
        for key, thing in things:
            withdrawal = withdrawals.get((word, key)) if withdrawals else None
            if withdrawal is not None and withdrawal.on <= self.as_of:
                continue
            if (standing := thing.on(self.as_of)) is not None:
                yield standing

    def find(self, kind: type[R], name: str) -> R | None:
        """The record of a kind under a reference or, failing that, under a name."""
        return self._named(kind).get(name)  # type: ignore[return-value]

    def named(self, text: str) -> tuple[Record, ...]:
        """Every record, of any kind, that a reference or a name stands for."""
        kinds = (kind.value for kind in KINDS.values() if not kind.is_fact)
        kinds = (kind for kind in kinds if kind is not Token)  # nobody writes about a way in
        found = (self._named(kind).get(text) for kind in kinds)
        return tuple(record for record in found if record is not None)

    def _named(self, kind: type[Thing]) -> dict[str, Record]:
        if kind not in self._names:
            records = [thing for thing in self._stood(kind) if isinstance(thing, Record)]
            by_name = {record.label: record for record in reversed(records)}
            self._names[kind] = by_name | {record.ref: record for record in records}
        return self._names[kind]

    @cached_property
    def _names(self) -> dict[type[Thing], dict[str, Record]]:
        return {}

    def person(self, text: str | None) -> Person | None:
        """The person that a reference, a name, a title or a role's words stand for."""
        if text is None:
            return None
        return self.find(Person, text) or self._titles.get(text.casefold())

    @cached_property
    def _titles(self) -> dict[str, Person]:
        return {p.title.casefold(): p for p in reversed(self.all_of(Person)) if p.title is not None}


def _only(kept: Mapping[type[Thing], T], kinds: Set[type[Thing]]) -> dict[type[Thing], T]:
    return {kind: kept[kind] for kind in kinds & kept.keys()}


def _oldest_first(facts: tuple[Thing, ...]) -> tuple[Thing, ...]:
    return tuple(sorted(facts, key=lambda fact: fact.happened or dt.date.min))
