"""Wording is helped, and what is like a hazard is found."""

import pytest

from readiness.scoring.hazard_wording import hints, most_alike
from tests.factories import a_control

LONG = "The wrong patient's record is opened in clinic"
TRAINING = a_control(kind="training", owner="Sam")
CHECK = a_control("C-02", kind="design", owner="Sam")


@pytest.mark.parametrize(
    ("name", "controls", "words"),
    [
        ("Wrong drug", [], "Say what goes wrong"),
        ("Two wrong drugs", [CHECK], "Say what goes wrong"),
        (LONG, [TRAINING], "Training is its only control"),
        (LONG, [a_control(kind=None, name="Train them", owner="S")], "Training is its only"),
        (LONG, [a_control(kind="design")], "Nobody owns 'Control C-01'"),
    ],
)
def test_help_is_given(name, controls, words):
    assert any(words in hint for hint in hints(name, controls))


@pytest.mark.parametrize(
    ("name", "controls", "owner"),
    [
        ("", [], None),
        (LONG, [], None),
        (LONG, [TRAINING, CHECK], None),
        (LONG, [a_control(kind="design")], "Sam"),
        (LONG, [a_control(state="existing", kind="training")], None),
    ],
)
def test_nothing_is_said_of_what_is_plain(name, controls, owner):
    assert list(hints(name, controls, owner=owner)) == []


KNOWN = [
    ("HZ-01", "A letter that needs a second signature is never sent"),
    ("HZ-02", "The wrong patient's record is opened or ordered on"),
    ("HZ-03", "System stops under full load"),
]


def test_the_likest_comes_first():
    assert most_alike("wrong patients record opened", KNOWN)[0][0] == "HZ-02"
    assert most_alike("letters are not sent for signature", KNOWN)[0][0] == "HZ-01"


@pytest.mark.parametrize("text", ["", "the and", "Blood sample is mislabelled"])
def test_what_is_like_nothing_finds_nothing(text):
    assert most_alike(text, KNOWN) == ()
