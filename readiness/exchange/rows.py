"""One row of a programme file, taken apart and checked, noting what has to be refused."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ValidationError

from readiness.exchange.given import Withdrawn
from readiness.exchange.layout import BESIDE, BESIDE_KEYS, INSIDE, PAIRS, fields_of, keys_of
from readiness.exchange.sentences import (
    at,
    can_be_shown,
    sentences,
    shown,
    texts_in,
    unknown_key,
)
from readiness.model import KINDS, Fact, Kind, Part, Thing
from readiness.model.base import readable

MADE_LATER = {"ref": "", "evidence": 0}  # the model asks for them; the file may not know them
OPEN_KEYS = frozenset({"principles", "log"})
NAMED_BY = ("ref", "name", "text", "rule", "date")


class Withdrawing(Part):
    """The one key of a row that is about the row itself."""

    withdrawn: Withdrawn | None = None


def as_mapping(kind: Kind, row: Any) -> dict[str, Any] | None:
    """A row as a mapping; a dated fact may be a pair, a day and a value."""
    pair = PAIRS.get(kind.word)
    if pair and isinstance(row, list) and len(row) == len(pair):
        return dict(zip(pair, row, strict=True))
    return row if isinstance(row, dict) else None


def called(kind: Kind, row: Mapping[str, Any], place: str) -> str:
    """What a sentence calls a record: its reference, its name, or else where it stands."""
    names = (row.get(key) for key in NAMED_BY if key in keys_of(kind.word))
    name = next((n for n in names if isinstance(n, str | int) and n != ""), None)
    if kind.is_fact or name is None or not can_be_shown(name):
        return place
    return f"{kind.title} {shown(str(name))}"


class Row:
    """What one row says: of a thing itself, of what is beside it, and of what stands inside."""

    def __init__(self, kind: Kind, row: dict[str, Any], *, where: str, refusals: list[str]) -> None:
        self.kind, self.row, self.where, self.refusals = kind, row, where, refusals
        keys = keys_of(kind.word)
        self.refusals += [unknown_key(where, key, keys) for key in row if key not in keys]
        self._inside = INSIDE.get(kind.word, {})

    def inside(self) -> dict[str, Any]:
        """What stands under the keys that hold things of their own, in the order of the page."""
        keys = (key for key in keys_of(self.kind.word) if key in self._inside)
        return {key: self.row[key] for key in keys if key in self.row}

    def thing(self) -> Thing | None:
        """The thing that the row gives, if the model takes it."""
        own = {key: value for key, value in self._own().items() if value is not None}
        self._refuse_blank(own)
        self._refuse_unreadable(own)
        thing = self._valid(self.kind.value, own)
        return thing if isinstance(thing, Thing) else None

    def fields(self) -> frozenset[str]:
        """The fields that the row names; null clears a record's, and says nothing of a fact's."""
        names = fields_of(self.kind.word)
        own = self._own().items()
        return frozenset(names[k] for k, v in own if v is not None or not self.kind.is_fact)

    def beside(self) -> Fact | None:
        """The fact whose keys stand among the thing's own."""
        word = BESIDE.get(self.kind.word, "")
        keys = [key for key in BESIDE_KEYS.get(word, ()) if self.row.get(key) is not None]
        if not keys:
            return None
        fact = self._valid(KINDS[word].value, {key: self.row[key] for key in keys})
        return fact if isinstance(fact, Fact) else None

    def withdrawn(self) -> Withdrawn | None:
        """That the thing no longer counts, where the row says so."""
        found = self._valid(Withdrawing, {"withdrawn": self.row.get("withdrawn")})
        return found.withdrawn if isinstance(found, Withdrawing) else None

    def _own(self) -> dict[str, Any]:
        names = fields_of(self.kind.word)
        return {k: self.row[k] for k in names if k in self.row and k not in self._inside}

    def _valid(self, model: type[BaseModel], row: dict[str, Any]) -> BaseModel | None:
        asked = {field for field, found in model.model_fields.items() if found.is_required()}
        later = {field: none for field, none in MADE_LATER.items() if field in asked}
        names = fields_of(self.kind.word)
        try:
            return model.model_validate(later | {names.get(k, k): v for k, v in row.items()})
        except ValidationError as error:
            self.refusals += sentences(error, self.where, model=model, row=row, names=names)
            return None

    def _refuse_blank(self, own: dict[str, Any]) -> None:
        """What is required to name a thing has to hold something."""
        for key, value in own.items():
            field = self.kind.value.model_fields[fields_of(self.kind.word)[key]]
            if field.is_required() and isinstance(value, str) and not value.strip():
                self.refusals.append(f"{at(self.where, key)}: it is empty; give it a text.")

    def _refuse_unreadable(self, own: dict[str, Any]) -> None:
        """The model takes some mappings as they come; their texts have to be kept all the same."""
        for key in OPEN_KEYS & own.keys():
            for text in texts_in(own[key]):
                try:
                    readable(text)
                except ValueError as trouble:
                    self.refusals.append(f"{at(self.where, key)}: {trouble}.")
