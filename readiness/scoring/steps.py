"""How a criterion or a pillar stood, week by week: steps, for a status does not slide."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from readiness.days import in_words
from readiness.model import Criterion
from readiness.scoring.criterion import computed
from readiness.scoring.declared import SAID_AS, last_judgement
from readiness.scoring.standing import Standing
from readiness.snapshot import Snapshot
from readiness.vocabulary import Declared, Pillar, Status

WEEK = dt.timedelta(days=7)
WEEKS = 8


@dataclass(frozen=True)
class Step:
    """Where something stood at the end of a week: by what was said, and by the records."""

    day: dt.date
    said: Status
    shown: Status


def days_back(as_of: dt.date, weeks: int = WEEKS) -> tuple[dt.date, ...]:
    """The same weekday of the latest weeks up to a day, oldest first."""
    return tuple(as_of - WEEK * step for step in reversed(range(weeks)))


def steps(snapshot: Snapshot, criterion: Criterion) -> tuple[Step, ...]:
    """How a criterion stood in the latest weeks, by what is on record now."""
    found = (_step(snapshot.on(day), criterion.ref) for day in days_back(snapshot.as_of))
    return tuple(step for step in found if step is not None)


def _step(then: Snapshot, ref: str) -> Step | None:
    criterion = then.find(Criterion, ref)
    if criterion is None:
        return None
    judged = last_judgement(then, criterion)
    said: Declared | None = None if judged is None else judged.status
    return Step(then.as_of, SAID_AS[said], computed(then, criterion).status)


def pillar_steps(past: Iterable[Standing], pillar: Pillar) -> tuple[Step, ...]:
    """How a pillar stood on each of some days."""
    both = ((now.as_of, next(p for p in now.pillars if p.pillar is pillar)) for now in past)
    return tuple(Step(day, stood.said, stood.standing) for day, stood in both)


def in_words_of(found: Sequence[Step]) -> str:
    """The same in a sentence: each status from the week in which it began."""
    return f"{', then '.join(_runs(found))}." if found else "Nothing is on record of these weeks."


def _runs(found: Sequence[Step]) -> Iterator[str]:
    before: Status | None = None
    for step in found:
        if step.shown is not before:
            yield f"{step.shown.words.lower()} from {in_words(step.day, year=False)}"
        before = step.shown
