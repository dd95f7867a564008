import pytest

from readiness.questions.catalogue import RULES
from tests.questions.counted import ASKS, SILENT, counted

FEWEST_ASKS, FEWEST_SILENT = 3, 5
asking, silent = counted(ASKS), counted(SILENT)
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


@each_rule
def test_every_rule_is_shown_to_ask_and_more_often_to_be_silent(rule):
    assert asking[rule.name] >= FEWEST_ASKS
    assert silent[rule.name] >= FEWEST_SILENT
