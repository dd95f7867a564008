"""Labelled lines: what stands before a colon, if it heads a field of a hazard, and what after."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from readiness.exchange.hazard_logs import vocabulary as v
from readiness.exchange.hazard_logs.lists import bare
from readiness.exchange.tabular.markup import Text

LABEL = re.compile(r"\s*(?P<label>[^:\n]{1,60}?)\s*(?::|\s[–—]\s|\s-\s)\s*(?P<text>.*)", re.DOTALL)
PARTS = re.compile(r"\s*(?:;|\||\.\s+(?=[A-Z][A-Za-z ]{2,40}:)|,\s+(?=[A-Z][a-z ]{2,30}:))\s*")
MOST_WORDS = 6


class Labelled(NamedTuple):
    """A text under its label, or with none."""

    label: str
    text: str


def labelled(text: Text) -> Iterator[Labelled]:
    """What a line or an item says, label by label; a text that has none is told whole."""
    lead = bare(text.lead).rstrip(" :")
    if lead and _is_field(lead):
        rest = text.text[len(text.lead) :] if text.text.startswith(text.lead) else text.text
        yield Labelled(lead, rest.lstrip(" :–—-\n").strip())
        return
    lines = [line for line in text.text.splitlines() if line.strip()]
    if len(lines) > 1 and all(_parted(line).label for line in lines):
        yield from map(_parted, lines)
        return
    parts = [_parted(part.rstrip(".")) for part in PARTS.split(text.text)]
    if len([part for part in parts if part.label]) > 1:
        yield from parts
    else:
        yield _parted(text.text)


def _parted(text: str) -> Labelled:
    found = LABEL.fullmatch(text)
    if found and _is_field(bare(found["label"])):
        return Labelled(bare(found["label"]), bare(found["text"]).strip())
    if _is_field(bare(text)) and text.rstrip().endswith(":"):
        return Labelled(bare(text).rstrip(" :"), "")
    return Labelled("", text.strip())


def _is_field(label: str) -> bool:
    """Whether a label heads a field: its name, or a few words that speak of it."""
    if not label:
        return False
    few = len(label.split()) <= MOST_WORDS
    return v.field_named(label) is not None or (few and v.meaning(label) is not None)
