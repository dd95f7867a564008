from datetime import date

import pytest

from readiness.exchange.dumping import document_of, dump
from readiness.model import Check, Evidence
from readiness.store import latest, unit_of_work
from tests.exchange.loading import NINE, TODAY, a_file, load, loaded
from tests.factories import (
    a_check,
    a_criterion,
    a_hazard,
    a_policy,
    a_programme,
    a_rating,
    filed,
    known,
    withdrawn,
)

PULSE = {"date": "2022-05-10", "site": "A", "role_group": "nurses", "confidence": 2}


def test_as_of_is_the_latest_day_on_which_anything_happened(empty_store):
    known = loaded(empty_store, a_file(as_of=None, issues=[{"name": "It", "raised": "2022-05-06"}]))

    assert document_of(known)["as_of"] == date(2022, 5, 6)


def test_as_of_is_the_last_loaded_day_if_that_is_later(empty_store):
    known = loaded(empty_store, a_file(issues=[{"name": "It", "raised": "2022-05-06"}]))

    assert document_of(known)["as_of"] == date(2022, 5, 11)


def test_as_of_is_left_out_where_nothing_has_happened(empty_store):
    assert "as_of" not in document_of(loaded(empty_store, a_file(as_of=None)))


def test_what_is_planned_does_not_move_as_of(empty_store):
    planned = {"gateways": [{"name": "Go", "planned": "2030-01-01"}]}

    assert document_of(loaded(empty_store, a_file(**planned)))["as_of"] == date(2022, 5, 11)


def test_what_is_empty_is_left_out_and_nought_is_not(empty_store):
    issue = {"ref": "IS-001", "name": "It", "reopened": 0, "patient_safety": False, "owner": ""}
    known = loaded(empty_store, a_file(issues=[issue | {"criteria": [], "due": None}]))

    (row,) = document_of(known)["issues"]
    assert row == {"ref": "IS-001", "name": "It", "patient_safety": False, "reopened": 0}


def test_histories_stand_by_day_and_lists_as_they_were_loaded(empty_store):
    criterion = {
        "ref": "OP-01",
        "name": "It",
        "readings": [["2022-05-11", 49], ["2022-04-13", 21], ["2022-04-13", 20]],
        "evidence": [{"date": "2022-05-11"}, {"date": "2022-04-13"}],
        "curve": [["2022-05-13", 80], ["2022-03-01", 10]],
    }
    (row,) = document_of(loaded(empty_store, a_file(criteria=[criterion])))["criteria"]

    assert [value for _, value in row["readings"]] == [21, 20, 49]
    assert [piece["date"].month for piece in row["evidence"]] == [5, 4]
    assert [value for _, value in row["curve"]] == [10, 80]


def test_newer_records_stand_after_older_ones(empty_store):
    known = loaded(
        empty_store, a_file(sites=[{"name": "B"}]), a_file(sites=[{"name": "A"}, {"name": "B"}])
    )
    assert [site["name"] for site in document_of(known)["sites"]] == ["B", "A"]


def test_a_group_of_five_is_written_and_one_of_four_is_not(empty_store):
    others = [PULSE | {"role_group": "porters"}] * 4
    known = loaded(empty_store, a_file(pulses=[*[PULSE] * 5, *others]))

    assert document_of(known)["pulses"] == [PULSE | {"date": date(2022, 5, 10)}] * 5


def test_a_group_is_as_large_as_those_in_it_who_still_count(empty_store):
    gone = PULSE | {"withdrawn": {"on": "2022-05-10", "by": "Sam", "reason": "A name in it"}}
    known = loaded(empty_store, a_file(pulses=[*[PULSE] * 4, gone]))

    assert "pulses" not in document_of(known)


def test_policies_stand_by_name(empty_store):
    policy = {"name": "questions_per_meeting", "value": 7, "by": "Chair"}
    for form in ([policy], policy, {policy["name"]: {"value": 7, "by": "Chair"}}):
        load(empty_store, a_file(programme={"policy": form}))
    known = latest(empty_store)

    assert len(known.of("policy")) == 1
    assert document_of(known)["programme"]["policy"] == {
        "questions_per_meeting": {"value": 7, "by": "Chair"}
    }


def test_a_policy_may_be_a_bare_value(empty_store):
    known = loaded(empty_store, a_file(programme={"policy": {"questions_per_meeting": 7}}))

    assert document_of(known)["programme"]["policy"] == {"questions_per_meeting": {"value": 7}}


