"""What the minimum safe go-live contains and what waits; and who may decide what on the day."""

import datetime as dt
from typing import Self

from readiness.model.base import Day, Record, Words, YesNo, kept, latest, worded
from readiness.model.principles import ShiftLoad
from readiness.vocabulary import Pillar


class ScopeItem(Record):
    """Something that goes in on day one or waits; of what waits, what is done by hand for it."""

    name: Words
    pillar: Pillar | None = worded(Pillar)
    day_one: YesNo | None = None
    day_one_history: tuple[tuple[Day, YesNo], ...] = kept(())
    owner: Words | None = None
    why: Words | None = None
    decided_by: Words | None = None
    by_hand: Words | None = None
    by_hand_load: tuple[ShiftLoad, ...] = kept(())
    criteria: tuple[Words, ...] = kept(())

    def on(self, day: dt.date) -> Self | None:
        """The item as it stood on a day."""
        history = tuple(entry for entry in self.day_one_history if entry[0] <= day)
        now = latest(self.day_one_history, day, self.day_one)
        return self.model_copy(update={"day_one_history": history, "day_one": now})


class Delegation(Record):
    """A decision that somebody may take without the board, within a limit and until a day."""

    name: Words
    to: Words | None = None
    limit: Words | None = None
    by: Words | None = None
    since: Day | None = None
    until: Day | None = None

    @property
    def happened(self) -> dt.date | None:
        """The day on which it was delegated."""
        return self.since
