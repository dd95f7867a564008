"""Ways past the rules of a hazard's life: kept, closed by the officer, handed to somebody."""

from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from readiness.errors import NotPermitted
from readiness.exchange.carrying_out import take_in_hazards
from readiness.exchange.taking_in import take_in
from readiness.scoring.hazards import count_hazards, current, is_closed
from readiness.services import hazard_life, hazards
from readiness.services.controls import verify_control
from tests.factories import AS_OF
from tests.services.twelve_rules.trying import (
    HEADS,
    OFFICER,
    OWNER,
    TOP,
    WHY,
    Trust,
    Way,
    a_row,
    not_filed,
    refused,
    still_blocked,
    way,
    ways_past,
)

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


@ways_past(5, 6, 7)
def test_it_cannot_be_gone_around(trust: Trust, tried: Way) -> None:
    tried(trust)
