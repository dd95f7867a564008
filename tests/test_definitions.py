"""Every mark and every key of the screen is said what it is."""

import re
from pathlib import Path

import pytest

from pages.components.keys import EVERYWHERE, SOMEWHERE
from readiness.definitions import NOTHING_SAID_MEANS, SAID_MEANS, STATUS_MEANS, TERMS, said_means
from readiness.vocabulary import Declared, Status

PAGES = Path(__file__).parents[1] / "pages"


def test_each_status_and_each_thing_said_has_a_meaning_of_its_own():
    assert set(STATUS_MEANS) == set(Status)
    assert set(SAID_MEANS) == set(Declared)
    meanings = [*STATUS_MEANS.values(), *SAID_MEANS.values(), NOTHING_SAID_MEANS]
    assert len(set(meanings)) == len(meanings)


def test_what_nobody_has_said_has_a_meaning_too():
    assert said_means(None) == NOTHING_SAID_MEANS
    assert said_means(Declared.RED) == SAID_MEANS[Declared.RED]


@pytest.mark.parametrize("means", [*STATUS_MEANS.values(), *TERMS.values()])
def test_a_meaning_is_said_in_whole_sentences(means: str):
    assert means[0].isupper()
    assert means.endswith(".")
    assert len(means) < 200


def test_the_help_lists_the_keys_that_pages_bind_and_no_others():
    written = "\n".join(path.read_text() for path in PAGES.rglob("*.py"))
    bound = {key for found in re.findall(r"shortcut=(.+?),\n", written) for key in _keys(found)}
    listed = {key for keys in SOMEWHERE.values() for key, _ in keys}

    assert listed == {re.sub(r"\{number\}", "1 to Alt+8", key) for key in bound}
    assert "?" in dict(EVERYWHERE)


def _keys(expression: str) -> list[str]:
    """The keys in what a page gives as a shortcut."""
    return re.findall(r'"([^"]+)"', expression)