def test_policies_of_one_name_stand_in_a_list():
    old = withdrawn(a_policy("questions_per_meeting", 7))
    new = a_policy("questions_per_meeting", 6, ref="POL-02")

    rows = document_of(known(old, new))["programme"]["policy"]

    assert [(row["ref"], row["value"]) for row in rows] == [
        ("POL-questions_per_meeting", 7),
        ("POL-02", 6),
    ]


def test_evidence_that_two_people_checked_stands_twice(empty_store):
    evidence = filed("audit", "2022-05-11", of="OP-01")
    load(empty_store, a_file(criteria=[{"ref": "OP-01", "name": "It"}]))
    with unit_of_work(empty_store, actor="P-01", at=NINE, day=TODAY) as work:
        number = work.append(evidence).recorded
        for by in ("Internal audit", "Pharmacy"):
            work.append(a_check(by, "2022-05-11", of="OP-01", evidence=number))
    known = latest(empty_store)

    (row,) = document_of(known)["criteria"]
    assert [piece["verified_by"] for piece in row["evidence"]] == ["Internal audit", "Pharmacy"]
    assert load(empty_store, dump(known)).new == ()
    assert [type(f) for f in (*known.of("evidence").values(), *known.of("check").values())] == [
        Evidence,
        Check,
        Check,
    ]


def test_a_withdrawn_check_is_not_told():
    kept = known(a_criterion(), filed(), withdrawn(a_check()))

    (row,) = document_of(kept)["criteria"]
    assert "verified_by" not in row["evidence"][0]


def test_the_residual_is_the_one_with_which_the_ratings_end():
    kept = known(a_hazard(residual=4), a_rating(4, "2026-11-02"), a_rating(2, "2026-11-20"))

    (row,) = document_of(kept)["hazards"]
    assert row["residual"] == 2


@pytest.mark.parametrize(
    ("day", "readings", "due", "status"),
    [("2022-04-20", 1, None, "open"), ("2022-05-11", 2, date(2022, 5, 10), "closed")],
)
def test_on_an_earlier_day_only_what_was_so_then_is_told(empty_store, day, readings, due, status):
    criterion = {
        "ref": "OP-01",
        "name": "It",
        "readings": [["2022-04-13", 21], ["2022-05-11", 49]],
    }
    issue = {"ref": "IS-001", "name": "Printer", "raised": "2022-04-01"}
    issue |= {"status": "closed", "closed": "2022-05-10"}
    known = loaded(empty_store, a_file(criteria=[criterion], issues=[issue]))

    document = document_of(known, as_of=date.fromisoformat(day))

    assert document["as_of"] == date.fromisoformat(day)
    assert len(document["criteria"][0]["readings"]) == readings
    assert document["issues"][0].get("closed") == due
    assert document["issues"][0]["status"] == status


def test_on_a_day_nothing_is_told_that_was_withdrawn_by_then(empty_store):
    gone = {"withdrawn": {"on": "2022-05-10", "by": "Sam", "reason": "Twice"}}
    hazards = [
        {"name": "Dose", "controls": ["Training", {"name": "Checks"} | gone]},
        {"name": "Route"} | gone,
    ]
    file = a_file(controls=[{"name": "Training"} | gone], hazards=hazards)
    known = loaded(empty_store, file)

    before, after = (document_of(known, as_of=date(2022, 5, day)) for day in (9, 10))

    assert [hazard["name"] for hazard in before["hazards"]] == ["Dose", "Route"]
    assert after["hazards"] == [{"ref": "HZ-001", "name": "Dose"}]
    assert "controls" not in after


def test_a_hazard_that_was_withdrawn_leaves_a_control_that_others_rest_on(empty_store):
    gone = {"withdrawn": {"on": "2022-05-10", "by": "Sam", "reason": "Twice"}}
    hazards = [
        {"ref": "HZ-001", "name": "Dose", "controls": [{"ref": "X", "name": "Checks"}]} | gone,
        {"ref": "HZ-002", "name": "Route", "controls": ["X"]},
    ]
    document = document_of(loaded(empty_store, a_file(hazards=hazards)), as_of=date(2022, 5, 11))
    assert document["controls"] == [{"ref": "X", "name": "Checks"}]
    assert document["hazards"][0]["controls"] == ["X"]


def test_a_programme_with_nothing_in_it_is_a_file(empty_store):
    told = dump(loaded(empty_store, a_file(as_of=None)))

    assert told == (
        "format: readiness-programme/1\nprogramme:\n  name: Two-trust EPR\n  go_live: 2022-05-17\n"
    )


def test_telling_needs_no_database():
    assert dump(known(a_programme())) == dump(known(a_programme()))
