"""One act on many records: each is done or left for a reason of its own, in one transaction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from readiness.errors import (
    ChangedSince,
    NotBorneOut,
    NothingBehindIt,
    NotPermitted,
    ReadinessError,
    Refused,
)
from readiness.store import Work
from readiness.store.rows import apart


class Because(Enum):
    """What speaks against doing a thing to one of many records."""

    NO_EVIDENCE = auto()
    NOT_BORNE_OUT = auto()
    PERMISSION = auto()
    CHANGED = auto()
    STATE = auto()


SPEAKS_AGAINST: tuple[tuple[type[ReadinessError], Because], ...] = (
    (NothingBehindIt, Because.NO_EVIDENCE),
    (NotBorneOut, Because.NOT_BORNE_OUT),
    (NotPermitted, Because.PERMISSION),
    (ChangedSince, Because.CHANGED),
)


@dataclass(frozen=True)
class Left:
    """A record that was left as it was, and why."""

    ref: str
    reason: str
    because: Because = Because.STATE


@dataclass(frozen=True)
class Together:
    """What became of the records that one act was meant for."""

    done: tuple[str, ...]
    left: tuple[Left, ...]


def each(refs: Sequence[str], work: Work, *, deed: Callable[[Work, str], object]) -> Together:
    """Do a thing to each of the records; those to which it is refused are left as they are."""
    found = [_one(work, ref, deed) for ref in dict.fromkeys(refs)]
    left = tuple(one for one in found if isinstance(one, Left))
    return Together(tuple(one for one in found if isinstance(one, str)), left)


def many(deed: Callable[[Work, str], object]) -> Callable[[Work, Sequence[str]], Together]:
    """The same deed for many records in one act; refused where it can be done to none of them."""

    def together(work: Work, refs: Sequence[str]) -> Together:
        made = each(refs, work, deed=deed)
        if not made.done:
            raise Refused("\n".join(left.reason for left in made.left) or "Choose some first.")
        return made

    return together


def _one(work: Work, ref: str, deed: Callable[[Work, str], object]) -> str | Left:
    try:
        with apart(work):
            deed(work, ref)
    except ReadinessError as refusal:
        sorts = (because for kind, because in SPEAKS_AGAINST if isinstance(refusal, kind))
        return Left(ref, str(refusal), next(sorts, Because.STATE))
    return ref
