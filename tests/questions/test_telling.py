import pytest

from readiness.questions.rule import Noticed, Receipt
from readiness.questions.telling import is_dealt_with, joined, sharpest, tellers, tells, told
from tests.factories import a_criterion, a_note, a_snapshot, an_issue

ABOUT, TERMS = ("load test",), ("stop", "not held")


def heard(*things):
    return [record.ref for record in tellers(a_snapshot(*things))]


@pytest.mark.parametrize("kind", ["peer_lesson", "appetite", "question"])
def test_what_is_said_of_others_or_asked_tells_nothing_of_this_programme(kind):
    assert heard(a_note(kind=kind)) == []


@pytest.mark.parametrize(
    ("changes", "refs"),
    [
        ({"severity": 2}, ["IS-01"]),
        ({"severity": 3}, ["IS-01"]),
        ({"severity": None}, ["IS-01"]),
        ({"severity": 4}, []),
        ({"status": "closed"}, []),
    ],
)
def test_an_open_issue_that_matters_tells(changes, refs):
    assert heard(an_issue(**changes)) == refs


@pytest.mark.parametrize(
    "answer", [{"response": "Closed on 9 November"}, {"action_closed": "2026-11-09"}]
)
def test_a_note_that_was_dealt_with_tells_nothing_more(answer):
    assert is_dealt_with(a_note(**answer))
    assert heard(a_note(**answer)) == []


@pytest.mark.parametrize("answer", [{"response": "Noted"}, {"response": None}])
def test_a_note_that_was_only_noted_still_stands(answer):
    assert not is_dealt_with(a_note(**answer))


def test_a_record_tells_what_one_of_its_clauses_says_of_a_matter():
    assert tells(a_note(text="The load test was stopped."), ABOUT, TERMS)
    assert not tells(a_note(text="The load test passed. The lift was stopped."), ABOUT, TERMS)
    assert not tells(a_note(text="The load test was not stopped."), ABOUT, TERMS)


def test_a_record_named_for_a_matter_tells_of_it_in_every_sentence():
    assert tells(
        a_note(name="Load test", text="It ran an hour. Then it was stopped."), ABOUT, TERMS
    )


def test_quotes_the_first_sentence_that_says_it():
    note = a_note(name="Minute", text="All were there. The load test was stopped.")

    assert sharpest(note, TERMS) == "The load test was stopped."
    assert told(a_snapshot(), note, terms=TERMS) == (
        "said on 12 October: “The load test was stopped”"
    )


def test_does_not_repeat_the_name_of_an_issue_that_says_no_more():
    issue = an_issue(name="Load test stopped")

    assert told(a_snapshot(), issue, terms=TERMS) == "was raised on 2 November and is open"


def seen(record, *rows):
    return Noticed(
        record, "stood open", receipts=tuple(Receipt(record.ref, "name", r) for r in rows)
    )


def test_what_tells_of_the_same_thing_stands_beside_what_was_noticed():
    printers = a_criterion("TE-22", name="Label printers mapped")
    same, other = an_issue(name="Printers: labels blank"), an_issue("IS-02", name="Lift shut")

    first, last = joined([seen(printers, "red")], [seen(same, "blank"), seen(other, "shut")])

    assert first.record == other
    assert (last.record, last.besides) == (printers, (same,))
    assert [row.says for row in last.receipts] == ["red", "blank"]
