import pytest

from readiness.questions.assurance import peer_lesson_open
from tests.factories import (
    a_criterion,
    a_measured_criterion,
    a_note,
    a_snapshot,
    filed,
    judged,
    readings,
)
from tests.questions.hearing import asked_about, question

PRINTERS = a_criterion("TE-22", name="Label printers mapped in pathology")


def a_lesson(text="Label printers came out blank on the first day.", **changes):
    ordinary = {"kind": "peer_lesson", "name": "Visit to Westmoor", "date": "2026-10-12"}
    return a_note(text=text, **ordinary | changes)


def heard(*things, **when):
    return asked_about(peer_lesson_open, a_snapshot(*things, **when))


@pytest.mark.parametrize(
    "text",
    [
        "Label printers came out blank on the first day.",
        "They saw 40 % fewer outpatients for a fortnight.",
        "Ring every general practice the week before.",
        "They wished they had twice the floorwalkers at night.",
    ],
)
def test_asks_when_no_criterion_takes_the_lesson_up(text):
    assert heard(a_lesson(text), a_criterion(name="Lifts checked")) == ["N-01"]


def test_asks_in_the_words_of_the_lesson():
    text = question(peer_lesson_open, a_snapshot(a_lesson())).text

    assert "“Visit to Westmoor” said on 12 October: “Label printers came out blank" in text
    assert "no criterion takes it up" in text


def test_asks_when_the_criterion_that_shares_its_words_is_unmet():
    asked = question(
        peer_lesson_open, a_snapshot(a_lesson(), PRINTERS, judged("amber", of="TE-22"))
    )

    assert [cited.ref for cited in asked.refs] == ["N-01", "TE-22"]
    assert "the criterion nearest to it is unmet" in asked.text


def test_asks_when_the_criterion_that_it_names_is_unmet_whatever_else_is_met():
    named = a_lesson(about=("OP-01",))
    unmet = a_criterion(name="Wards ready")

    things = (named, unmet, judged("red"), PRINTERS, judged("green", of="TE-22"))

    assert heard(*things) == ["N-01"]


def test_asks_when_the_measure_of_the_nearest_criterion_misses_its_target():
    trained = a_measured_criterion(name="Users trained", measure=None)
    lesson = a_lesson("Nurses were trained too early and had forgotten.")

    assert heard(lesson, trained, readings(("2026-11-16", 47))) == ["N-01"]


def test_asks_when_of_two_criteria_the_nearer_one_is_unmet():
    wards = a_criterion("TE-23", name="Printers on wards")
    lesson = a_lesson("Label printers in pathology failed, and printers on two wards.")
    colours = (judged("red", of="TE-22"), judged("green", of="TE-23"))

    asked = question(peer_lesson_open, a_snapshot(lesson, PRINTERS, wards, colours))

    assert [cited.ref for cited in asked.refs] == ["N-01", "TE-22"]


@pytest.mark.parametrize("response", ["Noted.", "Interesting; we will consider it.", None])
def test_asks_when_the_response_does_nothing(response):
    assert heard(a_lesson(response=response)) == ["N-01"]


def test_asks_when_a_minute_repeats_what_another_trust_learned():
    minute = a_lesson("Another trust told us that its desk had four times the calls.", kind=None)

    assert heard(minute) == ["N-01"]


def test_is_silent_when_the_lesson_maps_to_a_criterion_that_is_met():
    proof = filed("test_report", of="TE-22")

    assert heard(a_lesson(), PRINTERS, judged("met", of="TE-22"), proof) == []


def test_is_silent_when_the_matter_is_one_that_a_met_criterion_is_about():
    trained = a_measured_criterion(name="Users trained", measure=None)
    lesson = a_lesson("Train everybody twice, they said.")

    assert heard(lesson, trained, readings(("2026-11-16", 90))) == []


def test_is_silent_when_nobody_has_judged_the_criterion_yet():
    assert heard(a_lesson(), PRINTERS) == []


@pytest.mark.parametrize(
    "response", ["Every printer tested; closed 9 November", "Built into the cutover plan"]
)
def test_is_silent_when_the_answer_says_that_it_was_done(response):
    assert heard(a_lesson(response=response)) == []


def test_is_silent_when_its_action_is_closed():
    assert heard(a_lesson(action="Test printers", action_closed="2026-11-09")) == []


def test_is_silent_about_an_unmet_criterion_with_time_to_go():
    colour = judged("amber", of="TE-22")

    assert heard(a_lesson(), PRINTERS, colour, go_live="2027-06-11") == []


@pytest.mark.parametrize(
    "text", ["Their go-live went well.", "A smooth week, no problems with desk or wards."]
)
def test_is_silent_about_a_visit_that_only_reassures(text):
    assert heard(a_lesson(text)) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("internal_review", "Label printers came out blank on the first day."),
        ("staff_voice", "Another trust told us that its desk had four times the calls."),
        ("board_minute", "Lessons of the first rehearsal were discussed."),
        ("board_minute", "The other site goes live in June."),
    ],
)
def test_is_silent_about_what_is_no_lesson_from_elsewhere(kind, text):
    assert heard(a_lesson(text, kind=kind)) == []


def test_counts_the_criteria_that_are_equally_near():
    named = a_lesson(about=("TE-22", "OP-01"))
    reds = (judged("red", of="TE-22"), judged("red"))

    text = question(peer_lesson_open, a_snapshot(named, PRINTERS, a_criterion(), reds)).text

    assert "2 criteria nearest to it are unmet" in text
