from readiness.questions.asking import ask, questions_document, ranked, silenced
from readiness.questions.quiet import quiet_workstream
from readiness.vocabulary import QuestionState
from tests.factories import (
    AS_OF,
    a_criterion,
    a_policy,
    a_question,
    a_snapshot,
    an_action,
    an_answer,
    judged,
)
from tests.questions.hearing import asked_about
from tests.questions.rules_for_tests import ALL, EACH, criteria, sees, states

OFF = a_policy("each_of_them", "off", by="Charlie Chair", reason="Two lists merged")


def put(**changes):
    return a_question(rule="each_of_them", about=("OP-01",), text="What moved?", **changes)


def test_a_rule_that_is_switched_off_is_silent_and_the_others_speak():
    found = ask(a_snapshot(criteria(2), OFF), rules=(EACH, ALL))

    assert {question.trigger for question in found} == {"all_of_them"}


def test_a_rule_is_switched_off_by_its_code_too():
    assert ask(a_snapshot(criteria(2), a_policy("TST-01", False)), rules=(EACH, ALL)) == ()


def test_it_speaks_again_by_itself_after_its_last_day():
    until = a_policy("each_of_them", "off", until="2026-11-30")

    assert ask(a_snapshot(criteria(1), until, as_of="2026-11-30"), rules=(EACH,)) == ()
    assert len(ask(a_snapshot(criteria(1), until, as_of="2026-12-01"), rules=(EACH,))) == 1


def test_it_spoke_before_its_first_day():
    since = a_policy("each_of_them", "off", since=AS_OF)

    assert len(ask(a_snapshot(criteria(1), since, as_of="2026-11-22"), rules=(EACH,))) == 1


def test_the_more_general_rule_speaks_where_the_specific_one_is_off():
    general = sees("more_general", gives_way_to=("each_of_them",))

    (asked,) = ask(a_snapshot(criteria(1), OFF), rules=(general, EACH))

    assert asked.trigger == "more_general"


def test_what_it_would_ask_is_kept_apart_and_stated():
    found = silenced(a_snapshot(criteria(2), OFF), rules=(EACH, ALL))

    assert [(q.trigger, q.state) for q in found] == [
        ("each_of_them", QuestionState.SWITCHED_OFF)
    ] * 2


def test_the_terminal_states_what_is_switched_off_only_where_all_is_asked_for():
    still = a_criterion(name="Downtime boxes on wards", workstream="Continuity")
    living = a_criterion("TE-01", name="Doors open", pillar="technical", workstream="Estates")
    said = (judged("amber", "2026-10-05"), judged("amber", "2026-11-20", of="TE-01"))
    snapshot = a_snapshot(still, living, said, a_policy("quiet_workstream", "off"))

    assert asked_about(quiet_workstream, snapshot) == ["OP-01"]
    assert "switched_off" not in {q.get("state") for q in questions_document(snapshot)}
    stated = {q["trigger"]: q["state"] for q in questions_document(snapshot, all_=True)}
    assert stated["quiet_workstream"] == "switched_off"


def test_a_held_question_of_it_is_silent_as_well():
    held = put(asked=None, parked={"until": "2026-12-07"})

    assert states(a_snapshot(criteria(1), held)) == ["parked"]
    assert states(a_snapshot(criteria(1), held, OFF)) == []


def test_a_broken_promise_brings_no_question_of_it_back():
    asked = put(asked="2026-11-02")
    broken = an_action(source="Q-01", due="2026-11-09")

    assert states(a_snapshot(criteria(1), asked, an_answer(), broken, OFF)) == []


def test_what_was_put_today_stays_before_the_meeting_and_says_nothing_untrue():
    (asked,) = ranked(a_snapshot(criteria(1), put(asked=AS_OF), OFF), rules=(EACH,))

    assert asked.state is QuestionState.ASKED
    assert asked.is_raised
