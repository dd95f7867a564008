import pytest

from readiness.policy import Policy
from readiness.thresholds import DUE_LATE, LOW_CONFIDENCE, QUESTIONS, QUIET_AFTER, THRESHOLDS
from tests.factories import AS_OF, a_policy, a_snapshot


def test_what_nobody_has_changed_is_our_default():
    policy = a_snapshot().policy

    assert {t.name: policy[t] for t in THRESHOLDS.values()} == {
        t.name: t.default for t in THRESHOLDS.values()
    }


def test_what_the_trust_has_chosen_decides():
    assert a_snapshot(a_policy("quiet_after_days", 40)).policy[QUIET_AFTER] == 40


def test_a_share_is_chosen_in_per_cent():
    assert a_snapshot(a_policy("due_late_percent", 60)).policy.share(DUE_LATE) == 0.6


@pytest.mark.parametrize(("chosen", "kept"), [(0, 1), (2.9, 2), (99, 5), (float("inf"), 5)])
def test_what_is_chosen_stays_within_its_bounds(chosen, kept):
    entry = a_policy("low_confidence", 3).model_copy(update={"value": chosen})

    assert Policy.chosen((entry,))[LOW_CONFIDENCE] == kept


@pytest.mark.parametrize("value", ["many", True, None])
def test_what_is_no_number_changes_nothing(value):
    assert a_snapshot(a_policy("quiet_after_days", value)).policy[QUIET_AFTER] == 28


def test_a_name_that_stands_for_nothing_changes_nothing():
    assert a_snapshot(a_policy("quiet_after_moons", 1)).policy[QUIET_AFTER] == 28


@pytest.mark.parametrize(("until", "expected"), [(AS_OF, 7), ("2026-11-22", 5)])
def test_a_change_counts_on_its_last_day_and_not_after(until, expected):
    entry = a_policy("questions_per_meeting", 7, until=until)

    assert a_snapshot(entry).policy[QUESTIONS] == expected


@pytest.mark.parametrize("value", [False, "off", "Off ", "no"])
def test_a_rule_is_off_by_its_name_or_its_code(value):
    policy = a_snapshot(a_policy("EVD-09", value), a_policy("watermelon", value)).policy

    assert policy.off_by("quiet_workstream", "EVD-09")
    assert policy.off_by("watermelon", "EVD-08")
    assert policy.off_by("serial_slip", "PLN-03") is None


@pytest.mark.parametrize("value", [True, "on", 0, 1, None])
def test_a_rule_is_on_unless_it_says_off(value):
    assert a_snapshot(a_policy("watermelon", value)).policy.off_by("watermelon") is None


@pytest.mark.parametrize("threshold", THRESHOLDS.values(), ids=lambda threshold: threshold.name)
def test_every_threshold_says_what_it_decides_within_its_bounds(threshold):
    assert threshold.least <= threshold.default <= threshold.most
    assert threshold.unit
    assert threshold.says.count("{}") == 1
    assert str(threshold.default) in threshold.sentence(threshold.default)
