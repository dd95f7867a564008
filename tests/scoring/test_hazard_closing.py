"""What a hazard has to have behind it before it may be closed."""

from typing import Any

import pytest

from readiness.scoring.hazard_closing import wanting
from readiness.scoring.hazards import is_closed
from tests.factories import a_control, a_hazard, a_snapshot, an_action, an_incident

SHOWN = a_control(state="verified", evidenced="2026-11-20")
RESTS: dict[str, Any] = {"controls": ["C-01"]}
REASON: dict[str, Any] = {"justification": "No further step is practicable"}
DONE = an_action(source="HZ-01", closed="2026-11-20")


def missing(hazard, *things):
    snapshot = a_snapshot(hazard, *things)
    return wanting(snapshot, snapshot.hazards[0])


@pytest.mark.parametrize(
    ("hazard", "things"),
    [
        (a_hazard(residual=1, **RESTS), [SHOWN]),
        (a_hazard(residual=2, **RESTS, **REASON), [SHOWN]),
        (a_hazard(residual=3, **RESTS, **REASON), [SHOWN, DONE]),
        (a_hazard(residual=1, **RESTS), [SHOWN, an_action(source="HZ-02")]),
        (a_hazard(initial=1, residual=1, **RESTS), [a_control(state="existing")]),
    ],
)
def test_nothing_is_wanting(hazard, things):
    assert missing(hazard, *things) == ()


@pytest.mark.parametrize(
    ("hazard", "things", "words"),
    [
        (a_hazard(residual=None, **RESTS), [SHOWN], "is not scored"),
        (a_hazard(residual=4, **RESTS, **REASON), [SHOWN], "rated 4, which nobody may accept"),
        (a_hazard(initial=5, residual=1), [], "rated 5, which nobody may accept"),
        (a_hazard(residual=2, **RESTS), [SHOWN], "takes a written reason"),
        (a_hazard(residual=3, **RESTS), [SHOWN], "takes a written reason"),
        (a_hazard(residual=1, **RESTS), [a_control()], "'Control C-01' is only promised"),
        (a_hazard(residual=1, **RESTS), [a_control(state="implemented")], "in, and not verified"),
        (a_hazard(residual=1, **RESTS), [a_control(state="verified")], "with no evidence"),
        (a_hazard(residual=1, **RESTS), [SHOWN, an_action(source="HZ-01")], "is not done"),
    ],
)
def test_something_is_wanting(hazard, things, words):
    assert words in " and ".join(missing(hazard, *things))


def closed(hazard, *things):
    snapshot = a_snapshot(hazard, *things)
    return is_closed(snapshot, snapshot.hazards[0])


@pytest.mark.parametrize("state", ["proposed", "implemented"])
def test_a_file_that_closes_a_hazard_does_not_close_it_over_an_unverified_control(state):
    assert not closed(a_hazard(status="closed", **RESTS), a_control(state=state))


def test_a_file_that_closes_a_hazard_of_which_it_says_little_is_believed():
    assert closed(a_hazard(status="closed", initial=3, residual=None))
    assert closed(a_hazard(status="closed", initial=None, residual=None))
    assert closed(a_hazard(status="closed", **RESTS), a_control(state="existing"))


def test_nobody_closes_a_hazard_that_is_left_at_four():
    assert not closed(a_hazard(status="closed", residual=4))


def test_nobody_closes_a_hazard_of_four_by_saying_nothing_of_what_is_left():
    assert not closed(a_hazard(status="closed", initial=4, residual=None))


@pytest.mark.parametrize(
    ("closing", "incident", "is_closed"),
    [
        ({"on": "2026-11-10"}, {"date": "2026-11-16"}, False),
        ({"on": "2026-11-20"}, {"date": "2026-11-16"}, True),
        (None, {"date": "2026-11-16"}, False),
        (None, {"date": "2026-11-10", "closed": "2026-11-16"}, True),
    ],
)
def test_an_incident_on_a_closed_hazard_opens_it_whoever_records_it(closing, incident, is_closed):
    found = an_incident(hazards=["HZ-01"], **incident)
    assert closed(a_hazard(status="closed", closing=closing), found) is is_closed
