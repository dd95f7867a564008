import pytest

from readiness.questions.slips import serial_slip
from tests.factories import (
    a_criterion,
    a_gateway,
    a_measured_criterion,
    a_note,
    a_programme,
    a_snapshot,
    filed,
    judged,
    readings,
)
from tests.questions.hearing import asked_about, question

THRICE = ("2026-08-03", "2026-10-05", "2026-12-08")


def test_asks_when_the_go_live_has_had_three_dates():
    moved = a_programme(planned_go_lives=("2026-03-02", "2026-09-07", "2027-01-22"))

    text = question(serial_slip, a_snapshot(moved)).text

    assert "has had 3 dates, the first 2 March and the latest 22 January 2027" in text


def test_asks_when_the_present_go_live_is_not_among_its_former_dates():
    moved = a_programme(planned_go_lives=("2026-03-02", "2026-09-07"))

    assert asked_about(serial_slip, a_snapshot(moved)) == ["programme"]


def test_asks_when_a_gateway_has_had_three_dates():
    asked = question(serial_slip, a_snapshot(a_gateway(planned_history=THRICE)))

    assert "“Go-live decision” has had 3 dates" in asked.text
    assert "3 August, then 5 October, then 8 December" in asked.receipts[0].says


def test_asks_when_a_must_have_has_had_three_dates():
    criterion = a_criterion(name="Lifts checked", due_history=THRICE)

    assert "“Lifts checked” has had 3 dates" in question(serial_slip, a_snapshot(criterion)).text


def test_asks_one_question_about_the_go_live_and_what_moved_with_it():
    moved = a_programme(planned_go_lives=("2026-03-02", "2026-09-07", "2027-01-22"))
    criteria = [a_criterion(f"OP-0{n}", due_history=THRICE) for n in (1, 2)]

    asked = question(serial_slip, a_snapshot(criteria, a_gateway(planned_history=THRICE), moved))

    assert [cited.ref for cited in asked.refs][:2] == ["programme", "G-01"]
    assert "and 3 other records tell the same" in asked.text


def test_asks_one_question_about_several_must_haves():
    criteria = [a_criterion(f"OP-0{n}", due_history=THRICE) for n in (1, 2, 3)]

    text = question(serial_slip, a_snapshot(criteria)).text

    assert text.startswith("3 must-haves have had 3 dates or more, among them")


@pytest.mark.parametrize(
    "text",
    [
        "The recovery plan makes up a delay of twelve weeks in eight weeks.",
        "Build is ten weeks late; go-live put back by four weeks although it is ten weeks late.",
        "The replan allows less time than the slippage it has to absorb.",
        "The revised plan leaves six weeks for a 3 month overrun.",
        "Go-live has been postponed for the third time.",
        "The cutover date has slipped again.",
        "The new plan recovers a nine-week slip in five weeks.",
        "The programme is 12 weeks late; the revised date is only six weeks later.",
        "This is the third go-live date.",
    ],
)
def test_asks_when_a_note_tells_of_it(text):
    told = a_note(kind="board_minute", text=text)

    assert asked_about(serial_slip, a_snapshot(told)) == ["N-01"]


def test_is_silent_about_one_deferral():
    once = a_programme(planned_go_lives=("2026-09-07", "2027-01-22"))
    gateway = a_gateway(planned_history=("2026-08-31", "2026-12-08"))
    criterion = a_criterion(due_history=("2026-08-24", "2026-12-08"))

    assert asked_about(serial_slip, a_snapshot(once, gateway, criterion)) == []


def test_is_silent_about_a_date_written_down_again_and_again():
    same = a_criterion(due_history=("2026-08-24", "2026-08-24", "2026-12-08", "2026-12-08"))

    assert asked_about(serial_slip, a_snapshot(same)) == []


def test_is_silent_about_a_date_brought_forward():
    sooner = a_criterion(due_history=("2027-01-11", "2026-12-21", "2026-12-08"))

    assert asked_about(serial_slip, a_snapshot(sooner)) == []


def test_is_silent_about_a_should():
    should = a_criterion(priority="should", due_history=THRICE)

    assert asked_about(serial_slip, a_snapshot(should)) == []


def test_is_silent_about_what_is_done():
    measured = a_measured_criterion(due_history=THRICE)
    proved = a_criterion("OP-02", due_history=THRICE)
    proof = judged("green", of="OP-02"), filed("test_report", of="OP-02")

    assert (
        asked_about(serial_slip, a_snapshot(measured, readings(("2026-11-23", 81)), proved, proof))
        == []
    )


def test_is_silent_about_a_gateway_that_was_held_once_another_is_to_come():
    held = a_gateway(planned_history=THRICE[:2], planned="2026-11-16", held="2026-11-16")

    assert asked_about(serial_slip, a_snapshot(held)) == ["G-01"]
    assert asked_about(serial_slip, a_snapshot(held, a_gateway("G-02"))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Go-live was put back once, by twelve weeks, after a rehearsal failed.",
        "Delay of two weeks; the revised plan adds four weeks.",
        "Options paper compares July, September and not going.",
        "The date will not be moved again.",
        "The ward moved beds twice.",
        "Testing takes six weeks.",
        "A two-week delay was absorbed by four weeks of float.",
    ],
)
def test_is_silent_about_a_note_of_something_else(text):
    assert asked_about(serial_slip, a_snapshot(a_note(kind="decision", text=text))) == []


def test_is_silent_about_another_trusts_dates():
    lesson = a_note(kind="peer_lesson", text="They had postponed go-live three times.")

    assert asked_about(serial_slip, a_snapshot(lesson)) == []
