"""An invented trust sixty days before its go-live, played in act by act.

It is data, in `data/demonstration`. Here it is only done: by its people, within their permissions,
through the services, each act at its own moment. So what the demonstration shows of its past is as
real as anything that is recorded later.
"""

import datetime as dt
from collections.abc import Iterator

from readiness.errors import Refused
from readiness.exchange.demonstration.acts import Act, Sitting, in_order
from readiness.exchange.demonstration.calendar import Calendar
from readiness.exchange.demonstration.front_line import listened
from readiness.exchange.demonstration.hazards import logged
from readiness.exchange.demonstration.issues import gone_wrong
from readiness.exchange.demonstration.laying_out import begun
from readiness.exchange.demonstration.learned import learned
from readiness.exchange.demonstration.lives import lived
from readiness.exchange.demonstration.meetings import held
from readiness.exchange.demonstration.notes import said
from readiness.exchange.demonstration.office import written_down
from readiness.exchange.demonstration.safety import kept_safe
from readiness.exchange.demonstration.written import Northmoor
from readiness.snapshot import Known
from readiness.store import Engine, latest, unit_of_work


def play(engine: Engine, *, today: dt.date) -> Known:
    """Play the demonstration into an empty database, as if it had led up to a day.

    Raises `Refused` where anything is on record already.
    """
    known = latest(engine)
    if known.number:
        raise Refused(
            "Something is on record here already. The demonstration needs an empty database."
        )
    for number, sitting in enumerate(_sittings(today), start=1):
        known = _played(engine, sitting, number, known=known)
    return known


def _sittings(today: dt.date) -> Iterator[Sitting]:
    calendar = Calendar(today)
    return in_order(_acts(Northmoor.as_written(), calendar), calendar)


def _acts(northmoor: Northmoor, calendar: Calendar) -> Iterator[Act]:
    """Everything that anybody did, subject by subject."""
    yield begun(northmoor, calendar)
    for subject in (
        written_down,
        logged,
        kept_safe,
        lived,
        gone_wrong,
        said,
        held,
        learned,
        listened,
    ):
        yield from subject(northmoor, calendar)


def _played(engine: Engine, sitting: Sitting, number: int, *, known: Known) -> Known:
    with unit_of_work(
        engine,
        actor=sitting.by,
        at=sitting.at,
        day=sitting.day,
        why=sitting.why,
        act=f"demonstration-{number}",
        known=known,
    ) as work:
        sitting.carried_out(work)
    return work.known
