"""A page into its hazards: sections, field tables, labelled lines and bullets, or wide tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from readiness.exchange.hazard_logs import vocabulary as v
from readiness.exchange.hazard_logs.labels import Labelled, labelled
from readiness.exchange.hazard_logs.lists import bare
from readiness.exchange.hazard_logs.naming import OF_A_LOG, split_title
from readiness.exchange.hazard_logs.raw import Columns, Raw, RawHazard, as_consequences, cell_of
from readiness.exchange.hazard_logs.small_tables import cells_of, is_key, is_one_hazard
from readiness.exchange.hazard_logs.told_twice import told_once
from readiness.exchange.hazard_logs.wide import hazards_in, head_of
from readiness.exchange.tabular.blocks import Block, Heading, Rule, Text
from readiness.exchange.tabular.grid import Grid

SOLE = {v.REF, v.NAME}  # what a hazard has once, so that a second begins another
IN_LISTS = {v.CAUSES, v.CONTROLS, v.EFFECT, v.DESCRIPTION}  # of which an item is a text
LOWEST = 6  # of the headings of a page
FEW = 5  # words, in a heading that speaks of a field


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
    _title: int = LOWEST  # the level of the heading that is the title of the hazard at hand

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
        return told_once(told, self.tables)

    def _heading(self, heading: Heading) -> None:
        self._labels = []
        while self._path and self._path[-1][0] >= heading.level:
            self._path.pop()
        name = self._field_of(heading)
        if self._is_next(heading):
            self._next(heading.text, heading.level)
        elif name is not None:
            if name in {*SOLE, v.HAZARD} and self._hazard.of(name):
                self._next("")
            self._level = heading.level
            self._path.append((heading.level, heading.text))
        elif self._path:
            self._add(heading.text)
        elif self._is_below(heading):
            self._path.append((heading.level, heading.text))
        else:
            self._next(heading.text, heading.level)

    def _field_of(self, heading: Heading) -> str | None:
        """The field that a heading names, or that one within a hazard speaks of."""
        name = v.field_named(heading.text)
        is_of_all = v.normal(heading.text) == "hazards" or heading.level != self._level
        if name == v.HAZARD and is_of_all:
            return None  # the title of a hazard, or of the whole log
        if name is None and self._is_below(heading) and len(heading.text.split()) <= FEW:
            found = v.meaning(heading.text) if not self._path or self._is_kind_of(heading) else None
            return found.field if found else None
        return name

    def _is_kind_of(self, heading: Heading) -> bool:
        """Whether a heading among the controls says of which kind those below it are."""
        is_item = v.NUMBERED.match(heading.text) or not v.first_in(v.KINDS | v.STATES, heading.text)
        return not is_item and self._is_kind(heading.text, leads=True)

    def _is_below(self, heading: Heading) -> bool:
        """Whether a heading stands within the hazard at hand: lower than the title of it."""
        is_log = OF_A_LOG.fullmatch(self._hazard.title) is not None
        return self._hazard.is_hazard and heading.level > self._title and not is_log

    def _is_next(self, heading: Heading) -> bool:
        """Whether a heading has a number of the same kind as the title of the hazard at hand."""
        mine, other = split_title(self._hazard.title)[0], split_title(heading.text)[0]
        above = v.meaning(self._path[-1][1]) if self._path else None
        if other and not other.isdigit() and above and above.field in (v.REF, v.NOTHING):
            return True  # what stands over it is no field of a hazard, but of the log
        kinds = {re.split(r"\d", one)[0] for one in (mine, other) if one}
        return bool(mine and other) and mine != other and len(kinds) == 1 and kinds != {""}

    def _next(self, title: str, level: int = LOWEST) -> None:
        self._close()
        self._path, self._labels, self._level = [], [], 0
        self._hazard, self._title = RawHazard(title=title), level

    def _close(self) -> None:
        if self._hazard.cells:
            self._hazard.cells = as_consequences(self._hazard.cells)
            self.found.append(self._hazard)

    def _table(self, grid: Grid) -> None:
        above = self._above
        if is_key(grid):
            return
        head = None if is_one_hazard(grid) else head_of(grid, self.chosen)
        if head is not None and (not above or head.names_hazards):
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
        if self._is_title(text):
            self._next(text.text)
            return
        first, *more = parts = list(labelled(text, is_list=self._is_in_list(text)))
        if not first.label and any(part.label for part in more):
            self._next(first.text)  # one hazard in a line: its name, then its fields
            parts = more
        for said in parts:
            self._said(said, text)

    def _said(self, said: Labelled, text: Text) -> None:
        if text.depth or said.label:
            self._labels = [(depth, label) for depth, label in self._labels if depth < text.depth]
        if said.label:
            self._labelled(said, text)
        elif self._is_kind(said.text, leads=text.leads):
            self._labels = [*self._labels[:1], (0, said.text)]
        elif text.depth and text.leads and not self._above:
            self._next(said.text)  # a bullet with labelled bullets below it
        else:
            self._told(said.text, is_apart=text.apart and bool(text.lead))

    def _labelled(self, said: Labelled, text: Text) -> None:
        """Take a labelled text in, or a label that stands over those below it."""
        cell = cell_of(said.text, [*self._above, said.label], chosen=self.chosen)
        if cell.field in {*SOLE, v.HAZARD} and self._hazard.of(cell.field) and not self._path:
            self._next("")
        if said.text:
            self._hazard.cells.append(cell)
        else:
            self._labels.append((text.depth, said.label))

    def _told(self, text: str, *, is_apart: bool) -> None:
        """Take a text without a label in: under what stands above it, or as it stands."""
        if self._above and not is_apart:
            self._add(text)
        elif self._hazard.title or is_apart:
            self._hazard.cells.append(Raw(text, (), v.UNLABELLED))

    def _is_title(self, text: Text) -> bool:
        """Whether a paragraph in bold begins with a number as a hazard's title does."""
        said, mine = bare(text.text), split_title(self._hazard.title)[0]
        ref = split_title(said)[0] if said and said == bare(text.lead) else None
        if text.depth or ref is None or ref.isdigit():
            return False
        return mine is None or re.split(r"\d", mine)[0] == re.split(r"\d", ref)[0]

    def _is_in_list(self, text: Text) -> bool:
        """Whether a text is an item of the causes, effects or controls of a hazard."""
        labels = [label for depth, label in self._labels if depth < text.depth]
        above = [*(heading for _, heading in self._path), *labels]
        found = v.meaning(*above) if above and text.depth else None
        return found is not None and found.field in IN_LISTS

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
