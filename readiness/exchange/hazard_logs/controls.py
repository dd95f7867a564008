"""A hazard's controls: each with its kind and its state where the headings or its text say them."""

import re
from collections.abc import Iterator
from typing import Any

from readiness.exchange.hazard_logs import vocabulary as v
from readiness.exchange.hazard_logs.flags import Doubt
from readiness.exchange.hazard_logs.lists import parts_of, says_nothing
from readiness.exchange.hazard_logs.raw import Raw, RawHazard

Control = dict[str, Any]
# A control that says its kind before a colon, or in brackets at its end.
SAID_FIRST = re.compile(
    r"[\[(]?(design|test(?:ing)?|training|business process(?: change)?|process|existing|vigilance"
    r"|D|T|Tr|B|BPC)[\])]?\s*[:–—-]\s+(\S.*)",
    re.IGNORECASE | re.DOTALL,
)
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
    for part in parts_of(cell.text):
        if says_nothing(part):
            doubts.append(Doubt(v.CONTROLS, part, f"'{cell.heading}' names no control", cell.where))
            continue
        yield control_of(part, kind=cell.kind, state=cell.state)


def control_of(text: str, *, kind: str | None, state: str | None) -> Control:
    """One control; what is not said of it is left out."""
    said = SAID_FIRST.fullmatch(text)
    if said and (kind is None or v.first_in(v.KINDS, said[1]) == kind):
        word = said[1].lower()
        kind = SHORT.get(word) or v.first_in(v.KINDS, word) or kind
        state = v.first_in(v.STATES, word) or state
        text = said[2].strip()
    control = {"name": text, "kind": kind, "state": state}
    return {key: value for key, value in control.items() if value}


def _merged(one: Control, other: Control, doubts: list[Doubt]) -> Control:
    """A control that stands in two places: what the first says of it counts."""
    for key in ("kind", "state"):
        if key in one and key in other and one[key] != other[key]:
            why = f"it stands under {one[key]} and under {other[key]}"
            doubts.append(Doubt(v.CONTROLS, one["name"], why))
    return other | one
