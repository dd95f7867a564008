"""The twelve rules of a hazard log, each with ways in which somebody would get past it.

A way is named by its rule and its route. It does what somebody would try, and asserts that it came
to nothing: it was refused, or what it said does not count.
"""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DatabaseError

from readiness.errors import BadFile, ChangedSince, NotPermitted, ReadinessError, Refused
from readiness.exchange.carrying_out import carry_out, take_in_hazards
from readiness.exchange.plan import Append
from readiness.exchange.planning import plan
from readiness.exchange.taken import Taken
from readiness.exchange.taking_in import take_in
from readiness.model import Hazard, Person
from readiness.scoring.decision import deciding
from readiness.scoring.hazard_blocks import blocks
from readiness.scoring.hazards import count_hazards, current, expected, is_closed
from readiness.scoring.log_versions import needs_report
from readiness.scoring.safety_gate import still_wanting
from readiness.services import hazard_life, hazards, incidents, issuing, signing
from readiness.services.controls import verify_control
from readiness.services.gateways import decide
from readiness.snapshot import Snapshot
from readiness.store import Work, latest
from readiness.vocabulary import GatewayOutcome, HazardStatus, RatingOf
from tests.factories import AS_OF, a_log_version
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


# 1. A rating is looked up in a named scheme.


@way(1, "service")
def rating_in_words_of_no_scheme(trust: Trust) -> None:
    words: dict[str, Any] = {"severity": "negligible", "likelihood": "rare"}
    refused(trust, hazards.rate, "HZ-001", **words, why="not both words of DCB0160")


@way(1, "terminal")
def a_number_that_the_scheme_does_not_give(trust: Trust) -> None:
    softer = {"date": "2026-11-20", "severity": "major", "likelihood": "high", "rating": 1}
    not_filed(trust, "terminal", why="1 is not 4", hazards=a_row(rating_history=[softer]))


@way(1, "import")
def a_product_for_a_rating(trust: Trust) -> None:
    taken = trust.log("HZ-050;Late letters;Queue;Minor;Medium;6;;;;;;")
    assert "initial" not in taken.records[0]
    assert taken.flags[0].why.endswith("Minor and Medium are rated 2, and the file says 6")


@way(1, "file")
def another_matrix_under_the_same_name(trust: Trust) -> None:
    label = "Northmoor three by three 2"
    placed = {"initial": {"severity": "grave", "likelihood": "often"}}
    trust.file("terminal", hazards=a_row("HZ-051", initial=5, scheme=label, placed=placed))
    rows = [{"likelihood": "often", "ratings": [1, 1, 1]}]
    scheme = {"ref": "SC-01", "name": "Northmoor three by three", "rows": rows}
    not_filed(trust, "terminal", why="HZ-051 was rated in it", schemes=[scheme])


# 2. Severity is derived from the harm and from how many it reaches: tests/pages/test_hazards.py.


@way(2, "service")
def half_a_rating(trust: Trust) -> None:
    said: dict[str, Any] = {"name": "Wrong patient", "severity": "major"}
    refused(trust, hazards.log_hazard, **said, why="both a severity and a likelihood")


@way(2, "import")
def a_death_without_its_severity(trust: Trust) -> None:
    taken = trust.log("HZ-052;Wrong patient;Names;Death;Low;4;;;;;;")
    assert "initial" not in taken.records[0]


# 3. What is left is no more than before, and no less grave without the officer's reason.


@way(3, "service")
def more_left_than_there_was(trust: Trust) -> None:
    words: dict[str, Any] = {"severity": "catastrophic", "likelihood": "high"}
    refused(trust, hazards.rate, "HZ-001", **words, why="cannot be rated higher")


@way(3, "service")
def less_grave_without_a_reason(trust: Trust) -> None:
    refused(trust, hazards.rate, "HZ-001", **MINOR, why="why HZ-001 is less grave")
    why = "for whoever owns it"
    refused(trust, hazards.rate, "HZ-001", **MINOR, who=OWNER, why=why, by=NotPermitted)


@way(3, "service")
def less_grave_before_its_controls(trust: Trust) -> None:
    said: dict[str, Any] = MINOR | {"which": RatingOf.INITIAL}
    refused(trust, hazards.rate, "HZ-001", **said, why="why HZ-001 is less grave")


@way(3, "terminal")
def rating_at_the_terminal(trust: Trust) -> None:
    why = "Rating a hazard is for"
    refused(trust, hazards.rate, "HZ-001", **MINOR, who="terminal", why=why, by=NotPermitted)


@way(3, "file")
def less_grave_by_a_file(trust: Trust) -> None:
    for key in ("initial", "residual", "current"):
        said: dict[str, Any] = {key: MINOR}
        not_filed(trust, why="clinical safety officer", hazards=a_row(**said))


