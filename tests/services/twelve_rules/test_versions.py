"""Ways past the rules of a version: issued by the officer, frozen, and outdated by a new rating."""

from typing import Any

from readiness.errors import NotPermitted
from readiness.exchange.carrying_out import take_in_hazards
from readiness.exchange.plan import Append
from readiness.exchange.taking_in import take_in
from readiness.scoring.hazards import expected
from readiness.scoring.log_versions import needs_report
from readiness.scoring.safety_gate import still_wanting
from readiness.services import hazard_life, issuing
from readiness.store import Work
from tests.factories import AS_OF, a_log_version
from tests.services.twelve_rules.trying import (
    HEADS,
    OFFICER,
    TOP,
    WHY,
    Trust,
    Way,
    a_row,
    not_filed,
    refused,
    way,
    ways_past,
)

# 8. A version is issued by the officer, frozen, for a report.


@way(8, "service")
def issuing_as_somebody_else(trust: Trust) -> None:
    said: dict[str, Any] = {"report": "SR-01", "by": NotPermitted, "why": "Issuing the hazard log"}
    for who in (TOP, "terminal"):
        refused(trust, issuing.issue_log, who=who, **said)


@way(8, "file")
def issuing_by_a_file(trust: Trust) -> None:
    version = {"number": 2, "date": "2026-11-20", "by": "Sam Safety", "log": {}}
    not_filed(trust, why="Issuing the hazard log", log_versions=[version])


@way(8, "terminal")
def a_version_that_is_not_what_was_issued(trust: Trust) -> None:
    log = {"rated": {"HZ-001": {"current": 1}}}
    version = {"number": 2, "date": "2026-11-20", "by": "Lee Programme", "digest": "0" * 64}
    (notice,) = trust.file("terminal", log_versions=[version | {"log": log}])
    wanting = " and ".join(one.in_words for one in still_wanting(trust.now))
    assert "is not what its digest was taken of" in notice
    assert "a version 2 that is not what was issued" in wanting
    assert "a version 2 that no clinical safety officer issued" in wanting


@way(8, "import")
def issuing_within_a_log(trust: Trust) -> None:
    def deed(work: Work) -> None:
        data = (HEADS + "HZ-055;Late letters;Queue;;;;;;;;;").encode()
        taken = take_in("hazards", data, "log.csv", known=work.known, today=AS_OF)
        steps = (*taken.plan.steps, Append(a_log_version(2)))
        take_in_hazards(work, type(taken.plan)(taken.plan.as_of, taken.plan.number, steps))

    refused(trust, deed, who="terminal", why="for its hazards", by=NotPermitted)


# 9. A rating that changes after an issue asks for a new report.


@way(9, "service")
def taking_out_what_was_issued(trust: Trust) -> None:
    assert not needs_report(trust.now)
    with trust.work_as(OFFICER) as work:
        hazard_life.withdraw_hazard(work, "HZ-006", reason="Logged twice")
    assert needs_report(trust.now)
    why = "a new safety case report is needed"
    refused(trust, issuing.accept_residual_risk, reason=WHY, who=TOP, why=why)


@way(9, "terminal")
def rating_again_by_a_file(trust: Trust) -> None:
    trust.file("terminal", hazards=a_row(residual={"severity": "major", "likelihood": "low"}))
    assert needs_report(trust.now)


@way(9, "import")
def rating_again_by_a_log(trust: Trust) -> None:
    trust.log("HZ-001;Hazard HZ-001;;;;;Major;Low;3;;;")
    assert expected(trust.hazard("HZ-001")) == 3
    assert needs_report(trust.now)


@ways_past(8, 9)
def test_it_cannot_be_gone_around(trust: Trust, tried: Way) -> None:
    tried(trust)
