import pytest

from readiness.questions.ranking import weighed
from tests.factories import (
    GATE,
    a_criterion,
    a_gateway,
    a_hazard,
    a_note,
    a_snapshot,
    an_issue,
    as_day,
)

FAR = a_snapshot(go_live="2027-06-11")


def score(*records, snapshot=FAR, since=None, irreversible=False, asked=0):
    found = weighed(
        snapshot,
        records=records,
        since=as_day(since) if since else None,
        irreversible=irreversible,
        asked=asked,
    )
    return found[0]


@pytest.mark.parametrize(
    ("record", "points"),
    [
        (a_criterion(priority="should"), 0),
        (a_criterion(), 30),
        (a_criterion(priority="must_not_waive"), 40),
        (a_criterion(pillar="clinical_safety"), 55),
        (a_gateway(), 10),
        (a_note(), 20),
        (a_note(text="A danger to patient safety"), 45),
        (a_note(text="No harm came of it"), 20),
        (an_issue(), 0),
        (an_issue(severity=1), 25),
        (an_issue(severity=2), 15),
        (an_issue(patient_safety=True), 25),
        (a_hazard(), 25),
    ],
)
def test_harm_is_what_the_records_bear_on(record, points):
    assert score(record) == points


def test_one_reason_counts_once_however_many_records_give_it():
    assert score(a_criterion(), a_criterion("OP-02")) == 30


def test_what_cannot_be_undone_weighs_more():
    assert score(a_criterion(), irreversible=True) == 40


@pytest.mark.parametrize(
    ("go_live", "points"), [("2026-11-23", 20), ("2027-01-07", 10), ("2027-02-21", 0)]
)
def test_nearness_counts_from_ninety_days_to_the_gate(go_live, points):
    assert score(snapshot=a_snapshot(go_live=go_live)) == points


def test_nearness_is_to_the_next_gateway_and_not_to_go_live():
    assert score(snapshot=a_snapshot(a_gateway(planned=GATE))) == 16


@pytest.mark.parametrize(
    ("since", "points"),
    [("2026-11-23", 5), ("2026-11-16", 6), ("2026-11-02", 3), ("2026-01-05", 10)],
)
def test_both_the_new_and_the_long_standing_weigh_more(since, points):
    assert score(since=since) == points


@pytest.mark.parametrize(("asked", "points"), [(0, 0), (1, 10), (3, 30), (9, 30)])
def test_each_time_without_assurance_weighs_more_up_to_three(asked, points):
    assert score(asked=asked) == points


def test_the_score_is_explained_in_words_and_adds_up():
    total, says = weighed(
        FAR, records=[a_criterion()], since=as_day("2026-11-02"), irreversible=False, asked=1
    )

    assert total == 43
    assert says == (
        "A must-have: 30; Has stood for 21 days: 3; Asked 1 time without assurance: 10. Together 43"
    )


def test_a_score_of_nothing_says_so():
    found = weighed(FAR, records=[], since=None, irreversible=False, asked=0)

    assert found == (0, "Nothing adds to its score")
