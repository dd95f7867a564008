from dataclasses import dataclass, field

import pytest

from readiness.policy import Policy
from readiness.questions.catalogue import RULES
from readiness.questions.rule import Rule
from readiness.snapshot import Snapshot
from readiness.threshold import Threshold
from readiness.thresholds import GENERAL, THRESHOLDS
from tests.questions.hearing import FIXTURES, from_file

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


@dataclass(frozen=True)
class Listening(Policy):
    """A policy that remembers what it was asked for."""

    heard: set[Threshold] = field(default_factory=set)

    def __getitem__(self, threshold):
        self.heard.add(threshold)
        return super().__getitem__(threshold)


def asked_for(rule: Rule, snapshot: Snapshot) -> set[Threshold]:
    """The thresholds for which a rule asks the policy of a day."""
    listening = Listening(snapshot.policy.changed)
    heard_on = Snapshot(snapshot.known, snapshot.as_of)
    vars(heard_on)["policy"] = listening
    rule(heard_on)
    return listening.heard


@each_rule
def test_a_rule_goes_by_no_threshold_that_its_page_does_not_list(rule):
    for path in FIXTURES:
        assert asked_for(rule, from_file(path)) <= {*rule.thresholds, *GENERAL}


def test_every_threshold_is_one_that_something_goes_by():
    gone_by = {threshold for rule in RULES for threshold in rule.thresholds}

    assert {*gone_by, *GENERAL} == set(THRESHOLDS.values())


def test_a_rule_lists_what_it_goes_by_in_its_own_code():
    (quiet,) = (rule for rule in RULES if rule.name == "quiet_workstream")
    (supplier,) = (rule for rule in RULES if rule.name == "supplier_word_only")

    assert [t.name for t in quiet.thresholds] == ["quiet_after_days", "quiet_before_due_days"]
    assert supplier.thresholds == ()
