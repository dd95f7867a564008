import dataclasses
import datetime as dt

import pytest

from readiness.questions.asking import ask, questions_document, ranked
from readiness.vocabulary import QuestionState
from tests.factories import (
    AS_OF,
    a_criterion,
    a_question,
    a_snapshot,
    an_action,
    an_answer,
    judged,
)
from tests.questions.rules_for_tests import EACH, criteria, states

A_WEEK_AGO, NINTH, FIRST_WEEK = "2026-11-16", "2026-11-09", "2026-11-02"
NO_RULE: tuple[()] = ()
SILENT = dataclasses.replace(EACH, notices=lambda _: ())


def put(**changes):
    """What a rule asked about the third criterion, as it was put a week ago."""
    ordinary = {"rule": "each_of_them", "text": "Statement 3?", "about": ("OP-03",)}
    return a_question(**{**ordinary, "asked": A_WEEK_AGO, **changes})


def promise(**changes):
    ordinary = {"text": "The night list", "owner": "COO", "due": "2026-11-20", "source": "Q-01"}
    return an_action(**ordinary | changes)


def first(*things, rules=(EACH,), as_of=AS_OF):
    return ranked(a_snapshot(criteria(3), *things, as_of=as_of), rules=rules)[0]


def of_third(*things, as_of=AS_OF):
    """What the meeting hears about the third criterion."""
    found = ranked(a_snapshot(criteria(3), *things, as_of=as_of), rules=(EACH,))
    return next(question for question in found if question.refs[0].ref == "OP-03")


@pytest.mark.parametrize(
    ("said", "tells"),
    [
        ([], "Asked on 16 November; no answer is on record."),
        (
            [an_answer(answer="Booked", assurance="not_assured")],
            "Asked on 16 November; the answer was “Booked”, which left us not assured.",
        ),
        (
            [an_answer(answer="Booked", assurance="partly"), promise()],
            "Asked on 16 November; the answer was “Booked”, which left us partly assured; "
            "promised by 20 November, not received.",
        ),
        (
            [an_answer(answer="Booked", assurance="assured"), promise()],
            "Asked on 16 November; the answer was “Booked”; promised by 20 November, not received.",
        ),
        (
            [an_answer(answer="Booked", assurance="partly"), promise(due="2026-12-01")],
            "Asked on 16 November; the answer was “Booked”, which left us partly assured; "
            "promised by 1 December, still to come.",
        ),
        (
            [
                an_answer(answer="Booked", assurance="assured"),
                promise(due="2026-11-21", due_history=("2026-11-18", "2026-11-21")),
            ],
            "Asked on 16 November; the answer was “Booked”; promised by 18 November, moved to "
            "21 November, not received.",
        ),
    ],
)
def test_a_weak_answer_or_a_broken_promise_comes_back_on_top_and_says_so(said, tells):
    question = first(put(), *said)

    assert (question.refs[0].ref, question.comes_back) == ("OP-03", True)
    assert question.last_time == tells
    assert question.spoken == f"{tells} {question.text}"


def test_what_was_asked_twice_says_so_and_weighs_more():
    earlier = put(ref="Q-00", asked=FIRST_WEEK)
    once = first(put())
    twice = first(earlier, put())

    assert (once.marks, twice.marks) == ("asked once", "asked twice")
    assert twice.last_time.startswith("Asked twice, last on 16 November;")
    assert twice.score == once.score + 10


@pytest.mark.parametrize(
    "said",
    [
        [an_answer(assurance="assured")],
        [an_answer(assurance="assured"), promise(due="2026-12-01")],
        [an_answer(assurance="partly"), promise(closed="2026-11-19", status="kept")],
        [an_answer(assurance="partly"), promise(closed="2026-11-21", status="kept")],
    ],
)
def test_what_was_answered_well_or_kept_does_not_come_back(said):
    question = of_third(put(), *said)

    assert question.state is QuestionState.ANSWERED
    assert not question.comes_back


def test_it_does_not_come_back_while_the_meeting_still_sits():
    weak = [an_answer(assurance="not_assured", answered="2026-11-16"), promise(due="2026-11-10")]
    question = of_third(put(), *weak, as_of=A_WEEK_AGO)

    assert question.state is QuestionState.ANSWERED


def test_what_is_put_and_not_answered_yet_stays_before_the_meeting():
    open_now = [put(asked=AS_OF), a_criterion("CS-01", pillar="clinical_safety")]
    placed = ranked(a_snapshot(criteria(3), *open_now), cap=1, rules=(EACH,))

    assert [q.refs[0].ref for q in placed if q.state is QuestionState.ASKED] == ["OP-03"]
    assert not placed[0].past


