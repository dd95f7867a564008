"""A pillar stands where the worst must due by the next gateway stands."""

from typing import Any

import pytest

from readiness.scoring.standing import standing
from readiness.vocabulary import Pillar, Status
from tests.factories import (
    a_check,
    a_criterion,
    a_gateway,
    a_hazard,
    a_person,
    a_snapshot,
    a_waiver,
    a_workstream,
    filed,
    judged,
)


def recorded(ref, status, **changes):
    """A criterion whose computed status is the one asked for."""
    said = {"red": "red", "amber": "amber", "green": "green"}.get(status, "met")
    facts: list[Any] = [] if status in ("grey", "waived") else [judged(said, of=ref)]
    if status in ("met", "blue"):
        facts.append(filed(of=ref))
    if status == "blue":
        facts.append(a_check(of=ref))
    if status == "waived":
        facts.append(a_waiver(ref))
    return a_criterion(ref, **changes), *facts


def operational(*things):
    return standing(a_snapshot(a_gateway(), *things)).pillars[0]


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        ("red", "grey"),
        ("grey", "amber"),
        ("amber", "green"),
        ("green", "waived"),
        ("waived", "met"),
        ("met", "blue"),
    ],
)
def test_a_pillar_stands_where_its_worst_must_stands(worse, better):
    pillar = operational(recorded("OP-01", better), recorded("OP-02", worse))
    assert pillar.standing == worse


def test_one_red_outweighs_twenty_blues():
    blues = [recorded(f"OP-{number}", "blue") for number in range(20)]
    assert operational(*blues, recorded("OP-99", "red")).standing == "red"


def test_a_should_never_decides():
    pillar = operational(recorded("OP-01", "blue"), recorded("OP-02", "red", priority="should"))
    assert pillar.standing == "blue"


def test_a_criterion_of_no_priority_never_decides():
    pillar = operational(recorded("OP-01", "blue"), recorded("OP-02", "red", priority=None))
    assert pillar.standing == "blue"


def test_a_later_must_is_not_due_yet_and_does_not_decide():
    later = recorded("OP-02", "red", due="2026-12-09")

    pillar = operational(recorded("OP-01", "met"), later)

    assert pillar.standing == "met"
    assert [c.ref for c in pillar.later] == ["OP-02"]


def test_a_later_must_forecast_to_miss_is_an_early_warning():
    amber = recorded("OP-02", "amber", due="2026-12-09")
    red = recorded("OP-03", "red", due="2026-12-09")

    pillar = operational(recorded("OP-01", "met"), amber, red)

    assert [c.ref for c in pillar.early_warnings] == ["OP-03"]


@pytest.mark.parametrize(
    "dates",
    [
        {"due": "2026-12-08"},
        {"due": "2026-11-30"},
        {"due": None},
        {"due": None, "gateway": "Go-live decision"},
        {"due": "2027-01-20", "gateway": "Go-live decision"},
        {"due": "2026-11-30", "gateway": "Last gate"},
        {"due": None, "gateway": "A gate that nobody recorded"},
    ],
)
def test_a_must_is_due_by_the_next_gateway(dates):
    last = a_gateway("G-02", name="Last gate", planned="2027-01-15")
    assert len(operational(last, recorded("OP-01", "green", **dates)).due) == 1


@pytest.mark.parametrize(
    "dates",
    [
        {"due": "2026-12-09"},
        {"due": None, "gateway": "Last gate"},
        {"due": "2027-01-10", "gateway": "Last gate"},
    ],
)
def test_a_must_is_not_due_by_the_next_gateway(dates):
    last = a_gateway("G-02", name="Last gate", planned="2027-01-15")
    assert len(operational(last, recorded("OP-01", "green", **dates)).later) == 1


def test_once_a_gateway_is_held_the_next_one_decides():
    held = a_gateway("G-00", name="First gate", planned="2026-11-20", held="2026-11-20")
    pillar = operational(held, recorded("OP-01", "amber", due="2026-12-08"))
    assert len(pillar.due) == 1


