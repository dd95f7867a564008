"""The demonstration as tests read it."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Engine

from readiness.snapshot import Known, Snapshot
from readiness.store import Entry, entries

MONDAY = date(2026, 11, 23)  # the day on which the weekend lies closest


@dataclass(frozen=True)
class Played:
    """The demonstration in a database, as at its day."""

    engine: Engine
    known: Known
    day: date = MONDAY

    @property
    def snapshot(self) -> Snapshot:
        return self.known.on(self.day)

    @property
    def trail(self) -> list[Entry]:
        """The record of changes, oldest first."""
        return entries(self.engine, limit=self.known.number)[::-1]
