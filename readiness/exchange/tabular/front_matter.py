"""The keys and values that stand before a page, as texts of it."""

import re
from collections.abc import Iterator
from typing import Any

from readiness.errors import BadFile
from readiness.exchange.tabular.blocks import Text
from readiness.exchange.yaml_reading import from_yaml

FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
KEY = re.compile(r"[A-Za-z][\w -]{1,40}")


def front_matter(text: str) -> Iterator[Text]:
    """What stands before a page: its keys and values, told under the first heading."""
    found = FRONT_MATTER.match(text)
    if found is None:
        return
    try:
        told = from_yaml(found[1])
    except BadFile:
        told = _by_line(found[1])
    if isinstance(told, dict):
        for key, value in told.items():
            yield from _told(key.replace("_", " "), value, 0)


def _by_line(text: str) -> dict[str, str]:
    """Keys and values line by line, where they are no proper YAML."""
    pairs = (line.partition(":") for line in text.splitlines())
    return {key: said.strip().strip("\"'") for key, _, said in pairs if KEY.fullmatch(key)}


def _told(key: str, value: Any, depth: int) -> Iterator[Text]:
    """A key and its value; of a list each on its own, of a mapping each under both keys."""
    match value:
        case None | "":
            return
        case dict():
            for inner, said in value.items():
                yield from _told(f"{key} {inner.replace('_', ' ')}", said, depth)
        case list():
            yield Text(f"{key}:", depth, key, True, apart=True)
            yield from (Text(_in_a_line(one), depth + 1, apart=True) for one in value)
        case _:
            yield Text(f"{key}: {value}", depth, lead=key, apart=True)


def _in_a_line(value: Any) -> str:
    """What stands in a list, on one line."""
    if isinstance(value, dict):
        return "; ".join(f"{key}: {said}" for key, said in value.items())
    return str(value)
