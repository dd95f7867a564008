"""A document into the things that it gives, each checked by the model."""

from typing import Any

from readiness.errors import BadFile
from readiness.exchange.files import Document
from readiness.exchange.given import Contents, Given
from readiness.exchange.history import settled
from readiness.exchange.layout import FORMAT, INSIDE, PAIRS, SECTIONS, TOP_KEYS, keys_of
from readiness.exchange.rows import Row, as_mapping, called
from readiness.exchange.sentences import at, shown, unknown_key
from readiness.model import KINDS, Kind


def contents_of(document: Document) -> tuple[Contents | None, list[str]]:
    """What a document gives, and what has to be refused in it; no contents without a programme.

    Raises `BadFile` at once where the file is of another format, for then nothing else in it
    can be judged.
    """
    _refuse_format(document)
    refusals = [unknown_key("The file", key, TOP_KEYS) for key in document if key not in TOP_KEYS]
    intake = Intake(refusals)
    programme = intake.programme(document)
    sections = {
        key: intake.rows(key, word, value=document.get(key)) for key, word in SECTIONS.items()
    }
    given = {key: tuple(g for g in rows if isinstance(g, Given)) for key, rows in sections.items()}
    unread = frozenset(intake.unread)
    return (Contents(programme, given, unread) if programme else None), refusals


def _refuse_format(document: Document) -> None:
    if "format" not in document:
        raise BadFile([f"The file, key 'format': it is missing; write format: {FORMAT}."])
    if document["format"] != FORMAT:
        said = shown(document["format"])
        raise BadFile(
            [f"The file, key 'format': {said} is not one that can be read; use {FORMAT}."]
        )


class Intake:
    """Takes the sections of a document in, noting every refusal."""

    def __init__(self, refusals: list[str]) -> None:
        self.refusals = refusals
        self.unread: set[str] = set()

    def programme(self, document: Document) -> Given | None:
        """The programme itself, with the day up to which the file knows."""
        row = document.get("programme")
        if not isinstance(row, dict):
            self.refusals.append("The file, key 'programme': give its name and its go_live day.")
            return None
        if "as_of" in row:
            self.refusals.append("Programme, key 'as_of': it stands at the top of the file.")
        as_of = {"as_of": document["as_of"]} if "as_of" in document else {}
        return self._given(KINDS["programme"], {**row, **as_of}, "Programme")

    def rows(self, key: str, word: str, *, value: Any, within: str = "") -> tuple[Given | str, ...]:
        """The things that stand in a list."""
        where = f"{within}, {key}" if within else key.capitalize().replace("_", " ")
        if value is None:
            return ()
        if not isinstance(value, list):
            self.refusals.append(f"{where}: {shown(value)} will not do: it must be a list.")
            return ()
        rows = (
            self._row(KINDS[word], row, place=f"{where} {n}", within=within)
            for n, row in enumerate(value, 1)
        )
        return tuple(given for given in rows if given is not None)

    def _row(self, kind: Kind, row: Any, *, place: str, within: str) -> Given | str | None:
        if within and kind.word == "control" and isinstance(row, str):
            return row
        mapping = as_mapping(kind, row)
        if mapping is None:
            wanted = "a mapping or a pair" if kind.word in PAIRS else "a mapping"
            self.refusals.append(f"{place}: {shown(row)} will not do: it must be {wanted}.")
            return None
        name = called(kind, mapping, place)
        where = f"{within}, {name}" if within and name != place else name
        return self._given(kind, mapping, where[0].upper() + where[1:])

    def _given(self, kind: Kind, mapping: dict[str, Any], where: str) -> Given | None:
        row = Row(kind, mapping, where=where, refusals=self.refusals)
        words = INSIDE.get(kind.word, {})
        inside = {
            key: self.rows(key, words[key], value=self._as_list(key, value, where), within=where)
            for key, value in row.inside().items()
        }
        thing, beside, withdrawn = row.thing(), row.beside(), row.withdrawn()
        if thing is None:
            names = (mapping.get("ref"), mapping.get("name"))
            self.unread |= {name for name in names if isinstance(name, str)}
            return None
        given = Given(kind, where, thing, row.fields(), inside, beside, withdrawn)
        return settled(given, self.refusals)

    def _as_list(self, key: str, value: Any, where: str) -> Any:
        """A policy may also be a mapping by name, or one entry by itself; all are made a list."""
        if key != "policy" or not isinstance(value, dict):
            return value
        if isinstance(value.get("name"), str) and value.keys() <= set(keys_of("policy")):
            return [value]
        entries = [(name, e if isinstance(e, dict) else {"value": e}) for name, e in value.items()]
        for name, entry in entries:
            if entry.get("name", name) != name:
                self.refusals.append(
                    f"{at(where, key)}: {shown(entry['name'])} stands under {shown(name)}; use one."
                )
        return [{"name": name, **entry} for name, entry in entries]
