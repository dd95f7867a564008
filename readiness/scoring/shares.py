"""Whom a share counts: everybody beside those rostered first, and the groups they fall into."""

import datetime as dt
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from readiness.model import Criterion, GroupReading, Reading
from readiness.scoring.counting import counterpart, counting
from readiness.scoring.figures import figure, is_share
from readiness.scoring.measure import toward
from readiness.snapshot import Snapshot
from readiness.vocabulary import Counting


class GroupBy(StrEnum):
    """What people are told apart by."""

    SITE = "site"
    PROFESSION = "profession"
    SHIFT = "shift"


@dataclass(frozen=True)
class Share:
    """A value measured of so many people, and the day on which all of it was so."""

    value: float
    of: float | None
    date: dt.date
    groups: int = 1  # that it was added up from
    read_as: str = ""  # the other criterion that it was read as

    @property
    def done(self) -> int | None:
        """How many of them, where it is known of how many."""
        return None if self.of is None else round(self.value * self.of / 100)

    @property
    def says(self) -> str:
        """The share with its counts: 47 % (1,504 of 3,200)."""
        if self.of is None:
            return f"{_cut(self.value)} % (of how many is not known)"
        added = "" if self.groups == 1 else f", {self.groups} groups added up"
        return f"{_cut(self.value)} % ({self.done:,} of {figure(self.of)}{added})"


def _cut(value: float) -> str:
    """A share to one decimal, cut so that a miss never reads as a hit."""
    return figure(math.floor(round(value * 10, 6)) / 10)


@dataclass(frozen=True)
class Group:
    """One site, profession or shift, with its share of everybody and of those rostered first."""

    by: GroupBy
    name: str
    shares: dict[Counting, Share]


@dataclass(frozen=True)
class Tail:
    """The group that is furthest from the target, and among whom it was counted."""

    group: Group
    among: Counting
    share: Share


@dataclass(frozen=True)
class Shares:
    """All the ways in which the people of one criterion are counted.

    `wholes` are the two shares side by side; `groups` stand with the lowest of each kind first.
    """

    wholes: dict[Counting, Share]
    groups: tuple[Group, ...]
    tail: Tail | None
    outside: str | None  # what the groups leave out


def shares(snapshot: Snapshot, criterion: Criterion) -> Shares | None:
    """The shares of a criterion; None where it is no share, or is counted in one way only."""
    if not is_share(criterion):
        return None
    parts, _ = as_counted(criterion, snapshot.group_readings(criterion.ref))
    wholes = _wholes(snapshot, criterion, parts)
    found = _groups(criterion, parts)
    if len(wholes) < len(Counting) and not found:
        return None
    return Shares(wholes, found, _tail(criterion, found), _outside(wholes, parts))


def _wholes(
    snapshot: Snapshot, criterion: Criterion, parts: Sequence[GroupReading]
) -> dict[Counting, Share]:
    """Each whole: as the criterion reads it, as its groups add up, as its counterpart reads it."""
    own, other = counting(criterion), counterpart(snapshot, criterion)
    found: dict[Counting, Share] = {}
    for among in Counting:
        added = added_up(parts, among)
        read = _last(snapshot, criterion if among is own else other)
        share = read or added if among is own else added or _read_as(other, read)
        if share is not None:
            found[among] = share
    return found


def _read_as(other: Criterion | None, share: Share | None) -> Share | None:
    return replace(share, read_as=other.ref) if share is not None and other is not None else None


def as_counted(
    criterion: Criterion, parts: Sequence[GroupReading]
) -> tuple[Sequence[GroupReading], Counting]:
    """What was measured of groups, and of whom all of it is.

    Whoever is in a group of a criterion of the rota is on it.
    """
    among = counting(criterion)
    if among is Counting.EVERYBODY:
        return parts, among
    on_it = (part for part in parts if part.rostered is not False)
    return tuple(part.model_copy(update={"rostered": True}) for part in on_it), among


def _last(snapshot: Snapshot, criterion: Criterion | None) -> Share | None:
    found = snapshot.readings(criterion.ref) if criterion is not None else ()
    return _share(found[-1]) if found else None


