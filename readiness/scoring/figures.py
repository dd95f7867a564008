"""Figures and days as the sentence behind a colour says them."""

import datetime as dt
import math

from readiness.days import in_words
from readiness.model import Criterion, Reading
from readiness.snapshot import Snapshot
from readiness.vocabulary import Direction


def figure(value: float) -> str:
    """A number in prose: 49, 2,100, 99.6."""
    return f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"


def valued(criterion: Criterion, value: float) -> str:
    """A value of a criterion's measure, with the percent sign where it is a share."""
    return f"{figure(value)} %" if is_share(criterion) else figure(value)


def is_share(criterion: Criterion) -> bool:
    """Whether the measure is counted in per cent."""
    return (criterion.unit or "").strip().startswith("%")


def aim(criterion: Criterion) -> str:
    """What the measure has to reach, in words: a target of 80 %, a limit of 0."""
    word = "limit" if criterion.direction is Direction.MAX else "target"
    target = criterion.target
    said = valued(criterion, target) if isinstance(target, int | float) else target
    return f"a {word} of {said}"


def against(snapshot: Snapshot, criterion: Criterion, reading: Reading) -> str:
    """A reading against its target, in words: 49 % on 11 May against a target of 80 %."""
    value = valued(criterion, reading.value)
    return f"{value} on {day(snapshot, reading.date)} against {aim(criterion)}"


def projected(criterion: Criterion, value: float) -> str:
    """A projected value to one decimal, rounded so that a miss never reads as a hit."""
    cut = math.ceil if criterion.direction is Direction.MAX else math.floor
    return valued(criterion, cut(round(value * 10, 6)) / 10)


def a_day(rate: float) -> str:
    """A pace in prose, whichever way it goes: 1.0 a day, 0.04 a day."""
    speed = abs(rate)
    return f"{speed:.1f} a day" if speed >= 0.1 else f"{speed:.1g} a day"


def day(snapshot: Snapshot, date: dt.date) -> str:
    """A day in prose, with its year only where it is not the present one."""
    return in_words(date, year=date.year != snapshot.as_of.year)


def counted(number: int, noun: str) -> str:
    """A number of things: 1 day, 12 days."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def sentence(*clauses: str) -> str:
    """The clauses that say anything, as one sentence."""
    joined = "; ".join(clause for clause in clauses if clause)
    return f"{joined[0].upper()}{joined[1:]}."
