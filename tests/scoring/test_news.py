"""What a room is told of what has just happened, and what it is not."""

import pytest

from readiness.scoring.news import latest_news
from tests.factories import (
    a_criterion,
    a_person,
    a_reading,
    a_snapshot,
    an_action,
    an_issue,
    filed,
    judged,
    withdrawn,
)

CRITERION = a_criterion(name="Printers work")


@pytest.mark.parametrize(
    ("thing", "says"),
    [
        (judged("met"), "Ticked off: Printers work"),
        (judged("red"), "We now say ■ Will miss: Printers work"),
        (a_reading(2100, "2026-11-23"), "New reading: Printers work, 2,100"),
        (an_issue(name="Labels jam"), "New issue: Labels jam"),
        (an_action(text="Book the rooms"), "Promised: Book the rooms"),
    ],
)
def test_the_latest_is_told_by_name(thing, says):
    assert latest_news(a_snapshot(CRITERION, thing), 0) == says


@pytest.mark.parametrize("thing", [filed(), a_person("P-02"), withdrawn(an_issue())])
def test_what_a_room_need_not_know_is_not_told(thing):
    assert latest_news(a_snapshot(CRITERION, thing), 0) == ""


def test_what_was_so_before_is_not_news():
    snapshot = a_snapshot(CRITERION, judged("met"))
    assert latest_news(snapshot, snapshot.number) == ""


def test_of_several_the_last_is_told():
    snapshot = a_snapshot(CRITERION, judged("met"), an_issue(name="Labels jam"))
    assert latest_news(snapshot, 0) == "New issue: Labels jam"
