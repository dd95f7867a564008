"""What was promised, by whom and by when, and what became of it."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from readiness.model import Action, Note, Question
from readiness.snapshot import Snapshot
from readiness.vocabulary import PromiseState

KEPT_WORDS = frozenset({"kept", "done", "complete", "completed", "closed"})
BROKEN_WORDS = frozenset({"broken"})
GIVEN_UP_WORDS = frozenset({"cancelled", "dropped"})


@dataclass(frozen=True)
class Promise:
    """What somebody promised, by when, and what became of it.

    `first_due` is the day by which it was promised at first; `source` names what it was promised
    in answer to; `shown` is what shows that it was kept.
    """

    ref: str
    text: str
    owner: str | None
    due: dt.date | None
    first_due: dt.date | None
    closed: dt.date | None
    status: str
    source: str | None
    shown: str | None

    def state(self, day: dt.date) -> PromiseState:
        """What had become of it by a day."""
        if self.status in BROKEN_WORDS:
            return PromiseState.BROKEN
        if not self.is_open:
            in_time = self.first_due is None or (self.closed or self.first_due) <= self.first_due
            return PromiseState.KEPT if in_time else PromiseState.LATE
        if self.due is not None and self.due < day:
            return PromiseState.BROKEN
        return PromiseState.LATE if self.is_moved else PromiseState.TO_COME

    @property
    def whose(self) -> str:
        """What was promised, and who promised it."""
        return f"{self.text}, {self.owner or 'nobody named'}"

    @property
    def is_open(self) -> bool:
        """Whether it has been neither kept nor said to be broken."""
        return self.closed is None and self.status not in KEPT_WORDS | BROKEN_WORDS

    @property
    def is_kept(self) -> bool:
        """Whether it was kept, in time or late."""
        return not self.is_open and self.status not in BROKEN_WORDS

    @property
    def is_moved(self) -> bool:
        """Whether it is now promised for a later day than at first."""
        return self.due is not None and self.first_due is not None and self.due > self.first_due


@dataclass(frozen=True)
class Promises:
    """The promises of a programme, by what became of them, the longest due first."""

    kept: tuple[Promise, ...]
    late: tuple[Promise, ...]
    broken: tuple[Promise, ...]
    to_come: tuple[Promise, ...]

    def __bool__(self) -> bool:
        return bool(self.kept or self.late or self.broken or self.to_come)


def promises(snapshot: Snapshot) -> Promises:
    """Every promise made by the day: actions, and what was promised in reply to a note."""
    by_state: defaultdict[PromiseState, list[Promise]] = defaultdict(list)
    for promise in sorted(_made(snapshot), key=lambda promise: promise.due or dt.date.max):
        by_state[promise.state(snapshot.as_of)].append(promise)
    return Promises(
        kept=tuple(by_state[PromiseState.KEPT]),
        late=tuple(by_state[PromiseState.LATE]),
        broken=tuple(by_state[PromiseState.BROKEN]),
        to_come=tuple(by_state[PromiseState.TO_COME]),
    )


def promised_in_answer(snapshot: Snapshot, ref: str) -> tuple[Promise, ...]:
    """What was promised in answer to a question."""
    return tuple(promise for promise in _made(snapshot) if promise.source == ref)


def _made(snapshot: Snapshot) -> Iterator[Promise]:
    """What was promised by the day and not given up since."""
    for action in snapshot.actions:
        if not _is_yet_to_be_made(snapshot, action) and _status(action) not in GIVEN_UP_WORDS:
            yield promise_of(action)
    for note in snapshot.notes:
        if note.action:
            yield _of_note(note, note.action)


def _is_yet_to_be_made(snapshot: Snapshot, action: Action) -> bool:
    """Whether it answers a question that is put only later; a promise has no day of its own."""
    question = snapshot.recorded("question").get(action.source or "")
    asked = question.asked if isinstance(question, Question) else None
    return asked is not None and asked > snapshot.as_of


def promise_of(action: Action) -> Promise:
    """What an action promises."""
    return Promise(
        ref=action.ref,
        text=action.text,
        owner=action.owner,
        due=action.due,
        first_due=action.due_history[0] if action.due_history else action.due,
        closed=action.closed,
        status=_status(action),
        source=action.source,
        shown=action.shown,
    )


def _status(action: Action) -> str:
    return (action.status or "").strip().casefold()


def _of_note(note: Note, text: str) -> Promise:
    return Promise(
        ref=note.ref,
        text=text,
        owner=note.action_owner,
        due=note.action_due,
        first_due=note.action_due,
        closed=note.action_closed,
        status="",
        source=note.ref,
        shown=None,
    )
