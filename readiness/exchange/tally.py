"""What loading a file would do, as it is worked out, thing by thing."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from readiness.exchange.given import Withdrawn
from readiness.exchange.layout import FILE_KEYS
from readiness.exchange.plan import Add, Append, Change, Line, Move, Plan, Step, TakeBack
from readiness.model import KIND_OF, Fact, Record, Thing

LONGEST = 80


class Tally:
    """Collects the steps of a plan, and what its preview says."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.new: list[Line] = []
        self.changed: list[Change] = []
        self.unchanged: list[Line] = []
        self.notices: list[str] = []
        self.refusals: list[str] = []

    def plan(self, as_of: dt.date, number: int) -> Plan:
        """Everything collected, as compared with what was known at a ledger number."""
        return Plan(
            as_of,
            number,
            steps=tuple(self.steps),
            new=tuple(self.new),
            changed=tuple(self.changed),
            unchanged=tuple(self.unchanged),
            notices=tuple(self.notices),
        )

    def add(self, record: Record) -> int:
        """Count a new record; its place among the steps."""
        self.new.append(line_of(record))
        return self._step(Add(record))

    def append(self, fact: Fact, *, about: int | None = None) -> int:
        """Count a new fact; its place among the steps."""
        self.new.append(line_of(fact))
        return self._step(Append(fact, about))

    def keep(self, thing: Thing) -> None:
        """Count a thing that is recorded as the file has it."""
        self.unchanged.append(line_of(thing))

    def move(self, before: Record, after: Record) -> None:
        """Count the fields in which a record changes, if there are any."""
        was, will = before.document(), after.document()
        keys = [key for key in type(before).model_fields if was.get(key) != will.get(key)]
        keys = [key for key in keys if key in was or key in will]
        if not keys:
            self.keep(before)
            return
        for key in keys:
            self._change(before, key, was=was.get(key), will=will.get(key))
        self._step(Move(before, {key: getattr(after, key) for key in keys}))

    def take_back(self, thing: Thing, what: Thing | int, withdrawn: Withdrawn) -> None:
        """Count a withdrawal, of a recorded thing or of what a step adds."""
        if not isinstance(what, int):
            self._change(thing, "withdrawn", was=None, will=_document(withdrawn))
        self._step(TakeBack(what, withdrawn))

    def _change(self, thing: Thing, key: str, *, was: Any, will: Any) -> None:
        line = line_of(thing)
        named = FILE_KEYS.get((line.kind, key), key)
        self.changed.append(Change(line.kind, line.ref, line.name, named, was, will))

    def _step(self, step: Step) -> int:
        self.steps.append(step)
        return len(self.steps) - 1


def line_of(thing: Thing) -> Line:
    """A thing as a preview lists it: a fact under the record that it is about."""
    word = KIND_OF[type(thing)].word
    if isinstance(thing, Record):
        return Line(word, thing.ref, thing.label)
    said = {k: v for k, v in thing.document().items() if k != "evidence"}
    text = ", ".join(str(value) for value in said.values())
    return Line(word, str(getattr(thing, "of", "")), text[:LONGEST])


def _document(withdrawn: Withdrawn) -> Mapping[str, Any]:
    return withdrawn.model_dump(mode="json", exclude_none=True)
