"""A clock that is set back: nothing is lost, the order stands, and it is said."""

from datetime import UTC, datetime, timedelta

from readiness.model import Judgement
from readiness.store import latest, verify
from tests.factories import judged
from tests.store.acts import NINE, acting, begin, oldest_first

LAST_YEAR = NINE - timedelta(days=365)


def test_what_is_recorded_then_is_kept_in_the_order_in_which_it_happened(store):
    begin(store)
    with acting(store, at=LAST_YEAR) as work:
        work.append(judged("amber", why="Said second"))

    *_, last = oldest_first(store)

    assert (last.number, last.at) == (5, LAST_YEAR)
    (said,) = latest(store).of("judgement").values()
    assert isinstance(said, Judgement)
    assert said.recorded == last.number


def test_the_record_verifies_and_says_before_which_row_it_was(store):
    begin(store)
    with acting(store, at=LAST_YEAR) as work:
        work.append(judged("amber"))
    with acting(store, at=NINE) as work:
        work.append(judged("green"))

    verdict = verify(store)

    assert verdict.ok
    assert verdict.set_back == 5
    assert "A clock was set back before row 5: go by the numbers there" in verdict.message


def test_seconds_between_two_machines_or_two_in_line_are_no_news(store):
    begin(store)
    with acting(store, at=NINE - timedelta(seconds=40)) as work:
        work.append(judged("amber"))

    assert verify(store).set_back is None


def test_the_hour_that_comes_twice_in_october_is_no_news(store):
    begin(store)
    for at in (
        datetime(2027, 10, 31, 0, 30, tzinfo=UTC),
        datetime(2027, 10, 31, 1, 15, tzinfo=UTC),
    ):
        with acting(store, at=at) as work:  # half past one in London, then a quarter past one
            work.append(judged("amber"))

    assert verify(store).set_back is None
