"""The thresholds a trust may choose, and what they are unless it has chosen."""

from dataclasses import dataclass, fields, replace
from typing import Self

from readiness.model import PolicyEntry


@dataclass(frozen=True)
class Policy:
    """Days and shares that decide what is old, near or late (DESIGN §5, house defaults)."""

    reading_old_after_days: int = 14
    reading_old_after_days_inside_t14: int = 3
    evidence_old_after_days: int = 90
    updated_within_days: int = 14
    questions_per_meeting: int = 5

    @classmethod
    def chosen(cls, entries: tuple[PolicyEntry, ...]) -> Self:
        """The defaults with what the trust has changed; an unknown name changes nothing."""
        known = {field.name for field in fields(cls)}
        changed = {
            entry.name: int(entry.value)
            for entry in entries
            if entry.name in known and isinstance(entry.value, int | float)
        }
        return replace(cls(), **changed)
