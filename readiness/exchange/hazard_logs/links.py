"""The things of a JSON tree, list by list, and the references by which they name each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from readiness.exchange.hazard_logs import vocabulary as v

Item = dict[str, Any]
IDS = ("id", "ref", "key", "uuid", "code")
LEVEL_WORDS = ("label", "name", "word", "text", "description", "rating", "value", "title")
LEVEL_NUMBERS = ("level", "score", "value", "number", "id", "rank")
SAYS = ("description", "name", "title", "text", "statement", "summary", "label", "value", "control")
KINDS, STATES = (["type"], ["kind"], ["category"]), (["status"], ["state"])
DONE = ("implemented", "verified", "in place")
TYPES = ("type", "kind", "class", "node type", "element type")
ENDS = (" ids", " id", " refs", " ref", " references", " reference", " keys", " key", " links")


@dataclass(frozen=True)
class Collection:
    """A list of things in the tree, under the name of its key."""

    name: str
    items: tuple[Item, ...]
    is_single: bool = False

    @property
    def field(self) -> str | None:
        """What its things are to a hazard."""
        return v.field_of(self.name)

    def id_of(self, item: Item) -> str | None:
        """The reference by which others name one of its things."""
        own = f"{singular(self.name)} id"
        names = {v.normal(key): key for key in item}
        keys = [names[name] for name in (*IDS, own) if name in names]
        keys += [key for key in item if v.field_of(key) == v.REF]
        found = next((item[key] for key in keys if isinstance(item[key], str | int)), None)
        return None if found is None else str(found)


def collections_in(tree: Any, name: str) -> Iterator[Collection]:
    """Every list of mappings in a tree; a mapping of mappings is one by their keys."""
    if isinstance(tree, list):
        items = tuple(item for item in tree if isinstance(item, dict))
        yield from _by_type(items) or [Collection(name, items)]
        for item in items:
            for key, value in item.items():
                if isinstance(value, list | dict) and not _is_told_here(key):
                    yield from collections_in(value, key)
    elif isinstance(tree, dict):
        inner = list(tree.values())
        if len(inner) > 1 and all(isinstance(one, dict) for one in inner) and _alike(inner):
            yield Collection(name, tuple({"id": key, **one} for key, one in tree.items()))
            return
        yield Collection(name, (tree,), is_single=True)
        for key, value in tree.items():
            yield from collections_in(value, key)


def _by_type(items: tuple[Item, ...]) -> list[Collection]:
    """The lists in one that holds things of several types, of which one is hazards."""
    found: dict[str, list[Item]] = {}
    for item in items:
        keys = [key for key in item if v.normal(key) in TYPES and isinstance(item[key], str)]
        found.setdefault(item[keys[0]] if keys else "", []).append(item)
    if len(found) < 2 or not any(v.field_of(name) == v.HAZARD for name in found):
        return []
    return [Collection(name, tuple(held)) for name, held in found.items()]


def _is_told_here(key: str) -> bool:
    """Whether what stands under a key of a thing is the thing's own, and no list of others."""
    return v.field_of(key) not in (None, v.HAZARD)


def _alike(items: list[Item]) -> bool:
    first = set(items[0])
    return all(len(first & set(item)) * 2 >= len(first) for item in items)


def is_link(key: str) -> bool:
    """Whether a key may hold the references of other things."""
    words = f" {v.normal(key)}"
    is_reference = words.strip() not in IDS and words.endswith(ENDS)
    return is_reference or _is_plural(key)


def _is_plural(key: str) -> bool:
    return v.field_of(key) in (v.CAUSES, v.CONTROLS, v.EFFECT, v.CONSEQUENCE, v.HAZARD)


def links_of(item: Item) -> list[tuple[str, Any]]:
    """The keys of an item that may name other things."""
    return [(key, value) for key, value in item.items() if is_link(key) and value]


def refs_in(value: Any) -> Iterator[tuple[str, Item]]:
    """The references that a value holds, each with what is said besides it."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str | int) and not isinstance(one, bool):
            yield str(one), {}
        elif isinstance(one, dict):
            key = next((k for k in one if is_link(k) or v.normal(k) in IDS), None)
            if key is not None and isinstance(one[key], str | int):
                yield str(one[key]), {k: x for k, x in one.items() if k != key}


def singular(key: str) -> str:
    """The thing that a key is about, in the singular: causeIds and causes are both cause."""
    words = f" {v.normal(key)}"
    for end in ENDS:
        words = words.removesuffix(end)
    last = words.split()[-1] if words.split() else ""
    return last.removesuffix("es") + "e" if last.endswith("ses") else last.removesuffix("s")


def text_of(item: Item) -> str:
    """What a thing says of itself."""
    by_name = {v.normal(key): value for key, value in item.items()}
    own = {key.split()[-1]: value for key, value in by_name.items() if len(key.split()) == 2}
    texts = [*map(by_name.get, SAYS), *map(own.get, SAYS)]
    return next((text for text in texts if isinstance(text, str) and text.strip()), "")


def said_of(item: Item) -> tuple[list[str], list[str]]:
    """What a control says of its kind, and of its state: in words, or by yes and no."""
    words = [(v.normal(k), x) for k, x in item.items() if isinstance(x, str | bool)]
    kinds = [x for k, x in words if isinstance(x, str) and k.split()[-1:] in KINDS]
    states = [x for k, x in words if isinstance(x, str) and k.split()[-1:] in STATES]
    done = [k if x else "not implemented" for k, x in words if isinstance(x, bool) and k in DONE]
    return kinds, [*states, *done]


def level_in(item: Item) -> str:
    """A level that is told as its word and its number: Major (4); empty where it is not."""
    by_name = {v.normal(key): value for key, value in item.items()}
    words = (by_name.get(key) for key in LEVEL_WORDS)
    word = next((w for w in words if isinstance(w, str) and w.strip()), "")
    numbers = (by_name.get(key) for key in LEVEL_NUMBERS)
    number = next((n for n in numbers if isinstance(n, int) and not isinstance(n, bool)), None)
    return f"{word} ({number})" if word and number is not None else word


def reference_of(item: Item) -> str | None:
    """Where a file keeps a control that stands inside its hazards, by the reference of it."""
    by_name = {v.normal(key): value for key, value in item.items()}
    names = (
        *IDS,
        *(f"{thing} {end}" for thing in ("control", "mitigation") for end in ("id", "ref")),
    )
    found = next((by_name[name] for name in names if by_name.get(name)), None)
    return f"inside/{found}" if isinstance(found, str | int) else None
