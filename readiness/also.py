"""What the room should know besides: risks, rehearsals, scope, work by hand, people, requests."""

from readiness.rehearsed import cycles
from readiness.scoring.corporate_risks import corporate_risks
from readiness.scoring.day_one import day_one
from readiness.scoring.figures import counted
from readiness.scoring.ownership import loads
from readiness.scoring.requests import passed_over
from readiness.scoring.table import tables
from readiness.scoring.workarounds import by_hand
from readiness.snapshot import Snapshot

MOST = 2  # clauses: one line of the wall
MUCH = 10  # things not done that rest on one person


def also(snapshot: Snapshot) -> tuple[str, ...]:
    """Those of them that give cause to look, the weightiest first; as many as a line holds."""
    above = sum(one.is_unsigned for one in corporate_risks(snapshot))
    failed = sum(one.is_unrepeated for one in cycles(snapshot))
    unargued = len(day_one(snapshot).unargued)
    heavy = max((one.minutes for one in by_hand(snapshot) if one.is_much), default=0)
    alone = sum(load.deputy is None and len(load.resting) >= MUCH for load in loads(snapshot))
    tribes = sum(len(table.seated) == 1 for table in tables(snapshot))
    waiting = len(passed_over(snapshot))
    clauses = (
        (above, f"{counted(above, 'risk')} above appetite"),
        (failed, f"{counted(failed, 'rehearsal')} not repeated"),
        (unargued, f"{counted(unargued, 'must-have')} left out"),
        (heavy, f"{heavy} min by hand a shift"),
        (alone, f"much rests on {alone} with no deputy"),
        (tribes, f"{counted(tribes, 'workstream')} of one tribe"),
        (waiting, f"{counted(waiting, 'better request')} waiting"),
    )
    return tuple(words for count, words in clauses if count)[:MOST]
