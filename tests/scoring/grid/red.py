"""Will miss: what is recorded, and words of the reason."""

from tests.factories import (
    a_check,
    a_criterion,
    a_gateway,
    a_measured_criterion,
    a_reading,
    a_waiver,
    an_action,
    an_issue,
    filed,
    judged,
    readings,
)
from tests.scoring.grid.things import (
    DEFECTS,
    FAST_ONCE,
    ON_PACE,
    PLANNED,
    TICKED,
    TOO_SLOW,
    TRAINED,
    YES_NO,
    Case,
)

RED: list[Case] = [
    (
        "the pace misses the date",
        [TRAINED, TOO_SLOW],
        "50 % on 21 November against a target of 80 % by 8 December; at 0.5 a day it reaches"
        " 58.5 %.",
    ),
    (
        "its date has passed unmet",
        [a_measured_criterion(due="2026-11-22"), ON_PACE],
        "60 % on 21 November against a target of 80 %; it was due on 22 November.",
    ),
    (
        "off its curve, and no recovery",
        [PLANNED, a_reading(50, "2026-11-23")],
        "50 % on 23 November against 64 % planned by then, on the way to a target of 80 %, and no"
        " recovery on record makes the date.",
    ),
    (
        "its date has passed, declared green",
        [a_criterion(due="2026-11-22"), judged("green", on="2026-11-20")],
        "Declared green on 20 November and never ticked off as met; it was due on 22 November.",
    ),
    (
        "its date has passed, and nothing is recorded",
        [a_criterion(due="2026-11-22")],
        "Nothing shows that it is met; it was due on 22 November.",
    ),
    (
        "its gateway has passed, and it has no date of its own",
        [
            a_gateway("G-02", name="Gate 2", planned="2026-11-20"),
            a_criterion(due=None, gateway="Gate 2"),
        ],
        "it was due on 20 November",
    ),
    (
        "go-live has passed",
        [a_criterion(due=None)],
        "it was due on 1 November",
        {"go_live": "2026-11-01"},
    ),
    (
        "needed, and nobody plans it",
        [YES_NO, judged("not_planned", on="2026-11-20")],
        "Needed, and on 20 November nobody planned to do it.",
    ),
    ("declared red", [YES_NO, judged("red")], "Declared red on 23 November"),
    (
        "an exception that ran out yesterday",
        [YES_NO, judged("amber"), a_waiver(expires="2026-11-22", granted="2026-11-01")],
        "The exception that Chief executive allowed ended on 22 November, and it is not met.",
    ),
    (
        "an exception to what cannot be waived",
        [a_criterion(priority="must_not_waive", due="2026-11-22"), judged("red"), a_waiver()],
        "it was due on 22 November",
    ),
    (
        "not moving",
        [TRAINED, readings(("2026-11-01", 60), ("2026-11-11", 60), ("2026-11-21", 60))],
        "it is not moving towards it.",
    ),
    (
        "going backwards",
        [TRAINED, readings(("2026-11-01", 70), ("2026-11-11", 65), ("2026-11-21", 60))],
        "it is not moving towards it.",
    ),
    (
        "a miss by a hair does not read as a hit",
        [TRAINED, readings(("2026-11-01", 41.9), ("2026-11-11", 52.13), ("2026-11-21", 62.36))],
        "it reaches 79.7 %.",
    ),
    (
        "a promise that needs a pace never seen",
        [TRAINED, TOO_SLOW, an_action(text="Evening sessions for OP-01")],
        "at 0.5 a day it reaches 58.5 %.",
    ),
    (
        "a promise that comes after the date",
        [TRAINED, FAST_ONCE, an_issue(criteria=["OP-01"], due="2026-12-09")],
        "it reaches",
    ),
    (
        "a promise that was due last week",
        [TRAINED, FAST_ONCE, an_issue(criteria=["OP-01"], due="2026-11-16")],
        "it reaches",
    ),
    (
        "a promise that nobody owns",
        [TRAINED, FAST_ONCE, an_issue(criteria=["OP-01"], due="2026-12-05", owner=None)],
        "it reaches",
    ),
    (
        "a promise about something else",
        [TRAINED, FAST_ONCE, an_action(text="Evening sessions for OP-011")],
        "it reaches",
    ),
    (
        "a promise that is already closed",
        [PLANNED, a_reading(50, "2026-11-23"), an_action(text="See OP-01", status="Done")],
        "no recovery on record",
    ),
    (
        "claimed, and nobody owns the proof",
        [a_criterion(owner=None), TICKED],
        "Ticked on 20 November on words alone, and nobody owns the proof.",
    ),
    (
        "claimed, and the day to prove it by has passed",
        [YES_NO, TICKED],
        "on words alone, and the day to prove it by has passed.",
        {"go_live": "2026-11-22"},
    ),
    (
        "ticked, disproved, and its date has passed",
        [a_criterion(due="2026-11-20"), TICKED, filed(outcome="fail")],
        "but the audit of 23 November did not pass, and its date has passed.",
    ),
    (
        "ticked, but its measure misses",
        [TRAINED, TOO_SLOW, TICKED, filed(), a_check()],
        "at 0.5 a day it reaches 58.5 %.",
    ),
    (
        "a date after go-live is no excuse",
        [a_measured_criterion(due="2027-06-30"), TOO_SLOW],
        "by 2 December; at 0.5 a day",
        {"go_live": "2026-12-02"},
    ),
    (
        "a plan that does not end at the target is no plan",
        [a_measured_criterion(curve=[["2026-11-01", 20], ["2026-12-01", 60]]), TOO_SLOW],
        "at 0.5 a day it reaches 58.5 %.",
    ),
    (
        "a limit that falls too slowly",
        [DEFECTS, readings(("2026-11-01", 30), ("2026-11-11", 28), ("2026-11-21", 26))],
        "26 on 21 November against a limit of 3 by 8 December; at 0.2 a day it reaches 22.6.",
    ),
    (
        "off a count's curve by one, without a tolerance",
        [
            a_criterion(
                unit="wards",
                direction="min",
                target=30,
                curve=[["2026-11-13", 10], ["2026-12-03", 30]],
            ),
            a_reading(19, "2026-11-23"),
        ],
        "19 on 23 November against 20 planned by then",
    ),
]
