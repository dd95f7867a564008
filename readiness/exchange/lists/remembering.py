"""How a trust has mapped the columns of its learning system: kept as one of its policies."""

from collections.abc import Mapping
from typing import Any

from readiness.model import PolicyEntry
from readiness.snapshot import Known

POLICY = "readings_columns"


def remembered(known: Known) -> dict[str, str]:
    """What the headings of the last upload were taken for."""
    entries = [e for e in known.of("policy").values() if isinstance(e, PolicyEntry)]
    value = next((e.value for e in entries if e.name == POLICY), None)
    pairs = [part.rpartition("=") for part in str(value or "").split(";")]
    return {heading.strip(): key.strip() for heading, sign, key in pairs if sign}


def remembering(known: Known, chosen: Mapping[str, str]) -> Mapping[str, Any]:
    """The policy that keeps what somebody has chosen, where it is another than before.

    The day of one file is not that of the next, and is not kept.
    """
    told = {**remembered(known), **{k: key for k, key in chosen.items() if k != "date"}}
    if not chosen or told == remembered(known) or any(set("=;") & set(k) for k in told):
        return {}
    return {POLICY: {"value": "; ".join(f"{heading}={key}" for heading, key in told.items())}}
