"""What was known up to an earlier row of the ledger: a replay, of no more than has moved since."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, select

from readiness.model import KINDS, Record, Thing
from readiness.snapshot import Key, Known, Withdrawal
from readiness.store.ledger import Entry
from readiness.store.replay import Replay
from readiness.store.tables import LEDGER, entry_in, joined, read_entries

REWRITES = frozenset({"redaction", "migration"})  # after these, what was read before is void
PULSE = "pulse"
AT_ONCE = 200  # records that one query asks for


def up_to(connection: Connection, number: int, *, now: Known | None) -> Known:
    """What the ledger says up to a number; facts, and records that stayed, are those of `now`."""
    cut = _cut_by(connection, number)
    if now is None or _is_rewritten(connection):
        return _replayed(read_entries(connection), number, cut=cut)
    moved = [record.ref for record in _records(now) if record.recorded <= number < record.changed]
    then = _replayed(_rows_of(connection, moved), number)
    things = {word: dict(_as_then(word, now, then, number)) for word in now.things}
    taken_back = {key: said for key, said in now.withdrawals.items() if said.recorded <= number}
    if cut is not None and PULSE in things:
        numbers = _rows_in(connection, cut)
        things[PULSE] = {key: one for key, one in things[PULSE].items() if key not in numbers}
        taken_back = {k: s for k, s in taken_back.items() if not _is_of(s, numbers)}
    at = select(LEDGER.c.at).where(LEDGER.c.number == number)
    present = {word: found for word, found in things.items() if found}
    return Known(number, present, taken_back, connection.execute(at).scalar())


def _is_rewritten(connection: Connection) -> bool:
    """Whether anything on record was ever redacted or migrated: then only a whole replay tells."""
    rewrites = select(LEDGER.c.number).where(LEDGER.c.kind.in_(REWRITES)).limit(1)
    return connection.execute(rewrites).first() is not None


def _cut_by(connection: Connection, number: int) -> str | None:
    """The act that is recorded partly up to a number and partly after it; None if there is none."""
    rows = connection.execute(select(LEDGER.c.act).where(LEDGER.c.number.in_((number, number + 1))))
    acts = [row.act for row in rows]
    return acts[0] if len(acts) > 1 and acts[0] == acts[1] else None


def _replayed(rows: Iterable[Entry], number: int, *, cut: str | None = None) -> Known:
    replay = Replay()
    for entry in rows:
        if entry.number > number:
            break
        is_cut = cut is not None and entry.act == cut and entry.kind == PULSE
        take = replay.pass_over if is_cut else replay.apply
        take(entry)
    return replay.known


def _rows_in(connection: Connection, act: str) -> set[int]:
    """The numbers under which an act is recorded."""
    rows = connection.execute(select(LEDGER.c.number).where(LEDGER.c.act == act))
    return {int(row.number) for row in rows}


def _is_of(said: Withdrawal, numbers: set[int]) -> bool:
    """Whether a pulse was taken back under one of some numbers."""
    return said.kind == PULSE and said.recorded in numbers


def _records(now: Known) -> Iterator[Record]:
    for word, things in now.things.items():
        if not KINDS[word].is_fact:
            yield from (thing for thing in things.values() if isinstance(thing, Record))


def _rows_of(connection: Connection, refs: Sequence[str]) -> list[Entry]:
    """The rows about some records, in order; those of another kind under the same reference too."""
    found: list[Entry] = []
    for start in range(0, len(refs), AT_ONCE):
        of_these = joined().where(LEDGER.c.ref.in_(refs[start : start + AT_ONCE]))
        found += (entry_in(row) for row in connection.execute(of_these))
    return sorted(found, key=lambda entry: entry.number)


def _as_then(word: str, now: Known, then: Known, number: int) -> Iterator[tuple[Key, Thing]]:
    """The things of a kind that were recorded by then, each as it was then."""
    earlier: Mapping[Key, Thing] = then.of(word)
    for key, thing in now.of(word).items():
        if getattr(thing, "recorded", 0) <= number:
            has_moved = getattr(thing, "changed", 0) > number
            yield key, earlier[key] if has_moved else thing
