"""Ways past the rules of incidents, of taking a log in, and of what going live takes."""

import datetime as dt
from typing import Any

from readiness.errors import ChangedSince, NotPermitted
from readiness.exchange.carrying_out import carry_out, take_in_hazards
from readiness.exchange.planning import plan
from readiness.exchange.taking_in import take_in
from readiness.model import Person
from readiness.scoring.decision import deciding
from readiness.scoring.hazards import is_closed
from readiness.scoring.safety_gate import still_wanting
from readiness.services import hazards, incidents, issuing
from readiness.services.gateways import decide
from readiness.store import latest
from readiness.vocabulary import GatewayOutcome, HazardStatus
from tests.factories import AS_OF
from tests.services.twelve_rules.trying import (
    ADMIN,
    HEADS,
    LEAD,
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

# 10. An incident answers its questions, and opens what was closed.

NO: dict[str, Any] = {"new_hazard": False, "known_hazard": False, "control_failed": False}


@way(10, "service")
def an_incident_without_its_answers(trust: Trust) -> None:
    close = incidents.close_incident
    refused(trust, close, "IN-001", cause="Two charts", why="three questions")


@way(10, "service")
def an_incident_about_nothing(trust: Trust) -> None:
    for answer, why in (
        ("new_hazard", "Log the new hazard"),
        ("known_hazard", "hazard that came true"),
        ("control_failed", "control that failed"),
    ):
        refused(trust, incidents.assess_incident, "IN-001", **NO | {answer: True}, why=why)


@way(10, "terminal")
def an_incident_by_a_file(trust: Trust) -> None:
    assert is_closed(trust.now, trust.hazard("HZ-005"))
    incident = {"ref": "IN-009", "name": "Twice", "date": "2026-11-20", "hazards": ["HZ-005"]}
    trust.file("terminal", incidents=[incident])
    assert not is_closed(trust.now, trust.hazard("HZ-005"))


@way(10, "import")
def closing_it_again_by_a_log(trust: Trust) -> None:
    with trust.work_as(OFFICER) as work:
        said = NO | {"known_hazard": True}
        incidents.assess_incident(work, "IN-001", **said, hazards=["HZ-005"])
    trust.log("HZ-005;Hazard HZ-005;;;;;;;;Closed;;")
    assert trust.hazard("HZ-005").status is HazardStatus.OPEN


# 11. A log is shown before it is taken in, and taken in once.


@way(11, "service")
def taking_in_what_was_not_shown(trust: Trust) -> None:
    data = (HEADS + "HZ-056;Late letters;Queue;;;;;;;;;").encode()
    known = latest(trust.engine)
    shown = take_in("hazards", data, "log.csv", known=known, today=AS_OF)
    with trust.work_as(LEAD) as work:
        hazards.log_hazard(work, name="Wrong patient")
    for who, why, by in (
        (OFFICER, "recorded after this file", ChangedSince),
        (TOP, "Taking a hazard log in", NotPermitted),
        (ADMIN, "Taking a hazard log in", NotPermitted),
    ):
        refused(trust, take_in_hazards, shown.plan, who=who, why=why, by=by)


@way(11, "terminal")
def loading_what_was_not_shown(trust: Trust) -> None:
    programme = {"name": "Northmoor EPR", "go_live": "2027-01-22"}
    document: dict[str, Any] = {"format": "readiness-programme/1", "programme": programme}
    document["hazards"] = a_row(owner="Lee Programme")
    shown = plan(document, latest(trust.engine), today=AS_OF)
    with trust.work_as(LEAD) as work:
        hazards.log_hazard(work, name="Wrong patient")
    why = "recorded after this file"
    refused(trust, carry_out, shown, who="terminal", why=why, by=ChangedSince)


@way(11, "import")
def taking_in_twice(trust: Trust) -> None:
    row = "HZ-057;Late letters;Queue;Serious;Low;9;;;;Live;;"
    trust.log(row)
    number = latest(trust.engine).number
    again = trust.log(row)
    assert latest(trust.engine).number == number
    assert again.counts == {"new": 0, "changed": 0, "unchanged": 1}
    assert ("Initial severity", "Serious") in trust.hazard("HZ-057").raw


# 12. Going live takes what clinical safety has to sign.

GO_LIVE = "G-11"
SIGNED_FOR = "new system has no approved safety case"


@way(12, "service")
def deciding_without_it(trust: Trust) -> None:
    said: dict[str, Any] = {"outcome": GatewayOutcome.PASSED, "reason": WHY}
    refused(trust, decide, GO_LIVE, **said, who="P-08", why="is stopped")
    gateway = next(g for g in trust.now.gateways if g.ref == GO_LIVE)
    stops = " and ".join(stop.in_words for stop in deciding(trust.now, gateway).stops)
    assert SIGNED_FOR in stops
    assert "old system has no approved safety case" in stops


@way(12, "service")
def the_officer_accepts_for_the_organisation(trust: Trust) -> None:
    with trust.work_as("setup") as work:
        officer = work.get(Person, OFFICER)
        work.move(officer, roles=("clinical_safety_officer", "executive"))
    why = "somebody other than a clinical safety officer"
    refused(trust, issuing.accept_residual_risk, reason=WHY, why=why, by=NotPermitted)


@way(12, "service")
def approving_with_a_registration_that_ran_out(trust: Trust) -> None:
    with trust.work_as("setup") as work:
        work.move(work.get(Person, OFFICER), registration_expires=AS_OF - dt.timedelta(days=1))
    refused(trust, issuing.approve_safety_case, "SR-01", why="ran out", by=NotPermitted)


@way(12, "file")
def approving_by_a_file(trust: Trust) -> None:
    case = {"ref": "SR-01", "name": "Safety case report", "approved_on": "2026-11-20"}
    not_filed(trust, why="Approving a safety case report", safety_cases=[case])
    accepted = {"version": 1, "date": "2026-11-20", "by": "Alex Accountable"}
    not_filed(trust, why="Accepting the risk that is left", acceptances=[accepted])


@way(12, "terminal")
def approving_at_the_terminal_in_anothers_name(trust: Trust) -> None:
    case = {"ref": "SR-01", "name": "Safety case report", "approved_on": "2026-11-20"}
    trust.file("terminal", safety_cases=[case | {"approved_by": "Alex Accountable"}])
    accepted = {"version": 1, "date": "2026-11-20", "by": "Sam Safety"}
    trust.file("terminal", acceptances=[accepted])
    wanting = " and ".join(one.in_words for one in still_wanting(trust.now))
    assert SIGNED_FOR in wanting
    assert "accepted by nobody at the top" in wanting


@way(12, "import")
def approving_within_a_log(trust: Trust) -> None:
    before = [one.in_words for one in still_wanting(trust.now)]
    heads = "ID;Hazard;Cause;Approved by;Approved on;Safety case approved;Residual risk accepted by"
    row = "HZ-059;Late letters;Queue;Sam Safety;2026-11-20;yes;Alex Accountable"
    with trust.work_as("terminal") as work:
        data = f"{heads}\n{row}\n".encode()
        taken = take_in("hazards", data, "log.csv", known=work.known, today=AS_OF)
        take_in_hazards(work, taken.plan)
    assert before
    assert set(before) <= {one.in_words for one in still_wanting(trust.now)}


@ways_past(10, 11, 12)
def test_it_cannot_be_gone_around(trust: Trust, tried: Way) -> None:
    tried(trust)
