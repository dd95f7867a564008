import datetime as dt

import pytest

from readiness.questions.clashes import clash_with_pressure
from readiness.questions.pressing import spans
from tests.factories import GO_LIVE, a_note, a_snapshot, an_action, an_issue
from tests.questions.hearing import asked_about, question


def a_burden(text, **changes):
    ordinary = {"name": "Calendar", "kind": "board_minute", "date": "2026-11-02"}
    return a_note(text=text, **ordinary | changes)


def asks(*things, **options):
    return asked_about(clash_with_pressure, a_snapshot(*things, **options))


@pytest.mark.parametrize(
    "text",
    [
        "Winter pressures peak in January.",
        "The new hospital building opens on 1 February.",
        "The merger takes effect on 2027-02-28.",
        "Theatre move in the same week.",
        "Junior doctors rotate on 3 February 2027.",
        "Half of the clerks are on leave over the February school holiday.",
        "Another go-live, of the laboratory system, is due in March.",
        "The strike is called for 25 January.",
    ],
)
def test_asks_when_a_burden_is_dated_in_the_weeks_around_go_live(text):
    assert asks(a_burden(text)) == ["N-01"]


def test_asks_in_the_words_of_the_record():
    burden = a_burden("The merger takes effect on 1 February.")

    text = question(clash_with_pressure, a_snapshot(burden)).text

    assert "“Calendar” said on 2 November: “The merger takes effect on 1 February”" in text


def test_asks_when_an_open_issue_tells_of_it():
    issue = an_issue(name="Christmas leave", summary="No cover on wards", severity=2)

    assert asks(issue, go_live="2026-12-20") == ["IS-01"]


def test_asks_when_the_response_answers_nothing():
    assert asks(a_burden("The merger takes effect on 1 February.", response="Noted.")) == ["N-01"]


@pytest.mark.parametrize(
    "text",
    [
        "The merger takes effect on 1 June.",
        "Winter pressures peaked in January 2026.",
        "Summer holidays thin the wards in July.",
        "The merger has no date.",
        "The data load takes place on 1 February.",
        "No leave is booked in January.",
    ],
)
def test_is_silent_about_what_lies_outside_or_has_no_day_or_is_no_burden(text):
    assert asks(a_burden(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "January was chosen on purpose, after the holiday; cover is rostered.",
        "Theatre move in February: lists are reduced and extra staff booked.",
        "The weekend avoids the half-term holiday in February.",
    ],
)
def test_is_silent_when_the_weeks_were_chosen_or_covered(text):
    assert asks(a_burden(text)) == []


def test_is_silent_when_a_response_takes_it_up():
    burden = a_burden("The merger takes effect on 1 February.", response="Merger put back to June")

    assert asks(burden) == []


def test_is_silent_when_a_decision_or_a_promise_takes_it_up():
    burden = a_burden("The theatre merger takes effect on 1 February.")
    decision = a_note(
        "N-02", name="Decision", kind="decision", date="2026-11-09", text="Theatre merger moves."
    )
    promise = an_action(source="Calendar", text="Staff the theatre merger")

    assert asks(burden, decision) == []
    assert asks(burden, promise) == []


def test_is_silent_about_a_slight_or_closed_issue():
    slight = an_issue(name="Car park move in January", severity=4)
    closed = an_issue("IS-02", name="Ward move in January", status="closed")

    assert asks(slight, closed) == []


def test_is_silent_about_what_burdened_others():
    assert asks(a_burden("They merged in January.", kind="peer_lesson")) == []


def test_is_silent_once_the_weeks_are_over():
    assert asks(a_burden("The merger takes effect on 1 February."), as_of="2027-06-01") == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("on 1 February", dt.date(2027, 2, 1)),
        ("2027-03-05", dt.date(2027, 3, 5)),
        ("in December", dt.date(2026, 12, 1)),
        ("at Christmas", dt.date(2026, 12, 18)),
        ("3rd of March 2028", dt.date(2028, 3, 3)),
    ],
)
def test_a_day_without_a_year_is_the_one_nearest_to_go_live(text, first):
    assert [span.first for span in spans(text, near=GO_LIVE)] == [first]


@pytest.mark.parametrize("text", ["31 February", "2027-13-45", "it may march on", "99999-01-01"])
def test_what_is_no_day_is_none(text):
    assert list(spans(text, near=GO_LIVE)) == []
