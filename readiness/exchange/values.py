"""A thing's values as a file writes them: days as days, words as text, nothing empty."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from readiness.exchange.history import HISTORIES
from readiness.exchange.layout import PAIRS, fields_of, keys_of
from readiness.model import KIND_OF, Part, Thing
from readiness.model.base import plain
from readiness.snapshot import Withdrawal


def row_of(
    thing: Thing,
    extra: Mapping[str, Any],
    *,
    withdrawal: Withdrawal | None = None,
) -> Any:
    """A thing as a row of the file, in the order of its keys.

    `extra` holds what is no field of it. A value that was cleared although it has a history is
    written as null: left out, it would be read as the last of the history.
    """
    word = KIND_OF[type(thing)].word
    own = {key: written_value(getattr(thing, field)) for key, field in fields_of(word).items()}
    row = {**own, **extra, "withdrawn": _withdrawn(withdrawal)}
    kept = {key for key, value in row.items() if not is_empty(value)}
    kept |= {h.now for h in HISTORIES.get(word, ()) if h.before in kept}
    return _short(word, {key: row[key] for key in keys_of(word) if key in kept})


def is_empty(value: Any) -> bool:
    """Whether a value is left out; nought and false are not empty."""
    return value is None or value in ("", [], {})


def written_value(value: Any) -> Any:
    """A value of the model in a document's types."""
    match value:
        case Enum():
            return value.value
        case Part():
            fields = {key: written_value(getattr(value, key)) for key in type(value).model_fields}
            return {key: field for key, field in fields.items() if not is_empty(field)}
        case list() | tuple():
            return [written_value(item) for item in value]
        case dict():
            return {key: written_value(item) for key, item in value.items()}
    return plain(value)


def _short(word: str, row: dict[str, Any]) -> Any:
    """A dated fact of which only the day and the value are known, as a pair."""
    return list(row.values()) if tuple(row) == PAIRS.get(word) else row


def _withdrawn(withdrawal: Withdrawal | None) -> dict[str, Any]:
    if withdrawal is None:
        return {}
    said = {"on": withdrawal.on, "by": withdrawal.by, "reason": withdrawal.reason}
    return {key: value for key, value in said.items() if value}
