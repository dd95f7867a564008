"""Closing an issue with what fixed it, and opening it again when it was not fixed."""

import pytest

from readiness.errors import NotPermitted, Refused
from readiness.model import Issue
from readiness.services.issues import close, raise_issue, reassign, redate, reopen
from readiness.vocabulary import ISSUE_MOVES, IssueStatus
from tests.factories import AS_OF, GATE, an_issue


def test_what_fixed_an_issue_is_its_last_word(work_as, trail):
    with work_as("P-01") as work:
        closed = close(work, "IS-001", fixed_by=" A new tray in each printer ")

    assert (closed.status, closed.closed) == (IssueStatus.CLOSED, AS_OF)
    assert closed.summary == trail()[0].why == "A new tray in each printer"
    assert not closed.is_open


@pytest.mark.parametrize("fixed_by", ["", "  "])
def test_an_issue_is_not_closed_without_saying_what_fixed_it(work_as, trail, fixed_by: str):
    with pytest.raises(Refused, match="what fixed IS-001"), work_as("P-01") as work:
        close(work, "IS-001", fixed_by=fixed_by)

    assert trail() == []


def test_a_closed_issue_is_not_closed_again(work_as):
    with pytest.raises(Refused, match="IS-002 is closed already"), work_as("P-01") as work:
        close(work, "IS-002", fixed_by="A new tray")


def test_a_closed_issue_neither_moves_nor_changes_hands(work_as, trail):
    refusal = "IS-002 is dealt with: reopen it first"
    with pytest.raises(Refused, match=refusal), work_as("P-01") as work:
        redate(work, "IS-002", due=GATE, why="Snow")
    with pytest.raises(Refused, match=refusal), work_as("P-01") as work:
        reassign(work, "IS-002", owner="Training lead", why="Left")

    assert trail() == []


def test_an_issue_that_comes_back_is_counted(work_as, trail):
    with work_as("P-02") as work:
        assert reopen(work, "IS-002", why="It jams again").reopened == 1
    with work_as("P-01") as work:
        close(work, "IS-002", fixed_by="Another tray")
        again = reopen(work, "IS-002", why="And again")

    assert (again.status, again.closed, again.reopened) == (IssueStatus.OPEN, None, 2)
    assert (again.summary, trail()[0].before["summary"]) == ("And again", "A new tray")


@pytest.mark.parametrize(
    ("ref", "why", "refusal"),
    [
        ("IS-002", "", "Say in a sentence why IS-002 is open again"),
        ("IS-001", "It jams", "IS-001 is open already"),
        ("IS-009", "It jams", "IS-009 is in progress, and from there it does not become open"),
    ],
)
def test_what_is_open_or_has_no_reason_is_not_reopened(work_as, ref: str, why: str, refusal: str):
    with work_as("P-01") as work:
        work.add(an_issue("IS-009", status="in_progress"))
    with pytest.raises(Refused, match=refusal), work_as("P-01") as work:
        reopen(work, ref, why=why)


def test_an_administrator_neither_raises_nor_reopens(work_as):
    with pytest.raises(NotPermitted, match="Raising an issue is for"), work_as("P-06") as work:
        raise_issue(work, name="Labels jam")
    with pytest.raises(NotPermitted, match="Reopening an issue"), work_as("P-06") as work:
        reopen(work, "IS-002", why="It jams")


def test_every_status_of_an_issue_leads_somewhere():
    assert set(ISSUE_MOVES) == set(IssueStatus)
    assert all(to and now not in to for now, to in ISSUE_MOVES.items())


def test_an_issue_that_was_withdrawn_is_not_acted_on(work_as):
    with work_as("P-01") as work:
        work.withdraw(work.get(Issue, "IS-001"), reason="Raised twice")

    with pytest.raises(Refused, match="IS-001 has been withdrawn"), work_as("P-01") as work:
        close(work, "IS-001", fixed_by="A new tray")
