from datetime import date

import pytest

from readiness.questions.governance import warning_not_answered
from tests.factories import (
    AS_OF,
    GATE,
    a_condition,
    a_criterion,
    a_gateway,
    a_note,
    a_snapshot,
    an_action,
)
from tests.questions.hearing import asked_about, question

WARNING = a_note(
    name="Laboratory review", date="2026-10-12", text="Label routing is untested. Delay is advised."
)


def a_review(text, **changes):
    return a_note(name="Laboratory review", text=text, **changes)


def a_reply(text, kind="board_minute", **changes):
    ordinary = {"name": "Reply", "date": "2026-11-02", "about": ("N-01",)}
    return a_note("N-02", kind=kind, text=text, **ordinary | changes)


@pytest.mark.parametrize(
    "text",
    [
        "We recommend a second full rehearsal.",
        "Ready only if the wireless gaps are closed.",
        "Risks to patient safety unless preparation improves.",
        "The desk cannot answer the calls that are forecast.",
        "Go-live should be put back by eight weeks.",
        "The trust should not go live on this date.",
        "Load has not been tested.",
        "Recommend proceeding, subject to two conditions.",
    ],
)
@pytest.mark.parametrize("kind", ["independent_review", "external_review", "internal_review"])
def test_asks_when_a_review_warns_and_nothing_is_on_file(text, kind):
    assert asked_about(warning_not_answered, a_snapshot(a_review(text, kind=kind))) == ["N-01"]


def test_asks_in_the_words_of_the_warning():
    text = question(warning_not_answered, a_snapshot(WARNING)).text

    assert "“Laboratory review” warned on 12 October: “Label routing is untested”" in text
    assert "no reply is on file" in text


@pytest.mark.parametrize(
    "response",
    ["Risk accepted", "Noted.", "Risk accepted by the board", "Not an accurate picture.", " "],
)
def test_asks_when_the_response_answers_nothing(response):
    unanswered = WARNING.model_copy(update={"response": response})

    assert asked_about(warning_not_answered, a_snapshot(unanswered)) == ["N-01"]


def test_asks_when_a_later_minute_only_denies_it_and_cites_the_minute():
    denial = a_reply("Laboratory review is not an accurate picture. No action log attached.")

    asked = question(warning_not_answered, a_snapshot(WARNING, denial))

    assert [cited.ref for cited in asked.refs] == ["N-01", "N-02"]
    assert "the reply of 2 November gives no reason" in asked.text


@pytest.mark.parametrize(
    "text",
    [
        "Laboratory review noted.",
        "The laboratory review on testing of labels was received and discussed.",
        "Laboratory review will be considered in June.",
    ],
)
def test_asks_when_a_later_minute_only_takes_note(text):
    assert asked_about(warning_not_answered, a_snapshot(WARNING, a_reply(text))) == ["N-01"]


def test_asks_when_a_decision_only_accepts_the_risk():
    accepted = a_reply("Risk accepted.", kind="decision")

    assert asked_about(warning_not_answered, a_snapshot(WARNING, accepted)) == ["N-01"]


def test_cites_the_criteria_that_the_review_names():
    review = a_review("Label routing is untested.", about=("TE-22",))
    criterion = a_criterion("TE-22", name="Label printers mapped", pillar="technical")

    asked = question(warning_not_answered, a_snapshot(review, criterion))

    assert [cited.ref for cited in asked.refs] == ["N-01", "TE-22"]
    assert asked.pillar == "technical"


def test_asks_when_the_reply_came_before_the_warning():
    early = a_reply("Label routing will be retested.", kind="decision", date="2026-10-05")

    assert asked_about(warning_not_answered, a_snapshot(WARNING, early)) == ["N-01"]


def test_asks_when_the_decision_is_about_something_else():
    other = a_reply("The canteen will close because of the works.", kind="decision", about=())

    assert asked_about(warning_not_answered, a_snapshot(WARNING, other)) == ["N-01"]


