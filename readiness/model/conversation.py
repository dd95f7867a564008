"""What was said and asked, what was answered, and what was promised."""

import datetime as dt
from typing import Self

from readiness.model.base import Day, Fact, Part, Record, Words, YesNo, kept, worded
from readiness.vocabulary import Assurance, NoteKind, Pillar


class Note(Record):
    """Something said that has to be answered."""

    name: Words
    date: Day | None = None
    kind: NoteKind | None = worded(NoteKind)
    author_role: Words | None = None
    text: Words | None = None
    response: Words | None = None
    responded: Day | None = None
    about: tuple[Words, ...] = kept(())
    answer: Words | None = None
    action: Words | None = None
    action_owner: Words | None = None
    action_due: Day | None = None
    action_closed: Day | None = None

    def on(self, day: dt.date) -> Self | None:
        """The note as it stood on a day: not yet said, not yet answered, promise not yet kept."""
        if self.date is not None and self.date > day:
            return None
        changes: dict[str, object] = {}
        if self.responded is not None and self.responded > day:
            changes |= {"response": None, "responded": None}
        if self.action_closed is not None and self.action_closed > day:
            changes |= {"action_closed": None}
        return self.model_copy(update=changes) if changes else self


class Parked(Part):
    """Who is holding a question back, why, and until when."""

    by: Words | None = None
    reason: Words | None = None
    until: Day | None = None


class Dismissed(Part):
    """Who set a question aside, and why."""

    by: Words | None = None
    reason: Words | None = None


class Question(Record):
    """A question that was put, by a rule or by a person."""

    rule: Words | None = None
    text: Words | None = None
    to: Words | None = None
    asked: Day | None = None
    parked: Parked | None = kept()
    dismissed: Dismissed | None = kept()

    @property
    def happened(self) -> dt.date | None:
        """The day on which it was asked."""
        return self.asked


class Answer(Fact):
    """What was answered to a question, and how assured the chair was."""

    answered_by: Words | None = None
    answer: Words | None = None
    assurance: Assurance | None = worded(Assurance)


class Action(Record):
    """Something that somebody promised to do by a day."""

    text: Words
    owner: Words | None = None
    due: Day | None = None
    status: Words | None = None
    closed: Day | None = None
    source: Words | None = None

    def on(self, day: dt.date) -> Self | None:
        """The promise as it stood on a day: not yet kept."""
        if self.closed is None or self.closed <= day:
            return self
        return self.model_copy(update={"closed": None, "status": None})


class DeepDive(Record):
    """One meeting at which the board asks whether it is ready."""

    date: Day
    chair: Words | None = None
    present: tuple[Words, ...] = kept(())
    focus: Pillar | Words | None = kept()
    sealed: YesNo | int | Day | None = kept()
