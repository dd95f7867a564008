"""A JSON tree into its hazards: what it links by references is brought to each of them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from readiness.exchange.hazard_logs import vocabulary as v
from readiness.exchange.hazard_logs.joins import joined
from readiness.exchange.hazard_logs.links import (
    Collection,
    Item,
    collections_in,
    is_link,
    level_in,
    links_of,
    reference_of,
    refs_in,
    said_of,
    singular,
    text_of,
)
from readiness.exchange.hazard_logs.raw import Columns, Raw, RawHazard, as_consequences, cell_of

CALLED = ("label", "summary", "headline", "subject", "statement", "text")
LISTED = (v.CAUSES, v.CONTROLS, v.EFFECT)
STAGED = ("stage", "phase", "type", "kind", "rating type", "assessment type")


def hazards_in_tree(tree: Any, chosen: Columns) -> list[RawHazard]:
    """The hazards of a tree, in its order."""
    return Tree(tree, chosen).hazards()


class Tree:
    """Finds the hazards among the lists of a tree, and what belongs to each."""

    def __init__(self, tree: Any, chosen: Columns) -> None:
        self._chosen = chosen
        self._collections = [c for c in collections_in(tree, "") if c.items]
        self._joins, self._joined = joined(self._collections)
        self._main: Collection | None = None
        lists = [c for c in self._collections if not c.is_single and c not in self._joins]
        best = max(lists, key=self._likeness, default=None)
        if best is None or not any(self._likeness(best)):
            best = max(self._collections, key=self._likeness, default=None)
        self._main = best

    def hazards(self) -> list[RawHazard]:
        """Those of the list that is most like a list of hazards."""
        if self._main is None or not any(self._likeness(self._main)):
            return []
        found = [self._hazard(item) for item in self._main.items]
        return [hazard for hazard in found if hazard.cells]

    def _likeness(self, collection: Collection) -> tuple[int, int]:
        called = 2 * (v.field_of(collection.name) == v.HAZARD or "haz" in collection.name.lower())
        fields = {
            cell.field
            for item in collection.items[:20]
            for cell in self._own(item, ())
            if cell.field != v.NOTHING
        }
        linked = any(links_of(item) for item in collection.items[:20])
        core = len(fields - {v.REF, v.STATUS, v.OWNER})
        is_like = core >= 2 or bool(called and core)
        return (called + core + linked if is_like else 0, len(collection.items) if is_like else 0)

    def _hazard(self, item: Item) -> RawHazard:
        cells = list(self._own(item, ()))
        for collection, other, link in self._linked(item):
            cells += self._brought(collection, other, link)
            if collection.field == v.CAUSES:
                for further, control, beyond in self._linked(other):
                    if further.field == v.CONTROLS:
                        cells += self._brought(further, control, beyond)
        unique = list(dict.fromkeys(cells))
        return RawHazard(cells=as_consequences(_with_name(unique)))

    def _own(self, item: Item, path: tuple[str, ...]) -> Iterator[Raw]:
        """The cells of an item itself; a mapping in it is told key by key."""
        stage = tuple(str(item[k]) for k in item if v.normal(k) in STAGED and path)[:1]
        for key, value in item.items():
            is_told = bool(stage) and v.normal(key) in STAGED
            if is_told or (is_link(key) and self._things(key, value)):
                continue
            yield from self._value(value, (*path, *stage, key))

    def _value(self, value: Any, path: tuple[str, ...]) -> Iterator[Raw]:
        match value:
            case None | "" | []:
                return
            case dict():
                yield from self._mapping(value, path)
            case list():
                for one in value:
                    yield from self._value(one, path)
            case _:
                text = str(value) if not isinstance(value, bool) else ("yes" if value else "no")
                yield cell_of(text, path, chosen=self._chosen)

    def _mapping(self, value: Item, path: tuple[str, ...]) -> Iterator[Raw]:
        """A mapping: a cause, an effect or a control by what it says; else key by key."""
        found = v.meaning(*path)
        if found and found.field in (v.CAUSES, v.CONTROLS, v.EFFECT) and (text := text_of(value)):
            yield replace(self._told(text, value, path), link=reference_of(value))
            yield from self._ratings(value, ())
            yield from self._within(value)
        elif found and found.field == v.OWNER:
            named = text_of(value) or str(value.get("role") or "")
            yield cell_of(named, path, chosen=self._chosen)
        elif found and found.field in (v.SEVERITY, v.LIKELIHOOD) and (said := level_in(value)):
            yield cell_of(said, path, chosen=self._chosen)
        else:
            yield from self._own(value, path)

    def _within(self, item: Item) -> Iterator[Raw]:
        """The causes, effects and controls that stand within one of them."""
        for key, value in item.items():
            is_list = isinstance(value, list | dict) and v.field_of(key) in LISTED
            if is_list and not (is_link(key) and self._things(key, value)):
                yield from self._value(value, (key,))

    def _told(self, text: str, item: Item, path: tuple[str, ...]) -> Raw:
        """A cause, an effect or a control in one cell, a control with its kind and state."""
        cell = cell_of(text, path, chosen=self._chosen)
        if cell.field != v.CONTROLS:
            return cell
        kinds, states = said_of(item)
        kind = v.first_in(v.KINDS, *kinds) or cell.kind
        return replace(cell, kind=kind, state=v.first_in(v.STATES, *states, *kinds) or cell.state)

    def _ratings(self, item: Item, path: tuple[str, ...]) -> Iterator[Raw]:
        """A severity, a likelihood or a rating that stands in what is linked."""
        for cell in self._own(item, path):
            if cell.field in (v.SEVERITY, v.LIKELIHOOD, v.RATING):
                yield cell

    def _brought(self, collection: Collection, item: Item, link: Item) -> Iterator[Raw]:
        """What a linked thing says to a hazard, with what the link itself says."""
        field, path = collection.field, (collection.name,)
        if field in (v.CAUSES, v.CONTROLS, v.EFFECT, v.CONSEQUENCE) and (text := text_of(item)):
            name = "effect" if field == v.CONSEQUENCE else collection.name
            kept = f"{collection.name}/{collection.id_of(item)}"
            yield replace(self._told(text, item, (name,)), link=kept)
        if field == v.RATING:
            yield from self._ratings(item, path)
            return
        rated = [*self._ratings(item, ()), *self._ratings(link, ())]
        if rated and collection is not self._main and field not in (v.CAUSES, v.CONTROLS):
            text = " / ".join(cell.text for cell in rated)
            yield cell_of(text, ("rating",), chosen=self._chosen)

    def _linked(self, item: Item) -> Iterator[tuple[Collection, Item, Item]]:
        """What an item links to and what links to it, each with what the link says besides."""
        for key, value in links_of(item):
            for one, link in refs_in(value):
                yield from ((c, other, link) for c, other in self._find(key, one))
        mine = self._holding(item)
        yield from ((c, other, link) for c, other, link in self._joined.get(id(item), ()))
        for collection in self._collections:
            if collection in (self._main, mine, *self._joins) or collection.is_single:
                continue
            for other in collection.items:
                if self._names(other, item, mine):
                    yield collection, other, {}

    def _things(self, key: str, value: Any) -> bool:
        return any(True for one, _ in refs_in(value) for _ in self._find(key, one))

    def _find(self, key: str, ref: str) -> Iterator[tuple[Collection, Item]]:
        """The thing of a reference: in the collection that the key names, else in any."""
        thing = singular(key)
        named = [c for c in self._collections if singular(c.name) == thing]
        kin = [c for c in self._collections if c.field and c.field == v.field_of(key)]
        for collection in named or kin:
            for item in collection.items:
                if collection is not self._main and collection.id_of(item) == ref:
                    yield collection, item

    def _holding(self, item: Item) -> Collection | None:
        return next((c for c in self._collections if any(i is item for i in c.items)), None)

    def _names(self, other: Item, item: Item, mine: Collection | None) -> bool:
        """Whether another thing links back to an item by its reference."""
        ref = mine.id_of(item) if mine else None
        if mine is None or ref is None:
            return False
        stems = {singular(mine.name), "hazard" if mine is self._main else singular(mine.name)}
        return any(
            singular(key) in stems and any(one == ref for one, _ in refs_in(value))
            for key, value in links_of(other)
        )


def _with_name(cells: list[Raw]) -> list[Raw]:
    """The cells of a hazard, of which a label or a summary is the name where there is no other."""
    if any(cell.field in (v.NAME, v.HAZARD) for cell in cells):
        return cells
    called = next((c for c in cells if v.normal(c.heading) in CALLED), None)
    return [replace(c, field=v.NAME) if c is called else c for c in cells]
