"""The record of changes as people read it: who, when, what before, what after, why."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from readiness.days import in_words
from readiness.model import KINDS, Person, Token
from readiness.snapshot import Known
from readiness.store import Entry

NOTHING = "nothing"
WORDS = {"as_of": "last day known", "evidence": "that recorded as No."}
A_DAY = re.compile(r"\d{4}-\d\d-\d\d")
DONE_BY = {
    "terminal": "the terminal",
    "setup": "whoever set this up",
    "not named": "somebody who is not named",
}
UNSAID = frozenset({"log", "digest"})  # the whole of an issued log, which has a page of its own
ADDED = {
    "reading": "posted a reading",
    "group_reading": "posted a reading of a group",
    "judgement": "declared",
    "evidence": "attached evidence",
    "check": "checked evidence",
    "waiver": "allowed an exception",
    "rating": "rated",
    "log_version": "issued the hazard log",
    "acceptance": "accepted the risk that is left",
    "vote": "voted",
    "answer": "recorded an answer",
    "pulse": "recorded a pulse",
    "minute": "minuted",
}


@dataclass(frozen=True)
class Told:
    """One change, in words."""

    number: int
    at: dt.datetime
    who: str
    about: str
    what: str
    why: str


def told(entry: Entry, known: Known) -> Told:
    """A row of the record of changes, with names for references."""
    return Told(
        number=entry.number,
        at=entry.at,
        who=_who(entry.actor, known),
        about=about(entry),
        what=_what(entry, known),
        why=entry.why or "",
    )


def about(entry: Entry) -> str:
    """The reference of the record that an entry is about; a fact's is its record's."""
    kind = KINDS.get(entry.kind)
    return entry.ref.rpartition("/")[0] if kind is not None and kind.is_fact else entry.ref


def _who(actor: str, known: Known) -> str:
    person = known.of("person").get(actor)
    token = known.of("token").get(actor)
    if isinstance(person, Person):
        return person.name
    return f"{token.name} ({actor})" if isinstance(token, Token) else DONE_BY.get(actor, actor)


def _what(entry: Entry, known: Known) -> str:
    kind = KINDS.get(entry.kind)
    if kind is None:
        return f"redacted a text in {len(entry.after.get('redacted', {}))} places"
    if (withdrawn := entry.after.get("withdrawn")) is not None:
        return f"withdrew the {kind.title}: {withdrawn['reason']}"
    if kind.word == "pulse":  # what a small group said is shown nowhere
        return ADDED["pulse"]
    if kind.is_fact:
        beside = (entry.why, _who(entry.actor, known))
        said = {k: v for k, v in entry.after.items() if v not in beside and k not in UNSAID}
        return f"{ADDED[kind.word]}: {listed(said)}"
    if not entry.before:
        called = entry.after.get("name") or entry.after.get("text") or entry.ref
        return f"added the {kind.title}: {called}"
    return "; ".join(
        _turned(key, before=value(entry.before.get(key)), after=value(new))
        for key, new in entry.after.items()
        if key.removesuffix("_history") not in entry.after or not key.endswith("_history")
    )


def _turned(key: str, *, before: str, after: str) -> str:
    is_first = before == NOTHING and after != NOTHING
    return f"{word(key)} set to {after}" if is_first else f"{word(key)} from {before} to {after}"


def listed(document: dict[str, Any]) -> str:
    """A fact's fields in one line."""
    return ", ".join(f"{word(key)} {value(found)}" for key, found in document.items())


def word(key: str) -> str:
    """A programme file's key as a sentence says it."""
    return WORDS.get(key, key.replace("_", " "))


def value(found: Any) -> str:
    """A value as a sentence says it."""
    match found:
        case None | "" | [] | {}:
            return NOTHING
        case bool():
            return "yes" if found else "no"
        case list():
            return ", ".join(value(item) for item in found)
        case dict():
            return listed(found)
        case str() if A_DAY.fullmatch(found):
            return _day(found)
    return str(found)


def _day(text: str) -> str:
    """A day as prose says it; what only looks like one stays as it was typed."""
    try:
        return in_words(dt.date.fromisoformat(text))
    except ValueError:
        return text
