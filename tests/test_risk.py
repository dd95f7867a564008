"""The standard's matrix, cell by cell, and the plain words beside it."""

from itertools import pairwise

import pytest

from readiness.risk import (
    DCB,
    LADDER,
    LIKELIHOOD_MEANS,
    RATING_MEANS,
    SEVERITY_MEANS,
    Harm,
    severity_of,
)
from readiness.vocabulary import Likelihood, Severity

MATRIX = """
           minor significant considerable major catastrophic
very_high    3        4           4         5        5
high         2        3           3         4        5
medium       2        2           3         3        4
low          1        2           2         3        4
very_low     1        1           2         2        3
"""
# Pairs of cells in which the smaller product of two ranks has the larger rating.
INVERSIONS = [
    (("catastrophic", "very_low"), ("considerable", "low")),
    (("catastrophic", "very_low"), ("significant", "medium")),
    (("minor", "very_high"), ("considerable", "low")),
    (("minor", "very_high"), ("significant", "medium")),
    (("catastrophic", "low"), ("major", "medium")),
    (("catastrophic", "low"), ("considerable", "high")),
    (("significant", "very_high"), ("major", "medium")),
    (("significant", "very_high"), ("considerable", "high")),
]


def cells() -> list[tuple[Severity, Likelihood, int]]:
    head, *lines = (line.split() for line in MATRIX.strip().splitlines())
    return [
        (Severity(severity), Likelihood(likelihood), int(cell))
        for likelihood, *row in lines
        for severity, cell in zip(head, row, strict=True)
    ]


def rating(severity: str, likelihood: str) -> int:
    return DCB.rating(Severity(severity), Likelihood(likelihood))


def product(severity: str, likelihood: str) -> int:
    ranks = list(Severity).index(Severity(severity)), list(Likelihood).index(Likelihood(likelihood))
    return (ranks[0] + 1) * (ranks[1] + 1)


@pytest.mark.parametrize(("severity", "likelihood", "expected"), cells())
def test_every_cell_is_the_standards(severity: Severity, likelihood: Likelihood, expected: int):
    assert DCB.rating(severity, likelihood) == expected


def test_there_are_twenty_five_cells_and_every_rating_is_among_them():
    found = sorted(expected for _, _, expected in cells())
    assert found == [1] * 3 + [2] * 7 + [3] * 7 + [4] * 5 + [5] * 3


@pytest.mark.parametrize(("graver", "milder"), INVERSIONS)
def test_no_product_of_ranks_could_tell_these_two_apart_rightly(
    graver: tuple[str, str], milder: tuple[str, str]
):
    assert product(*graver) < product(*milder)
    assert rating(*graver) > rating(*milder)


def test_a_smaller_likelihood_may_leave_the_rating_where_it_was():
    assert rating("major", "medium") == rating("major", "low") == 3
    assert rating("catastrophic", "medium") == rating("catastrophic", "low") == 4


@pytest.mark.parametrize(("severity", "floor"), [("major", 2), ("catastrophic", 3)])
def test_what_would_kill_never_rates_low(severity: str, floor: int):
    assert min(rating(severity, likelihood) for likelihood in Likelihood) == floor


def test_the_ladder_of_severity_is_climbed_step_by_step():
    ladder = list(Severity)
    climbed = [DCB.is_less_severe(low, than=high) for low, high in pairwise(ladder)]

    assert climbed == [True] * 4
    assert not DCB.is_less_severe(Severity.MAJOR, than=Severity.MAJOR)
    assert not DCB.is_less_severe(Severity.CATASTROPHIC, than=Severity.MAJOR)


def test_every_word_of_the_scheme_is_explained():
    assert set(SEVERITY_MEANS) == set(Severity)
    assert set(LIKELIHOOD_MEANS) == set(Likelihood)
    assert set(RATING_MEANS) == {cell for row in DCB.rows for cell in row}


def test_one_death_is_major_and_catastrophic_takes_several():
    assert SEVERITY_MEANS[Severity.MAJOR].startswith("one patient: death")
    assert SEVERITY_MEANS[Severity.CATASTROPHIC].startswith("several patients: death")


# The standard's table, said a second time: the harm, one patient, more than one.
HARMS = [
    ("slight", "minor", "minor"),
    ("minor", "minor", "significant"),
    ("lasting", "significant", "considerable"),
    ("severe", "considerable", "major"),
    ("grave", "major", "catastrophic"),
]


@pytest.mark.parametrize(("harm", "one", "several"), HARMS)
def test_two_plain_questions_give_the_severity(harm: str, one: str, several: str):
    assert severity_of(Harm(harm), several=False) == one
    assert severity_of(Harm(harm), several=True) == several


def test_only_several_patients_are_ever_catastrophic():
    assert set(LADDER) == set(Harm)
    assert Severity.CATASTROPHIC not in {one for one, _ in LADDER.values()}
