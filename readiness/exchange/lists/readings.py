"""Readings of a table, such as a learning system writes: each under the criterion it is about."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from readiness.exchange.lists.groups import (
    GROUPS,
    Adding,
    Twice,
    are_people_counted,
    named_for_all,
    refuse_uncounted,
)
from readiness.exchange.lists.headings import is_share
from readiness.exchange.lists.people import are_people, counted, doubts
from readiness.exchange.lists.reading_columns import READINGS
from readiness.exchange.lists.remembering import remembered, remembering
from readiness.exchange.lists.rows import Line, Listed, listed
from readiness.exchange.lists.typed import number
from readiness.exchange.tabular.reading import Source
from readiness.exchange.taken import Found
from readiness.model import Criterion
from readiness.snapshot import Known

OF_A_READING = ("date", "value", "denominator", "source", "by", *GROUPS)
Row = dict[str, Any]
Read = Mapping[str, list[Row]]  # by criterion


def readings_from(source: Source, known: Known, *, chosen: Mapping[str, str]) -> Found:
    """The readings of a table, by criterion; how somebody chose its columns is remembered."""
    by_memory = {**remembered(known), **chosen}
    found, criteria = listed(source, "readings", by_memory), _Criteria(known, by_memory)
    is_of_people = are_people(found)
    read = _counted(found, criteria) if is_of_people else _read(found, criteria)
    found.settled()
    adding = Adding(known, is_ours=found.is_ours)
    records = [adding.record(criteria.named(ref), rows) for ref, rows in read.items()]
    flags = [*found.doubts, *doubts(found), *adding.flags]
    return Found(records, flags, columns=found.columns, policy=remembering(known, chosen))


def unknown_courses(source: Source, known: Known, *, chosen: Mapping[str, str]) -> tuple[str, ...]:
    """What a table calls its criteria that is none of ours: somebody has to say which it is."""
    by_memory = {**remembered(known), **chosen}
    found, criteria = listed(source, "readings", by_memory), _Criteria(known, by_memory)
    unknown = (line for line in found.lines if criteria.of(line) is None)
    return tuple(dict.fromkeys(_called(x) for x in unknown if not criteria.leaves_aside(x)))


def left_aside(source: Source, known: Known, *, chosen: Mapping[str, str]) -> tuple[str, ...]:
    """The courses of a table that were once said to be none of ours; they can be taken up again."""
    by_memory = {**remembered(known), **chosen}
    found, criteria = listed(source, "readings", by_memory), _Criteria(known, remembered(known))
    return tuple(dict.fromkeys(_called(x) for x in found.lines if criteria.leaves_aside(x)))


def _called(line: Line) -> str:
    return line.texts.get("criterion") or line.texts.get("name") or ""


def _counted(found: Listed, criteria: "_Criteria") -> Read:
    """The people of a list, counted under the criterion of their course."""
    by_ref: defaultdict[str, list[Line]] = defaultdict(list)
    for line, criterion in _with_criterion(found, criteria):
        by_ref[criterion.ref].append(named_for_all(found, line, criterion))
    return {ref: counted(found, criteria.named(ref), lines) for ref, lines in by_ref.items()}


def _read(found: Listed, criteria: "_Criteria") -> Read:
    by_ref: defaultdict[str, list[Row]] = defaultdict(list)
    is_counted = are_people_counted(found)
    twice = Twice(found)
    for line, criterion in _with_criterion(found, criteria):
        of = named_for_all(found, line, criterion)
        by_ref[criterion.ref].append(_reading(found, of, criterion, is_counted=is_counted))
        twice.refuse(line, criterion, by_ref[criterion.ref][-1])
    return by_ref


def _with_criterion(found: Listed, criteria: "_Criteria") -> Iterator[tuple[Line, Criterion]]:
    for line in found.lines:
        criterion = criteria.of(line)
        if criterion is None and criteria.leaves_aside(line):
            continue
        if criterion is None:
            key = "criterion" if "criterion" in line.headings else "name"
            found.refuse(line, key, f"there is no criterion '{_called(line)}' here.")
        else:
            yield line, criterion


def _reading(found: Listed, line: Line, criterion: Criterion, *, is_counted: bool) -> Row:
    row: Row = {}
    for place in READINGS:
        if place.key in OF_A_READING and place.key in line.texts:
            row[place.key] = found.value(line, place)
    for key in ("date", "value"):
        if key not in row:
            found.refuse(line, key, f"the {key} is missing.")
    refuse_uncounted(found, line, criterion, row)
    if isinstance(row.get("value"), int | float):
        row["value"] = _in_its_unit(found, line, criterion, row, is_counted=is_counted)
    return row


def _in_its_unit(
    found: Listed, line: Line, criterion: Criterion, row: Row, *, is_counted: bool
) -> float:
    """A value in percent where that is what is measured: of a part of one, or of a count."""
    value, of = float(row["value"]), row.get("denominator")
    bare = "%" not in line.texts["value"]
    in_percent = "%" in (criterion.unit or "") or is_share(line.headings.get("value", ""))
    if in_percent and bare and "value" in found.shares:
        value *= 100
    elif in_percent and bare and (is_counted or value > 100) and of and value <= of:
        value *= 100 / of
    return number(f"{round(value, 2):f}") if value != row["value"] else row["value"]


class _Criteria:
    """The criteria that are known, by reference, by name, and by what somebody calls them."""

    def __init__(self, known: Known, chosen: Mapping[str, str]) -> None:
        records = [c for c in known.of("criterion").values() if isinstance(c, Criterion)]
        self._by_ref = {criterion.ref: criterion for criterion in records}
        self._by_name = {criterion.name.casefold(): criterion for criterion in records}
        self._chosen = chosen

    def of(self, line: Line) -> Criterion | None:
        """The criterion of a row."""
        for key in ("criterion", "name"):
            text = line.texts.get(key, "").strip()
            text = self._chosen.get(text, text)
            if found := self._by_ref.get(text) or self._by_name.get(text.casefold()):
                return found
        return None

    def leaves_aside(self, line: Line) -> bool:
        """Whether somebody has said that a row's course is none of ours."""
        return self._chosen.get(_called(line).strip()) == ""

    def named(self, ref: str) -> Criterion:
        """The criterion of a reference."""
        return self._by_ref[ref]
