"""The page on the programme file is held against the program."""

import re
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from readiness.exchange.dumping import document_of
from readiness.exchange.files import read_file
from readiness.exchange.layout import FORMAT, INSIDE, NOT_IN_A_FILE, SECTIONS, TOP_KEYS, keys_of
from readiness.exchange.planning import plan
from readiness.model import KINDS
from readiness.snapshot import Known
from tests.exchange.loading import TODAY, load, loaded

PAGE = (Path(__file__).parents[2] / "docs" / "programme-file.md").read_text(encoding="utf-8")
(EXAMPLE,) = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
WORDS = [
    "programme",
    *SECTIONS.values(),
    *(word for words in INSIDE.values() for word in words.values() if word != "control"),
]


def rows_of(document, word: str):
    """Every row of a kind in a document, as a mapping."""
    tops = [document["programme"], *(r for key in SECTIONS for r in document.get(key, []))]
    if word == "programme":
        return tops[:1]
    found = [row for key, kind in SECTIONS.items() if kind == word for row in document.get(key, [])]
    inside = [(key, kind) for words in INSIDE.values() for key, kind in words.items()]
    for key in (key for key, kind in inside if kind == word):
        for top in tops:
            within = top.get(key, [])
            found += within.values() if isinstance(within, dict) else within
    return [row for row in found if isinstance(row, dict)]


@pytest.mark.parametrize("word", WORDS)
def test_the_example_uses_every_key(word):
    document = read_file(EXAMPLE.encode())
    used = {key for row in rows_of(document, word) for key in row}
    besides = {"withdrawn", "as_of"} | ({"ref", "name"} if word == "policy" else set())

    assert set(keys_of(word)) - besides <= used


def test_the_example_can_be_loaded_and_says_nothing_in_vain(empty_store):
    planned = plan(read_file(EXAMPLE.encode()), Known(), today=TODAY)
    known = loaded(empty_store, EXAMPLE)

    assert planned.notices == ()
    assert {line.kind for line in planned.new} == set(KINDS) - NOT_IN_A_FILE
    assert load(empty_store, document_of(known)).changes_nothing


@pytest.mark.parametrize("key", TOP_KEYS)
def test_the_page_names_every_section(key):
    assert f"\n{key}:" in f"\n{EXAMPLE}"
    assert FORMAT in EXAMPLE


def words_of(annotation: Any) -> set[str]:
    """The words that a value of some type may be."""
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return {word.value for word in annotation}
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return {w for f in annotation.model_fields.values() for w in words_of(f.annotation)}
    return {word for part in get_args(annotation) for word in words_of(part)}


@pytest.mark.parametrize("kind", sorted(set(KINDS) - NOT_IN_A_FILE))
def test_the_page_names_every_word(kind):
    assert {word for word in words_of(KINDS[kind].value) if f"`{word}`" not in PAGE} == set()
