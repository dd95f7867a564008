"""Readings that a table tells apart by site, profession, shift, or whether people are rostered."""

from collections.abc import Iterator, Sequence
from typing import Any

from readiness.exchange.hazard_logs.vocabulary import normal
from readiness.exchange.lists.line import Line, Listed
from readiness.exchange.taken import Flag
from readiness.model import Criterion, GroupReading
from readiness.model.base import plain
from readiness.scoring.figures import counted, figure, is_share
from readiness.scoring.shares import GroupBy, Share, added_up, as_counted
from readiness.snapshot import Known
from readiness.thresholds import COUNTED_LESS

ROSTERED = "rostered"
GROUPS = (ROSTERED, *(by.value for by in GroupBy))
EVERYBODY = frozenset((
    "all", "total", "overall", "everyone", "everybody", "whole trust", "trust wide", "trustwide",
    "all sites", "all staff", "all users", "all professions", "all shifts", "all groups",
))  # fmt: skip
COUNT_HEADS = frozenset(["trained", "completed", "complete", "passed", "done"])
Row = dict[str, Any]


def named_for_all(found: Listed, line: Line, criterion: Criterion) -> Line:
    """A row without the names that tell nobody apart: All, or the criterion's own site."""
    if found.is_ours:
        return line
    own = {GroupBy.SITE.value: criterion.site}
    texts = {
        key: text
        for key, text in line.texts.items()
        if key not in GROUPS or (normal(text) not in EVERYBODY and text != own.get(key))
    }
    return Line(line.where, texts, line.headings)


def is_group(row: Row) -> bool:
    """Whether a row is about some of the people, and not about all of them."""
    return any(key in row for key in GROUPS)


def refuse_uncounted(found: Listed, line: Line, criterion: Criterion, row: Row) -> None:
    """Note a group of which it is not said how many it is: its share alone cannot be weighed."""
    is_bare = is_group(row) and is_share(criterion) and not row.get("denominator")
    people = row.get("denominator")
    if isinstance(people, float) and people % 1 and not found.is_ours:
        found.refuse(line, "denominator", f"{people} people are no whole number of them.")
    if is_bare and not found.is_ours:
        found.refuse(line, "denominator", "say of how many people this group is.")


def are_people_counted(found: Listed) -> bool:
    """Whether a column headed Completed holds numbers of people, and not shares in percent."""
    texts = [
        (line.texts.get("value", ""), line.texts.get("denominator", "")) for line in found.lines
    ]
    headings = [line.headings.get("value", "") for line in found.lines]
    if not headings or not set(normal(headings[0]).split()) & COUNT_HEADS or "%" in headings[0]:
        return False
    pairs = [(_whole(value), _whole(of)) for value, of in texts]
    if any(value is None or of is None or value > of for value, of in pairs):
        return False
    is_told_apart = any(key in line.texts for line in found.lines for key in GROUPS)
    return is_told_apart or any(value is not None and value > 100 for value, _ in pairs)


def _whole(text: str) -> int | None:
    bare = text.replace(",", "").strip()
    return int(bare) if bare.isdecimal() else None


class Twice:
    """The groups of a file that was seen so far: one that comes twice on a day hides the other."""

    def __init__(self, found: Listed) -> None:
        self._found, self._seen = found, dict[object, str]()

    def refuse(self, line: Line, criterion: Criterion, row: Row) -> None:
        """Note a row that names the group of another row, on the same day."""
        if not is_group(row) or self._found.is_ours:
            return
        cell = (criterion.ref, row.get("date"), *(row.get(key) for key in GROUPS))
        before = self._seen.setdefault(cell, line.where)
        if before != line.where:
            why = f"it names the same group as {before}; say which column tells them apart."
            self._found.refuse(line, "", why)


class Adding:
    """What the groups of a file come to: a reading of them all, where no row of it is one."""

    def __init__(self, known: Known, *, is_ours: bool) -> None:
        self._known, self._is_ours = known, is_ours
        self.flags: list[Flag] = []

    def record(self, criterion: Criterion, rows: Sequence[Row]) -> Row:
        """The rows of one criterion as its record holds them."""
        groups = [row for row in rows if is_group(row)]
        wholes = [row for row in rows if not is_group(row)]
        if groups and not self._is_ours and is_share(criterion):
            wholes += self._missing(criterion, wholes, groups)
        told = {"readings": wholes, "by_group": groups}
        return {"ref": criterion.ref, "name": criterion.name} | {k: v for k, v in told.items() if v}

    def _missing(
        self, criterion: Criterion, wholes: Sequence[Row], groups: Sequence[Row]
    ) -> Iterator[Row]:
        for day in sorted({row["date"] for row in groups} - {row["date"] for row in wholes}):
            that_day = [GroupReading.model_validate(row) for row in groups if row["date"] == day]
            parts, among = as_counted(criterion, that_day)
            together = added_up(parts, among)
            if together is not None and together.of and self._is_everybody(criterion, together):
                yield {
                    "date": day,
                    "value": plain(round(together.value, 2)),
                    "denominator": plain(together.of),
                    "source": f"{counted(together.groups, 'group')} added up",
                }

    def _is_everybody(self, criterion: Criterion, together: Share) -> bool:
        """Whether some groups are as many as were counted before; a doubt is noted either way."""
        snapshot = self._known.on(together.date)
        before = [r.denominator for r in snapshot.readings(criterion.ref) if r.denominator]
        people = figure(together.of or 0)
        if not before:
            self._doubt(criterion, together, f"These {people} people are taken for everybody")
            return True
        if (together.of or 0) > snapshot.policy.share(COUNTED_LESS) * before[-1]:
            return True
        short = f"They are {people} of the {figure(before[-1])} counted before"
        self._doubt(criterion, together, f"{short}: no figure for everybody is posted")
        return False

    def _doubt(self, criterion: Criterion, together: Share, why: str) -> None:
        groups = counted(together.groups, "group")
        self.flags.append(Flag(criterion.name, "readings", groups, why))