@pytest.mark.parametrize(
    "text",
    [
        "Ready to proceed; three recommendations, all closed.",
        "No concerns. No recommendations.",
        "We recommend that the trust proceeds.",
        "Good progress; the risk is well managed.",
        "All conditions of the last review have been met.",
        "Training went to plan on every ward.",
    ],
)
def test_is_silent_when_a_review_has_nothing_to_answer(text):
    assert asked_about(warning_not_answered, a_snapshot(a_review(text))) == []


@pytest.mark.parametrize(
    "response",
    [
        "All three closed by 26 June",
        "Risk accepted because volumes stay under ten a day",
        "Risk accepted; medical director to review by 3 June",
        "Rejected: the retest of 4 May shows every label routed",
        "Extra floorwalkers agreed",
    ],
)
def test_is_silent_when_the_response_answers(response):
    answered = WARNING.model_copy(update={"response": response})

    assert asked_about(warning_not_answered, a_snapshot(answered)) == []


def test_is_silent_when_a_decision_answers_in_its_own_words():
    decision = a_reply(
        "Routing of labels goes to a full retest before the gate.", kind="decision", about=()
    )

    assert asked_about(warning_not_answered, a_snapshot(WARNING, decision)) == []


def test_is_silent_when_a_minute_records_an_action():
    minute = a_reply("Action: labels retested by 20 November, device lead.")

    assert asked_about(warning_not_answered, a_snapshot(WARNING, minute)) == []


def test_is_silent_when_a_promise_about_it_has_an_owner_and_a_day():
    promise = an_action(source="Laboratory review", text="Retest the labels")

    assert asked_about(warning_not_answered, a_snapshot(WARNING, promise)) == []


def test_is_silent_when_a_gateways_condition_takes_it_up():
    condition = a_condition(text="Label routing retested", due="2026-12-01")

    assert asked_about(warning_not_answered, a_snapshot(WARNING, a_gateway(), condition)) == []


def test_asks_when_the_promise_has_no_day():
    promise = an_action(source="Laboratory review", text="Retest the labels", due=None)

    assert asked_about(warning_not_answered, a_snapshot(WARNING, promise)) == ["N-01"]


def test_is_silent_when_a_later_review_finds_it_all_closed():
    later = a_reply("All recommendations have been closed.", kind="internal_review")

    assert asked_about(warning_not_answered, a_snapshot(WARNING, later)) == []


@pytest.mark.parametrize("kind", ["staff_voice", "peer_lesson", "supplier_statement", "decision"])
def test_is_silent_about_what_is_no_review(kind):
    note = WARNING.model_copy(update={"kind": kind})

    assert asked_about(warning_not_answered, a_snapshot(note)) == []


def test_is_silent_about_a_review_that_is_still_to_come():
    assert asked_about(warning_not_answered, a_snapshot(WARNING, as_of="2026-10-11")) == []


def test_is_silent_about_a_review_without_a_text():
    assert asked_about(warning_not_answered, a_snapshot(a_review(None))) == []


def test_is_silent_when_the_review_has_an_action_that_is_closed():
    acted_on = WARNING.model_copy(update={"action": "Retest", "action_closed": AS_OF})

    assert asked_about(warning_not_answered, a_snapshot(acted_on)) == []


def test_is_silent_when_the_review_has_an_owned_action_still_to_come():
    owed = WARNING.model_copy(update={"action_owner": "Device lead", "action_due": GATE})

    assert asked_about(warning_not_answered, a_snapshot(owed)) == []


def test_asks_when_that_action_is_overdue():
    overdue = {"action_owner": "Device lead", "action_due": date(2026, 11, 2)}
    late = WARNING.model_copy(update=overdue)

    assert asked_about(warning_not_answered, a_snapshot(late)) == ["N-01"]


def test_asks_when_the_condition_about_it_has_no_owner():
    condition = a_condition(text="Label routing retested", due="2026-12-01", owner=None)

    assert asked_about(warning_not_answered, a_snapshot(WARNING, a_gateway(), condition)) == [
        "N-01"
    ]


def test_asks_when_an_undated_reply_answers_nothing():
    vague = a_reply("Laboratory review noted.", date=None)

    text = question(warning_not_answered, a_snapshot(WARNING, vague)).text

    assert "the reply on file gives no reason" in text
