import pytest

from readiness.errors import Refused
from readiness.exchange.papers.decision import decision_paper
from readiness.exchange.papers.pdf import as_pdf
from tests.exchange.papers.reading import read, tags_of, text_of
from tests.factories import (
    a_condition,
    a_criterion,
    a_gateway,
    a_snapshot,
    a_vote,
    judged,
)

SEALED = a_gateway(
    held="2026-11-20",
    outcome="conditional",
    recommendation={"outcome": "passed", "by": "Programme director", "text": "Safe"},
    safety_statement={"by": "Sam Safety", "text": "No rating above 3"},
    residual_risk={"by": "Chief executive", "text": "Accepted for a month"},
    decision={
        "by": "Charlie Chair",
        "reason": "The conditions can be met",
        "position": "3 of the 3 must-haves due are in place.",
        "later": [f"OP-{n:02} (Statement) by 10 January 2027" for n in range(9)],
        "deferral_case": ["Three weeks cost little"],
        "number": 431,
        "digest": "ab" * 32,
    },
)
VOTES = (
    a_vote("go with conditions", by="Charlie Chair"),
    a_vote("not yet", by="Nelly Nonexec", reason="Half the night staff are not trained"),
)


def text(*things):
    return text_of(as_pdf(decision_paper(a_snapshot(*things))))


def test_a_sealed_decision_is_one_tagged_page_with_everything_it_rested_on():
    made = as_pdf(decision_paper(a_snapshot(SEALED, a_condition(), VOTES)))

    assert len(read(made).pages) == 1
    assert {"Title", "H1", "Table", "TH", "L"} <= set(tags_of(made))
    for words in (
        "Go-live decision: Go with conditions",
        "20 November 2026 by Charlie Chair. The conditions can be met",
        "Sam Safety: No rating above 3",
        "Chief executive: Accepted for a month",
        "and 3 more",
        "Three weeks cost little",
        "Condition CO-01",
        "Charlie Chair: go with conditions",
        "Nelly Nonexec: Half the night staff are not trained",
        "sealed on entry 431, abababababababab",
    ):
        assert words in text_of(made)


def test_what_was_sealed_does_not_move_with_the_records():
    assert text(SEALED) == text(SEALED, a_criterion(), judged("red"))


def test_before_a_decision_it_is_a_draft_of_what_stands_in_the_way():
    said = text(a_gateway(), a_criterion(), judged("red"))
    assert "DRAFT" in said
    assert "Go-live decision: for decision" in said
    assert "OP-01 (Statement of OP-01) is due and not met: will miss" in said
    assert "Nobody has written one." in said


def test_a_programme_without_a_gateway_has_nothing_to_decide():
    with pytest.raises(Refused, match="nothing to decide"):
        decision_paper(a_snapshot())
