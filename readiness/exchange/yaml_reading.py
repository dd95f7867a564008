"""YAML into a document: mappings, lists, texts, numbers, true, false and null, and nothing else.

PyYAML finds the structure; what an unquoted word means is ours to say, because PyYAML reads
YAML 1.1, in which `no` is false and `12:30` is 750.
"""

from collections.abc import Iterator
from typing import Any

import yaml

from readiness.errors import BadFile
from readiness.exchange.scalars import meaning

DEEPEST = 30


class NotYaml(BadFile):
    """The text has no YAML structure at all."""


def from_yaml(text: str) -> Any:
    """What a YAML text holds; a refusal names the line."""
    try:
        return _document(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.reader.ReaderError as trouble:
        line = text.encode()[: trouble.position].count(b"\n") + 1
        raise _refusal(line, "there is a character here that a text cannot hold") from None
    except yaml.MarkedYAMLError as trouble:
        mark = trouble.problem_mark or trouble.context_mark
        line = mark.line + 1 if mark else 1
        raise NotYaml([f"Line {line}: this is not YAML: {trouble.problem}."]) from None


def _document(events: Iterator[Any]) -> Any:
    next(events)  # the stream begins
    first = next(events)
    if isinstance(first, yaml.StreamEndEvent):
        raise BadFile(["The file is empty. It must begin with format: readiness-programme/1."])
    value = _node(events, next(events), 1)
    next(events)  # the document ends
    after = next(events)
    if not isinstance(after, yaml.StreamEndEvent):
        raise _refusal(_line(after), "a second document begins here; write one file for each")
    return value


def _node(events: Iterator[Any], event: Any, depth: int) -> Any:
    _refuse_tricks(event, depth)
    match event:
        case yaml.SequenceStartEvent():
            return list(_items(events, depth))
        case yaml.MappingStartEvent():
            return _mapping(events, depth)
    return _scalar(event)


def _refuse_tricks(event: Any, depth: int) -> None:
    if isinstance(event, yaml.AliasEvent):
        raise _refusal(_line(event), f"*{event.anchor} is an alias; write the value out in full")
    if event.tag is not None:
        raise _refusal(_line(event), f"{event.tag} is a tag; leave it out")
    if depth > DEEPEST:
        raise _refusal(_line(event), f"lists and mappings are nested more than {DEEPEST} deep")


def _items(events: Iterator[Any], depth: int) -> Iterator[Any]:
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        yield _node(events, event, depth + 1)


def _mapping(events: Iterator[Any], depth: int) -> dict[str, Any]:
    found: dict[str, Any] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        _refuse_tricks(event, depth)
        if not isinstance(event, yaml.ScalarEvent):
            raise _refusal(_line(event), "a key must be one word, not a list or a mapping")
        if event.value in found:
            raise _refusal(_line(event), f"the key '{event.value}' is repeated; keep one of them")
        found[event.value] = _node(events, next(events), depth + 1)
    return found


def _scalar(event: Any) -> Any:
    if event.style:
        return event.value
    try:
        return meaning(event.value)
    except ValueError as trouble:
        raise _refusal(_line(event), str(trouble)) from None


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _refusal(line: int, what: str) -> BadFile:
    return BadFile([f"Line {line}: {what}."])
