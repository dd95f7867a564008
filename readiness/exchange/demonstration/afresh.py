"""A demonstration begins afresh where it stands; what was in it is copied aside first."""

import datetime as dt
from pathlib import Path

from readiness.errors import Refused, StoreProblem
from readiness.exchange.demonstration import play
from readiness.exchange.demonstration.go_lives import GO_LIVES, go_live, open_go_live, shown_here
from readiness.exchange.demonstration.onwards import is_invented
from readiness.snapshot import Known
from readiness.store import Engine, latest
from readiness.store.copies import back_up_to
from readiness.store.emptying import empty
from readiness.store.files import Files

NORTHMOOR = "northmoor"


def demonstration_of(known: Known, *, today: dt.date) -> str | None:
    """Which demonstration is on record; None of a trust's own programme, and of nothing at all."""
    if is_invented(known):
        return NORTHMOOR
    found = shown_here(known, today=today)
    names = (name for name in GO_LIVES if found == go_live(name, today=today))
    return next(names, None)


def begin_afresh(
    engine: Engine, *, at: dt.datetime, today: dt.date, aside: Path, files: Files
) -> Path:
    """Play the demonstration that is on record in once more, as if it led up to today.

    Says where the copy stands of what was there before. Raises `Refused`, and touches nothing,
    where a trust's own programme is on record.
    """
    name = demonstration_of(latest(engine), today=today)
    copy = set_aside_in_place(engine, at=at, today=today, aside=aside, files=files)
    if name == NORTHMOOR:
        play(engine, today=today)
    elif name is not None:
        open_go_live(engine, name, at=at, today=today)
    return copy


def set_aside_in_place(
    engine: Engine, *, at: dt.datetime, today: dt.date, aside: Path, files: Files
) -> Path:
    """Copy a demonstration into a folder, and empty its database; a real programme stays."""
    known = latest(engine)
    if demonstration_of(known, today=today) is None:
        raise Refused("Only a demonstration can begin afresh, and what is on record here is none.")
    copy = _room_for(aside) / f"before-demo-{at:%Y%m%dT%H%M%S%f}.backup"
    back_up_to(copy, engine, files=files)
    empty(engine, known=known)
    return copy


def _room_for(aside: Path) -> Path:
    try:
        aside.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        why = (trouble.strerror or "no reason given").lower()
        raise StoreProblem(
            f"The folder {aside} for a copy cannot be made: {why}. Nothing was taken away."
        ) from trouble
    return aside
