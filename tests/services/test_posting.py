"""Another system posts what it measured: under its token's name, all of it, and once."""

import pytest

from readiness.errors import NotFound, NotPermitted
from readiness.model import GroupReading, Reading
from readiness.services.criteria import tick_off
from readiness.services.posting import Posted, post_readings
from readiness.services.tokens import revoke_token
from tests.factories import AS_OF, a_group_reading, a_reading

TOKEN = "TK-01"
TWO = [a_reading(71, "2026-11-16", of="OP-02"), a_reading(74, AS_OF, of="OP-02", source="LMS")]


def test_readings_stand_under_the_name_of_the_token(work_as, trail):
    with work_as(TOKEN) as work:
        assert post_readings(work, TWO) == Posted(recorded=2, unchanged=0)

    posted = work.facts(Reading, "OP-02")
    assert [(reading.value, reading.by) for reading in posted] == [
        (71, "Learning system"),
        (74, "Learning system"),
    ]
    assert {entry.actor for entry in trail()} == {TOKEN}


def test_what_was_posted_before_is_not_recorded_again(work_as, trail):
    for _ in range(2):
        with work_as(TOKEN) as work:
            posted = post_readings(work, TWO)

    assert posted == Posted(recorded=0, unchanged=2)
    assert len(trail()) == 2


def test_a_group_that_was_posted_before_is_not_recorded_again(work_as):
    nights = a_group_reading(54, 240, "2026-11-16", of="OP-02", shift="Nights")
    days = nights.model_copy(update={"shift": "Days"})
    for given, recorded in (([nights], 1), ([nights, days], 1)):
        with work_as(TOKEN) as work:
            assert post_readings(work, given).recorded == recorded

    with work_as(TOKEN) as work:
        found = work.facts(GroupReading, "OP-02")
    assert [(one.shift, one.by) for one in found] == [
        ("Nights", "Learning system"),
        ("Days", "Learning system"),
    ]


def test_one_that_is_about_nothing_known_leaves_none_behind(work_as, trail):
    with pytest.raises(NotFound, match="XX-99"), work_as(TOKEN) as work:
        post_readings(work, [*TWO, a_reading(1, AS_OF, of="XX-99")])

    assert trail() == []


def test_a_token_taken_away_a_moment_ago_posts_nothing(work_as):
    with work_as("P-06") as work:
        revoke_token(work, TOKEN, reason="Replaced")
    with pytest.raises(NotPermitted), work_as(TOKEN) as work:
        post_readings(work, TWO)


def test_a_token_does_nothing_that_people_do(work_as):
    with pytest.raises(NotPermitted), work_as(TOKEN) as work:
        tick_off(work, "OP-01")
