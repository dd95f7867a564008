"""What was said and asked, what was answered, and what was promised."""

import datetime as dt
from typing import Self

from readiness.model.base import Count, Day, Fact, Part, Record, Words, YesNo, kept, worded
from readiness.vocabulary import Assurance, NoteKind


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
    on: Day | None = None


class Dismissed(Part):
    """Who set a question aside, and why."""

    by: Words | None = None
    reason: Words | None = None
    on: Day | None = None


class Question(Record):
    """A question that a rule, the chair or somebody else has raised, and that may be put.

    Each time it is put is a question of its own. `about` are the records that it cites;
    `original` is how it was first worded, where the chair has changed the words; `receipts` is what
    was shown behind it in the room; `place` is where the chair has put it in the order, from 1.
    A `worry` is what keeps somebody up at night, and no question. `became` is the issue, the risk
    or the hazard that was made of what was sent in.
    """

    rule: Words | None = None
    text: Words | None = None
    to: Words | None = None
    asked: Day | None = None
    parked: Parked | None = kept()
    dismissed: Dismissed | None = kept()
    about: tuple[Words, ...] = kept(())
    original: Words | None = None
    asked_by: Words | None = None
    raised: Day | None = None
    raised_by: Words | None = None
    sent_in: YesNo | None = None
    receipts: tuple[Words, ...] = kept(())
    place: Count | None = None
    worry: YesNo | None = None
    became: Words | None = None

    @property
    def happened(self) -> dt.date | None:
        """The day on which it was raised, else the day on which it was asked."""
        return min((day for day in (self.raised, self.asked) if day is not None), default=None)

    def on(self, day: dt.date) -> Self | None:
        """The question as it stood on a day: not yet raised, put, held or dismissed."""
        if self.happened is not None and self.happened > day:
            return None
        changes: dict[str, object] = {}
        if self.asked is not None and self.asked > day:
            changes |= {"asked": None, "asked_by": None}
        for field, aside in (("parked", self.parked), ("dismissed", self.dismissed)):
            if aside is not None and aside.on is not None and aside.on > day:
                changes |= {field: None} if field == "parked" else {field: None, "became": None}
        return self.model_copy(update=changes) if changes else self


class Answer(Fact):
    """What was answered to a question, and how assured the chair was.

    `assurance_by` is the chair who said so in person, and not the secretary in the chair's name.
    """

    answered_by: Words | None = None
    answer: Words | None = None
    assurance: Assurance | None = worded(Assurance)
    answered: Day | None = None
    assurance_by: Words | None = None

    @property
    def happened(self) -> dt.date | None:
        """The day on which it was answered, where that is known."""
        return self.answered


class Action(Record):
    """Something that somebody promised to do by a day.

    Once it is `closed` it was kept, unless its `status` says that it was broken; `shown` is what
    shows that it was kept, `due_history` every day by which it was promised, oldest first.
    """

    text: Words
    owner: Words | None = None
    due: Day | None = None
    status: Words | None = None
    closed: Day | None = None
    source: Words | None = None
    due_history: tuple[Day, ...] = kept(())
    shown: Words | None = None

    def on(self, day: dt.date) -> Self | None:
        """The promise as it stood on a day: neither kept nor broken yet."""
        if self.closed is None or self.closed <= day:
            return self
        return self.model_copy(update={"closed": None, "status": None, "shown": None})
