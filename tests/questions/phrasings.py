"""Different ways in which a pattern can stand in a record, and innocent records beside them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from readiness.exchange.files import read_file
from readiness.questions.asking import ask
from readiness.questions.rule import Question
from tests.questions.hearing import from_document

PLACE = Path(__file__).parents[1] / "fixtures" / "phrasings"
Records = dict[str, list[dict[str, Any]]]


def read(name: str) -> Any:
    return yaml.safe_load((PLACE / name).read_text())


BASE: Records = read("base.yaml")


def names(records: Records) -> frozenset[str]:
    return frozenset(record["name"] for of_a_kind in records.values() for record in of_a_kind)


def asked_with(records: Records) -> tuple[Question, ...]:
    """Every question that the base raises once some records are added to it."""
    more = {kind: [*BASE[kind], *of_a_kind] for kind, of_a_kind in records.items()}
    return ask(from_document(read_file(json.dumps(BASE | more).encode())))


def asking() -> Iterator[tuple[str, Records]]:
    """Each pattern with each way in which it can stand in a record."""
    for trigger, ways in read("asks.yaml").items():
        yield from ((trigger, records) for records in ways)


def named(records: Records) -> str:
    """What a way is called in the list of tests: the first words of what it says."""
    first = next(iter(records.values()))[0]
    return str(first.get("text") or f"{first['name']} {first.get('evidence', '')}")[:50]
