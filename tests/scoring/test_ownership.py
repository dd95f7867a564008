from datetime import date

import pytest

from readiness.questions.leaning import same_few_people
from readiness.scoring.ownership import Burden, coming_friday, held, loads
from tests.factories import (
    AS_OF,
    a_control,
    a_criterion,
    a_hazard,
    a_person,
    a_snapshot,
    a_workstream,
    an_action,
    an_issue,
    judged,
)
from tests.questions.hearing import asked_about

TESS = a_person("P-01", name="Tess Training", title="Training lead")
FRIDAY = date(2026, 11, 27)


def open_musts(number: int, owner: str = "Tess Training"):
    return [a_criterion(f"OP-{n:02d}", owner=owner, due="2026-12-20") for n in range(1, number + 1)]


def test_everything_open_is_counted_with_whom_it_rests_on():
    control = a_control("C-01", owner="Tess Training", state="proposed")
    snapshot = a_snapshot(
        TESS,
        open_musts(2),
        an_issue("IS-001", owner="P-01"),
        an_action("A-01", owner="Training lead"),
        a_hazard("HZ-001", owner="Training lead", controls=["C-01"]),
        control,
        a_workstream(lead="Tess Training"),
    )
    [load] = loads(snapshot)

    assert load.who == "Tess Training"
    assert {kind: load.number(kind) for kind in Burden} == {
        Burden.MUST: 2,
        Burden.ISSUE: 1,
        Burden.ACTION: 1,
        Burden.HAZARD: 1,
        Burden.CONTROL: 1,
        Burden.WORKSTREAM: 1,
    }


def test_what_is_done_rests_on_nobody():
    done = a_snapshot(
        an_issue(status="closed", closed="2026-11-09", owner="Sam"),
        an_action(owner="Sam", closed="2026-11-09"),
        a_criterion(priority="should", owner="Sam"),
        a_hazard("HZ-001", controls=["C-01"], owner=None),
        a_control("C-01", owner="Sam", state="verified", evidenced="2026-11-09"),
    )

    assert loads(done) == ()


def test_an_office_that_is_nobody_s_title_carries_a_load_too():
    found = loads(a_snapshot(TESS, open_musts(1, "Printer team"), open_musts(0)))

    assert [(load.who, load.deputy) for load in found] == [("Printer team", None)]


def test_the_heaviest_load_comes_first_with_its_deputy():
    more = [an_issue(f"IS-{n:03d}", owner="Printer team") for n in range(1, 4)]
    deputised = TESS.model_copy(update={"deputy": "Sam Safety"})
    found = loads(a_snapshot(deputised, open_musts(2), more))

    assert [(load.who, load.deputy) for load in found] == [
        ("Printer team", None),
        ("Tess Training", "Sam Safety"),
    ]


def test_what_falls_on_the_friday_is_what_is_due_by_then_and_what_is_red():
    snapshot = a_snapshot(
        TESS,
        a_criterion("OP-01", owner="Tess Training", due="2026-12-20"),
        judged("red", of="OP-01"),
        a_criterion("OP-02", owner="Tess Training", due="2026-12-20"),
        an_action("A-01", owner="Tess Training", due="2026-11-26"),
        an_issue("IS-001", owner="Tess Training", due="2026-11-28"),
    )
    [load] = loads(snapshot)

    assert [one.ref for one in load.falls(FRIDAY)] == ["A-01", "OP-01"]
    assert load.reds == 1


@pytest.mark.parametrize(
    ("day", "friday"), [("2026-11-23", 27), ("2026-11-27", 27), ("2026-11-28", 4)]
)
def test_the_friday_is_this_week_s_or_the_next(day: str, friday: int):
    assert coming_friday(date.fromisoformat(day)).day == friday


def test_each_pillar_has_its_executive_and_its_workstreams_theirs():
    streams = (
        a_workstream("WS-01", executive="COO"),
        a_workstream("WS-02", name="Comms", executive=None),
    )
    operational, *others = held(a_snapshot(*streams))

    assert (operational.executive, [s.ref for s in operational.unled]) == ("COO", ["WS-02"])
    assert all(one.executive is None and one.streams == () for one in others)


def test_a_load_without_a_deputy_is_what_is_asked_about_and_a_deputy_settles_it():
    musts = open_musts(6)
    deputised = TESS.model_copy(update={"deputy": "Sam Safety"})

    assert asked_about(same_few_people, a_snapshot(TESS, musts)) == [c.ref for c in musts]
    assert asked_about(same_few_people, a_snapshot(deputised, musts)) == []
    assert asked_about(same_few_people, a_snapshot(TESS, open_musts(2))) == []
    assert AS_OF < FRIDAY
