"""The closing lines of a run: what was left out for want of root is counted, by name."""

from typing import Any

NEEDS_ROOT = "needs root"


def closing_lines(reports: dict[str, list[Any]]) -> list[str]:
    """What a run that is over has to say of the tests that take root."""
    left_out = [r.nodeid for r in reports.get("skipped", []) if NEEDS_ROOT in str(r.longrepr)]
    if not left_out:
        return ["No test was left out for want of root."]
    counted = "1 test was" if len(left_out) == 1 else f"{len(left_out)} tests were"
    return [f"{counted} left out for want of root; run them as root:", *sorted(left_out)]
