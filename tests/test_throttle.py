import datetime as dt

import pytest

from readiness.throttle import Throttle, line_of

NOW = dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)
TEN = dt.timedelta(minutes=10)


def throttle() -> Throttle:
    return Throttle(of_each=3, of_all=10, within=TEN)


def test_one_key_is_let_through_so_often_and_then_no_more():
    gate = throttle()

    assert [gate.admits("a", at=NOW) for _ in range(1000)].count(True) == 3
    assert gate.admits("b", at=NOW)


def test_many_keys_together_meet_the_limit_of_all():
    gate = throttle()

    assert sum(gate.admits(n, at=NOW) for n in range(1000)) == 10


def test_after_the_while_it_lets_through_again_and_has_forgotten_everybody():
    gate = throttle()
    for n in range(10):
        gate.admits(n, at=NOW)

    assert not gate.admits("a", at=NOW + TEN - dt.timedelta(seconds=1))
    assert gate.admits("a", at=NOW + TEN)
    assert list(gate._seen) == ["a"]


@pytest.mark.parametrize(
    ("address", "line"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("unknown", "unknown"),
        (None, ""),
    ],
)
def test_an_address_counts_with_the_line_that_it_is_on(address, line):
    assert line_of(address) == line
