import datetime as dt

import pytest

from readiness.errors import NotFound, Refused
from readiness.model import PolicyEntry
from readiness.services import library
from readiness.thresholds import QUESTIONS, QUIET_AFTER
from tests.factories import AS_OF

CHAIR, SECRETARY = "P-08", "P-09"
DAY = dt.timedelta(days=1)
UNTIL = AS_OF + 14 * DAY


def policy_on(work_as, day):
    with work_as(CHAIR) as work:
        return work.known.on(day).policy


def changed(work_as, value=40, **changes):
    with work_as(CHAIR) as work:
        said = {"value": value, "reason": "Summer", "until": UNTIL} | changes
        return library.change_threshold(work, "quiet_after_days", **said)


def switched_off(work_as, name="EVD-09"):
    with work_as(CHAIR) as work:
        return library.switch_off_rule(work, name, reason="Two strands merged", until=UNTIL)


def test_a_threshold_is_changed_for_a_reason_until_a_day_and_the_ledger_says_so(work_as, trail):
    entry = changed(work_as)

    assert (entry.value, entry.by, entry.reason) == (40, "Charlie Chair", "Summer")
    assert (entry.since, entry.until) == (AS_OF, UNTIL)
    assert (trail()[-1].kind, trail()[-1].actor, trail()[-1].why) == ("policy", CHAIR, "Summer")


@pytest.mark.parametrize(
    ("day", "expected"), [(AS_OF - DAY, 28), (AS_OF, 40), (UNTIL, 40), (UNTIL + DAY, 28)]
)
def test_a_changed_threshold_counts_from_its_first_day_to_its_last(work_as, day, expected):
    changed(work_as)

    assert policy_on(work_as, day)[QUIET_AFTER] == expected


def test_a_threshold_is_changed_again_on_the_same_entry(work_as):
    changed(work_as)
    changed(work_as, 50)

    with work_as(CHAIR) as work:
        entries = [e for e in work.snapshot().all_of(PolicyEntry) if e.name == "quiet_after_days"]
    assert [entry.value for entry in entries] == [50]


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"value": -1}, "out of bounds"),
        ({"value": 28}, "stands at 28 days already"),
        ({"reason": " "}, "Say in a sentence why"),
        ({"until": AS_OF}, "is not to come"),
    ],
)
def test_a_change_that_makes_no_sense_is_refused_and_nothing_is_kept(work_as, trail, said, refusal):
    with pytest.raises(Refused, match=refusal):
        changed(work_as, **said)

    assert trail() == []


def test_a_rule_is_switched_off_by_its_code_and_speaks_again_by_itself(work_as):
    entry = switched_off(work_as)

    assert (entry.name, entry.value) == ("quiet_workstream", "off")
    assert policy_on(work_as, UNTIL).off_by("quiet_workstream") == entry
    assert policy_on(work_as, UNTIL + DAY).off_by("quiet_workstream") is None


def test_a_rule_is_switched_off_once(work_as):
    switched_off(work_as)

    with pytest.raises(Refused, match="switched off already"):
        switched_off(work_as, "quiet_workstream")


def test_a_rule_may_be_switched_off_again_once_it_has_spoken_again(work_as):
    switched_off(work_as)
    with work_as(SECRETARY) as work:
        library.take_back_change(work, "quiet_workstream", reason="They were merged")

    assert policy_on(work_as, AS_OF).off_by("quiet_workstream") is None
    switched_off(work_as)
    assert policy_on(work_as, AS_OF).off_by("quiet_workstream")


def test_what_is_taken_back_needs_a_reason_and_something_to_take_back(work_as):
    with pytest.raises(Refused, match="Say in a sentence why"), work_as(CHAIR) as work:
        library.take_back_change(work, "watermelon", reason="")
    with pytest.raises(Refused, match="Nothing is changed there"), work_as(CHAIR) as work:
        library.take_back_change(work, "serial_slip", reason="Settled")


def test_what_there_is_not_is_refused_by_name(work_as):
    with pytest.raises(NotFound, match="no rule nonsense"), work_as(CHAIR) as work:
        library.switch_off_rule(work, "nonsense", reason="It cries wolf", until=UNTIL)
    with pytest.raises(NotFound, match="no threshold nonsense"), work_as(CHAIR) as work:
        library.change_threshold(work, "nonsense", value=1, reason="New", until=UNTIL)


@pytest.mark.parametrize("questions", [2, 16])
def test_a_meeting_has_time_for_three_to_fifteen_questions(work_as, questions):
    with work_as(CHAIR) as work:
        library.give_time(work, 15)
    assert policy_on(work_as, AS_OF)[QUESTIONS] == 15

    with pytest.raises(Refused, match="3 to 15 questions"), work_as(CHAIR) as work:
        library.give_time(work, questions)
