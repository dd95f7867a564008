"""Lists taken in beside what is known, so that a test states only what is in the list."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from readiness.exchange.taken import Taken
from readiness.exchange.taking_in import TAKE_IN, Asked, take_in
from readiness.snapshot import Known
from readiness.store import latest, unit_of_work
from tests.exchange.loading import NINE, TODAY

LOGS = Path(__file__).parents[1] / "fixtures" / "hazard_logs"


def read_log(
    text: str | bytes, name: str = "log.md", *, known: Known | None = None, **asked: Any
) -> Taken:
    """What taking a hazard log in would do."""
    data = text.encode() if isinstance(text, str) else text
    how = Asked(**asked)
    return take_in("hazards", data, name, known=known or Known(), today=TODAY, asked=how)


def the_log(name: str) -> Taken:
    """One of the logs that lie beside the tests."""
    return read_log((LOGS / name).read_bytes(), name)


def taken_in(store: Engine, kind: str, data: bytes, name: str, **asked: Any) -> Taken:
    """A list, taken in."""
    taken = take_in(kind, data, name, known=latest(store), today=TODAY, asked=Asked(**asked))
    with unit_of_work(store, actor="terminal", at=NINE, day=TODAY) as work:
        TAKE_IN[kind](work, taken.plan)
    return taken


def flagged(taken: Taken) -> list[tuple[str, str]]:
    """The keys and the texts that are reported."""
    return [(flag.field, flag.raw) for flag in taken.flags]


def rated(record: Mapping[str, Any], stage: str) -> object:
    """A rating as severity and likelihood, as a bare number, or None."""
    score = record.get(stage)
    return (score["severity"], score["likelihood"]) if isinstance(score, dict) else score


def named(record: Mapping[str, Any], state: str | None = None) -> list[str]:
    """The names of a record's controls, or of those of one state."""
    controls = [c if isinstance(c, dict) else {"name": c} for c in record.get("controls", [])]
    return [c["name"] for c in controls if state is None or c.get("state") == state]
