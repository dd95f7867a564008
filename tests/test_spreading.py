"""The few that are slow stand at equal distances among the many that are quick."""

from tests.spreading import spread


def test_the_few_are_spread_among_the_many_in_their_order():
    assert "".join(spread("AB", "abcdef")) == "AabcBdef"


def test_one_kind_alone_stays_as_it_is():
    assert spread("AB", "") == ["A", "B"]
    assert spread("", "abc") == ["a", "b", "c"]
