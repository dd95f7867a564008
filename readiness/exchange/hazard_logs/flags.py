"""A doubt about a cell, before the record that it is about has its name."""

from dataclasses import dataclass

from readiness.exchange.taken import Flag


@dataclass(frozen=True)
class Doubt:
    """What is doubtful about one key, and where it stands; reported, never repaired."""

    field: str
    raw: str
    why: str
    where: str = ""

    def about(self, record: str) -> Flag:
        """The doubt about a record."""
        why = f"{self.why} ({self.where})" if self.where else self.why
        return Flag(record, self.field, self.raw, why)
