"""What was read from somebody's list: records in the programme file's keys, and what is doubtful.

It is compared with what is known before anything is written, as a programme file is.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from readiness.exchange.files import Document
from readiness.exchange.layout import FORMAT
from readiness.exchange.plan import Add, Append, Change, Move, Plan
from readiness.model import KIND_OF, Control, Record
from readiness.snapshot import Known

OF_FACTS = {"readings": ("reading", "group_reading"), "pulses": ("pulse",)}
NEW, CHANGED, UNCHANGED = "new", "changed", "unchanged"
KEPT_ASIDE = ("taken_from", "raw")  # where a record came from, and its cells there
Row = dict[str, Any]


@dataclass(frozen=True)
class Flag:
    """One doubtful cell: the record by its name, the programme file's key, the text, and why."""

    record: str
    field: str
    raw: str
    why: str

    def document(self) -> dict[str, str]:
        """The flag as other programs read it."""
        return {"record": self.record, "field": self.field, "raw": self.raw, "why": self.why}


@dataclass(frozen=True)
class Column:
    """A heading of a file, and the key that it is taken for; none where it is left aside."""

    heading: str
    field: str = ""


@dataclass(frozen=True)
class Taken:
    """The records of a file of one kind, what is doubtful, and what taking them in would do."""

    kind: str
    record: str
    records: Sequence[Row]
    plan: Plan
    flags: Sequence[Flag] = ()
    columns: Sequence[Column] = ()
    standing: Sequence[str] = ()  # of each record, whether it is new, changed or unchanged
    controls: Sequence[Row] = ()  # those that several records share

    @property
    def counts(self) -> Mapping[str, int]:
        """How many records are new, changed and unchanged."""
        found = Counter(self.standing)
        if self.kind in OF_FACTS:  # which are counted, and not the records that hold them
            lines = {NEW: self.plan.new, UNCHANGED: self.plan.unchanged}
            words = OF_FACTS[self.kind]
            found = Counter(
                {what: sum(one.kind in words for one in told) for what, told in lines.items()}
            )
        return {what: found[what] for what in (NEW, CHANGED, UNCHANGED)}

    @property
    def changes(self) -> Sequence[Change]:
        """The keys that change in what is recorded, without where the file itself is kept."""
        return [change for change in self.plan.changed if change.key not in KEPT_ASIDE]

    def document(self) -> dict[str, Any]:
        """All of it as other programs read it."""
        flags = [flag.document() for flag in self.flags]
        shared = {"controls": list(self.controls)} if self.controls else {}
        return {"records": list(self.records), **shared, "flags": flags, **self.counts}


@dataclass(frozen=True)
class Found:
    """What a file holds of one kind, before it is compared with what is known."""

    records: list[Row]
    flags: list[Flag] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)
    policy: Mapping[str, Row] = field(default_factory=dict)
    controls: list[Row] = field(default_factory=list)  # those that several of the records share

    def without(self, *keys: str) -> "Found":
        """The same with some keys of every record left out."""
        rows = [{k: v for k, v in row.items() if k not in keys} for row in self.records]
        return replace(self, records=rows)


def fragment(found: Found, section: str, known: Known) -> Document:
    """The records as a programme file of this programme that says nothing else."""
    programme: Row = {"name": "not started", "go_live": "2000-01-01"}
    if not known.is_empty:
        programme = {
            "name": known.programme.name,
            "go_live": known.programme.go_live.isoformat(),
        }
    policy = {"policy": dict(found.policy)} if found.policy else {}
    shared = {"controls": found.controls} if found.controls else {}
    return {"format": FORMAT, "programme": programme | policy, **shared, section: found.records}


def standing_of(plan: Plan, kind: str, refs: Sequence[str]) -> list[str]:
    """Of each record by its reference: whether it is new, whether anything of it changes."""
    new = {s.record.ref for s in plan.steps if isinstance(s, Add) and _is(s.record, kind)}
    changed = {ref for step in plan.steps for ref in _touched(step, kind)}
    return [NEW if r in new else CHANGED if r in changed else UNCHANGED for r in refs]


def _touched(step: object, kind: str) -> list[str]:
    match step:
        case Add(Control() as control) | Move(Control() as control, _):
            return [control.of] if control.of else []
        case Move(record, _) if _is(record, kind):
            return [record.ref]
        case Append(fact, _):
            return [fact.of]
    return []


def _is(record: Record, kind: str) -> bool:
    return KIND_OF[type(record)].word == kind
