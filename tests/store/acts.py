"""Ordinary acts on a store, so that a test states only what is unusual."""

from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Engine

from readiness.model import Acceptance, Minute, Pulse, Vote
from readiness.store import Entry, Work, entries, unit_of_work
from tests import factories
from tests.factories import AS_OF

NINE = datetime(2026, 11, 23, 9, 2, tzinfo=UTC)


def acting(engine: Engine, actor: str = "P-01", **unusual: Any) -> AbstractContextManager[Work]:
    """An act of somebody's, on an ordinary morning, for an ordinary reason."""
    ordinary: dict[str, Any] = {"at": NINE, "day": AS_OF, "why": "Weekly review"}
    return unit_of_work(engine, actor=actor, **ordinary | unusual)


def begin(engine: Engine) -> None:
    """A programme with two people and one criterion: four rows of the record of changes."""
    with acting(engine, "setup", why="Start") as work:
        work.add(factories.a_programme())
        work.add(factories.a_person("P-01", name="Asha Lead"))
        work.add(factories.a_person("P-02", name="Ben Officer"))
        work.add(factories.a_criterion())


def begin_with_every_fact(engine: Engine) -> None:
    """A programme with one fact of every kind, and one of them taken back."""
    begin(engine)
    with acting(engine) as work:
        for record in (factories.a_hazard(), factories.a_gateway(), factories.a_question()):
            work.add(record)
        work.append(factories.a_reading(49, AS_OF))
        work.append(factories.judged("amber"))
        filed = work.append(factories.filed())
        work.append(factories.a_check(evidence=filed.recorded))
        work.append(factories.a_waiver())
        work.append(factories.a_rating(3))
        work.append(factories.a_log_version())
        work.append(Acceptance(of="programme", version=1, date=AS_OF, by="Chief executive"))
        work.append(Vote(of="G-01", by="Chair", vote="go"))
        work.append(factories.an_answer())
        pulse = work.append(Pulse(of="programme", date=AS_OF, confidence=3))
        work.add(factories.a_meeting())
        work.append(Minute(of="DD-01", text="Said aloud"))
        work.append(factories.a_group_reading(41, 240, AS_OF, shift="Nights", source="Rota"))
        work.withdraw(pulse, reason="Entered twice")


def oldest_first(engine: Engine) -> list[Entry]:
    """The whole record of changes, in order."""
    return entries(engine, limit=100_000)[::-1]


def rows(engine: Engine) -> list[tuple[int, str, str]]:
    """The record of changes as number, kind and reference, in order."""
    return [(entry.number, entry.kind, entry.ref) for entry in oldest_first(engine)]