def _share(reading: Reading | GroupReading) -> Share:
    return Share(reading.value, reading.denominator, reading.date)


def added_up(
    parts: Iterable[GroupReading], among: Counting, *, group: tuple[GroupBy, str] | None = None
) -> Share | None:
    """What some readings come to, of one kind of people: all of them, or one group.

    Each reading stands for a cell: a site, a site by night, a profession. Cells told apart by the
    same things are added up, each at its latest; of several such sets the latest counts, then the
    one told apart by the fewest.
    """
    sets: defaultdict[tuple[bool, ...], dict[object, GroupReading]] = defaultdict(dict)
    for part in parts:
        cell = (part.site, part.profession, part.shift)
        apart = (part.rostered is not None, *(name is not None for name in cell))
        sets[apart][part.rostered, cell] = part
    every = (_of(cells.values(), among) for cells in sets.values())
    found = [rows for of in every if (rows := [row for row in of if _is_in(row, group)])]
    best = max(found, key=lambda rows: (max(r.date for r in rows), -_fineness(rows)), default=[])
    return _together(best)


def _of(cells: Iterable[GroupReading], among: Counting) -> list[GroupReading]:
    """The cells of one kind of people; everybody is told of only where both halves are."""
    rows = list(cells)
    if among is Counting.ROSTERED:
        return [row for row in rows if row.rostered]
    return rows if {row.rostered for row in rows} in ({None}, {True, False}) else []


def _is_in(row: GroupReading, group: tuple[GroupBy, str] | None) -> bool:
    return group is None or getattr(row, group[0]) == group[1]


def _fineness(rows: Sequence[GroupReading]) -> int:
    return sum(getattr(rows[0], key) is not None for key in (*GroupBy, "rostered"))


def _together(rows: Sequence[GroupReading]) -> Share | None:
    """One share of several groups; None where it is not known of how many each is."""
    if len(rows) == 1:
        return _share(rows[0])
    people = sum(row.denominator or 0 for row in rows)
    if not people or any(row.denominator is None for row in rows):
        return None
    value = sum(row.value * (row.denominator or 0) for row in rows) / people
    return Share(value, people, min(row.date for row in rows), groups=len(rows))


def _groups(criterion: Criterion, parts: Sequence[GroupReading]) -> tuple[Group, ...]:
    return tuple(group for by in GroupBy for group in _told_apart(criterion, parts, by))


def _told_apart(
    criterion: Criterion, parts: Sequence[GroupReading], by: GroupBy
) -> Iterator[Group]:
    names = {name: None for part in parts if (name := getattr(part, by)) is not None}
    found = (_group(parts, by, name) for name in names)
    told = [group for group in found if group.shares]
    yield from sorted(told, key=lambda group: _worst(criterion, group)[0])


def _group(parts: Sequence[GroupReading], by: GroupBy, name: str) -> Group:
    found = {among: added_up(parts, among, group=(by, name)) for among in Counting}
    return Group(by, name, {among: share for among, share in found.items() if share is not None})


def _worst(criterion: Criterion, group: Group) -> tuple[float, Counting]:
    """How near the target a group is at its worst, and among whom."""
    return min((s.value * toward(criterion), among) for among, s in group.shares.items())


def _tail(criterion: Criterion, groups: Sequence[Group]) -> Tail | None:
    if not groups:
        return None
    group = min(groups, key=lambda group: _worst(criterion, group)[0])
    among = _worst(criterion, group)[1]
    return Tail(group, among, group.shares[among])


def _outside(wholes: dict[Counting, Share], parts: Sequence[GroupReading]) -> str | None:
    """What is said where the groups leave people out, or count more than there are."""
    whole, together = wholes.get(Counting.EVERYBODY), added_up(parts, Counting.EVERYBODY)
    if whole is None or together is None or not whole.of or not together.of:
        return None
    if whole.of == together.of:
        return None
    return f"The groups add up to {figure(together.of)} people, of {figure(whole.of)} counted."
