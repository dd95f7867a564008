"""What the room should know besides the pillars: a figure of each practice of other boards.

The weightiest that give cause to look stand on the wall in a line; all nine are a click away.
"""

from dataclasses import dataclass
from enum import StrEnum

from readiness.rehearsed import cycles
from readiness.scoring.corporate_risks import corporate_risks
from readiness.scoring.day_one import day_one
from readiness.scoring.figures import counted
from readiness.scoring.ownership import loads
from readiness.scoring.pulses import front_line
from readiness.scoring.requests import passed_over, requests
from readiness.scoring.sites import shortfalls
from readiness.scoring.table import tables
from readiness.scoring.workarounds import by_hand
from readiness.snapshot import Snapshot

MOST = 2  # clauses: one line of the wall
MUCH = 10  # things not done that rest on one person


class Room(StrEnum):
    """The practices, by the names of their rooms."""

    RISK = "Risk against appetite"
    REHEARSALS = "Rehearsals"
    DAY_ONE = "Day one"
    BY_HAND = "Work by hand"
    OWNERSHIP = "Ownership and deputies"
    TABLE = "Who is at the table"
    REQUESTS = "Requests"
    FRONT_LINE = "Front line"
    SITES = "Sites and partners"


@dataclass(frozen=True)
class Figure:
    """What one practice says in figures; `clause` is its part of the wall's line, if it has one."""

    room: Room
    says: str
    clause: str = ""


def also(snapshot: Snapshot) -> tuple[str, ...]:
    """Those of them that give cause to look, the weightiest first; as many as a line holds."""
    return tuple(figure.clause for figure in figures(snapshot) if figure.clause)[:MOST]


def figures(snapshot: Snapshot) -> tuple[Figure, ...]:
    """The figure of every practice, whether or not it gives cause to look."""
    return (
        _risk(snapshot),
        _rehearsals(snapshot),
        _day_one(snapshot),
        _by_hand(snapshot),
        _ownership(snapshot),
        _table(snapshot),
        _requests(snapshot),
        Figure(Room.FRONT_LINE, front_line(snapshot).says),
        _sites(snapshot),
    )


def _risk(snapshot: Snapshot) -> Figure:
    every = corporate_risks(snapshot)
    above = sum(one.is_unsigned for one in every)
    says = f"{above} of {counted(len(every), 'risk')} above our appetite and carried by nobody."
    return _of(Room.RISK, says if every else "", above, f"{counted(above, 'risk')} above appetite")


def _rehearsals(snapshot: Snapshot) -> Figure:
    every = cycles(snapshot)
    failed = sum(one.is_unrepeated for one in every)
    held = counted(sum(one.is_held for one in every), "rehearsal")
    says = f"{held} held, {failed} failed and not repeated." if every else ""
    return _of(Room.REHEARSALS, says, failed, f"{counted(failed, 'rehearsal')} not repeated")


def _day_one(snapshot: Snapshot) -> Figure:
    found = day_one(snapshot)
    contains, waits, unargued = len(found.contains), len(found.waits), len(found.unargued)
    says = f"{contains} in, {waits} waiting; {counted(unargued, 'must-have')} left out unargued."
    is_said = bool(contains or waits or found.outside)
    return _of(Room.DAY_ONE, says * is_said, unargued, f"{counted(unargued, 'must-have')} left out")


def _by_hand(snapshot: Snapshot) -> Figure:
    every = by_hand(snapshot)
    most = max((one.minutes for one in every), default=0)
    heavy = max((one.minutes for one in every if one.is_much), default=0)
    says = f"{most} minutes by hand on the heaviest shift of one role." if every else ""
    return _of(Room.BY_HAND, says, heavy, f"{heavy} min by hand a shift")


def _ownership(snapshot: Snapshot) -> Figure:
    every = loads(snapshot)
    covered = sum(load.deputy is not None for load in every)
    alone = sum(load.deputy is None and len(load.resting) >= MUCH for load in every)
    says = f"{covered} of {len(every)} who carry something open have a deputy on record."
    clause = f"much rests on {alone} with no deputy"
    return _of(Room.OWNERSHIP, says if every else "", alone, clause)


def _table(snapshot: Snapshot) -> Figure:
    every = tables(snapshot)
    tribes = sum(len(table.seated) == 1 for table in every)
    says = f"{tribes} of {counted(len(every), 'workstream')} of one tribe." if every else ""
    return _of(Room.TABLE, says, tribes, f"{counted(tribes, 'workstream')} of one tribe")


def _requests(snapshot: Snapshot) -> Figure:
    every, better = requests(snapshot), len(passed_over(snapshot))
    waiting = sum(not one.is_decided for one in every)
    says = f"{waiting} of {counted(len(every), 'request')} waiting for a decision."
    clause = f"{counted(better, 'better request')} waiting"
    return _of(Room.REQUESTS, says if every else "", better, clause)


def _sites(snapshot: Snapshot) -> Figure:
    short = " · ".join(one.says for one in shortfalls(snapshot))
    says = f"{short}." if short else "No site is short of what is counted."
    return _of(Room.SITES, says if snapshot.sites else "", 0, "")


def _of(room: Room, says: str, count: int, clause: str) -> Figure:
    return Figure(room, says or "Nothing is on record.", clause if count else "")
