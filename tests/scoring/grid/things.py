"""What the cases of the grid are made of.

A case is its name, what is recorded, words of the reason and, where it is another, the moment.
"""

from typing import Any

from tests.factories import a_criterion, a_measured_criterion, judged, readings

Case = tuple[str, list[Any], str] | tuple[str, list[Any], str, dict[str, Any]]

# The ordinary day is 23 November 2026, 60 days to go; the gate and the due date are 8 December.
YES_NO = a_criterion()
TRAINED = a_measured_criterion()
PLAN = [["2026-11-01", 20], ["2026-12-01", 80]]  # 2 points a day: 64 on 23 November
PLANNED = a_measured_criterion(curve=PLAN)
DEFECTS = a_criterion(measure="open defects", unit="defects", direction="max", target=3)
TICKED = judged("met", on="2026-11-20")
ON_PACE = readings(("2026-11-01", 40), ("2026-11-11", 50), ("2026-11-21", 60))
TOO_SLOW = readings(("2026-11-01", 40), ("2026-11-11", 45), ("2026-11-21", 50))
FAST_ONCE = readings(("2026-11-01", 20), ("2026-11-05", 44), ("2026-11-21", 45))
