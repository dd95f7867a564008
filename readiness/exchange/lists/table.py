"""One table of somebody's file, read as a list: ours as it stands, another's with what is about it.

In a table that we did not write, a row of totals and a note are no records, a cell that says TBC
says nothing, and the days of the readings may stand across the page.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from readiness.exchange.lists.asides import day_of_report, records_in
from readiness.exchange.lists.columns import NEEDED, PLACES
from readiness.exchange.lists.headings import head_of, is_ours
from readiness.exchange.lists.line import Line, Listed
from readiness.exchange.lists.typed import bare_number, day, is_month_first, says_nothing, text
from readiness.exchange.tabular.grid import Grid, Row, column, said
from readiness.exchange.taken import Column
from readiness.vocabulary import Pillar

PILLARS = {pillar.heading.lower(): pillar.value for pillar in Pillar}


@dataclass(frozen=True)
class Table:
    """A grid with its row of headings, and the key that each column is taken for."""

    grid: Grid
    kind: str
    head: int
    keys: Mapping[int, str]
    chosen: Mapping[str, str]

    @classmethod
    def of(cls, grid: Grid, kind: str, chosen: Mapping[str, str]) -> "Table":
        """A grid as the list that it is taken for."""
        head, keys = head_of(grid, kind, chosen)
        return cls(grid, kind, head, keys, chosen)

    @property
    def gives(self) -> set[str]:
        """The keys that every row has a place for."""
        across = {"date", "value"} if self.days else set()
        return {*self.keys.values(), *self.constants, *across}

    @cached_property
    def constants(self) -> Mapping[str, str]:
        """What is said of every row because no column says it: criterion=OP-01, or a day."""
        columns = self.keys.values()
        needed = {key for either in NEEDED[self.kind] for key in either}
        said_of_all = {k: t for k, t in self.chosen.items() if k not in columns and k in needed}
        if self.kind != "readings" or "date" in columns or "date" in said_of_all or self.days:
            return said_of_all
        on = day_of_report(self.grid, self.head)
        return said_of_all | ({"date": on} if on else {})

    @cached_property
    def days(self) -> Mapping[int, str]:
        """The columns headed by a day, where readings stand across the page."""
        if self.kind != "readings" or "value" in self.keys.values() or self._is_ours:
            return {}
        heads = enumerate(self._heads)
        found = {c: on for c, cell in heads if c not in self.keys and (on := _day(cell.says))}
        return found if len(found) > 1 else {}

    def read(self, name: str, *, more: Sequence["Table"] = ()) -> Listed:
        """Its rows and those of more tables like it, with what a sentence calls each of them."""
        found = Listed(self.kind, is_ours=self._is_ours)
        found.columns = [self._column(n, c.says) for n, c in enumerate(self._heads) if c.says]
        found.lines = [line for table in (self, *more) for line in table.lines(name)]
        if not self._is_ours:
            found.shares = frozenset(_shares(found.lines))
            found.months_first = frozenset(self._months_first(found.lines))
        return found

    def lines(self, name: str) -> Iterator[Line]:
        """Its rows, with what a sentence calls each of them."""
        headings = {key: column(self._heads, n).says for n, key in self.keys.items()}
        for n, row, banner in self._rows():
            where = f"{name}, {self.grid.where(n)}"
            for texts in self._across(row, self._texts(row, banner)):
                yield Line(where, texts, headings)

    def is_like(self, other: "Table") -> bool:
        """Whether another table goes on with this one: a sheet for each pillar, headed alike."""
        return not self._is_ours and said(self._heads) == said(other._heads)

    def _months_first(self, lines: Sequence[Line]) -> Iterator[str]:
        for place in PLACES[self.kind]:
            texts = [line.texts[place.key] for line in lines if place.key in line.texts]
            if place.read is day and is_month_first(texts):
                yield place.key

    @property
    def _heads(self) -> Row:
        return self.grid.rows[self.head] if self.grid.rows else []

    @cached_property
    def _is_ours(self) -> bool:
        return is_ours(self._heads, self.kind)

    def _column(self, number: int, heading: str) -> Column:
        return Column(heading, "date" if number in self.days else self.keys.get(number, ""))

    def _rows(self) -> Iterator[tuple[int, Row, str]]:
        if not self._is_ours:
            name = next((c for c, key in self.keys.items() if key == "name"), None)
            yield from records_in(self.grid, self.head, name=name)
            return
        for n in range(self.head + 1, len(self.grid.rows)):
            if said(self.grid.rows[n]):
                yield n, self.grid.rows[n], ""

    def _texts(self, row: Row, banner: str) -> dict[str, str]:
        texts = {key: column(row, c).text for c, key in self.keys.items()}
        texts = {key: text for key, text in texts.items() if text.strip()}
        if not self._is_ours:
            texts = {
                key: t for key, t in texts.items() if key in self._plain or not says_nothing(t)
            }
            of = banner or self.grid.title
            if "pillar" not in self.keys.values() and of.lower() in PILLARS:
                texts["pillar"] = of
        return {**self.constants, **texts}

    @cached_property
    def _plain(self) -> frozenset[str]:
        """The keys whose cells are texts, in which any word may stand."""
        return frozenset(place.key for place in PLACES[self.kind] if place.read is text)

    def _across(self, row: Row, texts: dict[str, str]) -> Iterator[dict[str, str]]:
        """A row as one line, or as one for each day that stands across the page."""
        if not self.days:
            yield texts
        for c, on in self.days.items():
            value = column(row, c).says
            if value and not says_nothing(value):
                yield texts | {"date": on, "value": value}


def _day(heading: str) -> str | None:
    try:
        return day(heading)
    except ValueError:
        return None


def _shares(lines: list[Line]) -> Iterator[str]:
    """The columns whose bare numbers are all parts of one, and not all of them whole."""
    for key in ("value", "target"):
        texts = [line.texts[key] for line in lines if key in line.texts]
        bare = [found for t in texts if (found := bare_number(t)) is not None]
        if bare and all(0 <= n <= 1 for n in bare) and any(n % 1 for n in bare):
            yield key
