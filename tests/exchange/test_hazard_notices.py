"""A hazard log that contradicts itself is taken in as it stands, and the preview says so."""

from typing import Any

import pytest

from readiness.errors import BadFile
from readiness.exchange.planning import plan
from readiness.scoring.hazards import count_hazards
from readiness.snapshot import Known
from tests.exchange.loading import TODAY, loaded

OWN = "Northmoor three by three 2"
SCHEME = {
    "name": "Northmoor three by three",
    "version": "2",
    "severities": ["slight", "grave"],
    "rows": [
        {"likelihood": "often", "ratings": [3, 5]},
        {"likelihood": "rarely", "ratings": [1, 3]},
    ],
}
PLACED = {"severity": "grave", "likelihood": "often"}


def a_file(**sections: Any) -> dict[str, Any]:
    programme = {"name": "Northmoor EPR", "go_live": "2027-03-06"}
    return {"format": "readiness-programme/1", "programme": programme, **sections}


def a_row(**said: Any) -> dict[str, Any]:
    return {"ref": "HZ-001", "name": "Wrong patient", "initial": 3, "residual": 2, **said}


def control(state: str) -> dict[str, Any]:
    return {"ref": "HZ-001/1", "name": "Two people check", "state": state}


def said(*hazards: dict[str, Any], **sections: Any) -> tuple[str, ...]:
    document = a_file(hazards=list(hazards), **sections)
    return plan(document, Known(), today=TODAY).notices


@pytest.mark.parametrize(
    ("hazard", "words"),
    [
        (a_row(status="closed", controls=[control("proposed")]), "is only promised; it counts as"),
        (a_row(status="closed", controls=[control("implemented")]), "in, and not verified; it"),
        (a_row(status="closed", residual=4, initial=4), "4 is left after its controls; it counts"),
        (a_row(initial=2, residual=3), "3 is left after its controls, and it was 2 before them"),
        (a_row(status="transferred"), "it is not closed."),
    ],
)
def test_it_is_taken_in_and_what_is_wrong_is_said(empty_store, hazard, words):
    (notice,) = said(hazard)
    known = loaded(empty_store, a_file(hazards=[hazard]))

    assert words in notice
    assert count_hazards(known.on(TODAY)).open == 1


@pytest.mark.parametrize(
    "hazard",
    [
        a_row(),
        a_row(status="closed"),
        a_row(status="closed", controls=[control("existing")]),
        a_row(status="transferred", transferred_to={"organisation": "X", "acknowledged": True}),
    ],
)
def test_nothing_is_said_of_a_hazard_that_agrees_with_itself(hazard):
    assert said(hazard) == ()


def test_an_action_that_is_not_done_speaks_against_a_closing():
    action = {"text": "Order the printers", "from": "HZ-001"}
    (notice,) = said(a_row(status="closed"), actions=[action])
    assert "its action 'Order the printers' is not done" in notice


def test_an_issued_log_that_was_changed_is_noticed():
    version = {"number": 1, "date": "2026-01-12", "digest": "0" * 64, "log": {"rated": {}}}
    (notice,) = said(log_versions=[version])
    assert notice == "Log version 1: what it holds is not what its digest was taken of."


def test_a_rating_that_its_scheme_does_not_give_is_refused():
    hazard = a_row(initial=1, residual=None, scheme=OWN, placed={"initial": PLACED})
    with pytest.raises(BadFile, match=f"1 is not 5, which {OWN} gives for 'grave' and 'often'"):
        said(hazard, schemes=[SCHEME])


def test_a_rating_that_its_scheme_gives_is_not():
    hazard = a_row(initial=5, residual=None, scheme=OWN, placed={"initial": PLACED})
    assert said(hazard, schemes=[SCHEME]) == ()


def test_words_that_a_scheme_does_not_have_are_refused():
    placed = {"initial": {"severity": "major", "likelihood": "often"}}
    with pytest.raises(BadFile, match="are not both words of Northmoor"):
        said(a_row(residual=None, scheme=OWN, placed=placed), schemes=[SCHEME])
