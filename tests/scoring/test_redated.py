from typing import Any

from readiness.scoring.redated import Redated, redated
from tests.factories import a_criterion, a_gateway, a_programme, a_snapshot, an_issue


def moved(before: list[Any], after: list[Any]) -> tuple[Redated, ...]:
    return redated(a_snapshot(*before), a_snapshot(*after))


def test_a_criterion_with_another_date_is_re_dated():
    [found] = moved([a_criterion(due="2026-12-08")], [a_criterion(due="2026-12-18")])

    assert (found.record.ref, found.days) == ("OP-01", 10)


def test_an_issue_a_gateway_and_the_go_live_are_too_and_the_go_live_is_the_worst():
    found = moved(
        [a_programme("2027-01-22"), a_gateway(), an_issue(due="2026-12-01")],
        [a_programme("2027-01-29"), a_gateway(planned="2026-12-09"), an_issue(due="2027-01-01")],
    )

    assert [moved.record.ref for moved in found] == ["programme", "G-01", "IS-01"]


def test_the_longest_slip_comes_before_a_shorter_one_and_one_brought_forward():
    due = "2026-12-08"
    before = [a_criterion(f"OP-0{n}", due=due) for n in (1, 2, 3)]
    days = ("2026-12-09", "2026-12-01", "2026-12-20")
    after = [a_criterion(f"OP-0{n}", due=day) for n, day in enumerate(days, start=1)]

    assert [found.record.ref for found in moved(before, after)] == ["OP-03", "OP-01", "OP-02"]


def test_the_same_date_is_not_re_dated_whatever_else_changed():
    assert moved([a_criterion()], [a_criterion(owner="Somebody else")]) == ()


def test_a_date_given_for_the_first_time_is_not_re_dated():
    assert moved([an_issue(due=None)], [an_issue(due="2026-12-01")]) == ()


def test_what_was_not_there_is_not_re_dated():
    assert moved([], [an_issue(due="2026-12-01"), a_criterion()]) == ()


def test_what_is_no_longer_there_is_not_re_dated():
    assert moved([a_criterion()], []) == ()
