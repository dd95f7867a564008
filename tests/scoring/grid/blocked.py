"""A hazard stands against it: what is recorded, the colour, and words of the reason."""

from typing import Any

from tests.factories import (
    a_check,
    a_control,
    a_criterion,
    a_hazard,
    a_measured_criterion,
    a_reading,
    an_action,
    filed,
    judged,
)
from tests.scoring.grid.things import ON_PACE, TICKED, TRAINED, YES_NO

CHECKED = [YES_NO, TICKED, filed(on="2026-11-18"), a_check()]
ON: dict[str, Any] = {"criteria": ["OP-01"]}
LATE = a_control(due="2026-12-20")
TAKEN: dict[str, Any] = {"organisation": "X", "acknowledged": "2026-11-20"}
HANDED: dict[str, Any] = {"initial": 2, "status": "transferred"}

# What is recorded beside a criterion that is met and checked, and words of the reason.
BLOCKED = [
    (
        "an open hazard rated 4",
        [a_hazard(initial=4, **ON)],
        "but HZ-01 (Hazard HZ-01) is rated 4, which nobody may accept.",
    ),
    ("an open hazard rated 5", [a_hazard(initial=5, **ON)], "is rated 5, which nobody may accept."),
    (
        "a hazard named by the criterion's name",
        [a_hazard(initial=4, criteria=["Statement of OP-01"])],
        "is rated 4",
    ),
    (
        "one whose control is due by the gate and not in",
        [a_hazard(initial=4, residual=2, controls=["C-01"], **ON), a_control(due="2026-12-08")],
        "is rated 4",
    ),
    (
        "one that will be left at 4 with every control in",
        [a_hazard(initial=5, residual=4, controls=["C-01"], **ON), LATE],
        "will be left at 4, which nobody may accept.",
    ),
    (
        "one that nobody has scored",
        [a_hazard(initial=None, residual=None, **ON)],
        "but HZ-01 (Hazard HZ-01) is not scored, which is not low.",
    ),
    (
        "one handed over and not acknowledged",
        [a_hazard(transferred_to={"organisation": "Southmoor"}, **HANDED, **ON)],
        "was handed to Southmoor, who have not said that they have it.",
    ),
    (
        "one handed over to nobody",
        [a_hazard(**HANDED, **ON)],
        "was handed over to nobody named.",
    ),
    (
        "one handed over and refused",
        [a_hazard(transferred_to={"organisation": "X", "acknowledged": False}, **HANDED, **ON)],
        "was handed to X, who have not said that they have it.",
    ),
    (
        "one that is said to be closed, on a control that is only promised",
        [a_hazard(initial=4, status="closed", controls=["C-01"], **ON), a_control()],
        "is said to be closed, but its control 'Control C-01' is only promised and is rated 4",
    ),
    (
        "one that is said to be closed with something still to do",
        [a_hazard(initial=4, status="closed", **ON), an_action(source="HZ-01")],
        "is said to be closed, but its action 'Promise A-01' is not done",
    ),
    (
        "one that is only proposed, and rated 4",
        [a_hazard(initial=4, status="proposed", **ON)],
        "is rated 4",
    ),
    (
        "three of them",
        [a_hazard(f"HZ-0{n}", **ON) for n in (1, 2, 3)],
        "is rated 4, which nobody may accept, and 2 other hazards besides.",
    ),
]
CLEAR = [
    ("a hazard rated 3", [a_hazard(initial=3, **ON)]),
    (
        "one brought to 2 by what is in",
        [a_hazard(controls=["C-01"], **ON), a_control(state="implemented")],
    ),
    ("one whose controls are due after the gate", [a_hazard(controls=["C-01"], **ON), LATE]),
    ("a hazard against another criterion", [a_hazard(criteria=["OP-02"])]),
    ("a hazard against nothing", [a_hazard(initial=5)]),
    ("one that is closed", [a_hazard(initial=5, status="closed", **ON)]),
    (
        "one handed over and acknowledged",
        [a_hazard(transferred_to=TAKEN, **HANDED, **ON)],
    ),
]
COLOURS = [
    ("met and checked", [*CHECKED], "amber"),
    ("met, not yet checked", [TRAINED, a_reading(81, "2026-11-20")], "amber"),
    ("on track", [a_measured_criterion(due="2026-12-11"), ON_PACE], "amber"),
    ("met, and its date has passed", [a_criterion(due="2026-11-20"), *CHECKED[1:]], "red"),
    ("at risk by itself", [YES_NO, judged("amber", on="2026-11-20")], "amber"),
    ("nothing is recorded", [YES_NO], "grey"),
    ("will miss by itself", [YES_NO, judged("not_planned", on="2026-11-20")], "red"),
]