@way(3, "import")
def less_grave_by_a_log(trust: Trust) -> None:
    before = trust.hazard("HZ-001")
    taken = trust.log("HZ-001;Hazard HZ-001;;Minor;Low;1;Minor;Very low;1;Open;;")
    assert [(f.field, f.raw) for f in taken.flags] == [
        ("initial", "Minor / Low / 1"),
        ("residual", "Minor / Very low / 1"),
    ]
    after = trust.hazard("HZ-001")
    assert (after.initial, after.residual) == (before.initial, before.residual)


# 4. A four or a five stops "go", whoever signs for it; two and three take a reason.


def still_blocked(trust: Trust, ref: str = "HZ-001") -> None:
    assert ref in [block.hazard.ref for block in blocks(trust.now)]
    assert ref in [stop.ref for stop in deciding(trust.now, trust.now.gateways[0]).stops]


@way(4, "service")
def signing_for_a_four(trust: Trust) -> None:
    refused(trust, signing.accept_hazard, "HZ-001", reason=WHY, why="nobody may")
    still_blocked(trust)


@way(4, "service")
def weighing_it_away(trust: Trust) -> None:
    with trust.work_as(OFFICER) as work:
        signing.weigh_benefit(work, "HZ-001", benefit="One record", says="Seen", outweighs=True)
    still_blocked(trust)


@way(4, "service")
def signing_for_a_two_without_a_reason(trust: Trust) -> None:
    with trust.work_as(OFFICER) as work:
        hazards.rate(work, "HZ-001", which=RatingOf.CURRENT, severity="major", likelihood="low")
    refused(trust, signing.accept_hazard, "HZ-001", why="Say in a sentence why")


@way(4, "terminal")
def a_file_that_says_it_is_accepted(trust: Trust) -> None:
    signed = {"by": "Alex Accountable", "on": "2026-11-20", "rating": 4, "reason": WHY}
    trust.file("terminal", hazards=a_row(accepted=signed, justification=WHY))
    still_blocked(trust)


@way(4, "file")
def somebody_else_says_it_is_accepted(trust: Trust) -> None:
    signed = {"by": "Alex Accountable", "on": "2026-11-20", "rating": 3, "reason": WHY}
    not_filed(trust, why="Signing for a hazard's risk", hazards=a_row(accepted=signed))


@way(4, "import")
def closing_a_four_by_a_log(trust: Trust) -> None:
    trust.log("HZ-001;Hazard HZ-001;;;;;;;;Closed;;")
    still_blocked(trust)


# 5. Nothing is deleted.


@way(5, "service")
def taking_one_out_without_a_word(trust: Trust) -> None:
    why = "Say in a sentence why"
    refused(trust, hazard_life.withdraw_hazard, "HZ-001", reason=" ", why=why)


@way(5, "file")
def leaving_one_out_of_a_file(trust: Trust) -> None:
    before = trust.as_they_are()
    trust.file("terminal", hazards=a_row("HZ-003"))
    assert trust.as_they_are().keys() == before.keys()


@way(5, "file")
def withdrawing_by_a_file(trust: Trust) -> None:
    gone = {"on": "2026-11-20", "by": "Lee Programme", "reason": "Logged twice"}
    not_filed(trust, why="Withdrawing a hazard", hazards=a_row(withdrawn=gone))


@way(5, "import")
def leaving_one_out_of_a_log(trust: Trust) -> None:
    before = trust.as_they_are()
    trust.log("HZ-053;Late letters;Queue;Minor;Low;1;;;;;;")
    assert before.keys() < trust.as_they_are().keys()


@way(5, "terminal")
def deleting_in_the_database(trust: Trust) -> None:
    with trust.work_as(OFFICER) as work:
        hazards.rate(work, "HZ-001", severity="major", likelihood="low")
    for statement in ("DELETE FROM rating", "DELETE FROM ledger", "UPDATE ledger SET actor = 'X'"):
        with pytest.raises(DatabaseError, match="refused"), trust.engine.begin() as connection:
            connection.execute(text(statement))


# 6. The officer closes a hazard of which everything is done and shown; nobody else does.


@way(6, "service")
def closing_what_is_only_promised(trust: Trust) -> None:
    close = hazard_life.close_hazard
    refused(trust, close, "HZ-006", reason=WHY, why="is only promised")
    refused(trust, close, "HZ-006", reason=WHY, who=TOP, why="safety officer", by=NotPermitted)


@way(6, "service")
def verifying_ones_own(trust: Trust) -> None:
    why = "somebody other than its owner"
    refused(trust, verify_control, "C-02", evidence="Seen", who=OWNER, why=why, by=NotPermitted)


