"""On track: what is recorded, and words of the reason."""

from tests.factories import a_criterion, a_measured_criterion, a_reading, filed, judged, readings
from tests.scoring.grid.things import DEFECTS, ON_PACE, PLAN, PLANNED, TRAINED, YES_NO, Case

GREEN: list[Case] = [
    (
        "at its pace it reaches target by its date",
        [a_measured_criterion(due="2026-12-11"), ON_PACE],
        "60 % on 21 November against a target of 80 % by 11 December; at 1.0 a day it gets there"
        " on 11 December.",
    ),
    (
        "on its planned curve",
        [PLANNED, a_reading(64, "2026-11-23")],
        "64 % on 23 November against 64 % planned by then, on the way to a target of 80 %.",
    ),
    (
        "ahead of its plan, however slow it looks",
        [a_measured_criterion(curve=PLAN), readings(("2026-11-21", 70), ("2026-11-22", 70))],
        "70 % on 22 November against 62 % planned by then",
    ),
    (
        "before its plan begins",
        [
            a_measured_criterion(curve=[["2026-12-01", 20], ["2026-12-08", 80]]),
            a_reading(1, "2026-11-20"),
        ],
        "1 % on 20 November, before its plan begins on 1 December.",
    ),
    (
        "a yes or no not yet due, owned, updated and never re-dated",
        [YES_NO, judged("green", on="2026-11-20")],
        "Declared green on 20 November, and nothing recorded speaks against it.",
    ),
    (
        "a limit that falls fast enough",
        [DEFECTS, readings(("2026-11-01", 30), ("2026-11-11", 20), ("2026-11-21", 10))],
        "10 on 21 November against a limit of 3 by 8 December; at 1.0 a day it gets there on"
        " 28 November.",
    ),
    (
        "updated by evidence, though judged long ago",
        [YES_NO, judged("green", on="2026-09-01"), filed(on="2026-11-20")],
        "Declared green on 1 September",
    ),
    (
        "two readings and a fresh green",
        [TRAINED, readings(("2026-11-11", 40), ("2026-11-21", 60)), judged("green")],
        "2 readings are too few to tell the pace; declared green on 23 November",
    ),
    (
        "the present pace, not that of last spring",
        [
            TRAINED,
            readings(("2026-03-01", 5), ("2026-06-01", 6), ("2026-09-01", 7)),
            readings(("2026-11-01", 20), ("2026-11-11", 40), ("2026-11-21", 60)),
        ],
        "at 2.0 a day it gets there on 1 December",
    ),
    (
        "due on the very day",
        [a_criterion(due="2026-11-23"), judged("green")],
        "Declared green on 23 November",
    ),
    (
        "a declared red does not hide a measure on track",
        [a_measured_criterion(due="2026-12-11"), ON_PACE, judged("red")],
        "at 1.0 a day it gets there",
    ),
]
