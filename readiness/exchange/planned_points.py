"""A planned curve as somebody types it: a day and a value on each line, or straight."""

import datetime as dt
import re

from readiness.errors import Refused
from readiness.exchange.lists.typed import day, number
from readiness.model import Criterion
from readiness.scoring.dates import day_due
from readiness.snapshot import Snapshot

Point = tuple[dt.date, float]
LAST = re.compile(r"(.*\S)[\s;:,]+(\S+)")


def points_in(text: str) -> tuple[Point, ...]:
    """The days and values of a text; refused with the first line that is none."""
    return tuple(_point(line.strip()) for line in text.splitlines() if line.strip())


def _point(line: str) -> Point:
    parts = LAST.fullmatch(line)
    if parts is None:
        raise Refused(f"“{line}” is no day with a value. Write it as 2027-01-31 40.")
    try:
        return dt.date.fromisoformat(day(parts[1].rstrip(":;,"))), number(parts[2])
    except ValueError as trouble:
        raise Refused(f"“{line}” {trouble}. Write it as 2027-01-31 40.") from None


def written_points(criterion: Criterion) -> str:
    """The plan that there is, as it is typed."""
    return "\n".join(f"{on.isoformat()} {value:g}" for on, value in criterion.curve)


def straight(snapshot: Snapshot, criterion: Criterion) -> tuple[Point, ...]:
    """Evenly from the last reading to the target on the day on which it is due."""
    readings, due = snapshot.readings(criterion.ref), day_due(snapshot, criterion)
    if not isinstance(criterion.target, int | float):
        raise Refused(f"{criterion.ref} has no target in figures. Set one first.")
    start = (readings[-1].date, readings[-1].value) if readings else (snapshot.as_of, 0.0)
    if due <= start[0]:
        raise Refused(f"{criterion.ref} is due already. Move its date first.")
    return start, (due, float(criterion.target))
