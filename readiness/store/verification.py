"""Whether the ledger's chain is whole, and whether replaying it gives what the tables hold."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, Select, String, Table, func, select, type_coerce
from sqlalchemy.exc import DatabaseError

from readiness.model import KINDS, TABLES, Kind, Thing
from readiness.snapshot import Key, Known, Withdrawal
from readiness.store.damage import UNREADABLE, damage_to, gently
from readiness.store.engine import reading
from readiness.store.ledger import FIRST, Entry, canonical
from readiness.store.replay import Replay, ref_of
from readiness.store.tables import LEDGER, PAYLOAD, WITHDRAWAL, entry_in, joined, thing_in

APART = dt.timedelta(minutes=1)  # what may lie between the clocks of machines, or waiting in line


@dataclass(frozen=True)
class Fault:
    """A row that is not as it was written: its number in the ledger, and what is wrong.

    The number is 0 where the file is damaged and no row says so.
    """

    number: int
    says: str


@dataclass(frozen=True)
class Verdict:
    """What a walk along the ledger found."""

    rows: int
    redactions: int
    digest: str
    first_bad: Fault | None = None
    set_back: int | None = None  # the first row that says it was written before the one before it

    @property
    def ok(self) -> bool:
        """Whether everything is as it was written."""
        return self.first_bad is None

    @property
    def message(self) -> str:
        """The finding in one sentence."""
        if self.first_bad is not None and not self.first_bad.number:
            return f"{self.first_bad.says.capitalize()}."
        if self.first_bad is not None:
            return f"Row {self.first_bad.number} is not as it was written: {self.first_bad.says}."
        redacted = f", {self.redactions} of them redacted" if self.redactions else ""
        whole = f"All {self.rows} rows of the record of changes are as they were written{redacted}."
        return whole if self.set_back is None else f"{whole} {SET_BACK.format(self.set_back)}"


SET_BACK = (
    "A clock was set back before row {}: go by the numbers there, which are in the order in which "
    "things happened, and not by the times."
)


def verify(engine: Engine) -> Verdict:
    """Walk the chain, replay it, and compare with the tables."""
    with reading(engine) as connection:
        return verdict_on(connection)


def verdict_on(connection: Connection) -> Verdict:
    """The same for what one transaction sees, written and not kept yet."""
    walk = Walk()
    try:
        return walk.verdict(_first_fault(connection, walk))
    except (DatabaseError, *UNREADABLE) as trouble:
        if connection.dialect.name != "sqlite":
            raise
        return walk.verdict(Fault(0, f"the database's file is damaged ({trouble.args[0]})"))


def _first_fault(connection: Connection, walk: "Walk") -> Fault | None:
    for number, row in gently(connection, _as_written(), LEDGER.c.number):
        walk.step(number, row)
        if walk.fault is not None:
            return walk.fault
    faults = [*walk.unattested(), *_orphans(connection, walk.replay.number)]
    faults += _differences(connection, walk.replay.known)
    if not faults and (damage := damage_to(connection)):
        return Fault(0, f"the database's file is damaged ({damage})")
    return min(faults, key=lambda fault: fault.number, default=None)


def _as_written() -> Select[Any]:
    """The ledger beside its payloads, with the moment also as SQLite holds it."""
    query: Select[Any] = joined()
    return query.add_columns(type_coerce(LEDGER.c.at, String).label("moment"))


class Walk:
    """One walk along the chain, row by row."""

    def __init__(self) -> None:
        self.replay = Replay()
        self.fault: Fault | None = None
        self._rows = 0
        self._previous = FIRST
        self._at: dt.datetime | None = None
        self._set_back: int | None = None
        self._blanked: dict[int, str] = {}
        self._attested: dict[int, str] = {}

    def step(self, number: int, row: Any) -> None:
        """Look at the next row."""
        self._rows += 1
        wrong = self._wrong_with(number, row)
        if wrong is not None:
            self.fault = Fault(number, wrong)

    def _wrong_with(self, number: int, row: Any) -> str | None:
        if number != self._rows:
            self._rows, missing = self._rows - 1, self._rows
            return f"row {missing} is missing before it"
        if row is None:
            return "it cannot be read"
        if row.salt is None:
            return "what changed is missing beside it"
        if row.previous != self._previous:
            return "it does not follow from the row before"
        try:
            return self._take(entry_in(row), row)
        except UNREADABLE:
            return "what changed cannot be read"

    def _take(self, entry: Entry, row: Any) -> str | None:
        if entry.digest(self._previous) != row.digest:
            return "its digest is another"
        if not _spelled_as_written(entry, row):
            return "it says the same in another spelling"
        self._previous = row.digest
        if self._set_back is None and self._at is not None and entry.at < self._at - APART:
            self._set_back = entry.number
        self._at = entry.at
        if entry.redacted is not None:
            self._blanked[entry.number] = entry.present_digest
        if entry.kind == "redaction":
            said = entry.after["redacted"]
            self._attested |= {int(number): blank for number, blank in said.items()}
        self.replay.apply(entry)
        return None

    def unattested(self) -> list[Fault]:
        """Texts blanked without a redaction on record, or changed after it."""
        numbers = self._blanked.keys() | self._attested.keys()
        return [
            Fault(number, "its text was blanked, and no redaction on record says so")
            for number in numbers
            if self._blanked.get(number) != self._attested.get(number)
        ]

    def verdict(self, fault: Fault | None) -> Verdict:
        """What the walk found."""
        redactions = len(self._blanked)
        return Verdict(self._rows, redactions, self._previous, fault, self._set_back)


def _spelled_as_written(entry: Entry, row: Any) -> bool:
    """Whether not even a byte was changed that makes no difference."""
    moment = f"{entry.at:%Y-%m-%d %H:%M:%S.%f}"
    stands = (row.before, row.after, row.moment if isinstance(row.moment, str) else moment)
    return stands == (canonical(entry.before), canonical(entry.after), moment)


def _orphans(connection: Connection, last: int) -> list[Fault]:
    """Payloads and withdrawals that no row of the ledger stands for."""
    faults = []
    for table, key in ((PAYLOAD, PAYLOAD.c.number), (WITHDRAWAL, WITHDRAWAL.c.recorded)):
        first = connection.execute(select(func.min(key)).where(key > last)).scalar()
        if first is not None:
            faults.append(Fault(first, f"the {table.name} stands, and its ledger row is gone"))
    return faults


def _differences(connection: Connection, replayed: Known) -> list[Fault]:
    faults: list[Fault] = []
    for kind in KINDS.values():
        faults += _kind_differences(connection, kind, replayed)
    faults += _withdrawal_differences(connection, replayed)
    return faults


def _withdrawal_differences(connection: Connection, replayed: Known) -> Iterator[Fault]:
    expected = {said.recorded: said for said in replayed.withdrawals.values()}
    stands = dict(gently(connection, select(WITHDRAWAL), WITHDRAWAL.c.recorded))
    for number in expected.keys() | stands.keys():
        said, row = expected.get(number), stands.get(number)
        if said is None:
            yield Fault(number, "the tables hold a withdrawal that was never recorded")
        elif row is None or Withdrawal(**row._mapping) != said:
            yield Fault(number, f"the withdrawal of {said.ref} is another in the tables")


def _kind_differences(connection: Connection, kind: Kind, replayed: Known) -> Iterator[Fault]:
    expected = replayed.of(kind.word)
    stands: dict[Key, Thing] = {}
    table = TABLES[kind.word]
    for number, row in gently(connection, select(table), table.c.recorded):
        thing = _read(kind, row)
        if thing is None:
            yield Fault(number, f"{kind.one} in the tables cannot be read")
        else:
            stands[_key(kind, table, row)] = thing
    for key in expected.keys() | stands.keys():
        if expected.get(key) != stands.get(key):
            yield _fault(kind, expected.get(key), stands.get(key))


def _read(kind: Kind, row: Any) -> Thing | None:
    if row is None:
        return None
    try:
        return thing_in(kind, row._mapping)
    except UNREADABLE:
        return None


def _key(kind: Kind, table: Table, row: Any) -> Key:
    key: Key = row._mapping[table.c.recorded if kind.is_fact else table.c.ref]
    return key


def _fault(kind: Kind, expected: Thing | None, stands: Thing | None) -> Fault:
    """Where the two part: the number under which the thing was last written."""
    thing = expected if expected is not None else stands
    assert thing is not None  # one of the two is there, or they would not differ
    written = getattr(thing, "changed", 0) or getattr(thing, "recorded", 0)
    ref = ref_of(kind, thing).rpartition("/")[0] if kind.is_fact else ref_of(kind, thing)
    if stands is None:
        return Fault(written, f"the {kind.title} of {ref} is gone from the tables")
    if expected is None:
        return Fault(written, f"the tables hold {kind.one} of {ref} that was never recorded")
    keys = [k for k, v in expected.document().items() if stands.document().get(k) != v]
    keys += [k for k in stands.document() if k not in expected.document()]
    where = ", ".join(key.replace("_", " ") for key in keys) or "place in the ledger"
    return Fault(written, f"the {kind.title} of {ref} has another {where} in the tables")
