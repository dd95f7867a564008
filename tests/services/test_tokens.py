"""A way in for another system: told once, kept as a digest, and gone when it is taken away."""

import datetime as dt
from typing import Any

import pytest

from readiness.errors import NotPermitted, Refused
from readiness.services.tokens import make_token, revoke_token, shown_by
from readiness.vocabulary import TokenScope
from tests.factories import AS_OF, a_snapshot, a_token, withdrawn

LATER = dt.date(2027, 3, 31)
READ, READINGS = TokenScope.READ, TokenScope.READINGS


def made(work_as, **changes):
    with work_as("P-06") as work:
        ordinary: dict[str, Any] = {"name": "Reports", "scope": READ, "expires": LATER}
        return make_token(work, **ordinary | changes), work.snapshot()


def test_its_secret_opens_what_it_is_for_and_is_kept_nowhere(work_as, trail):
    token, snapshot = made(work_as)

    assert shown_by(token.secret, snapshot, scope=READ).name == "Reports"
    assert token.secret not in repr(trail())


@pytest.mark.parametrize("said", ["", "open!", "readiness_", "open\N{NO-BREAK SPACE}"])
def test_another_secret_opens_nothing(said: str):
    with pytest.raises(NotPermitted, match="opens nothing here"):
        shown_by(said, a_snapshot(a_token()), scope=READINGS)


@pytest.mark.parametrize(
    "token",
    [
        a_token(expires="2026-11-22"),
        a_token(scope="read"),
        withdrawn(a_token()),
    ],
    ids=["has run out", "is for something else", "was taken away"],
)
def test_it_opens_nothing_once_it(token):
    with pytest.raises(NotPermitted, match="opens nothing here"):
        shown_by("open", a_snapshot(token), scope=READINGS)


def test_it_holds_on_its_last_day():
    snapshot = a_snapshot(a_token(expires=AS_OF))
    assert shown_by("open", snapshot, scope=READINGS).ref == "TK-01"


def test_what_was_taken_away_opens_nothing_from_then_on(work_as):
    token, _ = made(work_as)
    with work_as("P-06") as work:
        revoke_token(work, token.token.ref, reason="The report is no more")

    with pytest.raises(NotPermitted):
        shown_by(token.secret, work.snapshot(), scope=READ)


@pytest.mark.parametrize("days", [0, 367])
def test_a_token_that_has_run_out_or_would_outlive_a_year_is_refused(work_as, days: int):
    with pytest.raises(Refused, match="Choose a last day from tomorrow to 24 November 2027"):
        made(work_as, expires=AS_OF + dt.timedelta(days=days))


def test_a_token_is_for_a_system_by_name_and_a_system_has_one(work_as):
    with pytest.raises(Refused, match="Say which system"):
        made(work_as, name=" ")
    with pytest.raises(Refused, match="has a token already"):
        made(work_as, name="learning system")
