import json

from readiness.exchange.files import read_file
from readiness.questions.asking import ask
from tests.bench.large import CRITERIA, HAZARDS, ISSUES, document
from tests.questions.hearing import from_document


def test_a_large_programme_is_read_and_asked_about():
    large = from_document(read_file(json.dumps(document()).encode()))

    assert (len(large.criteria), len(large.issues), len(large.hazards)) == (
        *(CRITERIA, ISSUES, HAZARDS),
    )
    assert len(ask(large)) > 0


def test_a_large_programme_is_the_same_every_time():
    assert document() == document()
