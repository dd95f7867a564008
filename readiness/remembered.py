"""What was worked out once of a record or a snapshot, kept for as long as that itself is kept."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import ref

from readiness.looks import Judged, judged, look_again

K = TypeVar("K")
V = TypeVar("V")


class _To(ref[K]):
    """A way to a thing, under the number by which what is remembered of it is kept."""

    key: int


def remembered(work_out: Callable[[K], V]) -> Callable[[K], V]:
    """A function of one frozen thing that is worked out once for each.

    Things are told apart by what they are, not by what they hold: comparing them takes longer.
    """
    kept: dict[int, tuple[_To[K], Judged[V]]] = {}

    def forget(gone: ref[K]) -> None:
        assert isinstance(gone, _To)
        kept.pop(gone.key, None)

    @wraps(work_out)
    def known(thing: K) -> V:
        key = id(thing)
        if (held := kept.get(key)) is not None:
            look_again(held[1].looks)
            return held[1].said
        value = judged(lambda: work_out(thing))
        to = _To(thing, forget)  # one way to forget for all: the collector has less to walk over
        to.key = key
        kept[key] = to, value
        return value.said

    return known
