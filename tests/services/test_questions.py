import datetime as dt

import pytest

from readiness.errors import ChangedSince, Refused
from readiness.model import Parked
from readiness.model import Question as Put
from readiness.questions.asking import ask
from readiness.questions.recorded import of_record
from readiness.services import questions
from tests.factories import AS_OF
from tests.questions.rules_for_tests import EACH
from tests.services.deeds import heard

CHAIR, SECRETARY, ACCOUNTABLE = "P-08", "P-09", "P-04"
NEXT_WEEK = dt.date(2026, 11, 30)
WORDS = "“Statement of OP-01”, 1 in all, stood open. On what date is each closed?"


def raised(work):
    """What a rule raises about the first criterion."""
    return ask(work.snapshot(), rules=(EACH,))[0]


def on_record(work_as, ref="Q-01"):
    with work_as(CHAIR) as work:
        return work.get(Put, ref)


def test_a_question_is_put_to_the_executive_of_its_records_in_the_chairs_name(work_as):
    with work_as(SECRETARY) as work:
        put = questions.put_question(work, raised(work), to=None)

    assert (put.rule, put.text, put.about) == ("each_of_them", WORDS, ("OP-01",))
    assert (put.asked, put.asked_by, put.to) == (AS_OF, "Charlie Chair", None)


def test_a_question_is_put_to_somebody_else_in_other_words_and_keeps_its_own(work_as):
    with work_as(CHAIR) as work:
        put = questions.put_question(work, raised(work), to="CDIO", text="When is it closed?")

    assert (put.to, put.text, put.original) == ("CDIO", "When is it closed?", WORDS)


def test_a_question_is_put_once_a_day(work_as):
    with work_as(CHAIR) as work:
        questions.put_question(work, raised(work))

    with pytest.raises(Refused, match="put today already"), work_as(SECRETARY) as work:
        questions.put_question(work, raised(work))


def test_the_second_to_put_it_on_an_older_page_is_told(work_as):
    with work_as(CHAIR) as work:
        seen, question = work.known.number, heard(work, "Q-11")
        questions.hold_question(work, question, until=NEXT_WEEK, reason="Paper to come")

    with (
        pytest.raises(ChangedSince, match="by Charlie Chair"),
        work_as(SECRETARY, seen=seen) as work,
    ):
        questions.put_question(work, question)


def test_a_question_that_is_put_again_another_day_is_a_question_of_its_own(work_as):
    with work_as(CHAIR) as work:
        questions.put_question(work, raised(work))
    with work_as(CHAIR, day=NEXT_WEEK) as work:
        again = questions.put_question(work, raised(work))

    assert (again.ref, again.asked) == ("Q-02", NEXT_WEEK)
    assert on_record(work_as).asked == AS_OF


def test_a_question_is_held_until_a_day_for_a_reason(work_as, trail):
    with work_as(SECRETARY) as work:
        held = questions.hold_question(work, raised(work), until=NEXT_WEEK, reason="Paper to come")

    by = "Charlie Chair"
    assert held.parked == Parked(by=by, reason="Paper to come", until=NEXT_WEEK, on=AS_OF)
    assert held.asked is None
    assert trail()[-1].why == "Paper to come"


@pytest.mark.parametrize(
    ("until", "reason", "said"),
    [(NEXT_WEEK, " ", "why the question is held"), (AS_OF, "Paper", "23 November 2026 is not")],
)
def test_a_hold_without_a_reason_or_a_day_to_come_is_refused(work_as, trail, until, reason, said):
    with pytest.raises(Refused, match=said), work_as(CHAIR) as work:
        questions.hold_question(work, raised(work), until=until, reason=reason)

    assert trail() == []


def test_a_question_is_dismissed_for_a_reason(work_as, trail):
    with work_as(CHAIR) as work:
        set_aside = questions.dismiss_question(work, raised(work), reason="Asked in committee")

    assert set_aside.dismissed is not None
    assert set_aside.dismissed.reason == trail()[-1].why == "Asked in committee"


def test_a_question_is_not_dismissed_without_a_reason(work_as):
    with pytest.raises(Refused, match="why the question is dismissed"), work_as(CHAIR) as work:
        questions.dismiss_question(work, raised(work), reason="")


