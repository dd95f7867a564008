"""What became of a question when it was put before: what was answered, what was promised."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from readiness.model import Answer
from readiness.model import Question as Put
from readiness.questions.spoken import quoted
from readiness.scoring.figures import day
from readiness.scoring.promises import Promise, promised_in_answer
from readiness.snapshot import Snapshot
from readiness.vocabulary import Assurance, PromiseState

LONGEST_ANSWER = 20  # words of an answer that a question repeats
OFTEN = {1: "once", 2: "twice"}


@dataclass(frozen=True)
class Asking:
    """One time that a question was put, with what was answered and promised."""

    put: Put
    on: dt.date
    answer: Answer | None
    promises: tuple[Promise, ...]

    @property
    def is_assured(self) -> bool:
        """Whether the chair was assured by what was answered."""
        return self.answer is not None and self.answer.assurance is Assurance.ASSURED

    @property
    def said_on(self) -> dt.date:
        """The last day on which anything was said about it."""
        answered = self.answer.answered if self.answer else None
        return max(self.on, answered or self.on)

    @property
    def settled_on(self) -> dt.date:
        """The last day on which anything was said about it or done to keep a promise."""
        closed = [promise.closed for promise in self.promises if promise.closed is not None]
        return max([self.said_on, *closed])

    def comes_back(self, today: dt.date) -> bool:
        """Whether the next meeting has to ask again.

        A broken promise brings it back, and so does a weak answer, unless all that was promised
        with it has been kept.
        """
        if today <= self.said_on:
            return False
        if self.is_broken(today):
            return True
        kept = bool(self.promises) and all(promise.is_kept for promise in self.promises)
        return not (self.is_assured or kept)

    def is_broken(self, today: dt.date) -> bool:
        """Whether something promised in answer to it was not kept."""
        return any(promise.state(today) is PromiseState.BROKEN for promise in self.promises)


def askings(snapshot: Snapshot, puts: Sequence[Put]) -> tuple[Asking, ...]:
    """Each time that a matter was put, oldest first."""
    dated = [(put.asked, put) for put in puts if put.asked is not None]
    return tuple(_asking(snapshot, put, on=on) for on, put in sorted(dated, key=lambda a: a[0]))


def _asking(snapshot: Snapshot, put: Put, *, on: dt.date) -> Asking:
    answers = snapshot.answers(put.ref)
    promised = promised_in_answer(snapshot, put.ref)
    return Asking(put, on, answers[-1] if answers else None, promised)


def times(number: int) -> str:
    """How many times, as a sentence says it: once, twice, 3 times."""
    return OFTEN.get(number, f"{number} times")


def last_time(snapshot: Snapshot, past: Sequence[Asking]) -> str:
    """What was said when a question was last put, as the chair reads it out; "" if it never was."""
    if not past:
        return ""
    last = past[-1]
    on = day(snapshot, last.on)
    asked = f"Asked on {on}" if len(past) == 1 else f"Asked {times(len(past))}, last on {on}"
    clauses = [asked, _answered(last.answer), *_promised(snapshot, last)]
    return f"{'; '.join(clauses)}."


def _answered(answer: Answer | None) -> str:
    if answer is None or not (answer.answer or "").strip():
        return "no answer is on record"
    said = f"the answer was {quoted(answer.answer or '', longest=LONGEST_ANSWER)}"
    if answer.assurance in (None, Assurance.ASSURED):
        return said
    return f"{said}, which left us {answer.assurance.words}"


def _promised(snapshot: Snapshot, asking: Asking) -> list[str]:
    """What became of the promise that matters: the first that was broken, else the last made."""
    broken = [p for p in asking.promises if p.state(snapshot.as_of) is PromiseState.BROKEN]
    matters = [*broken[:1], *asking.promises[-1:]][:1]
    return [promised(snapshot, promise) for promise in matters]


def promised(snapshot: Snapshot, promise: Promise) -> str:
    """A promise and what became of it, in a clause: promised by 9 November, not received."""
    by = f" by {day(snapshot, promise.first_due)}" if promise.first_due else ""
    moved = f", moved to {day(snapshot, promise.due)}" if promise.is_moved and promise.due else ""
    return f"promised{by}{moved}{_ended(snapshot, promise)}"


def _ended(snapshot: Snapshot, promise: Promise) -> str:
    if promise.is_kept:
        return f", received on {day(snapshot, promise.closed)}" if promise.closed else ", received"
    if promise.state(snapshot.as_of) is PromiseState.BROKEN:
        return ", not received"
    return ", still to come"
