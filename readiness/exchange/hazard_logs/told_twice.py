"""Hazards that a file tells twice: in a list of all of them, and each at length."""

from collections.abc import Sequence
from dataclasses import replace

from readiness.exchange.hazard_logs import vocabulary as v
from readiness.exchange.hazard_logs.lists import bare
from readiness.exchange.hazard_logs.naming import split_title
from readiness.exchange.hazard_logs.raw import Raw, RawHazard

SHORT = {v.REF, v.NAME, v.HAZARD, v.STATUS, v.OWNER, v.NOTHING, v.UNLABELLED, "rated"}


def told_once(told: Sequence[RawHazard], rows: Sequence[RawHazard]) -> list[RawHazard]:
    """The hazards told at length, in the place of their rows where a list has more of them."""
    at_length = {_key(hazard): hazard for hazard in told}
    placed = [_beside(row, at_length.get(_key(row))) for row in rows]
    if len(told) >= len(rows):
        return list(told)  # the table sums them up
    return [*placed, *(hazard for hazard in told if not any(hazard is one for one in placed))]


def without_listed(files: Sequence[list[RawHazard]]) -> list[list[RawHazard]]:
    """The hazards of several files, without those that a list only names and another file tells."""
    at_length = {
        _name(hazard): hazard for hazards in files for hazard in hazards if hazard.fields - SHORT
    }
    kept: list[list[RawHazard]] = []
    for hazards in files:
        kept.append([])
        for hazard in hazards:
            other = at_length.get(_name(hazard))
            if other is None or other is hazard or hazard.fields - SHORT:
                kept[-1].append(hazard)
            else:
                _lend(hazard, other)
    return kept


def _beside(row: RawHazard, told: RawHazard | None) -> RawHazard:
    if told is None:
        return row
    _lend(row, told)
    return told


def _lend(row: RawHazard, told: RawHazard) -> None:
    """Give what a list says of a hazard to where it is told: its number, and its ratings."""
    if not told.of(v.REF) and not split_title(told.title)[0]:
        told.cells += row.of(v.REF)
    told.listed += [replace(cell, field=v.RATING) for cell in row.of(v.RATING)]


def _key(hazard: RawHazard) -> str:
    said = _first(hazard, v.REF) or split_title(hazard.title)[0] or split_title(_called(hazard))[0]
    return bare(said).lower() if said else _name(hazard)


def _name(hazard: RawHazard) -> str:
    said = split_title(_called(hazard))[1] or split_title(hazard.title)[1]
    return " ".join((said or "").lower().split())


def _called(hazard: RawHazard) -> str:
    return _first(hazard, v.NAME) or (not hazard.title and _first(hazard, v.HAZARD)) or ""


def _first(hazard: RawHazard, field: str) -> str | None:
    cells: list[Raw] = hazard.of(field)
    return cells[0].text if cells else None
