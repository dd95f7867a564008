"""The demonstration goes on, week by week, from where it stands to any later day."""

import datetime as dt
import re

from readiness.days import LONDON
from readiness.errors import Refused
from readiness.exchange.demonstration.a_week import week
from readiness.exchange.demonstration.sitting import sat
from readiness.exchange.demonstration.written import Northmoor
from readiness.snapshot import Known
from readiness.store import Engine, latest, unit_of_work

ONE_WEEK = dt.timedelta(weeks=1)
NOON = dt.time(12)
ONE_MINUTE = dt.timedelta(minutes=1)
INVENTED = "(invented)"
WRITTEN, LONGEST = 60, 28  # days before go-live to which it is written, and after, at the most
MOMENT = re.compile(r"T([+-]\d{1,3})", re.IGNORECASE)


def as_written_at(day: dt.date, *, at: str) -> dt.date:
    """The day to which the written part leads up, if on a day it is to stand at T-14, or T+7.

    Raises `Refused` for what is no such moment, or lies before or long after what is written.
    """
    found = MOMENT.fullmatch(at.strip())
    to_go = -int(found[1]) if found else None
    if to_go is None or not -LONGEST <= to_go <= WRITTEN:
        raise Refused(
            f"“{at}” is not a moment of the demonstration. Choose T-{WRITTEN} to T+{LONGEST}."
        )
    return day - dt.timedelta(days=WRITTEN - to_go)


def go_on(engine: Engine, *, to: dt.date) -> Known:
    """Play the demonstration on to a day, a week at a time.

    Raises `Refused` where what is on record is not the demonstration, or is later already.
    """
    known = latest(engine)
    refuse_real(known)
    northmoor, day = Northmoor.as_written(), known.programme.as_of or to
    if day >= to:
        raise Refused("The demonstration has come as far as that already. Choose a later day.")
    while day < to:
        day = min(day + ONE_WEEK, to)
        known = _a_week_later(engine, northmoor, known, day=day)
    return known


def refuse_real(known: Known) -> None:
    """Go on only in the invented trust: nobody else's record is ever played with."""
    if known.is_empty or not known.programme.name.endswith(INVENTED):
        raise Refused("Only the demonstration can be played on, and it is not what is on record.")


def _a_week_later(engine: Engine, northmoor: Northmoor, known: Known, *, day: dt.date) -> Known:
    at = dt.datetime.combine(day, NOON, LONDON).astimezone(dt.UTC)
    snapshot = known.on(day)
    for number, step in enumerate((*week(snapshot, northmoor), *sat(snapshot))):
        with unit_of_work(
            engine,
            actor=step.by,
            at=at + number * ONE_MINUTE / 10,
            day=day,
            why=step.why,
            act=f"demonstration-{day.isoformat()}-{number}",
            known=known,
        ) as work:
            step.deed(work)
        known = work.known
    return known
