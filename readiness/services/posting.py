"""Readings that another system posts, all of them or none."""

from collections.abc import Sequence
from dataclasses import dataclass

from readiness import permissions
from readiness.model import Criterion, GroupReading, Reading, Token
from readiness.services.records import on_record
from readiness.store import Work

SAID = ("date", "value", "denominator", "source")
KEYS_OF: dict[type[Reading | GroupReading], tuple[str, ...]] = {
    Reading: SAID,
    GroupReading: (*SAID, "rostered", "site", "profession", "shift"),
}


@dataclass(frozen=True)
class Posted:
    """How many readings were recorded, and how many had been before."""

    recorded: int
    unchanged: int


def post_readings(work: Work, readings: Sequence[Reading | GroupReading]) -> Posted:
    """Record what another system measured; what it has posted before is not recorded again."""
    permissions.check(work, "post_readings")
    on_record(Criterion, [reading.of for reading in readings], work=work)
    new = 0
    for reading in readings:
        if not _is_recorded(work, reading):
            work.append(reading.model_copy(update={"by": _name(work)}))
            new += 1
    return Posted(new, len(readings) - new)


def _is_recorded(work: Work, reading: Reading | GroupReading) -> bool:
    return any(_said(before) == _said(reading) for before in work.facts(type(reading), reading.of))


def _said(reading: Reading | GroupReading) -> dict[str, object]:
    """What a reading says, whoever recorded it."""
    return {key: getattr(reading, key) for key in KEYS_OF[type(reading)]}


def _name(work: Work) -> str:
    """What the records call whoever posts them: a system by the name of its token."""
    token = work.snapshot().find(Token, work.actor)
    return work.name if token is None or work.person is not None else token.name
