"""Raising an issue, and moving what moves of it until it is closed."""

from datetime import date
from typing import Any

import pytest

from readiness.errors import ChangedSince, NotFound, Refused
from readiness.model import Issue
from readiness.scoring.issues import open_issues
from readiness.services.issues import (
    close,
    link,
    raise_issue,
    reassign,
    redate,
    regrade,
)
from readiness.vocabulary import IssueStatus
from tests.factories import AS_OF, GATE, an_issue
from tests.services.conftest import TRUST

LATER = date(2026, 12, 15)
STILL_LATER = date(2026, 12, 22)
DRAWN = len(TRUST)  # the number from which everybody's page was drawn


def test_an_issue_is_raised_with_who_when_and_what_it_touches(work_as, trail):
    with work_as("P-02") as work:
        raised = raise_issue(
            work,
            name=" Labels print on the wrong tray ",
            severity=2,
            patient_safety=True,
            owner="Device lead",
            due=GATE,
            criteria=["OP-01", "OP-01"],
            hazards=["HZ-001"],
        )

    assert (raised.ref, raised.name, raised.status) == (
        "IS-003",
        "Labels print on the wrong tray",
        IssueStatus.OPEN,
    )
    assert (raised.raised, raised.raised_by) == (AS_OF, "Toni Training")
    assert (raised.criteria, raised.hazards) == (("OP-01",), ("HZ-001",))
    (entry,) = trail()
    assert (entry.actor, entry.kind, entry.after["severity"]) == ("P-02", "issue", 2)


def test_an_issue_may_be_raised_in_one_sentence(work_as):
    with work_as("P-02") as work:
        raised = raise_issue(work, name="Labels jam", owner="", summary="")
        assert [found.issue.ref for found in open_issues(work.snapshot())] == ["IS-003", "IS-001"]

    assert (raised.severity, raised.owner, raised.due, raised.summary) == (None, None, None, None)


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"name": " "}, "Say in a few words what is wrong"),
        ({"name": "Seen on 943 476 5919"}, "what looks like a patient"),
        ({"name": "Late", "severity": 5}, "Severity: it must be a whole number from 1"),
        ({"name": "Late", "due": date(2026, 11, 22)}, "IS-003 cannot become due on 22 November"),
        ({"name": "Late", "criteria": ["OP-99"]}, "There is no criterion OP-99"),
        ({"name": "Late", "hazards": ["HZ-099"]}, "There is no hazard HZ-099"),
    ],
)
def test_what_cannot_be_raised_is_not(work_as, trail, said: dict[str, Any], refusal: str):
    with pytest.raises((Refused, NotFound), match=refusal), work_as("P-01") as work:
        raise_issue(work, **said)

    assert trail() == []


def test_an_issue_is_linked_to_what_it_touches_and_to_nothing_else(work_as, trail):
    with work_as("P-01") as work:
        link(work, "IS-001", criteria=["OP-01", "OP-02"], hazards=["HZ-001"])
    with work_as("P-01") as work:
        linked = link(work, "IS-001", criteria=["OP-02"])

    assert (linked.criteria, linked.hazards) == (("OP-02",), ())
    assert trail()[-1].before == {"criteria": ["OP-01", "OP-02"], "hazards": ["HZ-001"]}


def test_a_link_that_names_nothing_on_record_may_stay_and_may_not_come(work_as):
    with work_as("P-01") as work:
        work.add(an_issue("IS-009", criteria=["A criterion of another programme"]))
        link(work, "IS-009", criteria=["A criterion of another programme", "OP-01"])

    with pytest.raises(NotFound, match="no criterion A criterion of"), work_as("P-01") as work:
        link(work, "IS-001", criteria=["A criterion of another programme"])


def test_linking_to_what_it_is_linked_to_already_is_refused(work_as, trail):
    with pytest.raises(Refused, match="IS-001 is linked to exactly these"), work_as("P-01") as work:
        link(work, "IS-001")

    assert trail() == []


