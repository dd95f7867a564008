from datetime import date

import pytest
import yaml
from hypothesis import given, settings

from readiness.exchange.files import read_file
from readiness.exchange.writing import written
from tests.exchange.programmes import TEXTS


@settings(max_examples=300, deadline=None)
@given(TEXTS, TEXTS)
def test_every_reader_reads_every_text_as_it_was(text, key):
    document = {"a": text, "b": [text, {key: text}], "c": [[date(2022, 5, 11), text]]}

    told = written(document)

    read = read_file(told.encode())
    assert read == document | {"c": [["2022-05-11", text]]}
    for loader in (yaml.SafeLoader, yaml.CSafeLoader):
        assert yaml.load(told, Loader=loader) == document


@pytest.mark.parametrize(
    "text",
    [
        "1e5",
        "010",
        "09",
        "0o17",
        "0x1f",
        "12:30",
        "no",
        "y",
        "N",
        "on",
        "2022-05-11",
        ".5",
        "=",
        "~",
    ],
)
def test_a_text_that_some_reader_would_mistake_is_quoted(text):
    assert written({"a": text}) == f"a: '{text}'\n"


def test_days_stand_unquoted_and_a_dated_value_on_one_line():
    document = {"due": date(2022, 5, 13), "readings": [[date(2022, 5, 11), 49], {"a": None}]}

    assert written(document) == "due: 2022-05-13\nreadings:\n- [2022-05-11, 49]\n- a: null\n"


def test_keys_keep_their_order_and_long_lines_stay_whole():
    long = "word " * 60 + "end"

    assert written({"b": long, "a": "Zoë"}) == f"b: {long}\na: Zoë\n"


def test_lines_of_text_stand_as_lines():
    assert written({"a": "one\n\ntwo"}) == "a: |-\n  one\n\n  two\n"


def test_the_same_list_twice_is_written_out_twice():
    same = ["x"]

    assert written({"a": same, "b": same}) == "a:\n- x\nb:\n- x\n"
