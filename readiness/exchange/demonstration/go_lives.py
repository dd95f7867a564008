"""Three more demonstrations: two go-lives that were written about, and one that is calm.

Each is a programme file in `data/go_lives`, with what was told of it, by whom, and what is
disputed.
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from readiness.errors import Refused
from readiness.exchange.carrying_out import carry_out
from readiness.exchange.files import Document
from readiness.exchange.planning import plan
from readiness.exchange.yaml_reading import from_yaml
from readiness.snapshot import Known
from readiness.store import Engine, latest, unit_of_work

FOLDER = Path(__file__).resolve().parents[3] / "data" / "go_lives"
GO_LIVES = ("calm", "surrey", "lewisham")
A_DAY = re.compile(r"\{(-?\d+)\}")
LEAD = "P-02"  # named first in each of them: whoever comes first may bring the others


@dataclass(frozen=True)
class GoLive:
    """A go-live to look round in, and what there is to know about where it comes from."""

    name: str
    tells: str
    afterwards: str
    sources: tuple[str, ...]
    disputed: tuple[str, ...]
    document: Document


def go_live(name: str, *, today: dt.date) -> GoLive:
    """One of them, as it stands on a day; those that were written about have their own day.

    Raises `Refused` for a name that none of them has.
    """
    if name not in GO_LIVES:
        raise Refused(f"There is no demonstration “{name}”. Choose one of {', '.join(GO_LIVES)}.")
    read = from_yaml((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    document = _dated(read["file"], today)
    return GoLive(
        name=document["programme"]["name"],
        tells=read["tells"].strip(),
        afterwards=read["afterwards"].strip(),
        sources=tuple(read["sources"]),
        disputed=tuple(read["disputed"]),
        document=document,
    )


def shown_here(known: Known, *, today: dt.date) -> GoLive | None:
    """Which of them a programme on record is, if it is one."""
    if known.is_empty:
        return None
    found = (go_live(name, today=today) for name in GO_LIVES)
    return next((one for one in found if one.name == known.programme.name), None)


def open_go_live(engine: Engine, name: str, *, at: dt.datetime, today: dt.date) -> Known:
    """Load one of them into an empty database.

    Raises `Refused` where anything is on record already.
    """
    known, chosen = latest(engine), go_live(name, today=today)
    if known.number:
        raise Refused(
            "Something is on record here already. A demonstration needs an empty database."
        )
    planned = plan(chosen.document, known, today=today)
    with unit_of_work(engine, actor=LEAD, at=at, day=today) as work:
        carry_out(work, planned)
    return latest(engine)


def _dated(value: Any, today: dt.date) -> Any:
    """The same with each {-14} in it as the day that it counts to from today."""
    if isinstance(value, Mapping):
        return {key: _dated(one, today) for key, one in value.items()}
    if isinstance(value, list):
        return [_dated(one, today) for one in value]
    counted = A_DAY.fullmatch(value) if isinstance(value, str) else None
    return (today + dt.timedelta(days=int(counted[1]))).isoformat() if counted else value
