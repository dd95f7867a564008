from pathlib import Path

import pytest

from readiness.exchange.questions_page import questions_page
from readiness.questions.catalogue import RULES
from readiness.questions.library import title_of
from readiness.thresholds import THRESHOLDS

KEPT = Path(__file__).parents[2] / "docs" / "questions.md"


def test_the_page_that_is_kept_is_the_page_that_the_rules_write():
    assert KEPT.read_text(encoding="utf-8") == questions_page(), "run `make docs`"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_page_tells_each_rule_once(rule):
    assert questions_page().count(f"### {title_of(rule)}\n\n`{rule.name}` · {rule.code}\n") == 1


def test_the_page_tells_every_number_that_a_trust_may_set():
    assert not [name for name in THRESHOLDS if f"`{name}`" not in questions_page()]


def test_the_page_says_in_five_steps_how_to_add_a_question():
    section = questions_page().split("## How to add a question, in five steps")[1]

    assert [line[:2] for line in section.split("##")[0].splitlines() if line[:1].isdigit()] == [
        f"{n}." for n in range(1, 6)
    ]
