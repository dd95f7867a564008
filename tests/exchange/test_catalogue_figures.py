from itertools import pairwise

from readiness.exchange.catalogue import Row, rows
from readiness.vocabulary import Direction, Priority

CRITERIA = rows("criteria")
GATEWAYS = rows("gateways")
FIGURE = ("measure", "unit", "direction", "target", "tolerance")
MAY_PASS_100 = {"TE-07"}  # a load test goes beyond the busiest hour


def measured() -> list[Row]:
    return [row for row in CRITERIA if row["measure"]]


def points(row: Row) -> list[tuple[int, float]]:
    pairs = (point.split(":") for point in row["curve"].split(";"))
    return [(int(day), float(value)) for day, value in pairs]


def test_a_figure_is_whole_or_absent():
    halves = [row["ref"] for row in CRITERIA if len({bool(row[key]) for key in FIGURE}) > 1]

    assert halves == []


def test_a_second_figure_follows_its_first():
    refs = {row["ref"] for row in CRITERIA}
    lettered = [ref for ref in refs if ref[-1].isalpha()]
    before = {ref: ref[:-1] + ("" if ref[-1] == "b" else chr(ord(ref[-1]) - 1)) for ref in lettered}

    assert [ref for ref in lettered if before[ref] not in refs] == []


def test_no_criterion_holds_two_figures():
    doubled = [row["ref"] for row in CRITERIA if any(";" in row[key] for key in FIGURE)]

    assert doubled == []


def test_a_share_lies_between_nothing_and_everything():
    shares = [row for row in measured() if row["unit"].startswith("%")]

    assert [
        row["ref"]
        for row in shares
        if not 0 <= float(row["target"]) <= 100 and row["ref"] not in MAY_PASS_100
    ] == []


def test_a_target_can_be_missed():
    lowest = [row["ref"] for row in measured() if float(row["target"]) <= 0]
    at_least = [row["ref"] for row in measured() if row["direction"] == Direction.MIN]

    assert [ref for ref in lowest if ref in at_least] == []


def test_a_tolerance_never_swallows_the_target():
    too_wide = [
        row["ref"]
        for row in measured()
        if row["direction"] == Direction.MIN
        and not 0 <= float(row["tolerance"]) <= float(row["target"]) / 2
    ]

    assert too_wide == []


def test_where_none_is_allowed_none_is_tolerated():
    zero = [row for row in measured() if float(row["target"]) == 0]

    assert [row["ref"] for row in zero if float(row["tolerance"]) != 0] == []


def test_what_cannot_be_waived_has_no_tolerance():
    strict = [row for row in measured() if row["priority"] == Priority.MUST_NOT_WAIVE]

    assert [row["ref"] for row in strict if float(row["tolerance"]) != 0] == []


def test_a_curve_climbs_to_the_target_on_the_day_it_is_due():
    for row in (row for row in CRITERIA if row["curve"]):
        course = points(row)
        assert course[-1] == (-int(row["due"]), float(row["target"])), row["ref"]
        assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(course)), row["ref"]


def test_every_share_of_people_trained_has_its_planned_curve():
    trained = [row for row in measured() if row["workstream"] == "Training"]

    assert [row["ref"] for row in trained if not row["curve"]] == ["OP-06b"]


def test_gateways_run_in_order_and_differ():
    days = [int(row["due"]) for row in GATEWAYS]

    assert days == sorted(set(days), reverse=True)
    assert len({row["name"] for row in GATEWAYS}) == len(GATEWAYS)
    assert [row["name"] for row in GATEWAYS if not row["asks"].endswith("?")] == []


def test_every_criterion_is_due_by_the_gateway_that_asks_for_it_and_not_by_an_earlier_one():
    days = {row["name"]: int(row["due"]) for row in GATEWAYS}
    first = {
        row["ref"]: max((day for day in days.values() if day <= int(row["due"])), default=None)
        for row in CRITERIA
    }

    assert [row["ref"] for row in CRITERIA if days.get(row["gateway"]) != first[row["ref"]]] == []


def test_no_gateway_asks_for_nothing():
    asked_for = {row["gateway"] for row in CRITERIA}

    assert [row["name"] for row in GATEWAYS if row["name"] not in asked_for] == []
