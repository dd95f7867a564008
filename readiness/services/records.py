"""The records that somebody acts on, or names."""

from collections.abc import Sequence
from typing import TypeVar

from readiness import permissions
from readiness.errors import NotFound, Refused
from readiness.model import KIND_OF, Record, Thing
from readiness.store import Work

R = TypeVar("R", bound=Record)


def acted_on(kind: type[R], ref: str, *, work: Work, act: str, about: Thing | None = None) -> R:
    """The record as it stands on the day, if whoever is at work may do the act to it.

    `about` is the fact of it that the act is done to, where it is not the record itself.
    """
    work.get(kind, ref)
    record = work.snapshot().find(kind, ref)
    if record is None:
        raise Refused(f"{ref} has been withdrawn: nothing more is recorded about it.")
    permissions.check(work, act, about or record)
    return record


def on_record(
    kind: type[Record], names: Sequence[str], *, work: Work, besides: Sequence[str] = ()
) -> tuple[str, ...]:
    """The names, each once; `NotFound` for one that no record bears and that is not excepted."""
    snapshot = work.snapshot()
    for name in names:
        if name not in besides and snapshot.find(kind, name) is None:
            raise NotFound(KIND_OF[kind].title, name)
    return tuple(dict.fromkeys(names))