def test_what_was_put_today_and_is_held_after_all_was_not_put(work_as):
    with work_as(CHAIR) as work:
        questions.put_question(work, raised(work))
    with work_as(CHAIR) as work:
        held = questions.hold_question(work, raised(work), until=NEXT_WEEK, reason="No time")

    assert (held.ref, held.asked, held.asked_by) == ("Q-01", None, None)


@pytest.mark.parametrize(
    "deed",
    [
        lambda work, q: questions.hold_question(work, q, until=NEXT_WEEK, reason="Paper"),
        lambda work, q: questions.dismiss_question(work, q, reason="Asked"),
        lambda work, q: questions.put_question(work, q),
    ],
)
def test_a_question_is_brought_back(work_as, deed):
    with work_as(CHAIR) as work:
        deed(work, raised(work))
    with work_as(SECRETARY) as work:
        back = questions.bring_back_question(work, raised(work))

    assert (back.ref, back.parked, back.dismissed, back.asked) == ("Q-01", None, None, None)


def test_a_question_that_stands_on_the_list_is_not_brought_back(work_as):
    with pytest.raises(Refused, match="neither held nor dismissed"), work_as(CHAIR) as work:
        questions.bring_back_question(work, raised(work))


def test_rewording_keeps_the_rules_own_words_and_taking_them_up_again_drops_the_others(work_as):
    with work_as(CHAIR) as work:
        put = questions.reword_question(work, raised(work), text="When is it closed?")
        assert (put.asked, put.text, put.original) == (None, "When is it closed?", WORDS)

        put = questions.reword_question(work, raised(work), text=WORDS)
        assert (put.ref, put.text, put.original) == ("Q-01", WORDS, None)


def test_what_was_reworded_is_put_in_those_words(work_as):
    with work_as(CHAIR) as work:
        questions.reword_question(work, raised(work), text="When is it closed?")
    with work_as(CHAIR) as work:
        put = questions.put_question(work, raised(work))

    assert (put.text, put.original, put.asked) == ("When is it closed?", WORDS, AS_OF)


@pytest.mark.parametrize(("text", "said"), [("", "Type the question"), (WORDS, "words already")])
def test_rewording_takes_other_words(work_as, text, said):
    with pytest.raises(Refused, match=said), work_as(CHAIR) as work:
        questions.reword_question(work, raised(work), text=text)


def test_the_chair_writes_a_question_of_their_own(work_as):
    with work_as(SECRETARY) as work:
        put = questions.write_question(work, text="Who covers?", to="COO", about=["OP-01"])

    assert (put.rule, put.raised, put.raised_by) == (None, AS_OF, "Charlie Chair")
    assert (put.to, put.about, put.sent_in) == ("COO", ("OP-01",), None)


@pytest.mark.parametrize(
    ("text", "about", "said"),
    [
        ("On what  date IS it shown?", [], "on the list already"),
        ("Who covers?", ["OP-99"], "Nothing is called OP-99"),
        (" ", [], "Type the question"),
    ],
)
def test_a_question_that_says_nothing_new_or_cites_nothing_is_refused(work_as, text, about, said):
    with pytest.raises(Refused, match=said), work_as(CHAIR) as work:
        questions.write_question(work, text=text, about=about)


def test_somebody_sends_a_question_in_by_name(work_as):
    with work_as(ACCOUNTABLE) as work:
        put = questions.send_in_question(work, text="Who covers the wards?")

    assert (put.sent_in, put.raised_by, put.raised) == (True, "Alex Accountable", AS_OF)


def test_what_was_sent_in_and_is_put_again_still_says_who_sent_it(work_as):
    with work_as(CHAIR) as work:
        questions.put_question(work, heard(work, "Q-11"))
    with work_as(CHAIR, day=NEXT_WEEK) as work:
        again = questions.put_question(work, of_record(work.snapshot(), work.get(Put, "Q-11")))

    assert (again.ref, again.raised_by, again.asked) == ("Q-01", "Alex Accountable", NEXT_WEEK)
