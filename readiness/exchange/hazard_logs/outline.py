"""A page into its hazards: sections, field tables, labelled lines and bullets, or wide tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from readiness.exchange.hazard_logs import vocabulary as v
from readiness.exchange.hazard_logs.labels import Labelled, labelled
from readiness.exchange.hazard_logs.lists import bare
from readiness.exchange.hazard_logs.raw import Columns, Raw, RawHazard, as_consequences, cell_of
from readiness.exchange.hazard_logs.small_tables import cells_of, is_one_hazard
from readiness.exchange.hazard_logs.wide import hazards_in, head_of
from readiness.exchange.tabular.grid import Grid
from readiness.exchange.tabular.markup import Block, Heading, Rule, Text

SOLE = {v.REF, v.NAME}  # what a hazard has once, so that a second begins another


@dataclass
class Outline:
    """Goes through a page block by block; what is said belongs to the hazard at hand."""

    chosen: Columns
    found: list[RawHazard] = field(default_factory=list)
    tables: list[RawHazard] = field(default_factory=list)
    _hazard: RawHazard = field(default_factory=RawHazard)
    _path: list[tuple[int, str]] = field(default_factory=list)  # field headings, with their levels
    _labels: list[tuple[int, str]] = field(default_factory=list)  # labels, with their depths
    _level: int = 0  # of the headings that name the fields of the hazard at hand

    @property
    def _above(self) -> list[str]:
        """The headings and labels under which a text stands."""
        return [text for _, text in (*self._path, *self._labels)]

    def take(self, block: Block) -> None:
        """Take the next block in."""
        match block:
            case Heading():
                self._heading(block)
            case Grid():
                self._table(block)
            case Text():
                self._text(block)
            case Rule():
                self._labels = []

    def end(self) -> list[RawHazard]:
        """All the hazards of the page: those told at length, else those of its tables."""
        self._close()
        told = [hazard for hazard in self.found if hazard.is_hazard]
        return told if len(told) >= len(self.tables) else _besides(told, self.tables)

    def _heading(self, heading: Heading) -> None:
        self._labels = []
        while self._path and self._path[-1][0] >= heading.level:
            self._path.pop()
        name = v.field_named(heading.text)
        if name == v.HAZARD and heading.level != self._level:
            name = None  # the title of a hazard, or of the whole log
        if name is not None:
            if name in {*SOLE, v.HAZARD} and self._hazard.of(name):
                self._next("")
            self._level = heading.level
            self._path.append((heading.level, heading.text))
        elif self._path:
            self._add(heading.text)
        else:
            self._next(heading.text)

    def _next(self, title: str) -> None:
        self._close()
        self._path, self._labels, self._level = [], [], 0
        self._hazard = RawHazard(title=title)

    def _close(self) -> None:
        if self._hazard.cells:
            self._hazard.cells = as_consequences(self._hazard.cells)
            self.found.append(self._hazard)

    def _table(self, grid: Grid) -> None:
        above = self._above
        if not above and head_of(grid, self.chosen) and not is_one_hazard(grid):
            self.tables += hazards_in(grid, self.chosen)
            return
        cells = cells_of(grid, above, chosen=self.chosen)
        if is_one_hazard(grid) and self._is_another(cells):
            self._next("")
        self._hazard.cells += cells

    def _is_another(self, cells: Sequence[Raw]) -> bool:
        """Whether a field table is of another hazard than the one at hand."""
        before = {(c.field, bare(c.text)) for c in self._hazard.of(*SOLE)}
        now = {(c.field, bare(c.text)) for c in cells if c.field in SOLE}
        fields = {name for name, _ in before}
        return any(pair not in before and pair[0] in fields for pair in now)

    def _text(self, text: Text) -> None:
        first, *more = parts = list(labelled(text))
        if not first.label and any(part.label for part in more):
            self._next(first.text)  # one hazard in a line: its name, then its fields
            parts = more
        for said in parts:
            self._said(said, text)

    def _said(self, said: Labelled, text: Text) -> None:
        if text.depth or said.label:
            self._labels = [(depth, label) for depth, label in self._labels if depth < text.depth]
        if said.label:
            cell = cell_of(said.text, [*self._above, said.label], chosen=self.chosen)
            if cell.field in {*SOLE, v.HAZARD} and self._hazard.of(cell.field) and not self._path:
                self._next("")
            if said.text:
                self._hazard.cells.append(cell)
            else:
                self._labels.append((text.depth, said.label))
        elif self._is_kind(said.text, leads=text.leads):
            self._labels = [*self._labels[:1], (0, said.text)]
        elif text.depth and text.leads and not self._above:
            self._next(said.text)  # a bullet with labelled bullets below it
        elif self._above:
            self._add(said.text)

    def _is_kind(self, text: str, *, leads: bool) -> bool:
        """Whether a line among the controls only says of which kind those below it are."""
        found = v.meaning(*self._above) if self._above else None
        heads = leads or text.endswith(":") or v.field_named(text) == v.CONTROLS
        is_short = heads and len(text.split()) <= 5 and v.field_of(text) == v.CONTROLS
        return bool(found and found.field == v.CONTROLS and is_short)

    def _add(self, text: str) -> None:
        self._hazard.cells.append(cell_of(text, self._above, chosen=self.chosen))


def hazards_on(blocks: Sequence[Block], chosen: Columns) -> list[RawHazard]:
    """The hazards of a page, in its order."""
    outline = Outline(chosen)
    for block in _without_templates(blocks):
        outline.take(block)
    return outline.end()


def _without_templates(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks that say something; a template's placeholder does not."""
    for block in blocks:
        said = block.text.strip() if isinstance(block, Heading | Text) else ""
        if not (said.startswith("{{") and said.endswith("}}")):
            yield block


def _besides(told: list[RawHazard], tables: list[RawHazard]) -> list[RawHazard]:
    """The hazards of tables, with those told at length in the place of their rows."""
    at_length = {_key(hazard): hazard for hazard in told}
    merged = [at_length.pop(_key(row), row) for row in tables]
    return [*merged, *at_length.values()]


def _key(hazard: RawHazard) -> str:
    said = hazard.of(v.REF) or hazard.of(v.NAME, v.HAZARD)
    return bare(said[0].text if said else hazard.title).lower()
