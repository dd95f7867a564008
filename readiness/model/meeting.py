"""One meeting at which the board asks whether it is ready, item by item, as it was held."""

import datetime as dt
from typing import Self

from readiness.model.base import Count, Day, Fact, Part, Record, Words, YesNo, kept, worded
from readiness.model.moments import Moment
from readiness.vocabulary import AgendaKind, MinuteKind, Pillar


class Seal(Part):
    """Up to which number of the record of changes something was seen, and its fingerprint.

    `stood` is what the screen said of the programme then: the verdict, and a row for each pillar.
    `at` is the moment of it, where that is not when it was recorded.
    """

    number: Count
    digest: Words | None = None
    stood: tuple[tuple[Words, ...], ...] = ()
    at: Moment | None = None


class DeepDive(Record):
    """One meeting at which the board asks whether it is ready.

    `now` is the item before the meeting and `shown` what of it stands on the room's screen; a
    meeting that has begun and not ended is running. `opening` and `closing` say what of the record
    of changes the board saw, `paper` what of it the paper tells that went out beforehand.
    """

    date: Day
    chair: Words | None = None
    present: tuple[Words, ...] = kept(())
    focus: Pillar | Words | None = kept()
    sealed: YesNo | int | Day | None = kept()
    attending: tuple[Words, ...] = kept(())
    apologies: tuple[Words, ...] = kept(())
    interests: tuple[Words, ...] = kept(())
    suppliers: tuple[Words, ...] = kept(())
    began: Moment | None = None
    ended: Moment | None = None
    now: Words | None = None
    shown: Words | None = None
    opening: Seal | None = kept()
    closing: Seal | None = kept()
    approved: Day | None = None
    approved_by: Words | None = None
    paper: Seal | None = kept()

    @property
    def is_running(self) -> bool:
        """Whether it has begun and not ended."""
        return self.began is not None and self.ended is None

    def on(self, day: dt.date) -> Self | None:
        """The meeting as it stood on a day: not yet held, its minutes not yet approved."""
        if self.date > day:
            return None
        if self.approved is None or self.approved <= day:
            return self
        return self.model_copy(update={"approved": None, "approved_by": None})


class AgendaItem(Record):
    """One item of a deep dive, with its minutes and what is shown under it.

    `began` is when it was first before the meeting, `resumed` when it last was, `spent` the seconds
    it took before that. `text` is how the secretary words what the minutes tell of it.
    """

    name: Words
    kind: AgendaKind | None = worded(AgendaKind)
    place: Count | None = None
    minutes: Count | None = None
    lead: Words | None = None
    about: tuple[Words, ...] = kept(())
    without_supplier: YesNo | None = None
    skipped: Words | None = None
    began: Moment | None = None
    resumed: Moment | None = None
    spent: Count | None = None
    text: Words | None = None


class Minute(Fact):
    """Something that was said, decided or seen at a deep dive, and at which item.

    Its day is that of its deep dive.
    """

    at: Moment | None = None
    kind: MinuteKind | None = worded(MinuteKind)
    item: Words | None = None
    by: Words | None = None
    text: Words | None = None
