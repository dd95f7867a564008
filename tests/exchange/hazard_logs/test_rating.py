"""When a rating of somebody's log may be scored, and when it is only kept as stated."""

import itertools

import pytest

from readiness.errors import Refused
from readiness.exchange.hazard_logs.levels import in_words
from readiness.exchange.hazard_logs.rating import Stated, rate
from readiness.exchange.papers.hazard_workbook import hazard_csv, hazard_workbook
from readiness.risk import DCB
from readiness.store import latest
from readiness.vocabulary import Likelihood, Severity
from tests.exchange.loading import TODAY, a_file, load
from tests.exchange.taking import read_log, taken_in

EVERY_CELL = list(itertools.product(Severity, Likelihood))


def rated(*, severity=(), likelihood=(), rating=(), is_named=False, is_foreign=False):
    stated = Stated(tuple(severity), tuple(likelihood), tuple(rating))
    return rate(stated, DCB, is_named=is_named, is_foreign=is_foreign)


@pytest.mark.parametrize(("severity", "likelihood"), EVERY_CELL)
def test_both_words_and_the_number_of_the_look_up_are_scored(severity, likelihood):
    band = str(DCB.rating(severity, likelihood))
    found = rated(severity=[in_words(severity)], likelihood=[in_words(likelihood)], rating=[band])

    assert found.score == {"severity": severity.value, "likelihood": likelihood.value}
    assert found.doubts == ()


@pytest.mark.parametrize(("severity", "likelihood"), EVERY_CELL)
def test_a_number_that_is_not_the_look_ups_is_reported_and_not_repaired(severity, likelihood):
    product = (list(Severity).index(severity) + 1) * (list(Likelihood).index(likelihood) + 1)
    if product == DCB.rating(severity, likelihood):
        return
    found = rated(
        severity=[in_words(severity)], likelihood=[in_words(likelihood)], rating=[str(product)]
    )

    assert found.score is None
    assert found.stated == f"{in_words(severity)} / {in_words(likelihood)} / {product}"
    assert "needs CSO rating" in found.doubts[0]


@pytest.mark.parametrize(
    "text",
    [
        "Major / High = 4",
        "Severity: Major, Likelihood: High, Risk: 4",
        "4 (Major, High)",
        "major x high",
        "Major (4) × High (4) = 4",
    ],
)
def test_a_rating_in_one_cell_is_read_by_its_words(text):
    assert rated(rating=[text]).score == {"severity": "major", "likelihood": "high"}


@pytest.mark.parametrize(
    "text", ["4 - Major", "Major (4)", "MAJOR", "4: Major", "Major: one death"]
)
def test_a_place_in_the_scale_beside_its_word_is_no_rating(text):
    found = rated(severity=[text], likelihood=["Low"], rating=["3"])
    assert found.score == {"severity": "major", "likelihood": "low"}


@pytest.mark.parametrize(
    "text",
    ["Significant", "9", "Low", "High (15)", "Acceptable", "3 → 2", "2 or 3", "Major", "3/5"],
)
def test_what_is_not_the_schemes_alone_is_kept_as_stated(text):
    found = rated(rating=[text])

    assert (found.score, found.stated) == (None, text)
    assert found.doubts[0].startswith("needs CSO rating")


@pytest.mark.parametrize(
    ("severity", "likelihood"),
    [
        ("Serious", "Low"),
        ("Major", "Possible"),
        ("Major (3)", "Low"),
        ("Major or Considerable", "Low"),
        ("Major", "Low / Very low"),
        ("Major", "—"),
        ("Major", ""),
        ("4", "3"),
    ],
)
def test_one_word_of_another_scale_leaves_it_unscored(severity, likelihood):
    found = rated(severity=[severity], likelihood=[likelihood] if likelihood else [], rating=["3"])
    assert found.score is None


def test_a_bare_rating_of_the_scheme_is_kept_as_a_stated_rating():
    assert rated(rating=["3"]).score == 3
    assert rated(rating=["3 - Undesirable"]).score == 3


