"""What a judgement looked at, so that it is not made again while that stays the same."""

from collections.abc import Callable, Set
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Generic, TypeVar

from readiness.model import KIND_OF, Record

V = TypeVar("V")
Look = tuple[str, str]  # at the facts of a kind about a record; at all of the kind where it is ""

_looking: ContextVar[set[Look] | None] = ContextVar("looking", default=None)


@dataclass(frozen=True)
class Judged(Generic[V]):
    """What was said, what it was said of, and all that was looked at to say it."""

    said: V
    about: tuple[object, ...]
    looks: frozenset[Look]

    def stands(self, touched: Set[Look]) -> bool:
        """Whether it would be said again after something was touched."""
        return self.looks.isdisjoint(touched)


def look(word: str, ref: str = "") -> None:
    """Take note that somebody looks at a kind of things, or at a record's facts of a kind."""
    if (seen := _looking.get()) is not None:
        seen.add((word, ref))


def look_again(looks: Set[Look]) -> None:
    """Take note of all that was looked at when what is used here was said."""
    if (seen := _looking.get()) is not None:
        seen |= looks


def judged(judge: Callable[[], V], *, about: tuple[object, ...] = ()) -> Judged[V]:
    """What a judgement says, with all that it looked at; whoever asked has looked at that too."""
    records = [one for one in about if isinstance(one, Record)]
    seen: set[Look] = {(KIND_OF[type(record)].word, record.ref) for record in records}
    token = _looking.set(seen)
    try:
        said = judge()
    finally:
        _looking.reset(token)
    look_again(seen)
    return Judged(said, about, frozenset(seen))
