"""A hazard's controls: each with its kind and its state where the headings or its text say them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from readiness.exchange.hazard_logs import vocabulary as v
from readiness.exchange.hazard_logs.flags import Doubt
from readiness.exchange.hazard_logs.lists import parts_of, says_nothing
from readiness.exchange.hazard_logs.raw import Raw, RawHazard

Control = dict[str, Any]
LINK = "link"  # in a control that the file keeps by itself: where, until it is known who shares it
# A control that says its kind before a colon, or in brackets at its end.
SAID_FIRST = re.compile(
    r"(?:[\[(]?(design|test(?:ing)?|training|business process(?: change)?|process|existing"
    r"|vigilance|D|T|Tr|B|BPC)[\])]?\s*[:–—-]"
    r"|[\[(](design|test(?:ing)?|training|business process(?: change)?|existing)[\])])\s+(\S.*)",
    re.IGNORECASE | re.DOTALL,
)
# Its kind at the end, after a dash or in brackets: the name keeps it.
SAID_AFTER = re.compile(
    r".*\S\s*(?:\s[–—-]\s|[\[(])"
    r"(design|test(?:ing)?|training|business process(?: change)?)[\])]?\.?",
    re.IGNORECASE | re.DOTALL,
)
# A state in brackets at its end: the name keeps it.
SAID_LAST = re.compile(r".*\S\s*[\[(]([a-z ]{4,22})[\])]\.?", re.IGNORECASE | re.DOTALL)
STATES = {word for words in v.STATES.values() for word in words.split("|")}
SHORT = {"d": "design", "t": "test", "tr": "training", "b": "business_process_change"}
SHORT |= {"bpc": "business_process_change"}


def controls_in(raw: RawHazard) -> tuple[list[Control], list[Doubt]]:
    """The controls of a hazard in the order of the file, each once."""
    doubts: list[Doubt] = []
    found: dict[str, Control] = {}
    for cell in raw.of(v.CONTROLS):
        for control in _controls(cell, doubts):
            known = found.setdefault(control["name"], control)
            if known is not control and known != control:
                found[control["name"]] = _merged(known, control, doubts)
    return list(found.values()), doubts


def _controls(cell: Raw, doubts: list[Doubt]) -> Iterator[Control]:
    parts = parts_of(cell.text)
    link = cell.link if len(parts) == 1 else None
    for part in parts:
        if says_nothing(part):
            doubts.append(Doubt(v.CONTROLS, part, f"'{cell.heading}' names no control", cell.where))
            continue
        control = control_of(part, kind=cell.kind, state=cell.state)
        yield control | ({LINK: link} if link else {})


def control_of(text: str, *, kind: str | None, state: str | None) -> Control:
    """One control; what is not said of it is left out."""
    said, last = SAID_FIRST.fullmatch(text), SAID_LAST.fullmatch(text)
    word = (said[1] or said[2]).lower() if said else ""
    if said and (kind is None or v.first_in(v.KINDS, word) in (kind, None)):
        kind = SHORT.get(word) or v.first_in(v.KINDS, word) or kind
        state = v.first_in(v.STATES, word) or state
        text = said[3].strip()
    if kind is None and (after := SAID_AFTER.fullmatch(text)):
        kind = v.first_in(v.KINDS, after[1])
    if last and state is None and last[1].lower() in STATES:
        state = v.first_in(v.STATES, last[1])
    control = {"name": text, "kind": kind, "state": state}
    return {key: value for key, value in control.items() if value}


def shared_among(records: Iterable[dict[str, Any]]) -> list[Control]:
    """The controls that several hazards share, each once; the hazards are left with their names."""
    rows = list(records)
    links = Counter(c[LINK] for row in rows for c in row.get("controls", ()) if LINK in c)
    names = {
        c["name"] for r in rows for c in r.get("controls", ()) if links.get(c.get(LINK, ""), 0) > 1
    }
    shared: dict[str, Control] = {}
    for row in rows:
        if "controls" in row:
            row["controls"] = [_named(control, names, shared) for control in row["controls"]]
    return list(shared.values())


def _named(control: Control, names: set[str], shared: dict[str, Control]) -> Control | str:
    """A control as its hazard has it: by its name where it is shared."""
    own = {key: value for key, value in control.items() if key != LINK}
    if LINK not in control or control["name"] not in names:
        return own
    shared.setdefault(control["name"], own)
    return str(control["name"])


def _merged(one: Control, other: Control, doubts: list[Doubt]) -> Control:
    """A control that stands in two places: what the first says of it counts."""
    for key in ("kind", "state"):
        if key in one and key in other and one[key] != other[key]:
            why = f"it stands under {one[key]} and under {other[key]}"
            doubts.append(Doubt(v.CONTROLS, one["name"], why))
    return other | one
