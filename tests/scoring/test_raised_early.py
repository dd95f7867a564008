from datetime import date
from typing import Any

from readiness.scoring.raised_early import RaisedEarly, raised_early
from readiness.scoring.told import thanks
from tests.factories import (
    a_criterion,
    a_person,
    a_question,
    a_reading,
    a_snapshot,
    a_workstream,
    judged,
)

SINCE = date(2026, 11, 16)
GREEN = judged("green", "2026-11-12")
AMBER = judged("amber", "2026-11-19", by="Training lead")


def early(*things: Any) -> tuple[RaisedEarly, ...]:
    return raised_early(a_snapshot(*things), since=SINCE)


def test_an_owner_who_turns_their_green_amber_before_the_records_do_raised_it_early():
    [found] = early(a_criterion(), GREEN, AMBER)

    assert (found.criterion.ref, found.on, found.thanks) == ("OP-01", AMBER.date, "Training lead")


def test_so_did_an_assessor_and_the_lead_of_its_workstream():
    criterion = a_criterion(workstream="Training")
    lead = a_workstream(lead="Head of training")
    for who in ("Programme office", "Head of training"):
        said = judged("red", "2026-11-19", by=who)
        assert len(early(lead, criterion, GREEN, said)) == 1


def test_whoever_signs_with_their_name_is_thanked_by_their_title():
    person = a_person(name="S. Winterholt", title="Training lead")
    said = judged("amber", "2026-11-19", by="S. Winterholt")

    [found] = early(person, a_criterion(), GREEN, said)

    assert thanks((found,)) == "thank the training lead"


def test_what_is_not_signed_counts_as_the_owner_s():
    [found] = early(a_criterion(), GREEN, judged("amber", "2026-11-19"))

    assert found.thanks == "Training lead"


def test_nobody_raised_early_what_somebody_else_said_of_it():
    person = a_person(name="A. Thornvale", title="Chief medical officer")

    assert early(person, a_criterion(), GREEN, judged("amber", "2026-11-19", by=person.name)) == ()


def test_it_is_not_early_once_the_records_show_it():
    overdue = a_criterion(due="2026-11-17")

    assert early(overdue, GREEN, AMBER) == ()


def test_it_is_not_early_once_a_question_was_asked_about_it():
    asked = a_question(about=["OP-01"], asked="2026-11-16")

    assert early(a_criterion(), GREEN, asked, AMBER) == ()


def test_a_question_about_something_else_takes_nothing_from_it():
    asked = a_question(about=["OP-02"], asked="2026-11-16")

    assert len(early(a_criterion(), GREEN, asked, AMBER)) == 1


def test_what_was_raised_before_the_last_time_is_not_raised_again():
    assert early(a_criterion(), GREEN, judged("amber", "2026-11-16")) == ()


def test_what_is_better_than_before_is_not_raised():
    assert early(a_criterion(), judged("red", "2026-11-12"), AMBER) == ()


def test_what_was_taken_back_since_is_not_raised():
    assert early(a_criterion(), GREEN, AMBER, judged("green", "2026-11-20")) == ()


def test_a_first_word_that_is_amber_is_not_a_turn():
    assert early(a_criterion(), AMBER, a_reading(50, "2026-11-12")) == ()


def test_several_are_thanked_by_the_first_of_them():
    found = early(
        *(a_criterion(ref, owner=owner) for ref, owner in (("OP-01", "IT lead"), ("OP-02", "B"))),
        *(judged("green", "2026-11-12", of=ref) for ref in ("OP-01", "OP-02")),
        *(judged("amber", "2026-11-19", of=ref) for ref in ("OP-01", "OP-02")),
    )

    assert thanks(found) == "thank the IT lead and others"
