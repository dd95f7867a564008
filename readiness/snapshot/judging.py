"""What is judged of a moment, said once and handed on until something that it looked at moves."""

from collections.abc import Callable, Hashable, Set
from functools import cached_property
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

from readiness.looks import Judged, Look, judged, look_again
from readiness.model import Thing

T = TypeVar("T")
P = ParamSpec("P")


class Judging:
    """Something of which judgements are made, each of them once."""

    def once(self, judge: Callable[Concatenate[Any, P], T], *about: P.args, **how: P.kwargs) -> T:
        """What a judgement says of this, and of records of it; said once, until one is touched.

        It may hold records, and never a snapshot: what it says is handed on to later ones.
        """
        key = (judge, *(id(one) if isinstance(one, Thing) else one for one in about))
        if (held := self._judged.get(key)) is None:
            held = self._judged[key] = judged(lambda: judge(self, *about, **how), about=about)
        else:
            look_again(held.looks)
        said: T = held.said
        return said

    @cached_property
    def _judged(self) -> dict[Hashable, Judged[Any]]:
        return {}

    def _hand_on_judgements(self, later: Self, touched: Set[Look]) -> None:
        """Give a later state what would be said of it again."""
        every = self._judged.copy().items()
        later._judged.update({key: said for key, said in every if said.stands(touched)})