@way(6, "terminal")
def closing_at_the_terminal(trust: Trust) -> None:
    said: dict[str, Any] = {"reason": WHY, "who": "terminal", "by": NotPermitted}
    refused(trust, hazard_life.close_hazard, "HZ-003", why="clinical safety officer", **said)


@way(6, "terminal")
def closing_by_a_file_at_the_terminal(trust: Trust) -> None:
    for ref in ("HZ-001", "HZ-006"):
        (notice,) = trust.file("terminal", hazards=a_row(ref, status="closed"))
        assert "it counts as open" in notice
        assert not is_closed(trust.now, trust.hazard(ref))


@way(6, "file")
def closing_by_a_file(trust: Trust) -> None:
    not_filed(trust, why="Closing a hazard is for", hazards=a_row("HZ-003", status="closed"))
    control = [{"ref": "C-02", "name": "Control C-02", "state": "verified"}]
    not_filed(trust, OWNER, why="Loading a programme file", controls=control)


@way(6, "import")
def closing_by_a_log(trust: Trust) -> None:
    before = trust.as_they_are()
    taken = trust.log("HZ-003;Hazard HZ-003;;;;;;;;Closed;;", "HZ-002;Hazard HZ-002;;;;;;;;Open;;")
    assert [(f.field, f.raw) for f in taken.flags] == [("status", "Closed"), ("status", "Open")]
    assert "the clinical safety officer's word" in taken.flags[0].why
    assert trust.as_they_are() == before


@way(6, "import")
def a_control_that_a_log_says_is_in(trust: Trust) -> None:
    own = {"ref": "HZ-001/1", "name": "Two people check", "state": "proposed"}
    trust.file("terminal", hazards=a_row(controls=[own], residual=1))
    head = HEADS.replace("Control;Control state", "Implemented controls")
    data = f"{head}HZ-001;Hazard HZ-001;;;;;;;;Open;Two people check\n".encode()
    with trust.work_as("terminal") as work:
        taken = take_in("hazards", data, "log.csv", known=work.known, today=AS_OF)
        take_in_hazards(work, taken.plan)
    assert [f.field for f in taken.flags] == ["controls"]
    assert current(trust.now, trust.hazard("HZ-001")) == 4


# 7. What was handed over has a receiver who says so, and is not closed.


@way(7, "service")
def handing_over_to_nobody(trust: Trust) -> None:
    for to, controls in ((" ", ["C-03"]), ("Southmoor", [])):
        said: dict[str, Any] = {"organisation": to, "controls": controls}
        refused(trust, hazard_life.transfer_hazard, "HZ-003", **said, why="Say ")


@way(7, "service")
def closing_what_nobody_has_taken(trust: Trust) -> None:
    why = "has not acknowledged it"
    refused(trust, hazard_life.close_hazard, "HZ-004", reason=WHY, why=why)


@way(7, "terminal")
def handing_over_by_a_file(trust: Trust) -> None:
    open_before = count_hazards(trust.now).open
    trust.file("terminal", hazards=a_row("HZ-003", status="transferred"))
    assert count_hazards(trust.now).open == open_before
    still_blocked(trust, "HZ-003")


@way(7, "import")
def handing_over_by_a_log(trust: Trust) -> None:
    trust.log("HZ-054;Late letters;Queue;Minor;Low;1;;;;Transferred;;")
    still_blocked(trust, "HZ-054")


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


@pytest.fixture
def trust(empty_store: Engine, work_as: WorkAs) -> Trust:
    return Trust(empty_store, work_as)


@pytest.mark.parametrize("tried", WAYS.values(), ids=WAYS)
def test_it_cannot_be_gone_around(trust: Trust, tried: Way) -> None:
    tried(trust)


# Rule 2 is kept by the page, which asks for the harm; a log holds nothing that rule 12 asks for.
ELSEWHERE = {(2, "file"), (2, "terminal"), (12, "import")}


@pytest.mark.parametrize("rule", range(1, 13))
@pytest.mark.parametrize("route", ["service", "terminal", "file", "import"])
def test_every_rule_is_tried_by_every_route(rule: int, route: str) -> None:
    others = {"terminal": "file", "file": "terminal"}
    tried = {name.split(":")[0] for name in WAYS}
    routes = {route, others.get(route, route)}
    assert (rule, route) in ELSEWHERE or any(f"{rule:02d} {way}" in tried for way in routes)


def test_no_page_writes_but_through_a_service() -> None:
    pages = Path(__file__).parents[2] / "pages"
    # The frame does what a page asks for, and the routes what another system asks for.
    through = ("frame.py", "other_systems.py")
    written = [path.read_text() for path in pages.rglob("*.py") if path.name not in through]
    assert not any(
        re.search(r"unit_of_work\(|work\.(add|move|append|withdraw)\(", t) for t in written
    )
