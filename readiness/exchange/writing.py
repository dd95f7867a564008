"""A document into YAML that every reader of YAML 1.1 or 1.2 takes for the same thing."""

import datetime as dt
import re
from typing import Any

import yaml

from readiness.exchange.scalars import is_mistakable

# Lines that stand in a block as they are: nothing to escape, nothing invisible at either end.
CLEAN_LINES = re.compile(r"\S+(?:[^\S\n]+\S+)*(?:\n+\S+(?:[^\S\n]+\S+)*)*\n?")
ODD = re.compile(r"[\r\t\x85\u2028\u2029\ufeff]")


class Writer(yaml.CSafeDumper):
    """Writes texts so that no reader mistakes them, and histories one entry to the line."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def written(document: dict[str, Any]) -> str:
    """The document as YAML, keys in their own order."""
    text: str = yaml.dump(
        document, Dumper=Writer, sort_keys=False, allow_unicode=True, width=-1, line_break="\n"
    )
    return text


def _text(writer: Writer, text: str) -> yaml.ScalarNode:
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style=_style(text))


def _style(text: str) -> str | None:
    if "\n" in text:
        return "|" if CLEAN_LINES.fullmatch(text) and not ODD.search(text) else '"'
    if is_mistakable(text):
        return "'"
    return '"' if ODD.search(text) else None


def _list(writer: Writer, items: list[Any]) -> yaml.SequenceNode:
    """A dated entry or a list of days stands on one line; any other list under its key."""
    on_one_line = bool(items) and isinstance(items[0], dt.date)
    return writer.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=on_one_line)


def _mapping(writer: Writer, mapping: dict[str, Any]) -> yaml.MappingNode:
    return writer.represent_mapping("tag:yaml.org,2002:map", mapping.items(), flow_style=False)


Writer.add_representer(str, _text)
Writer.add_representer(list, _list)
Writer.add_representer(dict, _mapping)