def test_without_a_gateway_everything_up_to_go_live_is_due():
    snapshot = a_snapshot(recorded("OP-01", "amber", due="2027-01-22"))
    assert len(standing(snapshot).pillars[0].due) == 1


def test_without_musts_a_pillar_is_not_known():
    pillar = operational(recorded("OP-01", "blue", priority="should"))
    assert (pillar.standing, pillar.reason) == ("grey", "No must-haves are recorded.")


def test_where_no_must_is_due_yet_the_worst_of_the_later_ones_is_shown_and_said_to_be():
    pillar = operational(recorded("OP-01", "amber", due="2027-01-10"))

    assert pillar.standing == "amber"
    assert pillar.reason.startswith("None is due by the next gate; the worst of the later ones is")


def test_a_pillar_says_which_must_it_stands_on_and_why():
    red = recorded("OP-02", "red", name="Night staff trained")

    pillar = operational(recorded("OP-01", "amber"), red)

    assert pillar.reason.startswith("Night staff trained: Declared red on 23 November")


def test_musts_are_counted_whole_met_checked_and_due():
    later = recorded("OP-04", "blue", due="2027-01-10")
    musts = [recorded("OP-01", "blue"), recorded("OP-02", "met"), recorded("OP-03", "waived")]

    pillar = operational(*musts, later)

    assert (len(pillar.musts), pillar.musts_met, pillar.musts_checked) == (4, 3, 2)
    assert (len(pillar.due), pillar.due_in_place) == (3, 2)


def test_what_was_removed_leaves_the_counts():
    removed = (a_criterion("OP-02"), judged("removed", of="OP-02"))

    stands = standing(a_snapshot(recorded("OP-01", "met"), removed))

    assert len(stands.pillars[0].musts) == 1
    assert stands.pillars[0].standing == "met"
    assert [c.ref for c in stands.removed] == ["OP-02"]


def test_how_much_is_known_stands_apart_from_the_verdict():
    pillar = operational(recorded("OP-01", "red"), recorded("OP-02", "grey"))
    assert (pillar.known, len(pillar.criteria), pillar.standing) == (1, 2, "red")


def test_what_we_say_of_a_pillar_is_rolled_up_in_the_same_way():
    claimed = (a_criterion("OP-02", due="2026-11-10"), judged("green", of="OP-02"))

    pillar = operational(recorded("OP-01", "met"), claimed)

    assert (pillar.said, pillar.standing) == ("green", "red")


def test_a_criterion_without_a_pillar_stands_in_its_workstreams():
    training = a_workstream(name="Training", pillar="technical")
    criterion = a_criterion(pillar=None, workstream="Training")

    technical = standing(a_snapshot(training, criterion)).pillars[1]

    assert [c.ref for c in technical.musts] == ["OP-01"]


def test_a_must_without_any_pillar_still_counts_for_the_whole():
    stands = standing(a_snapshot(a_criterion(pillar=None)))

    assert [c.ref for c in stands.musts_unmet] == ["OP-01"]
    assert all(pillar.standing is Status.GREY for pillar in stands.pillars)


def test_a_pillars_executive_is_whom_most_of_its_records_name():
    named = [
        a_workstream(executive="Chief operating officer"),
        a_criterion("OP-01", executive="Chief nurse"),
        a_criterion("OP-02", executive="Chief operating officer"),
    ]
    assert operational(*named).executive == "Chief operating officer"


def test_a_person_of_that_part_answers_where_no_record_names_an_executive():
    person = a_person(title="Chief nurse", roles=["executive"], discipline="operational")
    assert operational(person).executive == "Chief nurse"


def test_nobody_answers_where_nobody_is_recorded():
    lead = a_person(title="Training lead", roles=["workstream_lead"], discipline="operational")
    assert operational(lead).executive is None


def test_only_clinical_safety_counts_hazards():
    stands = standing(a_snapshot(a_hazard()))
    counted = {p.pillar: p.hazards is not None for p in stands.pillars}
    assert [pillar for pillar, has in counted.items() if has] == [Pillar.CLINICAL_SAFETY]
