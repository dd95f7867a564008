"""Something that is wrong and has to be dealt with."""

import datetime as dt
from typing import Self

from readiness.model.base import Count, Day, Grade, Record, Words, YesNo, kept, latest, worded
from readiness.model.principles import Principles, ShiftLoad
from readiness.vocabulary import IssueStatus


class Issue(Record):
    """A problem that exists now; severity 1 is the worst, 4 the least."""

    name: Words
    severity: Grade | None = None
    severity_history: tuple[tuple[Day, Grade], ...] = kept(())
    patient_safety: YesNo | None = None
    status: IssueStatus | None = worded(IssueStatus)
    raised: Day | None = None
    raised_by: Words | None = None
    closed: Day | None = None
    due: Day | None = None
    due_history: tuple[Day, ...] = kept(())
    reopened: Count | None = None
    reports_unchanged: Count | None = None
    owner: Words | None = None
    summary: Words | None = None
    workaround: Words | None = None
    site: Words | None = None
    criteria: tuple[Words, ...] = kept(())
    hazards: tuple[Words, ...] = kept(())
    workaround_load: tuple[ShiftLoad, ...] = kept(())
    workaround_checked: Principles | None = kept()

    def on(self, day: dt.date) -> Self | None:
        """The issue as it stood on a day: not yet raised, or not yet closed."""
        if self.raised is not None and self.raised > day:
            return None
        is_still_open = self.closed is not None and self.closed > day
        if not self.severity_history and not is_still_open:
            return self
        changes: dict[str, object] = {
            "severity_history": tuple(entry for entry in self.severity_history if entry[0] <= day),
            "severity": latest(self.severity_history, day, self.severity),
        }
        if is_still_open:
            changes |= {"closed": None, "status": IssueStatus.OPEN}
        return self.model_copy(update=changes)

    @property
    def is_open(self) -> bool:
        """Whether it still has to be dealt with; an issue of unknown status does."""
        return self.status not in (IssueStatus.RESOLVED, IssueStatus.CLOSED)
