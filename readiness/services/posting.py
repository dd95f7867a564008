"""Readings that another system posts, all of them or none."""

from collections.abc import Sequence
from dataclasses import dataclass

from readiness import permissions
from readiness.model import Criterion, Reading, Token
from readiness.services.records import on_record
from readiness.store import Work

AS_POSTED = frozenset({"date", "value", "denominator", "source"})


@dataclass(frozen=True)
class Posted:
    """How many readings were recorded, and how many had been before."""

    recorded: int
    unchanged: int


def post_readings(work: Work, readings: Sequence[Reading]) -> Posted:
    """Record what another system measured; what it has posted before is not recorded again."""
    permissions.check(work, "post_readings")
    on_record(Criterion, [reading.of for reading in readings], work=work)
    new = 0
    for reading in readings:
        if not _is_recorded(work, reading):
            work.append(reading.model_copy(update={"by": _name(work)}))
            new += 1
    return Posted(new, len(readings) - new)


def _is_recorded(work: Work, reading: Reading) -> bool:
    said = reading.model_dump(include=set(AS_POSTED))
    known = work.facts(Reading, reading.of)
    return any(before.model_dump(include=set(AS_POSTED)) == said for before in known)


def _name(work: Work) -> str:
    """What the records call whoever posts them: a system by the name of its token."""
    token = work.snapshot().find(Token, work.actor)
    return work.name if token is None or work.person is not None else token.name
