"""Tokens by which another system comes in: the learning system, a trust's own reports."""

import datetime as dt

from readiness.model.base import Day, Record, Words, worded
from readiness.vocabulary import TokenScope


class Token(Record):
    """What another system shows to come in; only a digest of it is kept, and no file tells of it.

    It holds up to the end of `expires`, unless it is withdrawn before.
    """

    name: Words
    scope: TokenScope = worded(TokenScope, ...)
    expires: Day
    digest: str

    def holds_on(self, day: dt.date) -> bool:
        """Whether it has not run out by a day."""
        return day <= self.expires
