"""The deep dive to come: when it is, and from when its paper stands still."""

import datetime as dt

from readiness.days import london_day
from readiness.model import NextDeepDive
from readiness.model.moments import instant
from readiness.snapshot import Snapshot
from readiness.thresholds import PAPER_FROZEN

ONE_DAY = dt.timedelta(days=1)


def planned(snapshot: Snapshot) -> NextDeepDive | None:
    """The deep dive that is planned, if one is."""
    return snapshot.programme.next_deep_dive


def freezes(snapshot: Snapshot, to_come: NextDeepDive) -> dt.datetime:
    """The moment at which its paper freezes by itself."""
    return instant(to_come.at) - dt.timedelta(hours=snapshot.policy[PAPER_FROZEN])


def is_tomorrow(snapshot: Snapshot, day: dt.date) -> bool:
    """Whether a day is the eve of the deep dive that is planned."""
    to_come = planned(snapshot)
    return to_come is not None and london_day(instant(to_come.at)) == day + ONE_DAY
