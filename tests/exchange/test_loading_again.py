from datetime import date

import pytest

from readiness.errors import ChangedSince
from readiness.exchange.carrying_out import carry_out
from readiness.exchange.planning import plan
from readiness.model import Action, Answer, Evidence, Hazard
from readiness.store import entries, latest, unit_of_work
from tests.exchange.loading import (
    CRITERION,
    NINE,
    TODAY,
    a_criterion_with,
    a_file,
    changes,
    load,
    loaded,
    told,
)


def test_a_preview_writes_nothing(empty_store):
    plan(a_criterion_with(), latest(empty_store), today=TODAY)

    assert latest(empty_store).is_empty


def test_records_stand_in_the_record_of_changes_before_what_is_said_of_them(empty_store):
    file = a_criterion_with(
        readings=[["2022-05-11", 49]], evidence=[{"summary": "Seen", "verified_by": "Sam"}]
    )
    load(empty_store, file)

    *_, first = entries(empty_store)
    kinds = [entry.kind for entry in reversed(list(entries(empty_store)))]
    assert kinds == ["programme", "criterion", "reading", "evidence", "check"]
    assert first.actor == "terminal"


def test_a_check_is_about_the_evidence_beside_it(empty_store):
    known = loaded(empty_store, a_criterion_with(evidence=[{"kind": "audit", "verified_by": "S"}]))

    (evidence,) = known.on(TODAY).evidence("OP-01")
    check = known.on(TODAY).check_of(evidence)
    assert isinstance(evidence, Evidence)
    assert check is not None
    assert check.verified_by == "S"


def test_a_check_may_come_with_a_later_file(empty_store):
    load(empty_store, a_criterion_with(evidence=[{"kind": "audit"}]))
    planned = load(empty_store, a_criterion_with(evidence=[{"kind": "audit", "verified_by": "S"}]))

    assert [line.kind for line in planned.new] == ["check"]
    assert told(empty_store, "criteria")["evidence"] == [{"kind": "audit", "verified_by": "S"}]


def test_keys_overwrite_null_clears_and_what_is_missing_is_left_alone(empty_store):
    load(empty_store, a_criterion_with(owner="Sam", unit="%", meaning="Enough"))
    planned = load(empty_store, a_criterion_with(owner="Toni", unit=None))

    assert changes(planned) == [("unit", "%", None), ("owner", "Sam", "Toni")]
    assert told(empty_store, "criteria") == CRITERION | {"owner": "Toni", "meaning": "Enough"}


def test_null_empties_a_list(empty_store):
    load(empty_store, a_criterion_with(organisations=["A", "B"]))
    load(empty_store, a_criterion_with(organisations=None))

    assert told(empty_store, "criteria") == CRITERION


def test_nothing_is_withdrawn_by_being_left_out(empty_store):
    load(empty_store, a_criterion_with(readings=[["2022-05-11", 49]]))
    planned = load(empty_store, a_file())

    assert planned.changes_nothing
    assert told(empty_store, "criteria")["readings"] == [[date(2022, 5, 11), 49]]


def test_a_fact_that_differs_in_anything_is_a_new_one_and_noticed(empty_store):
    load(empty_store, a_criterion_with(readings=[["2022-05-11", 49]]))
    planned = load(empty_store, a_criterion_with(readings=[["2022-05-11", 50]]))

    assert [(line.kind, line.name) for line in planned.new] == [("reading", "2022-05-11, 50")]
    assert planned.notices == (
        "Criterion 'OP-01', readings 1: another reading of 2022-05-11 is recorded (49); "
        "this one will stand beside it.",
    )


def test_the_same_fact_twice_is_one_fact(empty_store):
    planned = load(empty_store, a_criterion_with(readings=[["2022-05-11", 49]] * 2))

    assert [line.kind for line in planned.new].count("reading") == 1


