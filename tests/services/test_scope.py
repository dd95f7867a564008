"""What goes in on day one, what is taken out of it, and what is delegated."""

import datetime as dt
from typing import Any

import pytest

from readiness.errors import Refused
from readiness.services import scope

OUT: dict[str, Any] = {"reason": "Late", "by_hand": "A clerk posts them", "owner": "Sam"}
UNTIL = dt.date(2026, 12, 31)


def test_what_goes_in_is_argued_and_names_what_there_is(work_as):
    with work_as("P-01") as work:
        with pytest.raises(Refused, match="on day one or waits"):
            scope.put_in_scope(work, name="Letters", day_one=None, reason="Promised")
        with pytest.raises(Refused, match="in a sentence why"):
            scope.put_in_scope(work, name="Letters", day_one=True, reason=" ")
        made = scope.put_in_scope(
            work, name="Letters", day_one=True, reason="Promised", criteria=["OP-01"]
        )

    assert (made.ref, made.criteria, made.decided_by) == ("SI-01", ("OP-01",), "Lee Programme")
    assert made.day_one_history == ((work.day, True),)


@pytest.mark.parametrize("missing", OUT)
def test_nothing_is_taken_out_without_a_reason_what_is_done_by_hand_and_an_owner(work_as, missing):
    with pytest.raises(Refused, match="SI-11"), work_as("P-04") as work:
        scope.move_scope(work, "SI-11", day_one=False, **OUT | {missing: " "})


def test_what_is_taken_out_keeps_when_it_was_in(work_as):
    with work_as("P-01") as work:
        made = scope.put_in_scope(work, name="Letters", day_one=True, reason="Promised")
    with work_as("P-04") as work:
        out = scope.move_scope(
            work, made.ref, day_one=False, role="Clerk", shift=" ", minutes=40, **OUT
        )

    assert [is_in for _, is_in in out.day_one_history] == [True, False]
    assert [(load.role, load.shift, load.minutes) for load in out.by_hand_load] == [
        ("Clerk", None, 40)
    ]


def test_a_decision_is_delegated_with_its_limit_and_its_end(work_as):
    said: dict[str, Any] = {"name": "Cover", "to": "COO", "limit": "Ten shifts", "until": UNTIL}
    with work_as("P-08") as work:
        for key, word in {"to": "who may", "limit": "which limit", "until": "until which"}.items():
            with pytest.raises(Refused, match=word):
                scope.delegate(work, **said | {key: None if key == "until" else " "})
        made = scope.delegate(work, **said)

    assert (made.ref, made.by, made.until) == ("DE-01", "Charlie Chair", UNTIL)