def test_what_was_said_last_time_is_told_while_it_is_put_again():
    again = first(put(ref="Q-00", asked=NINTH), put(asked=AS_OF))

    assert again.last_time == "Asked on 9 November; no answer is on record."


def test_a_later_answer_that_assures_settles_what_was_weak_before():
    weak = [put(ref="Q-00", asked=NINTH), an_answer("Q-00", assurance="not_assured")]
    question = of_third(*weak, put(), an_answer(assurance="assured"))

    assert question.state is QuestionState.ANSWERED


@pytest.mark.parametrize(("on", "state"), [("2026-11-18", "reserve"), (A_WEEK_AGO, "answered")])
def test_what_was_answered_well_is_asked_again_once_something_new_comes(on, state):
    green = [a_criterion(name="Lifts checked"), judged("green", on)]
    settled = [put(rule="green_no_evidence", about=("OP-01",)), an_answer(assurance="assured")]
    (question,) = ranked(a_snapshot(*green, *settled), cap=0)

    assert question.state.value == state
    assert not question.comes_back


def test_a_promise_that_is_broken_comes_back_though_its_rule_is_silent():
    settled = [put(), an_answer(assurance="assured"), promise()]
    (question,) = ranked(a_snapshot(criteria(3), *settled), rules=(SILENT,))

    assert (question.state, question.is_raised) == (QuestionState.ASKED, False)
    assert question.text == "Statement 3?"
    assert question.spoken.startswith("The records no longer raise this question. Asked on 16")


def test_a_promise_that_is_broken_comes_back_though_its_rule_is_no_longer_there():
    settled = [put(rule="a_rule_of_old"), an_answer(assurance="assured"), promise()]
    (question,) = ranked(a_snapshot(criteria(3), *settled), rules=NO_RULE)

    assert (question.trigger, question.state) == ("a_rule_of_old", QuestionState.ASKED)


def test_a_weak_answer_does_not_come_back_once_its_rule_is_silent():
    settled = [put(), an_answer(assurance="partly"), promise(closed=None, due="2026-12-01")]

    assert ranked(a_snapshot(criteria(3), *settled), rules=(SILENT,)) == ()


@pytest.mark.parametrize(
    ("answered", "state"),
    [([], "asked"), ([an_answer(assurance="assured", answered=AS_OF)], "answered")],
)
def test_what_was_put_today_stays_though_its_rule_falls_silent_meanwhile(answered, state):
    snapshot = a_snapshot(criteria(3), put(asked=AS_OF), answered)
    (question,) = ranked(snapshot, rules=(SILENT,))

    assert question.state.value == state


def test_what_was_answered_before_is_forgotten_once_its_rule_is_silent():
    settled = [put(), an_answer(assurance="assured")]

    assert ranked(a_snapshot(criteria(3), *settled), rules=(SILENT,)) == ()


def test_a_held_question_whose_reason_is_gone_says_so():
    held = put(asked=None, parked={"by": "Chair", "reason": "Paper", "until": "2026-12-07"})
    (question,) = ranked(a_snapshot(criteria(3), held), rules=(SILENT,))

    assert question.state is QuestionState.PARKED
    assert question.spoken == "The records no longer raise this question. Statement 3?"


def test_a_hold_that_is_over_and_whose_reason_is_gone_is_forgotten():
    held = put(asked=None, parked={"by": "Chair", "reason": "Paper", "until": "2026-11-20"})

    assert ranked(a_snapshot(criteria(3), held), rules=(SILENT,)) == ()


def test_a_question_is_held_with_the_first_record_that_it_cites_whatever_its_words():
    held = put(asked=None, text="When?", parked={"by": "Chair", "until": "2026-12-07"})

    assert states(a_snapshot(criteria(3), held)) == ["asked", "asked", "parked"]
    assert of_third(held).state is QuestionState.PARKED


def test_a_question_about_another_record_first_is_another_matter():
    other = put(about=("OP-09", "OP-03"), dismissed={"by": "Chair", "reason": "Done"})

    assert of_third(other).put is not None
    assert of_third(put(about=("OP-09", "OP-08"), dismissed={"by": "Chair"})).put is None


def test_the_chairs_words_stand_and_the_rules_stay_beside_them():
    reworded = put(asked=None, text="When will it be closed?", original="Statement 3?")
    question = of_third(reworded)

    assert question.text == "When will it be closed?"
    assert question.own_words == ask(a_snapshot(criteria(3)), rules=(EACH,))[2].text


