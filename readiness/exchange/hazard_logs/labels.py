"""Labelled lines: what stands before a colon, if it heads a field of a hazard, and what after."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from readiness.exchange.hazard_logs import vocabulary as v
from readiness.exchange.hazard_logs.lists import bare
from readiness.exchange.tabular.blocks import Text

LABEL = re.compile(r"\s*(?P<label>[^:\n]{1,60}?)\s*(?::|\s[–—]\s|\s-\s)\s*(?P<text>.*)", re.DOTALL)
PARTS = re.compile(r"\s*(?:;|\||\.\s+(?=[A-Z][A-Za-z ]{2,40}:)|,\s+(?=[A-Z][a-z ]{2,30}:))\s*")
MOST_WORDS = 6
VERBS = {"is", "are", "was", "were", "has", "have", "be", "not", "does", "will", "must", "should"}


class Labelled(NamedTuple):
    """A text under its label, or with none."""

    label: str
    text: str


def labelled(text: Text, *, is_list: bool = False) -> Iterator[Labelled]:
    """What a line or an item says, label by label; a text that has none is told whole.

    In a list of causes or controls only the name of a field is a label: an item may begin with
    "Training gap:" and mean it.
    """
    lead = bare(text.lead).rstrip(" :.")
    if lead and _is_field(lead, by_name=is_list):
        if len(leads := _leads(text)) > 1:
            yield from _run_in(text.text, leads)
            return
        rest = text.text[len(text.lead) :] if text.text.startswith(text.lead) else text.text
        yield Labelled(lead, rest.lstrip(" :–—-\n").strip())
        return
    lines = [line for line in text.text.splitlines() if line.strip()]
    if len(lines) > 1 and all(_parted(line, by_name=is_list).label for line in lines):
        yield from (_parted(line, by_name=is_list) for line in lines)
        return
    whole = _parted(text.text, by_name=is_list)
    parts = [_parted(part.rstrip("."), by_name=is_list) for part in PARTS.split(text.text)]
    if len([part for part in parts if part.label]) > 1 and not _is_of_a_rating(whole):
        yield from parts
    else:
        yield whole


def _leads(text: Text) -> list[str]:
    """The words in bold that head a field in the middle of a paragraph, in their order."""
    return [bold for bold in text.bold if v.field_named(bare(bold).rstrip(" :.")) is not None]


def _run_in(text: str, leads: list[str]) -> Iterator[Labelled]:
    """A paragraph of several labels: Severity Major. Likelihood Low."""
    starts = []
    after = 0
    for lead in leads:
        start = text.index(lead, after)
        after = start + len(lead)
        starts.append((start, after))
    ends = [*(start for start, _ in starts[1:]), len(text)]
    for lead, (_, begins), end in zip(leads, starts, ends, strict=True):
        yield Labelled(bare(lead).rstrip(" :."), text[begins:end].lstrip(" :–—-.\n").strip())


def _is_of_a_rating(said: Labelled) -> bool:
    """Whether a label names one of the two ratings, of which a text then tells the parts."""
    found = v.meaning(said.label) if said.label else None
    return bool(found and found.field == v.RATING and found.stage)


def _parted(text: str, *, by_name: bool) -> Labelled:
    found = LABEL.fullmatch(text)
    if found and _is_field(bare(found["label"]), by_name=by_name):
        return Labelled(bare(found["label"]), bare(found["text"]).strip())
    if _is_field(bare(text), by_name=by_name) and text.rstrip().endswith(":"):
        return Labelled(bare(text).rstrip(" :"), "")
    return Labelled("", text.strip())


def _is_field(label: str, *, by_name: bool) -> bool:
    """Whether a label heads a field: its name, or a few words that speak of it and say nothing."""
    if not label:
        return False
    if v.field_named(label) is not None:
        return True
    words = label.lower().split()
    few = len(words) <= MOST_WORDS and VERBS.isdisjoint(words)
    return few and not by_name and v.meaning(label) is not None
