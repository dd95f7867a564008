"""The log: a line of JSON for what happened, and nothing in it that somebody is or typed."""

import json
import logging

import pytest

from readiness.journal import line_of, log

TYPED = "Lee Programme <lee@example.nhs.uk> typed: wrong patient on ward 7"


def a_fault() -> Exception:
    try:
        raise ValueError(TYPED)
    except ValueError as trouble:
        return trouble


def record(name: str, said: object, *args: object, trouble: Exception | None = None):
    info = (type(trouble), trouble, trouble.__traceback__) if trouble else None
    return logging.LogRecord(name, logging.ERROR, "x.py", 1, said, args, info)


def test_a_line_says_what_happened_and_when():
    said = json.loads(line_of(record("readiness", {"event": "act", "act": "judge", "token": None})))

    assert said.pop("at").endswith("+00:00")
    assert said == {"level": "error", "event": "act", "act": "judge"}


def test_a_fault_is_told_by_its_kind_and_its_place_and_not_by_its_words():
    line = line_of(record("readiness", {"event": "fault"}, trouble=a_fault()))

    assert json.loads(line)["kind"] == "ValueError"
    assert json.loads(line)["where"][-1].startswith("tests/test_journal.py:")
    for word in ("Lee", "lee@", "patient"):
        assert word not in line


@pytest.mark.parametrize(
    "said",
    [
        record("sqlalchemy", "Failed with %s", TYPED),
        record("streamlit", "Uncaught app execution", trouble=a_fault()),
        record("authlib", "No claims of lee@example.nhs.uk"),
    ],
    ids=["what is filled in", "what it says", "an address"],
)
def test_of_a_librarys_sentence_nothing_is_told_that_it_fills_in(said: logging.LogRecord):
    line = line_of(said)
    for word in ("Lee", "lee@", "patient"):
        assert word not in line


def test_a_line_is_one_line():
    assert "\n" not in line_of(record("streamlit", "Several\nlines"))


def test_what_is_told_goes_to_the_programs_own_log():
    assert log.name == "readiness"
