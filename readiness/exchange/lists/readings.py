"""Readings of a table, such as a learning system writes: each under the criterion it is about."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from readiness.exchange.lists.columns import READINGS
from readiness.exchange.lists.headings import is_share
from readiness.exchange.lists.remembering import remembered, remembering
from readiness.exchange.lists.rows import Line, Listed, listed
from readiness.exchange.lists.typed import number
from readiness.exchange.tabular.reading import Source
from readiness.exchange.taken import Found
from readiness.model import Criterion
from readiness.snapshot import Known

OF_A_READING = ("date", "value", "denominator", "source", "by")
Row = dict[str, Any]


def readings_from(source: Source, known: Known, *, chosen: Mapping[str, str]) -> Found:
    """The readings of a table, by criterion; how somebody chose its columns is remembered."""
    by_memory = {**remembered(known), **chosen}
    found = listed(source, "readings", by_memory)
    criteria = _Criteria(known, by_memory)
    by_ref: defaultdict[str, list[Row]] = defaultdict(list)
    for line in found.lines:
        criterion = criteria.of(line)
        if criterion is None:
            text = line.texts.get("criterion") or line.texts.get("name") or ""
            key = "criterion" if "criterion" in line.headings else "name"
            found.refuse(line, key, f"there is no criterion '{text}' here.")
        else:
            by_ref[criterion.ref].append(_reading(found, line, criterion))
    found.settled()
    records = [{"ref": ref, "name": criteria.name(ref), "readings": by_ref[ref]} for ref in by_ref]
    return Found(records, columns=found.columns, policy=remembering(known, chosen))


def _reading(found: Listed, line: Line, criterion: Criterion) -> Row:
    row: Row = {}
    for place in READINGS:
        if place.key in OF_A_READING and place.key in line.texts:
            row[place.key] = found.value(line, place)
    for key in ("date", "value"):
        if key not in row:
            found.refuse(line, key, f"the {key} is missing.")
    if isinstance(row.get("value"), int | float):
        row["value"] = _in_its_unit(found, line, criterion, row)
    return row


def _in_its_unit(found: Listed, line: Line, criterion: Criterion, row: Row) -> float:
    """A value in percent where that is what is measured: of a part of one, or of a count."""
    value, of = float(row["value"]), row.get("denominator")
    bare = "%" not in line.texts["value"]
    in_percent = "%" in (criterion.unit or "") or is_share(line.headings.get("value", ""))
    if in_percent and bare and "value" in found.shares:
        value *= 100
    elif in_percent and bare and value > 100 and of and value <= of:
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

    def name(self, ref: str) -> str:
        """What a criterion is called."""
        return self._by_ref[ref].name
