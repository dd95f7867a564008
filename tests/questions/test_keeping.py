from datetime import date

import pytest

from readiness.questions.keeping import question_not_closed
from tests.factories import (
    AS_OF,
    a_criterion,
    a_note,
    a_question,
    a_snapshot,
    an_action,
    an_issue,
)
from tests.questions.hearing import asked_about, question

OVERDUE = date(2026, 11, 9)
ASKED = a_note(
    kind="question",
    name="Night staff and their training",
    date="2026-11-02",
    text="How many of those who work nights are trained?",
    answer="About half; the figures by ward will follow.",
    action="Night-shift figures by ward",
    action_owner="Training lead",
    action_due=OVERDUE,
)
STUCK = an_issue(name="Label printers print blanks", severity=2, reports_unchanged=4)


def changed(record, **changes):
    return record.model_copy(update=changes)


def test_asks_when_the_promise_in_an_answer_is_past_its_day():
    text = question(question_not_closed, a_snapshot(ASKED)).text

    assert "“Night staff and their training” was answered with a promise for 9 November" in text
    assert "and is 14 days late" in text


def test_asks_when_an_answer_has_a_day_and_no_words_for_what_was_promised():
    bare = changed(ASKED, action=None, answer=None)

    assert asked_about(question_not_closed, a_snapshot(bare)) == ["N-01"]


def test_asks_when_a_promise_made_in_a_meeting_is_past_its_day():
    promise = an_action(text="Night-shift figures by ward", due=OVERDUE, source="DD-01")

    asked = question(question_not_closed, a_snapshot(promise))

    assert "“Night-shift figures by ward” was promised for 9 November" in asked.text
    assert asked.refs[0].name == "Night-shift figures by ward"


def test_asks_when_a_promise_is_recorded_as_broken():
    broken = an_action(text="Night-shift figures by ward", status="broken", closed=AS_OF)

    assert "recorded as broken" in question(question_not_closed, a_snapshot(broken)).text


def test_cites_the_criterion_that_the_promise_names():
    promise = an_action(text="Bring TE-22 back to green", due=OVERDUE)
    criterion = a_criterion("TE-22", pillar="technical")

    asked = question(question_not_closed, a_snapshot(promise, criterion))

    assert [cited.ref for cited in asked.refs] == ["A-01", "TE-22"]
    assert asked.pillar == "technical"


def test_asks_one_question_about_several_promises_the_latest_first():
    several = [
        an_action(f"A-0{n}", text=f"Report {n} on wards", due=f"2026-11-0{n}") for n in (3, 1, 2)
    ]

    asked = question(question_not_closed, a_snapshot(several))

    assert asked.text.startswith("3 promises are past their dates, among them “Report 1 on wards”")


def test_asks_when_an_open_issue_stands_unchanged_in_three_reports():
    text = question(question_not_closed, a_snapshot(STUCK)).text

    assert "“Label printers print blanks” has stood unchanged in 4 reports in a row" in text


def test_asks_when_the_summary_of_an_issue_says_so():
    said = changed(STUCK, reports_unchanged=None, summary="Third consecutive report; no progress.")

    assert asked_about(question_not_closed, a_snapshot(said)) == ["IS-01"]


def test_asks_when_the_board_is_told_the_same_three_times():
    text = "The data cleansing plan is being finalised with divisions."
    told = [
        a_note(f"N-0{n}", kind="board_minute", date=f"2026-0{n + 6}-15", text=text)
        for n in (1, 2, 3)
    ]

    asked = question(question_not_closed, a_snapshot(told))

    assert [cited.ref for cited in asked.refs] == ["N-03", "N-01", "N-02"]
    assert "3 times in the same words, first on 15 July" in asked.text


@pytest.mark.parametrize(
    "text",
    [
        "Ward figures were promised for October and have not been received.",
        "The lead undertook to show the rota; it is still awaited.",
        "Item carried forward again.",
    ],
)
def test_asks_when_a_question_says_itself_that_the_promise_was_not_kept(text):
    assert asked_about(question_not_closed, a_snapshot(a_note(kind="question", text=text)))


def test_is_silent_when_the_promise_was_kept():
    kept = changed(ASKED, action_closed=date(2026, 11, 8))
    done = an_action(due=OVERDUE, closed="2026-11-09")

    assert asked_about(question_not_closed, a_snapshot(kept, done)) == []


def test_is_silent_when_the_promise_is_not_yet_due():
    later = changed(ASKED, action_due=AS_OF)

    assert asked_about(question_not_closed, a_snapshot(later, an_action())) == []


def test_is_silent_about_a_promise_that_was_given_up():
    dropped = an_action(due=OVERDUE, status="cancelled")

    assert asked_about(question_not_closed, a_snapshot(dropped)) == []


def test_is_silent_when_the_question_comes_back_by_itself():
    put = a_question(text="How many of those who work nights are trained?")
    promise = an_action(due=OVERDUE, source="Q-01")

    assert asked_about(question_not_closed, a_snapshot(put, promise)) == []


def test_is_silent_about_a_question_that_brought_no_promise():
    plain = changed(ASKED, action=None, action_due=None, answer="All of them")

    assert asked_about(question_not_closed, a_snapshot(plain)) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"reports_unchanged": 2},
        {"reports_unchanged": None},
        {"status": "closed"},
        {"severity": 4},
        {"severity": 4, "due": OVERDUE},
        {"severity": 3, "due": date(2026, 12, 7)},
    ],
)
def test_is_silent_about_an_issue_that_moves_or_is_in_hand(changes):
    assert asked_about(question_not_closed, a_snapshot(changed(STUCK, **changes))) == []


def test_asks_about_a_middling_issue_whose_date_has_passed_or_moved():
    passed = changed(STUCK, severity=3, due=OVERDUE)
    moved = changed(STUCK, severity=3, due=date(2026, 12, 7), due_history=(OVERDUE, AS_OF))

    assert asked_about(question_not_closed, a_snapshot(passed)) == ["IS-01"]
    assert asked_about(question_not_closed, a_snapshot(moved)) == ["IS-01"]


def test_is_silent_about_minutes_that_say_different_things():
    texts = ("The plan was read.", "The rota of all wards was shown.", "Nothing was added.")
    told = [
        a_note(f"N-0{n}", kind="board_minute", date=f"2026-09-0{n}", text=text)
        for n, text in enumerate(texts, start=1)
    ]

    assert asked_about(question_not_closed, a_snapshot(told)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Three clean loads in a row; nothing is outstanding.",
        "Ward figures were promised for October and have been received.",
        "What is outstanding on the rota?",
    ],
)
def test_is_silent_about_a_question_that_tells_of_nothing_broken(text):
    told = a_note(kind="question", text=text)

    assert asked_about(question_not_closed, a_snapshot(told)) == []
