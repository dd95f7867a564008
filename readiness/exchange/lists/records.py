"""The records of a table, each found by its reference or its name."""

from collections.abc import Mapping
from typing import Any

from readiness.exchange.lists.columns import PLACES
from readiness.exchange.lists.headings import is_share
from readiness.exchange.lists.rows import Line, Listed, listed
from readiness.exchange.lists.typed import side_of, written
from readiness.exchange.tabular.reading import Source
from readiness.exchange.taken import Found
from readiness.model import KINDS, Record
from readiness.snapshot import Known

WORDS = {
    "criteria": "criterion",
    "issues": "issue",
    "risks": "risk",
    "rehearsals": "rehearsal",
    "requests": "change_request",
    "scope": "scope_item",
    "delegations": "delegation",
    "themes": "theme",
    "visits": "visit",
    "sites": "site",
    "workstreams": "workstream",
}
Row = dict[str, Any]


def records_of(kind: str) -> type[Record]:
    """The kind of record that a list holds."""
    value = KINDS[WORDS[kind]].value
    assert issubclass(value, Record)
    return value


def records_from(source: Source, known: Known, *, kind: str, chosen: Mapping[str, str]) -> Found:
    """The records of a table; a cell that says what is known already says nothing new."""
    found = listed(source, kind, chosen)
    recorded = _Recorded(known, WORDS[kind])
    rows = [_row(found, line, recorded.found(line)) for line in found.lines]
    found.settled()
    return Found(rows, found.doubts, columns=found.columns)


class _Recorded:
    """The records of a kind that are known, by reference and by name."""

    def __init__(self, known: Known, word: str) -> None:
        records = [r for r in known.of(word).values() if isinstance(r, Record)]
        self._by_ref = {record.ref: record for record in records}
        self._by_name = {record.label: record for record in records}
        self.kind = KINDS[word]

    def found(self, line: Line) -> Record | None:
        """The record that a row is about; None if it is a new one."""
        ref, name = line.texts.get("ref", ""), line.texts.get("name", "")
        return self._by_ref.get(ref) if ref else self._by_name.get(name)


def _row(found: Listed, line: Line, before: Record | None) -> Row:
    """What a row says that is not known."""
    row: Row = {"ref": before.ref, "name": before.label} if before else {}
    for place in PLACES[found.kind]:
        if place.key not in line.texts or _is_known(line.texts[place.key], before, place.key):
            continue
        row[place.key] = _share(found, line, place.key, found.value(line, place))
    if "direction" not in line.texts and (side := side_of(line.texts.get("target", ""))):
        row["direction"] = side
    if "name" not in row:
        found.refuse(line, "name", "it has no name; say in a few words what it is.")
    return row


def _share(found: Listed, line: Line, key: str, value: Any) -> Any:
    """A target in percent, where its table has parts of one and its own words say percent."""
    words = (
        f"{line.headings.get(key, '')} {line.texts.get('unit', '')} {line.texts.get('measure', '')}"
    )
    if key not in found.shares or "%" in line.texts[key] or not is_share(words):
        return value
    return round(value * 100, 6)


def _is_known(text: str, before: Record | None, key: str) -> bool:
    """Whether a cell says what is recorded, as it would be written out."""
    return before is not None and text == written(getattr(before, key))
