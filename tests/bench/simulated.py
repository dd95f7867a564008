"""Programmes whose end is known: what a forecast made on the way is held against.

Must-haves are met at random from week to week, at a pace of one of seven kinds; those of the fourth
also grow in number. The same seed gives the same programmes.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from readiness.model import Criterion, Thing
from readiness.scoring.burn_up import BurnUp
from readiness.snapshot import Snapshot
from tests.factories import a_criterion, a_measured_criterion, a_snapshot, filed, judged, readings

KINDS = ("steady", "accelerating", "stalling", "scope-growing")
HARD = ("doubled", "falling")  # at one blow in the sixth week; by 10 % a week
IN_BATCHES = "in batches"  # steady, and what is met is told of every other week
START = dt.date(2026, 1, 5)
WEEK = dt.timedelta(days=7)
LONGEST = 120


@dataclass(frozen=True)
class Course:
    """What was met and what was added in each week, from the first to the last of them all."""

    met: tuple[int, ...]
    added: tuple[int, ...]
    at_first: int
    history: int

    @property
    def as_of(self) -> dt.date:
        return START + WEEK * self.history

    def left_after(self, weeks: int) -> int:
        return self.at_first + sum(self.added[:weeks]) - sum(self.met[:weeks])

    @property
    def truth(self) -> int:
        """The week after the history in which nothing is left any more."""
        ahead = range(1, LONGEST - self.history)
        return next((n for n in ahead if self.left_after(self.history + n) <= 0), LONGEST)

    @property
    def burn_up(self) -> BurnUp:
        ends = range(self.history + 1)
        return BurnUp(
            tuple(START + WEEK * end for end in ends),
            tuple(self.at_first + sum(self.added[:end]) for end in ends),
            tuple(sum(self.met[:end]) for end in ends),
        )


def paces(kind: str) -> list[float]:
    """How many must-haves are met in a week, on the average, week by week."""
    weeks = np.arange(LONGEST)
    shape = {
        "steady": np.ones(LONGEST),
        "accelerating": 0.6 + 0.05 * weeks,
        "stalling": 1.3 * 0.96**weeks,
        "scope-growing": 1.15 * np.ones(LONGEST),
        "doubled": np.where(weeks < 6, 0.7, 1.4),
        "falling": 2.2 * 0.9**weeks,
        IN_BATCHES: np.ones(LONGEST),
    }[kind]
    return [float(pace) for pace in 4 * shape]


def courses(kind: str, *, number: int, seed: int) -> Iterator[Course]:
    """Programmes that are eight to sixteen weeks old and have about four to eight to go."""
    chance = np.random.default_rng(seed)
    pace, grows = paces(kind), 0.8 if kind == "scope-growing" else 0.0
    for _ in range(number):
        history, ahead = int(chance.integers(8, 17)), int(chance.integers(4, 9))
        met, added = chance.poisson(pace), chance.poisson(grows, LONGEST)
        if kind == IN_BATCHES:
            met[1::2] += met[::2]
            met[::2] = 0
        to_go = max(round(sum(pace[history : history + ahead]) - grows * ahead), 2)
        at_first = int(met[:history].sum() - added[:history].sum()) + to_go
        yield Course(_whole(met), _whole(added), max(at_first, 1), history)


def _whole(numbers: NDArray[np.int64]) -> tuple[int, ...]:
    return tuple(int(number) for number in numbers)


def programme(course: Course) -> Snapshot:
    """The course as records: what is not met is declared red, what is met ticked with proof."""
    weeks = range(course.history)
    came = [0] * course.at_first + [n + 1 for n in weeks for _ in range(course.added[n])]
    went = [n + 1 for n in weeks for _ in range(course.met[n])]
    things: list[Thing] = []
    for number, week in enumerate(came):
        ref = f"OP-{number:03}"
        things += [a_criterion(ref), judged("red", START + WEEK * week, of=ref)]
        if number < len(went):
            day = START + WEEK * max(went[number], week)
            things += [judged("met", day, of=ref), filed(on=day, of=ref)]
    return a_snapshot(things, as_of=course.as_of, go_live=course.as_of + WEEK * 6)


@dataclass(frozen=True)
class Measure:
    """A criterion measured every so often, and the week in which it came to its target."""

    snapshot: Snapshot
    criterion: Criterion
    truth: int


def measures(kind: str, *, number: int, seed: int, every: int = 1) -> Iterator[Measure]:
    """Shares of users trained that are eight to sixteen weeks old, with four to eight to go."""
    chance = np.random.default_rng(seed)
    pace = np.array(paces(kind)) / 2
    for _ in range(number):
        history, ahead = int(chance.integers(4, 9)) * 2, int(chance.integers(4, 9))
        gained = np.cumsum(chance.gamma(4, pace / 4))
        target = float(gained[history - 1] + pace[history : history + ahead].sum())
        truth = int(np.argmax(gained >= target)) + 1 - history if gained[-1] >= target else LONGEST
        weeks = range(0, history + 1, every)
        values = [(START + WEEK * n, float(gained[n - 1]) if n else 0.0) for n in weeks]
        criterion = a_measured_criterion(target=round(target, 2), unit="points")
        as_of = START + WEEK * history
        yield Measure(a_snapshot(criterion, readings(*values), as_of=as_of), criterion, truth)


@dataclass(frozen=True)
class Coverage:
    """How often the truth came by the days foretold, and how far apart those were, in weeks."""

    even: float
    certain: float
    apart: float
    spoken: float

    @classmethod
    def of(cls, foretold: list[tuple[int, int, int] | None]) -> "Coverage":
        """Of (even, almost certain, truth) in weeks; None where nothing was foretold."""
        spoken = [each for each in foretold if each is not None]
        even, certain, truth = np.array(spoken).T
        return cls(
            float((truth <= even).mean()),
            float((truth <= certain).mean()),
            float((certain - even).mean()),
            len(spoken) / len(foretold),
        )

    def __str__(self) -> str:
        held = f"P50 held in {self.even:4.0%}, P85 in {self.certain:4.0%}"
        return f"{held}, {self.apart:.1f} weeks apart, spoken of {self.spoken:4.0%}"
