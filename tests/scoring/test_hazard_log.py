import pytest

from readiness.scoring.hazard_log import matrix, placed_by, worst_first
from readiness.scoring.schemes import matrix_of
from readiness.vocabulary import Likelihood, Severity
from tests.factories import a_control, a_hazard, a_rating, a_scheme, a_snapshot

MAJOR_HIGH = {"severity": "major", "likelihood": "high"}
MINOR_LOW = {"severity": "minor", "likelihood": "low"}


def order(*hazards) -> list[str]:
    return [found.hazard.ref for found in worst_first(a_snapshot(*hazards))]


def test_the_worst_rating_of_today_comes_first():
    milder, graver = a_hazard("HZ-01", initial=3), a_hazard("HZ-02", initial=5)
    assert order(milder, graver) == ["HZ-02", "HZ-01"]


def test_what_nobody_has_scored_comes_before_the_worst():
    unscored = a_hazard("HZ-02", initial=None, residual=None)
    assert order(a_hazard("HZ-01", initial=5), unscored) == ["HZ-02", "HZ-01"]


def test_what_is_closed_comes_last_however_bad_it_was():
    closed = a_hazard("HZ-01", initial=5, status="closed")
    assert order(closed, a_hazard("HZ-02", initial=1, residual=1)) == ["HZ-02", "HZ-01"]


def test_equally_bad_ones_stand_as_they_were_logged():
    assert order(*(a_hazard(f"HZ-0{n}") for n in (1, 2, 3))) == ["HZ-01", "HZ-02", "HZ-03"]


def test_a_hazard_is_told_with_its_three_ratings_and_the_controls_that_are_in():
    controls = [a_control(), a_control("C-02", state="verified")]
    hazard = a_hazard(initial=5, residual=2, controls=["C-01", "C-02"])
    (found,) = worst_first(a_snapshot(hazard, controls, a_rating(4, which="current")))

    assert (found.initial, found.current, found.expected) == (5, 4, 2)
    assert (found.controls_in, len(found.controls)) == (1, 2)


@pytest.mark.parametrize(
    ("state", "residual", "rating"),
    [("existing", None, 4), ("existing", MINOR_LOW, 1), ("implemented", None, None)],
)
def test_controls_that_were_there_at_first_count_in_the_initial_rating(state, residual, rating):
    hazard = a_hazard(initial=MAJOR_HIGH, residual=residual, controls=["C-01"])
    (found,) = worst_first(a_snapshot(hazard, a_control(state=state)))

    assert found.current == rating


def test_the_matrix_counts_open_hazards_where_they_stand_today():
    hazards = [a_hazard(f"HZ-0{n}", initial=MAJOR_HIGH, residual=None) for n in (1, 2)]
    controlled = a_hazard("HZ-03", initial=MAJOR_HIGH, residual=MINOR_LOW, controls=["C-01"])
    found = matrix(a_snapshot(hazards, controlled, a_control(state="implemented")))

    assert found.cells == {
        (Severity.MAJOR, Likelihood.HIGH): 2,
        (Severity.MINOR, Likelihood.LOW): 1,
    }


def test_the_matrix_says_what_it_cannot_place():
    bare, unscored = a_hazard("HZ-01"), a_hazard("HZ-02", initial=None, residual=None)
    found = matrix(a_snapshot(bare, unscored))

    assert (found.cells, found.bare, found.unscored) == ({}, 1, 1)


def test_what_is_closed_is_not_in_the_matrix():
    found = matrix(a_snapshot(a_hazard(initial=MAJOR_HIGH, status="closed")))
    assert (found.cells, found.bare, found.unscored) == ({}, 0, 0)


def test_a_programme_without_hazards_has_an_empty_log():
    found = matrix(a_snapshot())
    assert (worst_first(a_snapshot()), found.bare, found.unscored) == ((), 0, 0)


def test_in_the_trust_s_own_scheme_hazards_stand_in_its_own_cells():
    placed = {"initial": {"severity": "grave", "likelihood": "rarely"}}
    ours = a_hazard("HZ-01", initial=3, placed=placed)
    log = worst_first(a_snapshot(ours, a_hazard("HZ-02", initial=MAJOR_HIGH)))

    cells = placed_by(log, "initial", scheme=matrix_of(a_scheme()))

    assert {key: [one.hazard.ref for one in held] for key, held in cells.items()} == {
        ("grave", "rarely"): ["HZ-01"]
    }


def test_in_the_standard_s_scheme_one_of_another_scheme_stands_in_no_cell():
    placed = {"initial": {"severity": "grave", "likelihood": "rarely"}}
    log = worst_first(a_snapshot(a_hazard(initial=3, placed=placed)))

    assert placed_by(log, "initial") == {}
