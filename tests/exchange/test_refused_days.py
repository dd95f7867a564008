from typing import Any

import pytest

from readiness.exchange.planning import plan
from readiness.snapshot import Known
from tests.exchange.loading import TODAY, a_file
from tests.exchange.refusing import of, refused
from tests.factories import a_hazard, a_programme, a_rating, known


def test_a_day_after_as_of_is_refused_in_what_has_happened():
    assert of(readings=[["2022-05-12", 49]]) == (
        "Criterion 'OP-01', readings 1, key 'date': 2022-05-12 is after 2022-05-11, the day up to "
        "which the file knows (as_of); what has not happened yet cannot be recorded."
    )


LATER = "2022-05-12"
HAPPENED: dict[str, list[dict[str, Any]]] = {
    "criteria": [
        {"readings": [[LATER, 1]]},
        {"declared": [[LATER, "green"]]},
        {"evidence": [{"date": LATER}]},
        {"evidence": [{"verified_on": LATER}]},
        {"waivers": [{"granted": LATER}]},
        {"priority_history": [[LATER, "must"]]},
        {"target_history": [[LATER, 1]]},
        {"withdrawn": {"on": LATER, "by": "Sam", "reason": "Twice"}},
    ],
    "issues": [{"raised": LATER}, {"closed": LATER}, {"severity_history": [[LATER, 1]]}],
    "controls": [{"evidenced": LATER}],
    "hazards": [
        {"approved_on": LATER},
        {"rating_history": [[LATER, 1]]},
        {"transferred_to": {"acknowledged": LATER}},
        {"controls": [{"name": "Checks", "evidenced": LATER}]},
    ],
    "gateways": [{"held": LATER}, {"conditions": [{"text": "Train", "closed": LATER}]}],
    "notes": [{"date": LATER}, {"responded": LATER}, {"action_closed": LATER}],
    "questions": [{"asked": LATER}],
    "actions": [{"text": "Book", "closed": LATER}],
    "rehearsals": [{"date": LATER, "outcome": "pass"}, {"date": LATER, "do": "Ran"}],
    "pulses": [{"date": LATER}],
    "change_requests": [{"raised": LATER}],
    "deep_dives": [{"date": LATER}, {"date": "2022-05-11", "sealed": LATER}],
}
NAMELESS = ("questions", "actions", "pulses", "deep_dives")


@pytest.mark.parametrize(
    ("section", "keys"), [(section, keys) for section, rows in HAPPENED.items() for keys in rows]
)
def test_nothing_has_happened_after_as_of(section, keys):
    name = {} if section in NAMELESS else {"name": "It"}
    file = a_file(**{section: [name | keys]})

    assert f"{LATER} is after 2022-05-11" in refused(file)
    assert plan(file | {"as_of": LATER}, Known(), today=TODAY).new


def test_the_case_for_waiting_was_not_written_after_as_of():
    file = a_file(programme={"deferral_case": {"date": LATER}})
    assert refused(file).startswith("Programme, key 'deferral_case.date': 2022-05-12 is after")


def test_without_as_of_nothing_has_happened_after_today():
    file = a_file(as_of=None, issues=[{"name": "Printer", "raised": "2026-11-24"}])
    assert "2026-11-24 is after 2026-11-23" in refused(file)


@pytest.mark.parametrize(
    "planned",
    [
        {"gateways": [{"name": "Go", "planned": "2030-01-01"}]},
        {"criteria": [{"name": "It", "due": "2030-01-01", "curve": [["2030-01-01", 80]]}]},
        {"rehearsals": [{"name": "First", "date": "2030-01-01", "plan": "Ten hours"}]},
        {"criteria": [{"name": "It", "waivers": [{"expires": "2030-01-01"}]}]},
    ],
)
def test_what_is_planned_may_lie_ahead(planned):
    assert plan(a_file(**planned), Known(), today=TODAY).new


def test_a_value_that_disagrees_with_its_history_is_refused_and_both_are_named():
    assert of(due="2022-05-13", due_history=["2022-05-13", "2022-04-29"]) == (
        "Criterion 'OP-01', key 'due': 2022-05-13 is not 2022-04-29, with which 'due_history' "
        "ends; make the two agree."
    )


@pytest.mark.parametrize(
    ("section", "keys", "words"),
    [
        ("criteria", {"target": 80, "target_history": [["2022-01-01", 95]]}, "80 is not 95"),
        (
            "criteria",
            {"priority": "must", "priority_history": [["2022-01-01", "should"]]},
            "'must' is not 'should'",
        ),
        ("issues", {"severity": 1, "severity_history": [["2022-01-01", 2]]}, "1 is not 2"),
        ("issues", {"due": "2022-05-01", "due_history": ["2022-05-02"]}, "2022-05-02, with"),
        ("gateways", {"planned": "2022-05-01", "planned_history": ["2022-05-02"]}, "make the two"),
        ("hazards", {"residual": 2, "rating_history": [["2022-01-01", 3]]}, "2 is not 3"),
        (
            "hazards",
            {
                "residual": {"severity": "major", "likelihood": "high"},
                "rating_history": [["2022-01-01", 3]],
            },
            "'major and high' is not 3",
        ),
    ],
)
def test_every_history_is_held_against_its_value(section, keys, words):
    assert words in refused(a_file(**{section: [{"name": "It"} | keys]}))


def test_the_planned_go_lives_end_with_the_day_of_go_live():
    file = a_file(programme={"planned_go_lives": ["2022-05-17", "2021-11-01"]})
    assert refused(file).startswith("Programme, key 'go_live': 2022-05-17 is not 2021-11-01")


def test_a_rating_in_a_trust_s_own_scheme_is_not_looked_up():
    parts = {"severity": "major", "likelihood": "high"}
    ratings = {"residual": parts, "rating_history": [["2022-01-01", 2]]}
    hazard = {"name": "It", "scheme": "Our own matrix 2"} | ratings

    assert plan(a_file(hazards=[hazard]), Known(), today=TODAY).new


def test_a_residual_that_disagrees_with_a_later_recorded_rating_is_refused():
    before = known(
        a_programme(name="Two-trust EPR"), a_hazard("HZ-001", residual=2), a_rating(2, of="HZ-001")
    )
    file = a_file(
        hazards=[
            {"ref": "HZ-001", "name": "It", "residual": 3, "rating_history": [["2022-05-01", 3]]}
        ]
    )
    assert refused(file, before).startswith("Hazard 'HZ-001', key 'residual': 3 is not 2")
