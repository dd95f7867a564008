"""A trust's own matrix is pasted as it is printed, and looked at before it is put on record."""

import pytest

from readiness.exchange.scheme_pasting import pasted_scheme

OURS = (("Often", (3, 4, 5)), ("Rarely", (1, 2, 3)))


@pytest.mark.parametrize(
    "text",
    [
        "Likelihood; Slight; Serious; Grave\nOften; 3; 4; 5\nRarely; 1; 2; 3",
        "\tSlight\tSerious\tGrave\nOften\t3\t4\t5\nRarely\t1\t2\t3\n",
        "| | Slight | Serious | Grave |\n|---|---|---|---|\n| Often | 3 | 4 | 5 |\n"
        "| Rarely | 1 | 2 | 3 undesirable |",
        "Slight, Serious, Grave\nOften, 3, 4, 5\n\nRarely, 1, 2, 3",
    ],
    ids=["semicolons", "from a sheet", "markdown", "without a corner"],
)
def test_it_is_read_as_it_is_printed(text):
    found = pasted_scheme(text)
    assert (found.severities, found.rows) == (("Slight", "Serious", "Grave"), OURS)
    assert found.is_whole


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "a line of severities"),
        ("Slight; Grave", "a line for each likelihood"),
        ("x; Slight; Grave\nOften; 3; 12", "Line 2: “12” is no rating"),
        ("x; Slight; Grave\nOften; 3; red", "“red” is no rating"),
        ("x; Slight; Grave\nOften; 5; 3", "A graver harm rates lower"),
        ("x; Slight; Slight\nOften; 3; 3", "'Slight' stands in it twice"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_can_be_rated_in_it(text, why):
    found = pasted_scheme(text)
    assert not found.is_whole
    assert any(why in said for said in found.wrong)
