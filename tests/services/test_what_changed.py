"""What changed since a moment: each thing with who and why, and nothing that did not."""

from datetime import date
from functools import partial

import pytest

from readiness.looking_back import begins, since_last_time
from readiness.services import criteria, issues, library, the_set
from readiness.store import known_at, latest
from readiness.vocabulary import Declared
from readiness.what_changed import what_changed
from tests.factories import AS_OF

BY_LEAD = "P-01"


@pytest.fixture
def told(work_as, empty_store):
    """What changed since the trust was set up, by sort: who did what, and why."""
    assert work_as is not None

    def changes(day: date = AS_OF) -> dict[str, list[tuple[str, str, str]]]:
        now = latest(empty_store).on(day)
        moved = since_last_time(empty_store, now, at=partial(known_at, empty_store))
        found = what_changed(
            empty_store, now, moved, since=begins(empty_store, now), until=now.number
        )
        return {
            sort.title: [(change.what, change.who, change.why) for change in sort.found]
            for sort in found
        }

    return changes


def test_nothing_is_said_where_nothing_changed(told):
    assert told() == {}


def test_what_turned_is_told_with_who_said_so_and_why(work_as, told):
    with work_as("P-03") as work:
        criteria.judge(work, "OP-01", status=Declared.RED, why="No rota")
    [(what, who, why)] = told()["Turned for the worse"]
    assert what.startswith("Statement of OP-01: ■ will miss, was ")
    assert who == "Sam Safety"
    assert why.startswith("“No rota”. ")


def test_what_moved_or_came_new_is_told_with_its_reason(work_as, told):
    with work_as(BY_LEAD, why="Snow") as work:
        criteria.redate(work, "OP-01", due=date(2026, 12, 15), why="Snow")
    with work_as(BY_LEAD) as work:
        issues.raise_issue(work, name="Labels jam")
    found = told()
    [(what, who, why)] = found["Re-dated"]
    assert what.startswith("Statement of OP-01, ")
    assert (who, why) == ("Lee Programme", "Snow")
    assert [(what, who) for what, who, _ in found["New"]] == [
        ("Issue IS-003: Labels jam", "Lee Programme")
    ]


def test_an_issue_that_came_back_is_told(work_as, told):
    with work_as(BY_LEAD) as work:
        issues.reopen(work, "IS-002", why="It jams again")
    assert told()["Reopened"] == [("Issue IS-002: reopened once", "Lee Programme", "It jams again")]


def test_a_target_and_a_threshold_of_the_trust_are_rules_that_changed(work_as, told):
    with work_as(BY_LEAD) as work:
        the_set.change_target(work, "OP-02", target=70, why="Winter")
    with work_as("P-08") as work:
        library.change_threshold(
            work, "quiet_after_days", value=40, reason="Summer", until=date(2026, 12, 15)
        )
    target, threshold = told()["Target or rule changed"]
    assert "target from 80 to 70" in target[0]
    assert target[1:] == ("Lee Programme", "Winter")
    assert threshold[1] == "Charlie Chair"
    assert threshold[2] == "Summer"


def test_an_owner_and_a_summary_are_no_rule(work_as, told):
    with work_as(BY_LEAD) as work:
        criteria.reassign(work, "OP-01", owner="Audit", why="Left")
    assert told() == {}


def test_a_workstream_that_fell_silent_since_is_told_with_its_owner(work_as, told):
    with work_as("P-03") as work:
        criteria.judge(work, "OP-01", status=Declared.AMBER, why="Slow")
    later = date(2026, 12, 28)
    with work_as("P-03", day=later) as work:
        criteria.judge(work, "OP-03", status=Declared.AMBER, why="Slow")
    [(what, who, why)] = told(later)["Gone quiet"]
    assert "Statement of OP-01" in what
    assert who == "owner: Training lead"
    assert why.startswith("Nothing has been raised, changed or filed in ")
