"""The lists of a JSON tree that hold nothing but links: which thing belongs to which other."""

from collections.abc import Iterable, Iterator, Sequence

from readiness.exchange.hazard_logs import vocabulary as v
from readiness.exchange.hazard_logs.links import ENDS, Collection, Item, singular, text_of

Joined = dict[int, list[tuple[Collection, Item, Item]]]
Found = tuple[Collection, Item]


def joined(collections: Sequence[Collection]) -> tuple[list[Collection], Joined]:
    """The lists of links, and for each thing those that a link joins it to, with the link."""
    joins, pairs = [], Joined()
    for collection in collections:
        others = [c for c in collections if c is not collection and not c.is_single]
        links = [(item, list(_ends(item, others))) for item in collection.items]
        if collection.is_single or not all(len(ends) >= 2 for _, ends in links):
            continue
        if any(text_of(item) for item in collection.items):
            continue
        joins.append(collection)
        for link, ends in links:
            _join(pairs, link, ends)
    return joins, pairs


def _join(pairs: Joined, link: Item, ends: Iterable[Found]) -> None:
    found = list(ends)
    for _, one in found:
        for collection, other in found:
            if other is not one:
                pairs.setdefault(id(one), []).append((collection, other, link))


def _ends(link: Item, collections: Sequence[Collection]) -> Iterator[Found]:
    """The things that a link names: by a key that says of which list, else in whichever has it."""
    for key, value in link.items():
        if isinstance(value, bool) or not isinstance(value, str | int) or v.normal(key) == "id":
            continue
        named = [c for c in collections if _is_named(key, c)]
        there = [found for c in named or collections for found in _with_id(c, str(value))]
        if len(there) == 1:
            yield there[0]


def _is_named(key: str, collection: Collection) -> bool:
    words = f" {v.normal(key)}"
    return words.endswith(ENDS) and singular(key) == singular(collection.name)


def _with_id(collection: Collection, ref: str) -> Iterator[Found]:
    yield from ((collection, item) for item in collection.items if collection.id_of(item) == ref)