def test_equal_pulses_are_counted(empty_store):
    pulse = {"date": "2022-05-10", "site": "A", "confidence": 2}
    load(empty_store, a_file(pulses=[pulse] * 5))
    planned = load(empty_store, a_file(pulses=[pulse] * 11))

    assert [line.kind for line in planned.new] == ["pulse"] * 6
    assert load(empty_store, a_file(pulses=[pulse] * 3)).changes_nothing


def test_fewer_than_five_more_of_a_group_are_left_in_the_file(empty_store):
    pulse = {"date": "2022-05-10", "site": "A", "confidence": 2}
    load(empty_store, a_file(pulses=[pulse] * 5))
    planned = load(empty_store, a_file(pulses=[pulse] * 7))

    assert planned.changes_nothing
    assert "2 answers would join a group that is on record" in planned.notices[0]


@pytest.mark.parametrize(
    ("section", "row", "other"),
    [
        ("actions", {"text": "Book", "owner": "Sam"}, {"text": "Book", "owner": "Toni"}),
        ("deep_dives", {"date": "2022-05-09", "chair": "A"}, {"date": "2022-05-09", "chair": "B"}),
        ("questions", {"text": "Why?", "asked": "2022-05-09"}, {"text": "Why?"}),
    ],
)
def test_what_has_no_name_is_found_by_what_it_says(empty_store, section, row, other):
    load(empty_store, a_file(**{section: [row]}))

    assert load(empty_store, a_file(**{section: [row]})).changes_nothing
    assert len(load(empty_store, a_file(**{section: [other]})).new) == 1


def test_a_condition_is_found_by_its_text_within_its_gateway(empty_store):
    rows = [{"name": name, "conditions": [{"text": "Train"}]} for name in ("Go", "Stop")]
    load(empty_store, a_file(gateways=rows))
    rows[1]["conditions"] = [{"text": "Train", "owner": "Sam"}]
    planned = load(empty_store, a_file(gateways=rows))

    assert [(c.ref, c.key) for c in planned.changed] == [("G-02/1", "owner")]


def test_a_hazard_keeps_the_controls_inside_it_that_a_file_leaves_out(empty_store):
    hazard = {"ref": "HZ-001", "name": "Dose"}
    shared = {"controls": [{"ref": "C-01", "name": "Training"}]}
    load(empty_store, a_file(hazards=[hazard | {"controls": ["C-01", {"name": "A"}]}], **shared))
    load(empty_store, a_file(hazards=[hazard | {"controls": [{"name": "B"}]}]))

    (found,) = latest(empty_store).on(TODAY).all_of(Hazard)
    assert found.controls == ("HZ-001/2", "HZ-001/1")


def test_a_later_answer_is_given_beside_the_one_before(empty_store):
    question = {"ref": "Q-01", "text": "Why?", "answered_by": "Sam", "answer": "Soon"}
    load(empty_store, a_file(questions=[question]))
    load(empty_store, a_file(questions=[{"ref": "Q-01", "text": "Why?", "assurance": "partly"}]))

    answers = latest(empty_store).on(TODAY).answers("Q-01")
    assert [(a.answered_by, a.answer, a.assurance) for a in answers] == [
        ("Sam", "Soon", None),
        ("Sam", "Soon", "partly"),
    ]
    assert isinstance(answers[0], Answer)
    assert told(empty_store, "questions") == question | {"assurance": "partly"}
    assert load(empty_store, a_file(questions=[question])).changes_nothing


def test_the_key_from_is_kept(empty_store):
    load(empty_store, a_file(actions=[{"text": "Book", "from": "Q-01"}]))

    (action,) = latest(empty_store).on(TODAY).all_of(Action)
    assert action.source == "Q-01"


def test_what_is_written_is_what_was_shown_or_nothing(empty_store):
    load(empty_store, a_file())
    planned = plan(a_criterion_with(), latest(empty_store), today=TODAY)
    load(empty_store, a_file(sites=[{"name": "A"}]))

    with (
        pytest.raises(ChangedSince, match="Nothing was loaded"),
        unit_of_work(empty_store, actor="terminal", at=NINE, day=TODAY) as work,
    ):
        carry_out(work, planned)
    assert latest(empty_store).on(TODAY).criteria == ()
