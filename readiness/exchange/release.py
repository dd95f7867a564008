"""What may be released when somebody asks under the Freedom of Information Act, and what may not.

It proposes, and leaves nothing out in silence: each thing withheld is listed with its reason. The
trust's officer reads both before anything is sent.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from readiness.exchange.dumping import document_of
from readiness.exchange.files import Document
from readiness.model import Person
from readiness.snapshot import Snapshot
from readiness.vocabulary import Role

# Whose names are released: those who answer for the decision in public.
NAMED = frozenset({Role.CHAIR, Role.EXECUTIVE, Role.SENIOR_RESPONSIBLE_OWNER, Role.NON_EXECUTIVE})
PERSONAL = "section 40(2): personal data"
NAME = "the name of somebody below board level"
OWN = "what the trust knows somebody by, and nobody else needs"
CONFIDED = "section 41: said in confidence, and somebody may know the hand"
INSIDE = "section 31(1)(a): where things stand inside the trust's network"
MARK = "[withheld]"


@dataclass(frozen=True)
class Rule:
    """A key that is withheld wherever it stands in a section, and why."""

    section: str
    key: str
    why: str


RULES = (
    *(
        Rule("people", key, f"{PERSONAL}, {OWN}")
        for key in ("email", "subject", "registration", "registration_expires", "safety_training")
    ),
    Rule("pulses", "comment", CONFIDED),
    Rule("criteria", "link", INSIDE),
    Rule("safety_cases", "link", INSIDE),
)


@dataclass(frozen=True)
class Withheld:
    """One thing that was taken out: where it stood, what it was, and why."""

    where: str
    what: str
    why: str


@dataclass
class Release:
    """A programme as it may be released, with the list of what is not in it."""

    document: Document
    withheld: list[Withheld] = field(default_factory=list)


def release_of(snapshot: Snapshot, *, named: Sequence[str] = ()) -> Release:
    """What was so on a day, without what is withheld; `named` are people named besides."""
    names = dict(_hidden(snapshot, named))
    made = Release({}, [])
    document = document_of(snapshot.known, as_of=snapshot.as_of)
    made.document = {key: _cleared(made, value, (key,), names) for key, value in document.items()}
    return made


def _hidden(snapshot: Snapshot, named: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each name that is not released, with what stands in its place."""
    for person in snapshot.known.of("person").values():
        if isinstance(person, Person) and not _is_released(person, named):
            yield person.name, _designation(person)


def _is_released(person: Person, named: Sequence[str]) -> bool:
    return not NAMED.isdisjoint(person.roles) or person.name in named


def _designation(person: Person) -> str:
    role = person.roles[0].value.replace("_", " ") if person.roles else "member of staff"
    return f"{person.title or role} ({person.ref})"


def _cleared(made: Release, value: Any, path: tuple[str, ...], names: Mapping[str, str]) -> Any:
    match value:
        case dict():
            return {key: _entry(made, found, (*path, key), names) for key, found in value.items()}
        case list() | tuple():
            places = (_place(path, item, n) for n, item in enumerate(value, 1))
            return [
                _cleared(made, item, place, names)
                for item, place in zip(value, places, strict=True)
            ]
        case str():
            return _without_names(made, value, path, names)
    return value


def _entry(made: Release, value: Any, path: tuple[str, ...], names: Mapping[str, str]) -> Any:
    rule = next((r for r in RULES if (r.section, r.key) == (path[0], path[-1])), None)
    if rule is None or value in (None, ""):
        return _cleared(made, value, path, names)
    made.withheld.append(Withheld(_said(path), path[-1].replace("_", " "), rule.why))
    return MARK


def _place(path: tuple[str, ...], item: Any, number: int) -> tuple[str, ...]:
    """A thing in a list is told by its reference; by its place where it has none."""
    ref = item.get("ref") if isinstance(item, dict) else None
    return (*path, str(ref or number))


def _without_names(
    made: Release, text: str, path: tuple[str, ...], names: Mapping[str, str]
) -> str:
    for name in sorted(names, key=len, reverse=True):
        spelled = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
        if spelled.search(text):
            text = names[name].join(spelled.split(text))
            made.withheld.append(Withheld(_said(path), NAME, PERSONAL))
    return text


def _said(path: tuple[str, ...]) -> str:
    return ", ".join(part.replace("_", " ") for part in path)
