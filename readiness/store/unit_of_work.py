"""One transaction, one person, one moment, one reason: all of it is kept, or none.

Nothing else writes. What changed goes into the ledger as it goes into the tables, so nobody
can forget it and nothing can pass it by.
"""

import datetime as dt
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, select

from readiness.errors import AlreadyRecorded, NotFound, Refused
from readiness.model import KIND_OF, KINDS, Fact, Kind, Person, Record, Thing
from readiness.model.refusal import said_plainly
from readiness.snapshot import Known, Snapshot
from readiness.store.blanking import Blanking
from readiness.store.engine import writing
from readiness.store.keeping import keep
from readiness.store.ledger import FIRST, Entry, sayable
from readiness.store.reading import catch_up
from readiness.store.redaction import blank, blanked, scrub
from readiness.store.replay import Replay, key_of, ref_of
from readiness.store.since import Since
from readiness.store.tables import LEDGER, last_row

R = TypeVar("R", bound=Record)
F = TypeVar("F", bound=Fact)
Doc = dict[str, Any]


class Work:
    """What one person does in one transaction."""

    def __init__(
        self,
        connection: Connection,
        replay: Replay,
        *,
        actor: str,
        at: dt.datetime,
        day: dt.date,
        act: str,
        seen: int | None,
        why: str | None,
    ) -> None:
        self.actor, self.at, self.day = actor, at, day
        self.act, self.seen, self.why = act, seen, sayable(why)
        self._connection = connection
        self._replay = replay
        self._kept: Known | None = None
        self._since = Since(connection, seen, replay.known)
        self._entries: list[Entry] = []
        self._blanked: list[Entry] = []
        self._blanking: Blanking | None = None

    @property
    def known(self) -> Known:
        """Everything recorded, what this act has written so far included."""
        return self._kept or self._replay.known

    @property
    def person(self) -> Person | None:
        """Who is acting, where that is somebody in the programme."""
        found = self._replay.things("person").get(self.actor)
        return found if isinstance(found, Person) else None

    @property
    def name(self) -> str:
        """What the records call whoever is acting."""
        return self.person.name if self.person else self.actor

    @property
    def last_row(self) -> tuple[int, str]:
        """The number and the fingerprint of the last row kept before this act."""
        number, _, digest = last_row(self._connection)
        return number, digest or FIRST

    def snapshot(self) -> Snapshot:
        """What is known, as at the day of the act."""
        return self._replay.on(self.day)

    def get(self, kind: type[R], ref: str) -> R:
        """The record under a reference; `NotFound` if there is none."""
        found = self._replay.things(KIND_OF[kind].word).get(ref)
        if not isinstance(found, kind):
            raise NotFound(KIND_OF[kind].title, ref)
        return found

    def fact(self, kind: type[F], number: int) -> F:
        """The fact recorded under a ledger number; `NotFound` if there is none."""
        found = self._replay.things(KIND_OF[kind].word).get(number)
        if not isinstance(found, kind):
            raise NotFound(KIND_OF[kind].title, str(number))
        return found

    def facts(self, kind: type[F], ref: str) -> tuple[F, ...]:
        """The facts about a record that still count, in the order in which they were recorded."""
        word = KIND_OF[kind].word
        found = self._replay.things(word).items()
        return tuple(
            fact
            for key, fact in found
            if isinstance(fact, kind)
            and fact.of == ref
            and self._replay.withdrawal(word, key) is None
        )

    def new_ref(self, kind: type[Record], start: str) -> str:
        """The next free reference that begins with `start`: OP-01, then OP-02; HZ-001/1 inside."""
        taken = self._replay.things(KIND_OF[kind].word)
        width = 1 if start.endswith("/") else KIND_OF[kind].width
        numbers = (f"{start}{n:0{width}d}" for n in range(1, len(taken) + 2))
        return next(ref for ref in numbers if ref not in taken)

    def add(self, record: R) -> R:
        """Record something new under its reference."""
        kind = KIND_OF[type(record)]
        if record.ref in self._replay.things(kind.word):
            raise Refused(f"There is already {kind.one} {record.ref}. Choose another reference.")
        inside = {"of": record.of} if record.of is not None else {}
        self._enter(kind, record.ref, {}, _without_ref(record) | inside)
        return self.get(type(record), record.ref)

    def move(self, record: R, **changes: Any) -> R:
        """Change fields of a record that move; what is already so is not recorded again.

        Raises `ChangedSince` if somebody changed one of them after the page was drawn.
        """
        kind = KIND_OF[type(record)]
        present = self.get(type(record), record.ref)
        moved = type(record).model_validate({**present.model_dump(), **changes})
        before, after = _without_ref(present), _without_ref(moved)
        keys = [key for key in (before | after) if before.get(key) != after.get(key)]
        if not keys:
            return present
        self._since.refuse_if_moved(kind, record.ref, keys)
        was, now = ({key: side.get(key) for key in keys} for side in (before, after))
        self._enter(kind, record.ref, was, now)
        return self.get(type(record), record.ref)

    def append(self, fact: F) -> F:
        """Record a new fact about the record that it names in `of`."""
        kind = KIND_OF[type(fact)]
        parent = KINDS[kind.parent or ""]
        if fact.of not in self._replay.things(parent.word):
            raise NotFound(parent.title, fact.of)
        self._enter(kind, f"{fact.of}/{self._replay.number + 1}", {}, fact.document())
        return self.fact(type(fact), self._replay.number)

    def withdraw(
        self, thing: Thing, *, reason: str, on: dt.date | None = None, by: str | None = None
    ) -> None:
        """Say that a thing no longer counts, and why; it stays on record.

        `by` is who said so, where a file tells of somebody other than the person acting.
        """
        kind = KIND_OF[type(thing)]
        ref = ref_of(kind, thing)
        if key_of(kind, ref) not in self._replay.things(kind.word):
            raise NotFound(kind.title, ref)
        if self._replay.withdrawal(kind.word, key_of(kind, ref)) is not None:
            raise Refused(f"{kind.title.capitalize()} {ref} has already been withdrawn.")
        said = {
            "on": (on or self.day).isoformat(),
            "by": by or self.actor,
            "reason": sayable(reason),
        }
        self._enter(kind, ref, {}, {"withdrawn": said})

    def unless_changed(self, kind: type[Fact], ref: str) -> None:
        """Go on only if nobody recorded such a fact about a record after the page was drawn."""
        self._since.refuse_if_recorded(KIND_OF[kind], ref)

    def redact(self, unwanted: str, *, second: str) -> int:
        """Take a text out of everything, at the word of two people; in how many places it stood.

        It is the only thing its act does. The text itself is not recorded again.
        """
        blanking = Blanking(unwanted)
        if self._entries:
            raise Refused("A redaction stands alone. Record the other changes first.")
        if second == self.actor:
            raise Refused("A redaction takes a second person. Ask somebody else to agree to it.")
        if blanking.is_in(self.why):
            raise Refused("Say why without repeating the text that is to be taken out.")
        self._blanked, self._blanking = blanked(self._connection, blanking), blanking
        if not self._blanked:
            raise Refused("That text stands nowhere in the record. Check how it was spelled.")
        marks = {str(entry.number): entry.present_digest for entry in self._blanked}
        self._entries.append(
            self._entry("redaction", "ledger", {}, {"redacted": marks, "by": [self.actor, second]})
        )
        return len(self._blanked)

    def _enter(self, kind: Kind, ref: str, before: Doc, after: Doc) -> None:
        if self._blanking is not None:
            raise Refused("A redaction stands alone. Record the other changes afterwards.")
        entry = self._entry(kind.word, ref, before, after)
        self._replay.apply(entry)
        self._entries.append(entry)

    def _entry(self, kind: str, ref: str, before: Doc, after: Doc) -> Entry:
        number = self._replay.number + 1
        return Entry(number, self.at, self.actor, self.act, kind, ref, before, after, self.why)

    def _keep(self) -> None:
        if self._entries:
            digest = keep(self._connection, self._entries, self._replay)
            self._kept = self._replay.known.up_to_row(digest)
        if self._blanking is not None:
            self._kept = None  # it holds what was blanked
            blank(self._connection, self._blanked, self._blanking)


def _without_ref(record: Record) -> dict[str, Any]:
    return {key: value for key, value in record.document().items() if key != "ref"}


@contextmanager
def unit_of_work(
    engine: Engine,
    *,
    actor: str,
    at: dt.datetime,
    day: dt.date,
    act: str | None = None,
    seen: int | None = None,
    why: str | None = None,
    known: Known | None = None,
    at_hand: Snapshot | None = None,
) -> Iterator[Work]:
    """Keep all of it when the block ends; keep none of it if the block raises.

    `known` is what the caller already knows, to be caught up, and `at_hand` what is gathered of it.
    Raises `AlreadyRecorded` if the act is in the ledger: a double click changes nothing.
    """
    act = act or uuid.uuid4().hex
    with writing(engine) as connection:
        if connection.execute(select(LEDGER.c.number).where(LEDGER.c.act == act).limit(1)).first():
            raise AlreadyRecorded("This has been recorded already; nothing was changed.")
        replay = Replay(catch_up(connection, known), at_hand=at_hand)
        work = Work(connection, replay, actor=actor, at=at, day=day, act=act, seen=seen, why=why)
        with said_plainly():
            yield work
        work._keep()
    if work._blanking is not None:
        scrub(engine)
