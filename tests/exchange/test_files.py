import json

import pytest

from readiness.errors import BadFile
from readiness.exchange.files import LARGEST, read_file


def refusal(text: str | bytes) -> str:
    """The one sentence with which a file is refused."""
    with pytest.raises(BadFile) as refused:
        read_file(text.encode() if isinstance(text, str) else text)
    (only,) = refused.value.refusals
    return only


def value(text: str):
    """What stands behind a key in YAML."""
    return read_file(f"key: {text}\n".encode())["key"]


@pytest.mark.parametrize(
    "text", ["no", "on", "Yes", "12:30", "010", "0x1f", "0o17", "1_000", "2022-05-11", "1.2.3"]
)
def test_what_only_older_yaml_takes_for_something_else_is_text(text):
    assert value(text) == text


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("False", False),
        ("80", 80),
        ("-3", -3),
        ("0", 0),
        ("99.6", 99.6),
        ("1e5", 100_000.0),
        ("-1.0e-07", -1e-7),
    ],
)
def test_numbers_yes_no_and_nothing_are_what_they_look_like(text, meant):
    assert value(text) == meant
    assert type(value(text)) is type(meant)


@pytest.mark.parametrize("text", ["'80'", '"true"', "'null'", "'~'", "''"])
def test_what_is_quoted_is_text(text):
    assert value(text) == text[1:-1]


def test_a_block_of_text_keeps_its_lines():
    assert read_file(b"key: |\n  one\n\n  two\n")["key"] == "one\n\ntwo\n"


def test_a_byte_order_mark_is_allowed():
    assert read_file("\ufeffkey: é\n".encode()) == {"key": "é"}


def test_content_and_not_its_ending_makes_a_file_json():
    assert read_file(b'\n {"key": [1, 2.5, "no", null, true]}') == {
        "key": [1, 2.5, "no", None, True]
    }


def test_a_yaml_mapping_may_begin_with_a_brace():
    assert read_file(b"{key: no, other: [1, two]}\n") == {"key": "no", "other": [1, "two"]}


def test_a_reference_to_another_place_is_refused():
    assert refusal("a: &lead Sam\nb: *lead\n") == (
        "Line 2: *lead is an alias; write the value out in full."
    )


def test_a_tag_is_refused():
    assert refusal("a: 1\nb: !!python/object:os.system x\n") == (
        "Line 2: tag:yaml.org,2002:python/object:os.system is a tag; leave it out."
    )


def test_a_key_that_is_repeated_is_refused():
    assert refusal("due: 1\nname: x\ndue: 2\n") == (
        "Line 3: the key 'due' is repeated; keep one of them."
    )


def test_a_key_that_is_repeated_in_json_is_refused_with_its_record():
    text = '{"issues": [{"name": "Printer", "due": 1, "due": 2}]}'
    assert refusal(text) == (
        "The key 'due' is repeated in the mapping of 'Printer'; keep one of them."
    )


def test_a_key_that_is_no_word_is_refused():
    assert refusal("? [a, b]\n: 1\n") == "Line 1: a key must be one word, not a list or a mapping."


def test_a_second_document_is_refused():
    assert refusal("a: 1\n---\nb: 2\n") == (
        "Line 2: a second document begins here; write one file for each."
    )


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_what_is_nested_too_deep_in_yaml_is_refused(opening):
    text = f"a:\n {opening * 200}"
    assert refusal(text) == "Line 2: lists and mappings are nested more than 30 deep."


@pytest.mark.parametrize("depth", [31, 200_000])
def test_what_is_nested_too_deep_in_json_is_refused(depth):
    text = '{"a": ' + "[" * depth + "]" * depth + "}"
    assert refusal(text) == "Lists and mappings are nested more than 30 deep."


@pytest.mark.parametrize("text", [".nan", ".inf", "-.INF"])
def test_what_is_not_a_finite_number_is_refused(text):
    assert refusal(f"a: 1\nb: {text}\n") == f"Line 2: {text} is not a number that can be kept."


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity"])
def test_what_is_not_a_finite_number_in_json_is_refused(text):
    assert refusal(f'{{"a": {text}}}') == (f"In the JSON, {text} is not a number that can be kept.")


def test_a_number_beyond_all_measure_is_refused():
    assert refusal("a: 1e999\n") == "Line 1: 1e999 is too large to be kept."
    assert refusal(f"a: {'9' * 5000}\n") == (
        "Line 1: a number of 5000 digits is too large to be kept."
    )
    assert refusal(json.dumps({"a": 1}).replace("1", "9" * 5000)) == (
        "In the JSON, a number of 5000 digits is too large to be kept."
    )


def test_a_file_that_is_too_large_is_refused():
    assert refusal(b"#" * (LARGEST + 1)) == (
        "The file is larger than 20 MB. A programme file holds text only."
    )


def test_a_file_in_another_encoding_is_refused():
    assert refusal("a: 1\nb: Zoë\n".encode("latin-1")) == (
        "Line 2: the file is not UTF-8; save it as UTF-8."
    )


def test_a_character_that_no_text_can_hold_is_refused():
    assert refusal("a: 1\nb: \x07\n") == (
        "Line 2: there is a character here that a text cannot hold."
    )


@pytest.mark.parametrize("text", ["", "# nothing here\n", "  \n"])
def test_an_empty_file_is_refused(text):
    assert refusal(text) == "The file is empty. It must begin with format: readiness-programme/1."


@pytest.mark.parametrize("text", ["- a\n", "[1]", "a word\n", "---\n"])
def test_a_file_that_is_no_mapping_is_refused(text):
    assert refusal(text) == (
        "The file must hold a mapping; begin with format: readiness-programme/1."
    )


def test_broken_yaml_is_refused_with_its_line():
    assert refusal("a: 1\nb: c: d\n") == (
        "Line 2: this is not YAML: mapping values are not allowed in this context."
    )


def test_broken_json_is_refused_with_its_line():
    assert refusal('{"a": 1,\n "b" 2}') == "Line 2: this is not JSON: Expecting ':' delimiter."
