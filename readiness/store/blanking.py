"""What in a thing is text, and so can be blanked, and what is the programme's own word."""

import re
from collections.abc import Mapping
from typing import Any, get_args

from pydantic import BaseModel

from readiness.errors import Refused
from readiness.model import KINDS, Kind, Part
from readiness.store.protection import TOMBSTONE

SHORTEST = 3  # a shorter text would blank half the record
Doc = dict[str, Any]


def _holds_text(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return any(_holds_text(field.annotation) for field in annotation.model_fields.values())
    return annotation is str or any(_holds_text(part) for part in get_args(annotation))


def _texts(kind: Kind) -> frozenset[str]:
    """The fields in which somebody's own words stand; an enum's or a day's never do."""
    fields = kind.value.model_fields.items()
    besides = {"ref", "of", *kind.value.kept_besides}
    return frozenset(k for k, f in fields if k not in besides and _holds_text(f.annotation))


TEXTS = {word: _texts(kind) for word, kind in KINDS.items()}
WITHDRAWAL_TEXTS = frozenset({"by", "reason"})
PART_KEYS = frozenset(key for part in Part.__subclasses__() for key in part.model_fields)


class Blanking:
    """A text to be taken out, wherever it stands, in whatever case it was typed."""

    def __init__(self, unwanted: str) -> None:
        wanted = unwanted.strip()
        if len(wanted) < SHORTEST or wanted.lower() in TOMBSTONE:
            raise Refused(f"Give at least {SHORTEST} letters of the text that is to be taken out.")
        self._pattern = re.compile(re.escape(wanted), re.IGNORECASE)

    def is_in(self, value: Any) -> bool:
        """Whether the text stands anywhere in a value."""
        return bool(self.out_of(value) != value)

    def out_of(self, value: Any) -> Any:
        """The value with a tombstone where the text stood."""
        match value:
            case str():
                return self._pattern.sub(TOMBSTONE, value)
            case list():
                return [self.out_of(item) for item in value]
            case dict():
                return {self._key(key): self.out_of(item) for key, item in value.items()}
        return value

    def out_of_document(self, kind: str, document: Doc) -> Doc:
        """What the ledger says of a thing, with a tombstone where the text stood."""
        if "withdrawn" in document:
            return {"withdrawn": self.out_of_row(document["withdrawn"], WITHDRAWAL_TEXTS)}
        return self.out_of_row(document, TEXTS.get(kind, frozenset()))

    def out_of_row(self, row: Mapping[str, Any], texts: frozenset[str]) -> Doc:
        """A row with a tombstone where the text stood in one of its texts."""
        return {key: self.out_of(value) if key in texts else value for key, value in row.items()}

    def _key(self, key: str) -> str:
        return key if key in PART_KEYS else self._pattern.sub(TOMBSTONE, key)
