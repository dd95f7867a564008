"""Refusals as sentences: the record, the key, the value, and what would do."""

import datetime as dt
import difflib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from readiness.model import Part
from readiness.model.base import plain, readable

LONGEST = 100
# What would do, where the model itself does not say.
WANTED = {
    "string_type": "it must be text; put it in quotes",
    "tuple_type": "it must be a list",
    "int_type": "it must be a whole number",
    "int_from_float": "it must be a whole number",
    "int_parsing": "it must be a whole number",
    "model_type": "it must be a mapping",
    "dict_type": "it must be a mapping",
    "date_parsing": "there is no such day; write a day as YYYY-MM-DD",
    "date_from_datetime_parsing": "there is no such day; write a day as YYYY-MM-DD",
    "too_long": "it must be a day and one value",
}


def shown(value: object) -> str:
    """A value as a sentence shows it: on one line, not too long, nothing invisible in it."""
    text = _written(value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _written(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str() if value.isprintable():
            return f"'{value}'"
        case dt.date() | int() | float():
            return str(plain(value))
    return ascii(value)


def can_be_shown(value: object) -> bool:
    """Whether a text may be repeated in a refusal; a patient's number may not."""
    try:
        readable(str(value))
    except ValueError:
        return False
    return True


def at(where: str, key: str) -> str:
    """A key of a record."""
    return f"{where}, key '{key}'"


def unknown_key(where: str, key: str, keys: Iterable[str]) -> str:
    """That there is no such key, and which one may have been meant."""
    written = shown(key)[1:-1] if can_be_shown(key) else "…"
    return f"{at(where, written)}: there is no such key; {_meant(key, keys)}"


def _meant(key: str, keys: Iterable[str]) -> str:
    near = difflib.get_close_matches(key, list(keys), n=1)
    return f"did you mean '{near[0]}'?" if near else "leave it out."


def sentences(
    error: ValidationError,
    where: str,
    *,
    model: type[BaseModel],
    row: dict[str, Any],
    names: Mapping[str, str],
) -> Iterator[str]:
    """What has to be refused in a row, one sentence for each key of it.

    `names` holds the row's keys, each with the field of the model that it gives.
    """
    keys = {field: key for key, field in names.items()}
    found: dict[tuple[Any, ...], list[ErrorDetails]] = {}
    for detail in error.errors():
        found.setdefault(_path(detail, row, keys), []).append(detail)
    for path, details in found.items():
        if not _deeper(path, found):
            yield _sentence(
                at(where, _key(path)), _value_at(row, path), details, _keys(model, path)
            )


def _path(detail: ErrorDetails, raw: Any, keys: Mapping[str, str]) -> tuple[Any, ...]:
    """The place of a value in the row; pydantic also names the types that it tried."""
    path: list[Any] = []
    first, *rest = detail["loc"]
    for step in (keys.get(str(first), first), *rest):
        if isinstance(raw, dict) and step in raw:
            raw = raw[step]
        elif isinstance(raw, list) and isinstance(step, int):
            raw = raw[step] if step < len(raw) else None
        elif detail["type"] != "missing" or step in detail["loc"][:-1]:
            continue
        path.append(step)
    return tuple(path)


def _deeper(path: tuple[Any, ...], paths: Iterable[tuple[Any, ...]]) -> bool:
    """Whether another refusal says more exactly what is wrong within the same key."""
    return any(len(p) > len(path) and p[: len(path)] == path for p in paths)


def _sentence(where: str, value: Any, details: list[ErrorDetails], keys: list[str]) -> str:
    match details[0]["type"]:
        case "missing":
            return f"{where}: it is missing."
        case "extra_forbidden":
            return f"{where}: there is no such key; {_meant(str(details[0]['loc'][-1]), keys)}"
    wanted = " or ".join(dict.fromkeys(_wanted(detail) for detail in details))
    if not all(can_be_shown(text) for text in texts_in(value)):
        return f"{where}: {wanted}."
    linked = " " if wanted.startswith("is not ") else " will not do: "
    return f"{where}: {shown(value)}{linked}{wanted}."


def _wanted(detail: ErrorDetails) -> str:
    if detail["type"] == "enum":
        words = detail["ctx"]["expected"].replace("' or '", "', '").replace("'", "")
        return f"is not one of {words}"
    if detail["type"] == "value_error":
        return str(detail["ctx"]["error"])
    return WANTED.get(detail["type"], detail["msg"])


def _key(path: tuple[Any, ...]) -> str:
    return ".".join(str(step + 1 if isinstance(step, int) else step) for step in path)


def _keys(model: type[BaseModel], path: tuple[Any, ...]) -> list[str]:
    """The keys of the small mapping that stands under a key."""
    field = model.model_fields.get(str(path[0]))
    types = (field.annotation, *get_args(field.annotation)) if field else ()
    parts = [t for t in types if isinstance(t, type) and issubclass(t, Part)]
    return [key for part in parts for key in part.model_fields]


def _value_at(raw: Any, path: tuple[Any, ...]) -> Any:
    """The value at a place; nothing where it is missing."""
    for step in path:
        is_there = step in raw if isinstance(raw, dict) else step < len(raw)
        raw = raw[step] if is_there else None
    return raw


def texts_in(value: Any) -> Iterator[str]:
    """Every text in a value, keys too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in (*value, *value.values()) if isinstance(value, dict) else value:
            yield from texts_in(item)
