"""What the ledger, read from its first row, says is known."""

import datetime as dt
from typing import Any

from readiness.model import KINDS, Kind, Thing
from readiness.snapshot import Key, Known, Snapshot, Withdrawal
from readiness.store.ledger import Entry


class Replay:
    """Known things, to which one ledger entry after the other is applied."""

    def __init__(self, known: Known | None = None, *, at_hand: Snapshot | None = None) -> None:
        start = known or Known()
        self.number, self.at, self._base = start.number, start.at, start.base
        self._before = start
        self._things = dict(start.things)
        self._withdrawals = dict(start.withdrawals)
        self._ours: set[str] = set()
        self._known = known
        self._snapshot = at_hand

    @property
    def known(self) -> Known:
        """What is known now; later entries do not touch it."""
        if self._known is None:
            self._ours.clear()
            things, withdrawals = dict(self._things), dict(self._withdrawals)
            self._known = Known(self.number, things, withdrawals, self.at, base=self._base)
            self._known.take_over(self._before)
            self._before = self._known
        return self._known

    def on(self, day: dt.date) -> Snapshot:
        """What is known now, as at a day; what stayed the same is not gathered again."""
        before = self._snapshot
        if before is None or before.as_of != day:
            self._snapshot = self.known.on(day)
        elif before.known is not self.known:
            self._snapshot = before.later(self.known)
        assert self._snapshot is not None
        return self._snapshot

    def copy(self) -> "Replay":
        """The same, to come back to if what follows is not to be."""
        return Replay(self.known, at_hand=self._snapshot)

    def things(self, kind: str) -> dict[Key, Thing]:
        """All things of a kind."""
        return self._things.get(kind, {})  # type: ignore[return-value]

    def withdrawal(self, kind: str, key: Key) -> Withdrawal | None:
        """Why a thing no longer counts, if it was withdrawn."""
        return self._withdrawals.get((kind, key))

    def apply(self, entry: Entry) -> None:
        """Take in the next entry."""
        self.pass_over(entry)
        kind = KINDS.get(entry.kind)
        if kind is None:
            return
        if "withdrawn" in entry.after:
            self._withdrawals[kind.word, key_of(kind, entry.ref)] = withdrawal_in(entry)
        elif kind.is_fact:
            self._own(kind)[entry.number] = fact_in(kind, entry)
        else:
            things = self._own(kind)
            things[entry.ref] = record_in(kind, entry, things.get(entry.ref))

    def pass_over(self, entry: Entry) -> None:
        """Come as far as an entry, without what it says."""
        self.number, self.at, self._known = entry.number, entry.at, None

    def _own(self, kind: Kind) -> dict[Key, Thing]:
        """The things of a kind, copied once so that what was handed out stays as it was."""
        if kind.word not in self._ours:
            self._things[kind.word] = dict(self._things.get(kind.word, {}))
            self._ours.add(kind.word)
        return self._things[kind.word]  # type: ignore[return-value]


def key_of(kind: Kind, ref: str) -> Key:
    """What identifies a thing among its kind: a record's reference, a fact's ledger number."""
    return int(ref.rpartition("/")[2]) if kind.is_fact else ref


def ref_of(kind: Kind, thing: Thing) -> str:
    """A thing's reference in the ledger: a record's own, a fact's with its number."""
    if kind.is_fact:
        return f"{getattr(thing, 'of', '')}/{getattr(thing, 'recorded', 0)}"
    return str(getattr(thing, "ref", ""))


def fact_in(kind: Kind, entry: Entry) -> Thing:
    """The fact that an entry records."""
    of = entry.ref.rpartition("/")[0]
    return kind.value.model_validate({**entry.after, "of": of, "recorded": entry.number})


def record_in(kind: Kind, entry: Entry, before: Thing | None) -> Thing:
    """The record as an entry leaves it."""
    document: dict[str, Any] = {"recorded": entry.number}
    if before is not None:
        kept = {"recorded": getattr(before, "recorded", 0), "of": getattr(before, "of", None)}
        document = before.document() | kept
    document |= entry.after | {"ref": entry.ref, "changed": entry.number}
    return kind.value.model_validate({k: v for k, v in document.items() if v is not None})


def withdrawal_in(entry: Entry) -> Withdrawal:
    """The withdrawal that an entry records."""
    said = entry.after["withdrawn"]
    on = dt.date.fromisoformat(said["on"])
    return Withdrawal(entry.number, entry.kind, entry.ref, on, said["by"], said["reason"])