def test_every_date_an_issue_has_had_is_kept(work_as, trail):
    with work_as("P-01") as work:
        assert redate(work, "IS-001", due=GATE, why="Agreed").due_history == (GATE,)
        moved = redate(work, "IS-001", due=LATER, why="No tray before then")
        (found,) = (f for f in open_issues(work.snapshot()) if f.issue.ref == "IS-001")

    assert (moved.due, moved.due_history, found.moves) == (LATER, (GATE, LATER), 1)
    assert trail()[-1].why == "No tray before then"


@pytest.mark.parametrize(
    ("due", "why", "refusal"),
    [
        (LATER, " ", "Say in a sentence why the date of IS-001 moves"),
        (date(2026, 11, 22), "Snow", "IS-001 cannot become due on 22 November 2026"),
    ],
)
def test_a_date_does_not_move_for_no_reason_or_back(
    work_as, trail, due: date, why: str, refusal: str
):
    with pytest.raises(Refused, match=refusal), work_as("P-01") as work:
        redate(work, "IS-001", due=due, why=why)

    assert trail() == []


def test_a_date_that_somebody_else_just_moved_is_not_moved_again(work_as):
    with work_as("P-01", seen=DRAWN) as work:
        redate(work, "IS-001", due=LATER, why="Snow")

    refusal = "IS-001: due was changed to 2026-12-15 by Lee Programme"
    with pytest.raises(ChangedSince, match=refusal), work_as("P-04", seen=DRAWN) as work:
        redate(work, "IS-001", due=STILL_LATER, why="Illness")


def test_an_issue_changes_hands_and_the_new_owner_may_close_it(work_as):
    with work_as("P-04") as work:
        reassign(work, "IS-001", owner="Training lead", why="Nearer to the ward")
    with work_as("P-02") as work:
        assert close(work, "IS-001", fixed_by="A new tray").owner == "Training lead"


def test_an_issue_is_given_to_nobody_for_no_reason(work_as):
    with pytest.raises(Refused, match="Say who is to own IS-001"), work_as("P-01") as work:
        reassign(work, "IS-001", owner=" ", why="Left")
    with pytest.raises(Refused, match="why IS-001 changes hands"), work_as("P-01") as work:
        reassign(work, "IS-001", owner="Training lead")


def test_every_grade_an_issue_has_had_is_kept(work_as):
    with work_as("P-03") as work:
        regrade(work, "IS-001", severity=2, why="Two wards now")
    with work_as("P-03", day=LATER) as work:
        graded = regrade(work, "IS-001", severity=1, why="A wrong label was found")

    assert graded.severity == 1
    assert graded.severity_history == ((date(2026, 11, 2), 3), (AS_OF, 2), (LATER, 1))


def test_an_issue_raised_with_a_grade_begins_its_history_with_it(work_as):
    with work_as("P-01") as work:
        ref = raise_issue(work, name="Labels jam", severity=4).ref
    with work_as("P-01", day=LATER) as work:
        graded = regrade(work, ref, severity=3, why="Daily")
        assert graded.severity_history == ((AS_OF, 4), (LATER, 3))
        assert work.known.on(GATE).find(Issue, ref).severity == 4


def test_a_first_grade_has_none_before_it(work_as):
    with work_as("P-01") as work:
        ref = raise_issue(work, name="Labels jam").ref
        assert regrade(work, ref, severity=3, why="Daily").severity_history == ((AS_OF, 3),)


@pytest.mark.parametrize(
    ("severity", "why", "refusal"),
    [
        (2, "", "Say in a sentence why IS-001 is graded otherwise"),
        (3, "Same", "IS-001 has severity 3 already"),
        (0, "Worse", "it must be a whole number from 1"),
    ],
)
def test_a_grade_does_not_change_for_no_reason_or_off_the_scale(
    work_as, trail, severity: int, why: str, refusal: str
):
    with pytest.raises(Refused, match=refusal), work_as("P-01") as work:
        regrade(work, "IS-001", severity=severity, why=why)

    assert trail() == []
