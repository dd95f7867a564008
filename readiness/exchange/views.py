"""What is known, as a file is to tell it: all of it, or what was so on a day."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from readiness.model import (
    FACTS,
    KIND_OF,
    KINDS,
    PROGRAMME,
    RECORDS,
    DeepDive,
    Fact,
    Hazard,
    Programme,
    Question,
    Record,
    Thing,
)
from readiness.snapshot import Known, Snapshot, Withdrawal

Th = TypeVar("Th", Record, Fact)
About = Mapping[tuple[str, str], Sequence[Th]]


@dataclass(frozen=True)
class View:
    """Records and facts, in the order in which they were recorded.

    `day` is the day on which all of it was so; None where everything recorded is told, what was
    withdrawn too.
    """

    records: Mapping[str, Sequence[Record]]
    facts: Sequence[Fact]
    withdrawals: Mapping[tuple[str, str | int], Withdrawal]
    day: dt.date | None = None

    def withdrawal(self, thing: Thing) -> Withdrawal | None:
        """Why a thing no longer counts."""
        key = thing.ref if isinstance(thing, Record) else getattr(thing, "recorded", 0)
        return self.withdrawals.get((KIND_OF[type(thing)].word, key))

    def about(self, word: str, ref: str) -> Sequence[Fact]:
        """The facts of a kind about a record."""
        return self._facts.get((word, ref), ())

    def inside(self, word: str, ref: str) -> Sequence[Record]:
        """The records of a kind that stand inside another; the programme holds all of a kind."""
        if ref == PROGRAMME:
            return self.records.get(word, ())
        return self._inside.get((word, ref), ())

    def apart(self, word: str) -> list[Record]:
        """The records of a kind that stand inside none of those told."""
        parents = {record.ref for record in self.records.get(KINDS[word].parent or "", ())}
        return [record for record in self.records.get(word, ()) if record.of not in parents]

    @cached_property
    def _facts(self) -> About[Fact]:
        return _grouped(self.facts)

    @cached_property
    def _inside(self) -> About[Record]:
        return _grouped(r for records in self.records.values() for r in records if r.of)


def everything(known: Known) -> View:
    """All that is recorded."""
    records = {kind.word: _of(known, kind.word, Record) for kind in RECORDS}
    facts = [fact for kind in FACTS for fact in _of(known, kind.word, Fact)]
    return View(records, facts, known.withdrawals)


def on_day(snapshot: Snapshot) -> View:
    """What was so on the day of a snapshot."""
    records: dict[str, Sequence[Record]] = {
        kind.word: snapshot.all_of(kind.value) for kind in RECORDS if issubclass(kind.value, Record)
    }
    records["hazard"] = snapshot.hazards
    records = {word: [_so(r, snapshot.as_of) for r in found] for word, found in records.items()}
    facts = [
        fact
        for kind in FACTS
        if issubclass(kind.value, Fact)
        for record in records[kind.parent or PROGRAMME]
        for fact in snapshot.facts_of(kind.value, record.ref)
    ]
    return View(records, facts, {}, snapshot.as_of)


def _so(record: Record, day: dt.date) -> Record:
    """A record without the days inside it that had not come."""
    match record:
        case Programme(deferral_case=case) if case and _is_later(case.date, day):
            return record.model_copy(update={"deferral_case": None})
        case Hazard(transferred_to=to) if to and _is_later(to.acknowledged, day):
            still = to.model_copy(update={"acknowledged": None})
            return record.model_copy(update={"transferred_to": still})
        case Question() if _is_later(record.raised, day):  # put before it was sent in
            return record.model_copy(update={"raised": None, "raised_by": None})
        case DeepDive() if _is_later(record.sealed, day):
            return record.model_copy(update={"sealed": None})
    return record


def _is_later(when: object, day: dt.date) -> bool:
    return isinstance(when, dt.date) and when > day


def _of(known: Known, word: str, kind: type[Th]) -> list[Th]:
    return [thing for thing in known.of(word).values() if isinstance(thing, kind)]


def _grouped(things: Iterable[Th]) -> About[Th]:
    groups: defaultdict[tuple[str, str], list[Th]] = defaultdict(list)
    for thing in things:
        groups[KIND_OF[type(thing)].word, thing.of or ""].append(thing)
    return groups