def test_a_bare_number_in_a_file_of_another_scale_is_text():
    found = rated(rating=["3"], is_foreign=True)
    assert (found.score, found.stated) == (None, "3")


def test_a_named_scheme_reads_its_numbers_by_their_place():
    found = rated(severity=["4"], likelihood=["2"], rating=["3"], is_named=True)
    assert found.score == {"severity": "major", "likelihood": "low"}


def test_a_word_that_disagrees_with_its_number_is_reported():
    found = rated(severity=["Major"], likelihood=["Low"], rating=["3 (Acceptable)"])

    assert found.score == {"severity": "major", "likelihood": "low"}
    assert "Acceptable" in found.doubts[0]


def test_a_scheme_that_nobody_has_loaded_is_refused_by_name():
    with pytest.raises(Refused, match=r"There is no scheme 'Datix'\. There is: DCB0160"):
        read_log("| Hazard | Cause | Effect |\n|---|---|---|\n| a | b | c |", scheme="Datix")


HIGHER = """
| ID | Hazard | Initial severity | Initial likelihood | Residual severity | Residual likelihood |
|---|---|---|---|---|---|
| 1 | Late letters | Minor | Low | Major | High |
"""


def test_a_residual_above_the_initial_is_reported_and_kept_as_it_stands():
    taken = read_log(HIGHER)
    (record,) = taken.records

    assert record["initial"] == {"severity": "minor", "likelihood": "low"}
    assert record["residual"] == {"severity": "major", "likelihood": "high"}
    assert [f.field for f in taken.flags] == ["residual"]
    assert "higher than the initial" in taken.flags[0].why


OURS = {
    "name": "Trust matrix",
    "version": "2",
    "severities": ["Slight", "Serious", "Fatal"],
    "rows": [
        {"likelihood": "Often", "ratings": [2, 4, 5]},
        {"likelihood": "Sometimes", "ratings": [1, 3, 4]},
        {"likelihood": "Hardly ever", "ratings": [1, 2, 3]},
    ],
}
LOG_IN_OURS = """
| ID | Hazard | Cause | Initial | Residual |
|---|---|---|---|---|
| 1 | Late letters | Queue | Serious / Often = 4 | Serious / Hardly ever = 2 |
| 2 | Old list | Cache | Major / Low = 3 | Fatal / Sometimes = 12 |
"""


@pytest.fixture
def with_ours(programme):
    """A trust that has a matrix of its own."""
    load(programme, a_file(schemes=[OURS]))
    return programme


def test_a_trusts_own_scheme_is_read_only_where_it_is_named(with_ours):
    known = latest(with_ours)
    unnamed = read_log(LOG_IN_OURS, known=known).records
    named, other = read_log(LOG_IN_OURS, known=known, scheme="Trust matrix 2").records

    assert unnamed[0]["initial_stated"] == "Serious / Often = 4"
    assert (named["initial"], named["residual"]) == (4, 2)
    assert named["placed"]["initial"] == {"severity": "Serious", "likelihood": "Often"}
    assert named["scheme"] == "Trust matrix 2"
    assert other["initial_stated"] == "Major / Low = 3"
    assert other["residual_stated"] == "Fatal / Sometimes = 12"


@pytest.mark.parametrize(("written", "name"), [(hazard_workbook, "a.xlsx"), (hazard_csv, "a.csv")])
def test_ratings_in_a_trusts_own_scheme_go_out_and_come_back(with_ours, written, name):
    asked = {"scheme": "Trust matrix 2"}
    taken_in(with_ours, "hazards", LOG_IN_OURS.encode(), "log.md", **asked)
    again = taken_in(with_ours, "hazards", LOG_IN_OURS.encode(), "log.md", **asked)
    exported = written(latest(with_ours).on(TODAY))

    assert again.plan.changes_nothing
    assert read_log(exported, name, known=latest(with_ours)).plan.changes_nothing
