"""What every act of a running deep dive begins with, and what stops and starts its clock."""

import datetime as dt

from readiness.errors import Refused
from readiness.model import AgendaItem, DeepDive, Minute
from readiness.model.moments import instant, written
from readiness.scoring.meeting import Meeting, meeting_of
from readiness.services.records import acted_on
from readiness.store import Work
from readiness.vocabulary import MinuteKind


def in_session(ref: str, *, work: Work, act: str) -> Meeting:
    """The deep dive under a reference, if it is running and whoever is at work may do the act."""
    dive = acted_on(DeepDive, ref, work=work, act=act)
    if not dive.is_running:
        raise Refused("This deep dive is not running. What it saw and what it said are sealed.")
    return meeting_of(work.snapshot(), dive)


def on_agenda(meeting: Meeting, ref: str) -> AgendaItem:
    """The item of that reference."""
    found = next((item for item in meeting.items if item.ref == ref), None)
    if found is None:
        raise Refused("That is not on the agenda of this meeting.")
    return found


def entered(item: AgendaItem, *, work: Work) -> AgendaItem:
    """The item with its clock started."""
    now = written(work.at)
    return work.move(item, began=item.began or now, resumed=now, skipped=None)


def left(item: AgendaItem, *, work: Work) -> AgendaItem:
    """The item with its clock stopped."""
    spent = (item.spent or 0) + _seconds(item.resumed, work.at)
    return work.move(item, spent=spent, resumed=None)


def came(name: str, dive: DeepDive, *, work: Work) -> Minute:
    """That a supplier has come in, as it is minuted."""
    at = written(work.at)
    return work.append(Minute(of=dive.ref, at=at, kind=MinuteKind.ARRIVAL, by=name))


def _seconds(moment: str | None, at: dt.datetime) -> int:
    return 0 if moment is None else max(0, int((at - instant(moment)).total_seconds()))
