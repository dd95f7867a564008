import pytest

from tests.questions.go_lives import cited
from tests.questions.phrasings import asked_with, asking, named, names, read
from tests.questions.sentence import faults

WAYS = [pytest.param(t, records, id=f"{t}: {named(records)}") for t, records in asking()]
INNOCENT = [pytest.param(records, id=named(records)) for records in read("silent.yaml")]


@pytest.mark.parametrize(("trigger", "records"), WAYS)
def test_a_pattern_is_seen_in_whatever_words_it_stands(trigger, records):
    found = [one for one in asked_with(records) if one.trigger == trigger]

    assert any(cited(one) & names(records) for one in found)
    assert [fault for one in found for fault in faults(one)] == []


@pytest.mark.parametrize("records", INNOCENT)
def test_no_question_rests_on_an_innocent_record_alone(records):
    assert [one.text for one in asked_with(records) if cited(one) <= names(records)] == []
