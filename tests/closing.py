"""The closing lines of a run: what was left out for want of something is counted, by name."""

from typing import Any

NEEDS_ROOT = "needs root"
NEEDS_SYSTEMD = "needs systemd-analyze"
WANTING = {
    NEEDS_ROOT: ("root", "run them as root"),
    NEEDS_SYSTEMD: ("systemd-analyze", "run them where systemd is installed"),
}


def closing_lines(reports: dict[str, list[Any]]) -> list[str]:
    """What a run that is over has to say of the tests that take what a machine may not have."""
    skipped = reports.get("skipped", [])
    return [line for need in WANTING for line in _of(need, skipped)]


def _of(need: str, skipped: list[Any]) -> list[str]:
    what, remedy = WANTING[need]
    left_out = [r.nodeid for r in skipped if need in str(r.longrepr)]
    if not left_out:
        return [f"No test was left out for want of {what}."]
    counted = "1 test was" if len(left_out) == 1 else f"{len(left_out)} tests were"
    return [f"{counted} left out for want of {what}; {remedy}:", *sorted(left_out)]
