"""A trust to try the ways on, and the list of them.

A way is named by its rule and its route. It does what somebody would try, and asserts that it came
to nothing: it was refused, or what it said does not count.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import Engine

from readiness.errors import BadFile, NotPermitted, ReadinessError, Refused
from readiness.exchange.carrying_out import carry_out, take_in_hazards
from readiness.exchange.planning import plan
from readiness.exchange.taken import Taken
from readiness.exchange.taking_in import take_in
from readiness.model import Hazard
from readiness.scoring.decision import deciding
from readiness.scoring.hazard_blocks import blocks
from readiness.snapshot import Snapshot
from readiness.store import latest
from tests.factories import AS_OF
from tests.services.conftest import WorkAs

LEAD, OWNER, OFFICER, TOP, ADMIN = "P-01", "P-02", "P-03", "P-04", "P-06"
WHY = "Nothing further is practicable"
MINOR: dict[str, Any] = {"severity": "minor", "likelihood": "low"}
HEADS = "ID;Hazard;Cause;Initial severity;Initial likelihood;Initial rating;"
HEADS += "Residual severity;Residual likelihood;Residual rating;Status;Control;Control state\n"


@dataclass(frozen=True)
class Trust:
    """A trust with a hazard log, and every way into it."""

    engine: Engine
    work_as: WorkAs

    @property
    def now(self) -> Snapshot:
        return latest(self.engine).on(AS_OF)

    def hazard(self, ref: str) -> Hazard:
        found = self.now.find(Hazard, ref)
        assert found is not None
        return found

    def as_they_are(self) -> dict[str, Hazard]:
        return {hazard.ref: hazard for hazard in self.now.hazards}

    def file(self, who: str, **sections: Any) -> tuple[str, ...]:
        """A programme file, loaded by somebody; what its preview said."""
        programme = {"name": "Northmoor EPR", "go_live": "2027-01-22"} | sections.pop("with_", {})
        document = {"format": "readiness-programme/1", "programme": programme, **sections}
        with self.work_as(who) as work:
            planned = plan(document, work.known, today=AS_OF)
            carry_out(work, planned)
        return planned.notices

    def log(self, *rows: str) -> Taken:
        """A hazard log, taken in by whoever has the keys of the machine."""
        data = (HEADS + "\n".join(rows)).encode()
        with self.work_as("terminal") as work:
            taken = take_in("hazards", data, "log.csv", known=work.known, today=AS_OF)
            take_in_hazards(work, taken.plan)
        return taken


Way = Callable[[Trust], None]
WAYS: dict[str, Way] = {}


def way(rule: int, route: str) -> Callable[[Way], Way]:
    """Put a way on the list under its rule and its route."""

    def listed(tried: Way) -> Way:
        WAYS[f"{rule:02d} {route}: {tried.__name__}"] = tried
        return tried

    return listed


def refused(
    trust: Trust,
    deed: Callable[..., object],
    *refs: object,
    who: str = OFFICER,
    why: str,
    by: type[ReadinessError] = Refused,
    **said: object,
) -> None:
    """Somebody tries it, is told why not, and nothing is kept."""
    before = latest(trust.engine).number
    with pytest.raises(by, match=why), trust.work_as(who) as work:
        deed(work, *refs, **said)
    assert latest(trust.engine).number == before


def not_filed(trust: Trust, who: str = LEAD, *, why: str, **sections: Any) -> None:
    """A file that says so is refused whole."""
    before = latest(trust.engine).number
    with pytest.raises((NotPermitted, BadFile), match=why):
        trust.file(who, **sections)
    assert latest(trust.engine).number == before


def a_row(ref: str = "HZ-001", **said: Any) -> list[dict[str, Any]]:
    return [{"ref": ref, **said, "name": f"Hazard {ref}"}]


def ways_past(*rules: int) -> pytest.MarkDecorator:
    """Every way on the list past some rules, each a test of its own."""
    found = {name: tried for name, tried in WAYS.items() if int(name[:2]) in rules}
    return pytest.mark.parametrize("tried", found.values(), ids=found)


def still_blocked(trust: Trust, ref: str = "HZ-001") -> None:
    """A hazard stands against going live, here and at the gateway."""
    assert ref in [block.hazard.ref for block in blocks(trust.now)]
    assert ref in [stop.ref for stop in deciding(trust.now, trust.now.gateways[0]).stops]
