import pytest

from readiness.questions.carried import defects_carried_over
from tests.factories import (
    a_criterion,
    a_gateway,
    a_measured_criterion,
    a_note,
    a_snapshot,
    an_issue,
    filed,
    judged,
    readings,
)
from tests.questions.hearing import asked_about, question

AFTER = "2027-03-01"


def issues(number, start=1, **changes):
    return [an_issue(f"IS-{n:02}", **changes) for n in range(start, start + number)]


def asks(*things, **options):
    return asked_about(defects_carried_over, a_snapshot(*things, **options))


def test_asks_when_one_in_five_is_due_after_go_live():
    snapshot = a_snapshot(issues(2, severity=2, due=AFTER), issues(8, start=3, severity=2))

    asked = question(defects_carried_over, snapshot)

    assert asked.text.startswith("2 of 10 open issues of severity 1 to 3 were put off past go-live")
    assert [cited.ref for cited in asked.refs] == ["IS-01", "IS-02"]


def test_asks_when_they_are_said_to_be_deferred():
    deferred = issues(3, severity=2, summary="Deferred to the next release")

    assert asks(deferred) == ["IS-01", "IS-02", "IS-03"]


def test_asks_when_they_were_rated_lower_in_the_last_thirty_days():
    eased = (("2026-10-05", 1), ("2026-11-16", 3))

    assert asks(issues(3, severity_history=eased, severity=3), a_gateway()) == [
        "IS-01",
        "IS-02",
        "IS-03",
    ]


def test_asks_when_a_serious_one_came_back_twice():
    assert asks(an_issue(severity=2, reopened=2)) == ["IS-01"]


def test_asks_when_many_were_reopened():
    assert len(asks(issues(3, severity=2, reopened=1), issues(9, start=4, reopened=0))) == 3


def test_asks_when_ten_workarounds_are_lived_with():
    text = question(defects_carried_over, a_snapshot(issues(10, workaround="By hand"))).text

    assert text.startswith("10 workarounds are accepted and their effort by role is not on file")


@pytest.mark.parametrize(
    "text",
    [
        "46 defects are deferred until after go-live.",
        "There are open defects, but no showstoppers.",
        "33 known issues carried into live; none a showstopper.",
        "The re-open rate of defects is 18 %.",
        "Wards live with 25 workarounds.",
        "120 tickets were downgraded.",
    ],
)
def test_asks_when_a_note_tells_of_many_carried_over(text):
    assert asks(a_note(text=text)) == ["N-01"]


def test_asks_when_the_papers_of_a_criterion_tell_of_it():
    paper = filed("slide", summary="31 open defects, all with a workaround")

    assert asks(a_criterion(name="Testing complete"), judged("green"), paper) == ["OP-01"]


def test_asks_when_the_measured_rate_of_reopening_is_high():
    rate = a_measured_criterion(
        name="Defects re-opened", measure=None, unit="% of closed", direction="max", target=5
    )

    assert asks(rate, readings(("2026-11-23", 17))) == ["OP-01"]


def test_is_silent_about_a_small_slight_backlog_with_owners_and_dates():
    assert asks(issues(3, severity=3, due=AFTER), issues(4, start=4)) == []


def test_is_silent_when_fewer_than_one_in_five_are_deferred():
    assert asks(an_issue(severity=2, due=AFTER), issues(9, start=2, severity=2)) == []


def test_is_silent_about_a_share_of_two():
    assert asks(issues(2, severity=2, due=AFTER)) == []


def test_is_silent_about_issues_of_the_least_severity():
    assert asks(issues(12, severity=4, due=AFTER, owner=None)) == []


def test_is_silent_about_what_was_rated_lower_long_ago_or_higher_of_late():
    early = (("2026-06-01", 1), ("2026-08-03", 3))
    harder = (("2026-10-05", 3), ("2026-11-16", 2))

    assert asks(issues(3, severity_history=early, severity=3), a_gateway()) == []
    assert asks(issues(3, severity_history=harder, severity=2), a_gateway()) == []


def test_is_silent_when_a_serious_one_came_back_once_among_many():
    assert asks(an_issue(severity=2, reopened=1), issues(12, start=2, reopened=0)) == []


def test_is_silent_about_nine_workarounds_and_about_ten_that_were_added_up():
    added = "Two minutes per shift for each role"

    assert asks(issues(9, workaround="By hand")) == []
    assert asks(issues(10, workaround=added)) == []


@pytest.mark.parametrize(
    "text",
    [
        "3 defects are deferred until after go-live, each with an owner.",
        "No defects were deferred.",
        "All 46 defects are fixed and retested.",
        "The re-open rate of defects is 4 %.",
        "46 workarounds added up: four minutes per shift.",
        "In 2026 the canteen was moved.",
    ],
)
def test_is_silent_about_a_note_that_says_nothing_of_the_kind(text):
    assert asks(a_note(text=text)) == []


def test_is_silent_about_what_other_sites_carried():
    assert asks(a_note(kind="peer_lesson", text="They carried 46 deferred defects.")) == []


def test_is_silent_about_closed_issues():
    closed = issues(3, severity=2, due=AFTER, status="closed", closed="2026-11-16")

    assert asks(closed) == []
