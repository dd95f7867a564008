import pytest

from tests.exchange.loading import a_file
from tests.exchange.refusing import of, refused


def test_another_format_is_refused_and_nothing_else_is_judged():
    file = a_file(people="nobody") | {"format": "readiness-programme/2"}
    assert refused(file) == (
        "The file, key 'format': 'readiness-programme/2' is not one that can be read; "
        "use readiness-programme/1."
    )


def test_a_file_without_a_format_is_refused():
    assert refused({"programme": {}}) == (
        "The file, key 'format': it is missing; write format: readiness-programme/1."
    )


def test_a_file_without_a_programme_is_refused():
    assert refused({"format": "readiness-programme/1"}) == (
        "The file, key 'programme': give its name and its go_live day."
    )


def test_a_programme_without_its_day_is_refused():
    assert refused({"format": "readiness-programme/1", "programme": {"name": "EPR"}}) == (
        "Programme, key 'go_live': it is missing."
    )


def test_as_of_stands_at_the_top():
    assert refused(a_file(programme={"as_of": "2022-05-11"})) == (
        "Programme, key 'as_of': it stands at the top of the file."
    )


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ("OP-01", "Criteria: 'OP-01' will not do: it must be a list."),
        ({}, "Criteria: {} will not do: it must be a list."),
        (["OP-01"], "Criteria 1: 'OP-01' will not do: it must be a mapping."),
    ],
)
def test_a_section_is_a_list_of_mappings(rows, sentence):
    assert refused(a_file(criteria=rows)) == sentence


def test_a_reading_is_a_mapping_or_a_pair():
    assert of(readings=[["2022-05-11"]]) == (
        "Criterion 'OP-01', readings 1: ['2022-05-11'] will not do: it must be a mapping or a pair."
    )
