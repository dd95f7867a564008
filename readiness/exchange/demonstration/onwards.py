"""The demonstration goes on, week by week, from where it stands to any later day."""

import datetime as dt
import re

from readiness.days import LONDON, london_day
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


def next_week(known: Known, *, now: dt.datetime) -> dt.date | None:
    """The day that one more week leads to, today's at the latest; None where there is none.

    What is played happens at noon, so today counts from then on. There is none either once somebody
    has worked in it later than that: a record never goes back.
    """
    if not is_invented(known) or known.programme.as_of is None or known.at is None:
        return None
    today = london_day(now)
    latest_day = today if _noon(today) <= now else today - dt.timedelta(days=1)
    day = min(known.programme.as_of + ONE_WEEK, latest_day)
    is_later = day > known.programme.as_of and _noon(day) > known.at
    return day if is_later and day <= known.programme.go_live + dt.timedelta(LONGEST) else None


def is_invented(known: Known) -> bool:
    """Whether what is on record is the demonstration."""
    return not known.is_empty and known.programme.name.endswith(INVENTED)


def refuse_real(known: Known) -> None:
    """Go on only in the invented trust: nobody else's record is ever played with."""
    if not is_invented(known):
        raise Refused("Only the demonstration can be played on, and it is not what is on record.")


def _noon(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, NOON, LONDON).astimezone(dt.UTC)


def _a_week_later(engine: Engine, northmoor: Northmoor, known: Known, *, day: dt.date) -> Known:
    at = _noon(day)
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
