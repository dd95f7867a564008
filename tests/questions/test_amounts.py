import pytest

from readiness.questions import going_terms, people_terms
from readiness.questions.amounts import (
    counts,
    fragments,
    holds_a_sum,
    largest_count_beside,
    shares,
    shares_beside,
    weeks,
)
from readiness.questions.matters import closest, matter
from tests.factories import a_criterion, a_note


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("49% of users, 47.5 % of nurses", [49, 47.5]),
        ("12 per cent and 3 percent", [12, 3]),
        ("12 users, no share", []),
    ],
)
def test_shares_are_read_however_they_are_written(text, found):
    assert shares(text) == found


def test_a_figure_belongs_to_what_is_named_beside_it():
    text = "Overall 91.5%; theatres 54%, wards 96%"

    assert fragments(text) == ["Overall 91.5%", "theatres 54%", "wards 96%"]
    assert list(shares_beside(text, ("theatre",))) == [("theatres 54%", 54)]


def test_counts_leave_out_shares_and_sums():
    assert counts("1,200 calls, 40 % of them by 3 people for £900") == [1200, 3]
    assert largest_count_beside("900 calls, 12 people", ("call",)) == 900
    assert largest_count_beside("no figure", ("call",)) is None


@pytest.mark.parametrize("text", ["£850,000", "1.5 million a month", "€2 a day", "20k"])
def test_a_sum_of_money_is_seen(text):
    assert holds_a_sum(text)


def test_a_count_of_things_is_no_sum_of_money():
    assert not holds_a_sum("12 wards by 2027")


@pytest.mark.parametrize(
    ("text", "found"),
    [("for two weeks", 2), ("3 months", 12), ("a two-week dip, then 7 days", 2), ("later", None)],
)
def test_a_time_is_read_in_weeks(text, found):
    assert weeks(text) == found


def test_what_names_a_criterion_is_closer_than_what_is_only_like_it():
    like = a_criterion("OP-01", name="Label printers mapped on wards")
    named = a_criterion("OP-02", name="Wireless points")
    note = a_note(text="Labels of ward printers fail.", about=("OP-02",))

    assert closest(note, [matter(like), matter(named)]) == named


def test_what_is_about_nothing_else_is_closest_to_nothing():
    note = a_note(text="The canteen closes.")

    assert closest(note, [matter(a_criterion(name="Label printers mapped"))]) is None


@pytest.mark.parametrize("vocabulary", [people_terms, going_terms])
def test_no_term_is_listed_twice_or_left_empty(vocabulary):
    lists = {name: value for name, value in vars(vocabulary).items() if isinstance(value, tuple)}

    assert all(all(listed) for listed in lists.values())
    assert [name for name, listed in lists.items() if len(set(listed)) != len(listed)] == []
