import pytest

from readiness.questions.dissent import frontline_dissent_unanswered
from tests.factories import (
    AS_OF,
    a_criterion,
    a_note,
    a_pulse,
    a_snapshot,
    an_action,
    filed,
)
from tests.questions.hearing import asked_about, question

UNHEARD = "Worried that the clinic screen is not ready."


def a_voice(text=UNHEARD, ref="N-01", **changes):
    ordinary = {"name": "Clerks write", "kind": "staff_voice", "author_role": "Clinic clerks"}
    return a_note(ref, text=text, **ordinary | changes)


def asks(*things, **options):
    return asked_about(frontline_dissent_unanswered, a_snapshot(*things, **options))


@pytest.mark.parametrize(
    "text",
    [
        UNHEARD,
        "Ward sisters say they have not seen the new charts.",
        "A petition of 120 consultants asks for a delay.",
        "Every booking takes twice as long as on paper.",
        "We have had no time to practise.",
        "Staff side has no confidence in the date.",
    ],
)
def test_asks_when_staff_say_that_it_is_not_ready_and_nothing_is_on_file(text):
    assert asks(a_voice(text)) == ["N-01"]


def test_asks_in_the_words_of_the_staff_with_the_day():
    text = question(frontline_dissent_unanswered, a_snapshot(a_voice())).text

    assert "“Clerks write” said on 12 October: “Worried that the clinic screen is not" in text
    assert "no answer is on file" in text


@pytest.mark.parametrize("response", ["Noted.", "Not an accurate picture.", "Thank you."])
def test_asks_when_the_response_answers_nothing(response):
    assert asks(a_voice(response=response)) == ["N-01"]


def test_asks_when_a_minute_is_the_voice_of_users():
    minute = a_voice(kind="board_minute", author_role="Staff side representative")

    assert asks(minute) == ["N-01"]


def test_asks_when_a_survey_of_staff_is_adverse():
    survey = filed("survey_result", "2026-11-02", summary="31 % feel ready", outcome="fail")

    assert asks(a_criterion(), survey) == ["OP-01"]


def test_asks_when_a_survey_says_so_in_words():
    survey = filed("survey_result", "2026-11-02", summary="Most are not confident to use it")

    assert asks(a_criterion(), survey) == ["OP-01"]


def test_asks_when_half_of_a_group_is_not_confident():
    pulses = [a_pulse(role_group="Nurses", confidence=c) for c in (1, 2, 2, 4, 5)]

    assert asks(pulses) == ["programme"]


def test_asks_one_question_about_two_voices():
    second = a_voice("Consultants object to the date.", "N-02", name="Consultants write")

    asked = question(frontline_dissent_unanswered, a_snapshot(a_voice(), second))

    assert [cited.ref for cited in asked.refs] == ["N-01", "N-02"]
    assert asked.text.startswith("2 records of what staff said have no answer on file")


@pytest.mark.parametrize(
    "response",
    [
        "Extra floorwalkers and a one-page guide agreed with clerks; closed 24 June",
        "Screen rebuilt because of this and shown to clerks",
        "Opinion stays mixed; the action on the queue is closed",
    ],
)
def test_is_silent_when_a_response_answers(response):
    assert asks(a_voice(response=response)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Clerks are content with the new clinic screen.",
        "Wards look forward to the new charts.",
        "No concerns from the wards.",
        "Nurses are confident.",
    ],
)
def test_is_silent_about_what_is_favourable(text):
    assert asks(a_voice(text)) == []


def test_is_silent_in_the_first_week():
    assert asks(a_voice(date="2026-11-17")) == []


def test_is_silent_about_a_voice_without_a_day():
    assert asks(a_voice(date=None)) == []


def test_is_silent_when_an_owned_and_dated_promise_takes_it_up():
    assert asks(a_voice(), an_action(source="Clerks write", text="Rebuild the screen")) == []


def test_is_silent_when_a_decision_answers_it():
    decision = a_note(
        "N-02",
        kind="decision",
        date="2026-11-02",
        text="The clinic screen is rebuilt before the gate.",
        about=("N-01",),
    )

    assert asks(a_voice(), decision) == []


def test_is_silent_when_the_same_people_are_content_by_now():
    later = a_voice("Clerks are happy with the new screen.", "N-02", date="2026-11-09", name="Then")

    assert asks(a_voice(), later) == []


def test_is_silent_about_staff_elsewhere():
    assert asks(a_voice(kind="peer_lesson")) == []


def test_is_silent_about_a_minute_of_the_programmes_own():
    assert asks(a_voice(kind="board_minute", author_role="Programme director")) == []


def test_is_silent_about_fewer_answers_than_would_hide_who_gave_them():
    assert asks([a_pulse(confidence=1) for _ in range(4)]) == []


def test_is_silent_about_a_survey_that_went_well_or_was_taken_up():
    well = filed("survey_result", "2026-11-02", summary="88 % feel ready", outcome="pass")
    badly = filed("survey_result", "2026-11-02", outcome="fail")
    promise = an_action(source="OP-01", text="Statement of OP-01")

    assert asks(a_criterion(), well) == []
    assert asks(a_criterion(), badly, promise) == []


def test_is_silent_about_what_staff_will_say_later():
    assert asks(a_voice(date="2026-11-30"), as_of=AS_OF) == []
