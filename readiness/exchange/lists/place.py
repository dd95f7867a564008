"""A column of a list: its heading, its key in the programme file, and how a cell is read."""

from dataclasses import dataclass

from readiness.exchange.hazard_logs.vocabulary import normal
from readiness.exchange.lists import typed


@dataclass(frozen=True)
class Place:
    """A column of a list; `also` are the other words by which people head it."""

    heading: str
    key: str
    read: typed.Read = typed.text
    also: str = ""

    def is_headed(self, heading: str) -> bool:
        """Whether a heading means this column."""
        return normal(heading) in (normal(self.heading), self.key, *self.also.split("|"))
