"""What the front line was heard to say, and what came of it."""

import datetime as dt
from dataclasses import dataclass
from typing import Self

from readiness.model.base import Count, Day, Record, Words, worded
from readiness.vocabulary import HeardBy


class Theme(Record):
    """Something that many have said: at the help desk, to a floorwalker, on a visit.

    `times` is how often it was heard; `did` is what was done about it and said back.
    """

    name: Words
    heard_by: HeardBy | None = worded(HeardBy)
    date: Day | None = None
    site: Words | None = None
    role_group: Words | None = None
    times: Count | None = None
    did: Words | None = None
    did_on: Day | None = None
    did_by: Words | None = None

    def on(self, day: dt.date) -> Self | None:
        """The theme as it stood on a day: not yet heard, or nothing done about it yet."""
        if self.date is not None and self.date > day:
            return None
        if self.did_on is None or self.did_on <= day:
            return self
        return self.model_copy(update={"did": None, "did_on": None, "did_by": None})


class Visit(Record):
    """An executive's visit to listen: where, when, and what was heard there."""

    name: Words
    date: Day | None = None
    site: Words | None = None
    by: Words | None = None
    heard: Words | None = None


@dataclass(frozen=True)
class Waiting:
    """A pulse that waits, outside the record, to be taken in with others."""

    key: str
    day: dt.date
    site: str | None
    role_group: str | None
    confidence: int
    comment: str | None = None
