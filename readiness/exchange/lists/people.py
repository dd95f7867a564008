"""A list with a row for each person, as a learning system writes it: counted, and nobody named."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from readiness.exchange.hazard_logs.vocabulary import normal
from readiness.exchange.lists.line import Line, Listed
from readiness.exchange.lists.reading_columns import READINGS
from readiness.exchange.taken import Flag
from readiness.model import Criterion
from readiness.model.base import plain
from readiness.scoring.figures import is_share
from readiness.scoring.shares import GroupBy

DONE = frozenset(["yes", "y", "true", "completed", "complete", "passed", "pass", "done", "trained"])
NOT_DONE = frozenset((
    "no", "n", "false", "not completed", "not complete", "incomplete", "not started", "started",
    "in progress", "enrolled", "booked", "assigned", "registered", "not attempted", "overdue",
    "failed", "fail", "expired", "did not attend", "dna", "not trained", "withdrawn", "due",
))  # fmt: skip
NOT_SAID = "not said"
PLACES = {place.key: place for place in READINGS}
Row = dict[str, Any]


def are_people(found: Listed) -> bool:
    """Whether each row is a person who has finished or has not."""
    said = [normal(line.texts["value"]) for line in found.lines if "value" in line.texts]
    has_of = any("denominator" in line.texts for line in found.lines)
    return bool(said) and not has_of and all(text in DONE | NOT_DONE for text in said)


def counted(found: Listed, criterion: Criterion, lines: Sequence[Line]) -> list[Row]:
    """What people come to: everybody, then those rostered, each site, profession and shift."""
    dated = [found.value(line, PLACES["date"]) for line in lines if "date" in line.texts]
    days = [day for day in dated if day is not None]
    if not days:
        found.refuse(lines[0], "date", "the date is missing; say as at which day the list is.")
        return []
    return [{"date": max(days)} | row for row in _rows(found, criterion, lines)]


def doubts(found: Listed) -> list[Flag]:
    """Where people are listed under several days: the list is as at the last of them."""
    days = {line.texts.get("date") for line in found.lines} if are_people(found) else set()
    why = "The rows are of several days; the list is read as at the last of them"
    return [Flag("", "date", f"{len(days)} days", why)] if len(days) > 1 else []


def _rows(found: Listed, criterion: Criterion, lines: Sequence[Line]) -> Iterator[Row]:
    is_told = any("rostered" in line.texts for line in lines)
    rostered = [_is_rostered(found, line) if is_told else None for line in lines]
    yield _finished(criterion, lines)
    for by in (None, *GroupBy):
        cells: defaultdict[tuple[str | None, bool | None], list[Line]] = defaultdict(list)
        if by is not None and not any(by.value in line.texts for line in lines):
            continue
        for line, is_on in zip(lines, rostered, strict=True):
            cells[line.texts.get(by.value, NOT_SAID) if by else None, is_on].append(line)
        for (name, is_on), among in cells.items():
            told = {"rostered": is_on, by.value if by else "": name}
            group = {key: value for key, value in told.items() if key and value is not None}
            if group:
                yield _finished(criterion, among) | group


def _is_rostered(found: Listed, line: Line) -> bool:
    """Whether somebody is on the rota; an empty cell says that they are not."""
    return "rostered" in line.texts and bool(found.value(line, PLACES["rostered"]))


def _finished(criterion: Criterion, lines: Sequence[Line]) -> Row:
    """How many of some people have finished; a person without any word has not."""
    said = Counter(normal(line.texts.get("value", "")) in DONE for line in lines)
    value = said[True] * 100 / len(lines) if is_share(criterion) else said[True]
    return {"value": plain(round(float(value), 2)), "denominator": len(lines)}
