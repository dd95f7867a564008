"""The planned curve of a criterion: straight to its target, or by the points the trust gives."""

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

from readiness.days import in_words
from readiness.errors import Refused
from readiness.model import Criterion
from readiness.services.reasons import because, given
from readiness.services.records import acted_on
from readiness.store import Work

Point = tuple[dt.date, float]


def change_curve(
    work: Work, ref: str, *, points: Sequence[Point], why: str | None = None
) -> Criterion:
    """Plan how a measure is to come to its target; no points at all take the plan away.

    The record of changes keeps what was planned before, and why it changed.
    """
    criterion = acted_on(Criterion, ref, work=work, act="change_curve")
    why = given(why or work.why, otherwise=f"Say in a sentence why the plan of {ref} changes.")
    _refuse_crooked(points)
    curve = tuple(points)
    if curve == criterion.curve:
        raise Refused(f"That is the plan of {ref} already.")
    with because(why, work):
        return work.move(work.get(Criterion, ref), curve=curve)


def _refuse_crooked(points: Sequence[Point]) -> None:
    days = [day for day, _ in points]
    if len(points) == 1:
        raise Refused("A plan takes at least two days, each with its value.")
    for earlier, later in pairwise(days):
        if later <= earlier:
            raise Refused(
                f"The days of a plan follow one another: {in_words(later)} stands after "
                f"{in_words(earlier)}."
            )
