"""JSON into a document; stricter than Python's own reader about what may be kept."""

import json
from typing import Any

from readiness.errors import BadFile
from readiness.exchange.scalars import decimal, whole
from readiness.exchange.yaml_reading import DEEPEST

TOO_DEEP = f"Lists and mappings are nested more than {DEEPEST} deep."


class NotJson(BadFile):
    """The text has no JSON structure at all."""


def from_json(text: str) -> Any:
    """What a JSON text holds."""
    try:
        document = json.loads(
            text,
            object_pairs_hook=_mapping,
            parse_constant=_refuse_constant,
            parse_float=decimal,
            parse_int=whole,
        )
    except json.JSONDecodeError as trouble:
        raise NotJson([f"Line {trouble.lineno}: this is not JSON: {trouble.msg}."]) from None
    except ValueError as trouble:
        raise BadFile([f"In the JSON, {trouble}."]) from None
    except RecursionError:
        raise BadFile([TOO_DEEP]) from None
    _refuse_depth(document, 1)
    return document


def _mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    keys = [key for key, _ in pairs]
    repeated = next(key for n, key in enumerate(keys) if key in keys[:n])
    named = found.get("ref") or found.get("name")
    within = f" in the mapping of '{named}'" if isinstance(named, str) else ""
    raise BadFile([f"The key '{repeated}' is repeated{within}; keep one of them."])


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is not a number that can be kept")


def _refuse_depth(value: Any, depth: int) -> None:
    if depth > DEEPEST:
        raise BadFile([TOO_DEEP])
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            _refuse_depth(item, depth + 1)
