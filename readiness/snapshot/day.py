"""What of all that is recorded was so on a day: any kind's records and facts, found and kept."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self, TypeVar

from readiness.looks import Look, look
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
from readiness.snapshot.judging import Judging
from readiness.snapshot.recorded import NUMBER, Key, Recorded, Withdrawal

R = TypeVar("R", bound=Record)
F = TypeVar("F", bound=Fact)
T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Day(Judging):
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
        look(*NUMBER)
        return self.known.number

    @property
    def programme(self) -> Programme:
        """The programme, with its withdrawn plans and its present go-live date."""
        look("programme")
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
        gathered, word = self._facts.setdefault(kind, {}), KIND_OF[kind].word
        look(word, ref)
        if ref not in gathered:
            gathered[ref] = tuple(self._as_they_stood(word, self.known.facts_about(word, ref)))
        return gathered[ref]  # type: ignore[return-value]

    def _listed(self, kind: type[Thing]) -> tuple[Thing, ...]:
        """What stood and belongs to the wave that this is seen for."""
        if self._seen_for is None:
            return self._stood(kind)
        look(KIND_OF[kind].word)
        if kind not in self._of_wave:
            holds = self._seen_for.holds
            self._of_wave[kind] = tuple(thing for thing in self._stood(kind) if holds(thing))
        return self._of_wave[kind]

    @cached_property
    def _of_wave(self) -> dict[type[Thing], tuple[Thing, ...]]:
        return {}

    @property
    def _seen_for(self) -> SeenFor | None:
        return None if self.wave is None else self.once(Day._seen_for_the_wave)

    def _seen_for_the_wave(self) -> SeenFor | None:
        wave = self.find(Wave, self.wave or "")
        if wave is None:
            return None
        whole = replace(self, wave=None)
        return seen_for(
            wave, waves=whole.all_of(Wave), sites=whole.all_of(Site), gateways=whole.all_of(Gateway)
        )

    def _stood(self, kind: type[Thing]) -> tuple[Thing, ...]:
        word = KIND_OF[kind].word
        look(word)
        if kind not in self._standing:
            self._standing[kind] = tuple(self._as_they_stood(word, self.known.of(word).items()))
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

        What was gathered and judged of what was not touched meanwhile is taken over.
        """
        found = replace(self, known=known)
        if known.base == self.known.base:
            touched = known.touched_since(self.known)
            self._hand_on(found, touched)
            self._hand_on_judgements(found, touched)
        return found

    def _hand_on(self, later: Self, touched: Set[Look]) -> None:
        """Give a later state what was gathered, but for what was touched meanwhile."""
        words = {word for word, _ in touched}
        same = {kind.value for word, kind in KINDS.items() if word not in words}
        later._standing.update(_only(self._standing, same))
        later._names.update(_only(self._names, same))
        for kept, to in ((self._facts, later._facts), (self._by_day, later._by_day)):
            for kind, of_each in kept.items():
                word = KIND_OF[kind].word
                to[kind] = {r: f for r, f in of_each.copy().items() if (word, r) not in touched}
        for kind in self._standing.keys() - same:
            if not KIND_OF[kind].is_fact:
                later._standing[kind] = tuple(self._with_the_rest(kind, later, touched))

    def _with_the_rest(self, kind: type[Thing], later: Self, touched: Set[Look]) -> Iterator[Thing]:
        """A later state's records of a kind: only what was touched is looked at anew."""
        word = KIND_OF[kind].word
        stood = {getattr(record, "ref", ""): record for record in self._standing[kind]}
        for key, thing in later.known.of(word).items():
            if (word, str(key)) in touched:
                yield from later._as_they_stood(word, [(key, thing)])
            elif key in stood:
                yield stood[key]

    @cached_property
    def _by_day(self) -> dict[type[Thing], dict[str, tuple[Thing, ...]]]:
        return {}

    def _dated(self, kind: type[F], ref: str) -> tuple[F, ...]:
        sorted_already = self._by_day.setdefault(kind, {})
        look(KIND_OF[kind].word, ref)
        if ref not in sorted_already:
            sorted_already[ref] = _oldest_first(self.facts_of(kind, ref))
        return sorted_already[ref]  # type: ignore[return-value]

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
        look(KIND_OF[kind].word)
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
        return self.find(Person, text) or self.once(Day._titles).get(text.casefold())

    def _titles(self) -> dict[str, Person]:
        return {p.title.casefold(): p for p in reversed(self.all_of(Person)) if p.title is not None}

    def recorded(self, kind: str) -> Mapping[Key, Thing]:
        """All things of a kind, of other days and withdrawn ones too."""
        look(kind)
        return self.known.of(kind)

    def withdrawal(self, kind: str, key: Key) -> Withdrawal | None:
        """Why a thing no longer counts, if it was withdrawn on any day."""
        look(kind)
        return self.known.withdrawals.get((kind, key))


def _only(kept: Mapping[type[Thing], T], kinds: Set[type[Thing]]) -> dict[type[Thing], T]:
    return {kind: kept[kind] for kind in kinds & kept.keys()}


def _oldest_first(facts: tuple[Thing, ...]) -> tuple[Thing, ...]:
    return tuple(sorted(facts, key=lambda fact: fact.happened or dt.date.min))