def test_whom_the_chair_puts_it_to_stands():
    assert of_third(put(asked=None, to="CDIO")).to == "CDIO"


def by_hand(ref="Q-05", text="Who covers the wards?", **changes):
    ordinary = {"raised": "2026-11-20", "raised_by": "Pat", "sent_in": True, "asked": None}
    return a_question(ref, text=text, **ordinary | changes)


def test_a_question_sent_in_stands_before_the_rules():
    never = a_criterion("CS-01", pillar="clinical_safety", priority="must_not_waive")
    question = first(never, by_hand())

    assert (question.text, question.marks) == ("Who covers the wards?", "sent in")
    assert question.why == "Sent in on 20 November by Pat."


def test_what_comes_back_stands_before_what_was_sent_in():
    heard = ranked(a_snapshot(criteria(3), put(), by_hand()), rules=(EACH,))

    assert [question.marks for question in heard[:2]] == ["asked once", "sent in"]


def test_the_chairs_own_question_is_our_own_and_one_that_is_not_named_says_so():
    own, unnamed = by_hand(sent_in=None), by_hand(raised_by="not named")

    assert first(own).marks == "our own"
    assert first(own).why == "Written on 20 November by Pat."
    assert first(unnamed).why == "Sent in on 20 November, not named."


def test_a_question_sent_in_is_put_to_the_executive_of_the_records_it_cites():
    cited = a_criterion(executive="Chief nurse")
    (question,) = ranked(a_snapshot(cited, by_hand(about=("OP-01", "OP-77"))), rules=NO_RULE)

    assert question.to == "Chief nurse"
    assert [record.ref for record in question.refs] == ["OP-01"]


def test_a_question_sent_in_and_answered_weakly_comes_back_in_the_words_it_was_put_in():
    weak = by_hand(asked=A_WEEK_AGO, text="Who covers nights?", original="Who covers the wards?")
    question = first(weak, an_answer("Q-05", assurance="not_assured"))

    assert (question.text, question.own_words) == ("Who covers nights?", "Who covers the wards?")
    assert question.marks == "sent in · asked once"


@pytest.mark.parametrize(
    ("things", "state"),
    [
        ([by_hand()], "asked"),
        ([by_hand(dismissed={"by": "Chair"})], "dismissed"),
        ([by_hand(parked={"by": "Chair", "until": "2026-12-07"})], "parked"),
        ([by_hand(asked=A_WEEK_AGO), an_answer("Q-05", assurance="assured")], "answered"),
        (
            [by_hand(asked=NINTH), by_hand("Q-06"), an_answer("Q-05", assurance="assured")],
            "asked",
        ),
    ],
)
def test_what_was_sent_in_has_its_place_like_any_other(things, state):
    (question,) = ranked(a_snapshot(things), rules=NO_RULE)

    assert question.state.value == state


def test_a_question_sent_in_later_is_not_known_yet():
    assert ranked(a_snapshot(by_hand(), as_of=dt.date(2026, 11, 19)), rules=NO_RULE) == ()


@pytest.mark.parametrize(
    "later",
    [
        {"asked": AS_OF, "asked_by": "Chair"},
        {"parked": {"by": "Chair", "until": "2026-12-07", "on": AS_OF}},
        {"dismissed": {"by": "Chair", "on": AS_OF}},
    ],
)
def test_what_was_done_with_it_later_was_not_so_on_an_earlier_day(later):
    (question,) = ranked(a_snapshot(by_hand(**later), as_of="2026-11-22"), rules=NO_RULE)

    assert (question.state, question.past) == (QuestionState.ASKED, ())
    assert question.key == "Q-05"


def test_a_question_is_new_until_it_is_put():
    fresh = [a_criterion(name="Lifts checked"), judged("green", "2026-11-20")]
    (new,) = ranked(a_snapshot(fresh))
    (old,) = ranked(a_snapshot(fresh, put(rule="green_no_evidence", about=("OP-01",))))

    assert (new.marks, old.marks) == ("new", "asked once")


def test_the_terminal_says_what_was_said_last_time():
    green = [a_criterion(name="Lifts checked"), judged("green", FIRST_WEEK)]
    asked = put(rule="green_no_evidence", about=("OP-01",))
    (document,) = questions_document(a_snapshot(green, asked, an_answer(assurance="partly")))

    assert document["text"].startswith("Asked on 16 November; the answer was “By the 20th”")
