"""A judgement made once of a snapshot, and again only when something that it looked at moved."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from readiness.snapshot import Snapshot

V = TypeVar("V")
P = ParamSpec("P")


Judge = Callable[Concatenate[Snapshot, P], V]


def once(judge: Judge[P, V]) -> Judge[P, V]:
    """A function of a snapshot, and of records of it, that is asked again only when it must be.

    What it says may hold records, and never a snapshot: later ones take it over.
    """

    @wraps(judge)
    def said(snapshot: Snapshot, /, *about: P.args, **how: P.kwargs) -> V:
        return snapshot.once(judge, *about, **how)

    return said
