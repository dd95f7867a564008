from datetime import date

from readiness.exchange.dumping import document_of
from readiness.model import Criterion, Gateway, Hazard
from readiness.store import latest
from tests.exchange.loading import (
    TODAY,
    a_criterion_with,
    a_file,
    later,
    load,
    told,
)


def test_a_moved_date_is_added_to_its_history(empty_store):
    for due in ("2022-04-29", "2022-05-13", "2022-05-20"):
        load(empty_store, a_criterion_with(due=due))

    (criterion,) = latest(empty_store).on(TODAY).all_of(Criterion)
    assert criterion.due_history == (date(2022, 4, 29), date(2022, 5, 13), date(2022, 5, 20))


def test_a_moved_go_live_and_a_moved_gateway_are_added_to_theirs(empty_store):
    load(empty_store, a_file(gateways=[{"name": "Go", "planned": "2022-05-13"}]))
    moved = a_file(
        programme={"go_live": "2022-06-01"}, gateways=[{"name": "Go", "planned": "2022-05-30"}]
    )
    load(empty_store, moved)

    known = latest(empty_store)
    assert known.programme.planned_go_lives == (date(2022, 5, 17), date(2022, 6, 1))
    (gateway,) = known.on(TODAY).all_of(Gateway)
    assert gateway.planned_history == (date(2022, 5, 13), date(2022, 5, 30))


def test_a_changed_target_keeps_the_one_before_under_the_day_it_was_known_to_hold(empty_store):
    load(empty_store, a_criterion_with(target=95))
    load(empty_store, later(a_criterion_with(target=80)))

    row = told(empty_store, "criteria")
    assert row["target_history"] == [[date(2022, 5, 11), 95], [date(2022, 5, 18), 80]]
    assert latest(empty_store).on(date(2022, 5, 12)).criteria[0].target == 95


def test_a_target_corrected_on_the_same_day_held_the_day_before(empty_store):
    load(empty_store, a_criterion_with(target=95))
    load(empty_store, a_criterion_with(target=80))

    row = told(empty_store, "criteria")
    assert row["target_history"] == [[date(2022, 5, 10), 95], [date(2022, 5, 11), 80]]


def test_an_older_file_never_ends_a_history_in_the_past(empty_store):
    load(empty_store, a_criterion_with(target_history=[["2022-05-01", 95], ["2022-05-10", 80]]))
    load(empty_store, a_criterion_with(target=70) | {"as_of": "2022-05-05"})

    assert told(empty_store, "criteria")["target_history"][-1] == [date(2022, 5, 10), 70]


def test_a_history_that_is_given_overwrites_and_gives_the_value(empty_store):
    load(empty_store, a_criterion_with(due="2022-05-13"))
    load(empty_store, a_criterion_with(due_history=["2022-04-01", "2022-05-20"]))

    row = told(empty_store, "criteria")
    assert row["due"] == date(2022, 5, 20)
    assert row["due_history"] == [date(2022, 4, 1), date(2022, 5, 20)]


def test_an_empty_history_beside_a_value_takes_nothing_away(empty_store):
    load(empty_store, a_criterion_with(due_history=["2022-04-29", "2022-05-13"]))
    file = a_criterion_with(due="2022-05-20", due_history=[])
    load(empty_store, file)

    assert len(told(empty_store, "criteria")["due_history"]) == 3
    assert load(empty_store, file).changes_nothing


def test_a_cleared_value_stays_cleared_although_it_has_a_history(empty_store):
    load(empty_store, a_criterion_with(due_history=["2022-05-13"]))
    load(empty_store, a_criterion_with(due=None))

    row = told(empty_store, "criteria")
    assert row["due"] is None
    assert load(empty_store, document_of(latest(empty_store))).changes_nothing


def test_a_changed_residual_is_added_to_the_ratings(empty_store):
    hazard = {"ref": "HZ-001", "name": "Dose", "scheme": "DCB0160 v3.2 example"}
    load(empty_store, a_file(hazards=[hazard | {"residual": 4}]))
    parts = {"severity": "major", "likelihood": "low"}
    load(empty_store, later(a_file(hazards=[hazard | {"residual": parts}])))

    before, after = told(empty_store, "hazards")["rating_history"]
    assert before == {"date": date(2022, 5, 11), "rating": 4, "scheme": hazard["scheme"]}
    assert after == {"date": date(2022, 5, 18), "scheme": hazard["scheme"]} | parts


def test_a_residual_of_the_same_rating_adds_none(empty_store):
    hazard = {"ref": "HZ-001", "name": "Dose"}
    load(empty_store, a_file(hazards=[hazard | {"rating_history": [["2022-05-01", 3]]}]))
    parts = {"severity": "major", "likelihood": "low"}
    load(empty_store, later(a_file(hazards=[hazard | {"residual": parts}])))

    row = told(empty_store, "hazards")
    assert row["residual"] == parts
    assert row["rating_history"] == [[date(2022, 5, 1), 3]]


def test_new_ratings_give_the_residual(empty_store):
    hazard = {"ref": "HZ-001", "name": "Dose"}
    load(empty_store, a_file(hazards=[hazard | {"residual": 4}]))
    load(empty_store, a_file(hazards=[hazard | {"rating_history": [["2022-05-01", 3]]}]))

    (found,) = latest(empty_store).on(TODAY).all_of(Hazard)
    assert found.residual == 3
