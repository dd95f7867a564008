import pytest

from readiness.questions.crowding import right_to_left
from tests.factories import (
    a_criterion,
    a_measured_criterion,
    a_note,
    a_programme,
    a_snapshot,
    filed,
    judged,
    readings,
)
from tests.questions.hearing import asked_about, question

LATE, SOONER = "2027-01-15", "2026-11-30"
TWO_DATES = a_programme(planned_go_lives=("2026-10-05", "2027-01-22"))


def due(number, *dates, **changes):
    return a_criterion(f"OP-0{number}", due_history=dates, due=dates[-1], **changes)


MOVED = [due(number, SOONER, LATE) for number in (1, 2)]
IN_TIME = [due(number, SOONER) for number in (3, 4)]


def test_asks_when_half_of_what_is_unfinished_has_moved_up_to_the_date():
    asked = question(right_to_left, a_snapshot(MOVED, IN_TIME))

    assert asked.text.startswith("2 of 4 unfinished must-haves are due less than 14 days")
    assert [cited.ref for cited in asked.refs] == ["OP-01", "OP-02"]


def test_asks_when_half_of_those_due_late_were_moved_there():
    never_moved = due(3, LATE)

    text = question(right_to_left, a_snapshot(MOVED[:1], never_moved, IN_TIME[1:])).text

    assert "1 of them moved there" in text


def test_names_first_what_was_moved():
    asked = question(right_to_left, a_snapshot(due(3, LATE), due(4, LATE), MOVED))

    assert [cited.ref for cited in asked.refs] == ["OP-01", "OP-02", "OP-03", "OP-04"]


def test_asks_when_dates_moved_past_go_live():
    past = [due(number, SOONER, "2027-02-12") for number in (1, 2)]

    assert asked_about(right_to_left, a_snapshot(past, IN_TIME)) == ["OP-01", "OP-02"]


def test_counts_a_measure_that_falls_short_whatever_is_declared():
    short = a_measured_criterion("OP-05", due_history=(SOONER, LATE), due=LATE)
    green = judged("green", of="OP-05"), readings(("2026-11-23", 20), of="OP-05")

    assert "OP-05" in asked_about(right_to_left, a_snapshot(MOVED[:1], short, green, IN_TIME))


@pytest.mark.parametrize(
    "text",
    [
        "The go-live date was announced in public and stands.",
        "Cutover is fixed by the end of the contract.",
        "The date is statutory.",
    ],
)
def test_asks_when_the_go_live_moved_once_and_is_fixed_now(text):
    told = a_note(kind="decision", text=text)

    assert asked_about(right_to_left, a_snapshot(TWO_DATES, MOVED, IN_TIME, told))


@pytest.mark.parametrize(
    "text",
    [
        "The plan was worked backwards from the go-live date.",
        "Testing has been compressed to fit the date.",
        "A right-to-left plan with no float.",
    ],
)
def test_asks_when_a_note_says_how_the_plan_was_drawn(text):
    assert asked_about(right_to_left, a_snapshot(a_note(text=text))) == ["N-01"]


def test_is_silent_about_dates_that_have_never_moved():
    as_planned = [due(number, LATE) for number in (1, 2, 3, 4)]
    said = a_note(text="The plan was worked backwards from the go-live date.")

    assert asked_about(right_to_left, a_snapshot(as_planned, said)) == []


def test_is_silent_when_fewer_than_half_are_due_late():
    assert asked_about(right_to_left, a_snapshot(MOVED, IN_TIME, due(5, SOONER))) == []


def test_is_silent_when_fewer_than_half_of_those_were_moved():
    late = [due(number, LATE) for number in (3, 4, 5)]

    assert asked_about(right_to_left, a_snapshot(MOVED, late)) == []


def test_is_silent_about_two_criteria():
    assert asked_about(right_to_left, a_snapshot(MOVED)) == []


def test_is_silent_when_the_go_live_moved_with_them():
    assert asked_about(right_to_left, a_snapshot(TWO_DATES, MOVED, IN_TIME)) == []


def test_is_silent_about_what_is_done():
    done = [(judged("met", of=c.ref), filed(of=c.ref)) for c in MOVED]

    assert asked_about(right_to_left, a_snapshot(MOVED, done, IN_TIME)) == []


def test_is_silent_about_what_can_only_be_done_at_cutover():
    steps = [
        due(number, SOONER, LATE, name=name)
        for number, name in ((1, "Final load reconciled"), (2, "Cutover shifts stand ready"))
    ]

    assert asked_about(right_to_left, a_snapshot(steps, IN_TIME)) == []


def test_is_silent_about_shoulds():
    shoulds = [c.model_copy(update={"priority": "should"}) for c in MOVED]

    assert asked_about(right_to_left, a_snapshot(shoulds, IN_TIME)) == []


def test_is_silent_about_dates_brought_forward():
    sooner = [due(number, "2027-01-20", LATE) for number in (1, 2)]

    assert asked_about(right_to_left, a_snapshot(sooner, IN_TIME)) == []
