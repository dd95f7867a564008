"""The library that a workshop may start from."""

from collections import Counter

from readiness.exchange.hazard_library import entry, library
from readiness.scoring.hazards import rating_of


def test_every_entry_is_whole_and_is_marked():
    found = library()

    assert len(found) == 43
    assert all(e.name and e.effect and e.causes and e.controls for e in found)
    assert Counter(e.scores for e in found) == {
        "published scores": 6,
        "illustrative, to be scored again": 37,
    }


def test_its_scores_are_those_that_it_was_counted_with():
    assert Counter(rating_of(e.initial) for e in library()) == {4: 10, 3: 31, 2: 2}
    assert Counter(rating_of(e.left) for e in library()) == {3: 16, 2: 27}


def test_no_entry_is_left_riskier_than_it_was_or_less_grave():
    for found in library():
        assert (rating_of(found.left) or 0) <= (rating_of(found.initial) or 0)
        assert found.left.severity is found.initial.severity


def test_an_entry_is_found_by_its_reference():
    found = entry("HZ-013")
    assert found is not None
    assert found.is_published
    assert entry("HZ-999") is None
