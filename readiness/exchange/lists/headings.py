"""Which column of somebody's table means what: by its own heading, by another word, by a part."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from readiness.exchange.hazard_logs.vocabulary import normal
from readiness.exchange.lists.columns import PLACES
from readiness.exchange.lists.place import Place
from readiness.exchange.tabular.grid import Cell, Grid, Row, said

HEADINGS_WITHIN = 20  # rows in which a list's headings are looked for
LONGEST = 6  # words of a heading of which a part may say what it means
# What stands under such a heading was so once, or is about something else.
ANOTHERS = frozenset(
    [
        "old",
        "previous",
        "original",
        "baseline",
        "last",
        "initial",
        "impact",
        "root",
        "closure",
        "next",
    ]
)


def head_of(grid: Grid, kind: str, chosen: Mapping[str, str]) -> tuple[int, dict[int, str]]:
    """The row of headings, and the key that each column is taken for."""
    best, most = (0, dict[int, str]()), (0, 0)
    for n, row in enumerate(grid.rows[:HEADINGS_WITHIN]):
        sure, keys = _keys(row, kind, chosen)
        if (sure, len(keys)) > most:
            best, most = (n, keys), (sure, len(keys))
    return best


def is_ours(row: Row, kind: str) -> bool:
    """Whether a table has our own headings, every one: what we wrote is read as it stands."""
    return said(row) == [place.heading for place in PLACES[kind]]


def is_share(heading: str) -> bool:
    """Whether a heading says that its numbers are in percent."""
    return "%" in heading or "percent" in heading.lower()


def _keys(row: Row, kind: str, chosen: Mapping[str, str]) -> tuple[int, dict[int, str]]:
    """How many columns are known by their whole heading; the key of each, the first that means it.

    Of two that mean the same, one in percent comes before a count.
    """
    found: dict[int, str] = {}
    columns = sorted(enumerate(row), key=lambda column: not is_share(column[1].says))
    for c, cell in columns:
        _take(found, c, _whole(cell, kind, chosen))
    sure = len(found)
    for c, cell in columns:
        if c not in found and cell.says not in chosen:
            for key in _parts(cell.says, kind):
                _take(found, c, key)
    if "name" not in found.values():  # a ticket system calls its title a summary
        found = {c: "name" if key == "summary" else key for c, key in found.items()}
    return sure, dict(sorted(found.items()))


def _take(found: dict[int, str], column: int, key: str) -> None:
    if key and column not in found and key not in found.values():
        found[column] = key


def _whole(cell: Cell, kind: str, chosen: Mapping[str, str]) -> str:
    if cell.says in chosen:
        return chosen[cell.says]
    places: Sequence[Place] = PLACES[kind]
    exact = (place.key for place in places if place.heading == cell.says)
    loose = (place.key for place in places if cell.says and place.is_headed(cell.says))
    return next(exact, next(loose, ""))


def _parts(heading: str, kind: str) -> Iterator[str]:
    """The keys whose words a longer heading ends with, or begins with: the longest part first."""
    words = normal(heading).split()
    if not 1 < len(words) <= LONGEST or ANOTHERS & set(words):
        return
    for length in range(len(words) - 1, 0, -1):
        for part in (words[-length:], words[:length]):
            if (key := _phrases(kind).get(" ".join(part))) is not None:
                yield key


@cache
def _phrases(kind: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for place in PLACES[kind]:
        for phrase in (normal(place.heading), *place.also.split("|")):
            found.setdefault(phrase, place.key)
    return {phrase: key for phrase, key in found.items() if phrase not in ("", "of", "by", "no")}
