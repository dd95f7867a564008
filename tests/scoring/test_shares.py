"""Whom a share counts: the two shares side by side, the groups, and the one that is furthest."""

from datetime import date

import pytest

from readiness.model import GroupReading
from readiness.scoring.shares import GroupBy, shares
from readiness.scoring.shares_said import shares_document, shares_said
from readiness.vocabulary import Counting
from tests.factories import a_measured_criterion, a_reading, a_snapshot

FRIDAY, LAST_WEEK = date(2026, 11, 20), date(2026, 11, 13)
ALL = a_measured_criterion("OP-01", name="Users trained", counts="everybody", workstream="Training")
FIRST = a_measured_criterion("OP-02", name="On duty", counts="rostered", workstream="Training")


def of_group(value: float, of: float | None, on: date = FRIDAY, *, ref="OP-01", **told):
    fields = {"of": ref, "date": on, "value": value, "denominator": of}
    return GroupReading.model_validate(fields | told)


def said(*things, criterion=ALL) -> tuple[str, ...]:
    return shares_said(a_snapshot(criterion, *things), criterion)


def test_everybody_stands_beside_those_rostered_first():
    everybody = a_reading(47, FRIDAY, denominator=3200)
    rostered = of_group(81, 1400, rostered=True)

    assert said(everybody, rostered)[:2] == (
        "All users: 47 % (1,504 of 3,200), 20 November",
        "Rostered in the first fourteen days: 81 % (1,134 of 1,400), 20 November",
    )


@pytest.mark.parametrize(("shown", "other"), [(ALL, FIRST), (FIRST, ALL)])
def test_the_other_whole_is_read_from_the_criterion_that_counts_it(shown, other):
    read = [a_reading(47, FRIDAY, of="OP-01"), a_reading(81, FRIDAY, of="OP-02", denominator=1400)]
    found = shares(a_snapshot(shown, other, *read), shown)

    assert found is not None
    assert [(among, s.value, s.read_as) for among, s in found.wholes.items()] == [
        (Counting.EVERYBODY, 47, "" if shown is ALL else "OP-01"),
        (Counting.ROSTERED, 81, "OP-02" if shown is ALL else ""),
    ]


def test_two_counts_are_known_by_their_words_where_nobody_says_whom_they_count():
    wide = a_measured_criterion("OP-01", name="Users trained, trust A")
    narrow = a_measured_criterion(
        "OP-02", name="Users trained - first two weeks", unit="% of rostered users"
    )
    read = [a_reading(49, FRIDAY, of="OP-01"), a_reading(81, FRIDAY, of="OP-02")]

    assert len(said(narrow, *read, criterion=wide)) == 2


@pytest.mark.parametrize(
    "other",
    [
        a_measured_criterion("OP-02", name="Prescribers trained", workstream="Training"),
        a_measured_criterion("OP-02", counts="rostered", workstream="Cutover"),
        a_measured_criterion("OP-02", counts="rostered", workstream="Training", unit="people"),
    ],
)
def test_a_criterion_that_counts_something_else_is_no_counterpart(other):
    assert said(other, a_reading(47, FRIDAY), a_reading(81, FRIDAY, of="OP-02")) == ()


def test_one_count_alone_says_nothing_more_than_the_reading():
    assert said(a_reading(47, FRIDAY, denominator=3200)) == ()


def test_what_is_no_share_has_none():
    criterion = a_measured_criterion(unit="users per superuser")
    assert said(of_group(8, 40, site="North"), criterion=criterion) == ()


def groups_of(*parts) -> list[tuple[str, float]]:
    found = shares(a_snapshot(ALL, *parts), ALL)
    assert found is not None
    return [(g.name, g.shares[Counting.EVERYBODY].value) for g in found.groups]


def test_the_lowest_group_of_each_kind_comes_first():
    sites = of_group(60, 100, site="North"), of_group(40, 100, site="South")
    assert groups_of(*sites, of_group(30, 50, shift="Nights")) == [
        ("South", 40),
        ("North", 60),
        ("Nights", 30),
    ]


def test_a_site_by_day_and_by_night_is_added_up():
    parts = (
        of_group(90, 300, site="North", shift="Days"),
        of_group(50, 100, site="North", shift="N"),
    )
    assert ("North", 80) in groups_of(*parts)


def test_a_site_told_whole_is_not_counted_again_by_its_shifts():
    whole = of_group(70, 400, site="North")
    parts = (
        of_group(90, 300, site="North", shift="Days"),
        of_group(50, 100, site="North", shift="N"),
    )
    assert ("North", 70) in groups_of(whole, *parts)


def test_the_latest_of_a_group_counts_and_a_group_not_told_again_stays():
    old = of_group(20, 100, LAST_WEEK, site="North"), of_group(30, 100, LAST_WEEK, site="South")
    assert groups_of(*old, of_group(60, 100, site="North")) == [("South", 30), ("North", 60)]


def test_half_of_the_people_are_never_taken_for_everybody():
    found = shares(a_snapshot(ALL, of_group(81, 1400, rostered=True, site="North")), ALL)
    assert found is not None
    assert list(found.wholes) == [Counting.ROSTERED]


def test_groups_of_unknown_size_are_never_averaged():
    parts = of_group(90, None, site="North", shift="Days"), of_group(50, 9, site="North", shift="N")
    found = shares(a_snapshot(ALL, *parts), ALL)
    assert found is not None
    assert [g.by for g in found.groups] == [GroupBy.SHIFT, GroupBy.SHIFT]


def test_the_tail_is_named_with_its_counts_against_the_target():
    parts = of_group(90, 300, shift="Days"), of_group(41, 240, shift="Nights")
    assert said(a_reading(80, FRIDAY, denominator=540), *parts)[-1] == (
        "Lowest group: Nights (shift), 41 % (98 of 240), against 80 %, 20 November"
    )


def test_whom_the_groups_leave_out_is_said():
    parts = of_group(90, 300, site="North"), of_group(41, 240, site="South")
    outside = "The groups add up to 540 people, of 700 counted."
    assert outside in said(a_reading(60, FRIDAY, denominator=700), *parts)
    assert outside not in said(a_reading(60, FRIDAY, denominator=540), *parts)


def test_a_miss_never_reads_as_a_hit():
    assert (
        "79.9 % (7,999 of 10,000)"
        in said(a_reading(79.99, FRIDAY, denominator=10_000), of_group(90, 100, rostered=True))[0]
    )


def test_other_programs_read_the_same_words():
    snapshot = a_snapshot(ALL, a_reading(47, FRIDAY), of_group(41, 240, site="South"))
    told = shares_document(snapshot, ALL)["shares"]
    assert told["lowest"]["name"] == "South"
    assert told["says"] == list(shares_said(snapshot, ALL))
