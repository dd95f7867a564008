"""The case for going beside the case for waiting."""

from readiness.scoring.cases import cases
from tests.factories import a_gateway, a_programme, a_risk, a_snapshot

WAIT = {
    "date": "2026-11-02",
    "summary": "Wait for the spring rota",
    "cost_of_delay": 850000,
    "cost_of_going": "Two weeks of slower clinics",
    "smaller_step": "One site first",
}
MADE = {"outcome": "conditional", "by": "Director", "on": "2026-11-20", "text": "Safe enough"}


def at_the_gate(*things, case=None, recommendation=None):
    gateway = a_gateway(recommendation=recommendation)
    snapshot = a_snapshot(a_programme(deferral_case=case), gateway, *things)
    return cases(snapshot, gateway)


def test_both_sides_are_argued_and_costed():
    found = at_the_gate(case=WAIT, recommendation=MADE)

    assert found.going.argued == "Go with conditions (Director): Safe enough"
    assert found.going.cost == "Two weeks of slower clinics"
    assert found.waiting.argued == "Wait for the spring rota (written 2 November 2026)"
    assert found.waiting.cost == "850,000"
    assert found.smaller_step == "One site first"
    assert found.going.missing == found.waiting.missing == ()


def test_each_side_has_its_own_risks():
    found = at_the_gate(a_risk(), a_risk("RK-02", of_not_going=True))

    assert [one.risk.ref for one in found.going.risks] == ["RK-01"]
    assert [one.risk.ref for one in found.waiting.risks] == ["RK-02"]


def test_what_nobody_has_written_is_said_to_be_missing():
    nothing = at_the_gate()
    half = at_the_gate(case={"summary": "Wait"})

    assert nothing.going.missing == nothing.waiting.missing
    assert len(nothing.going.missing) == 2
    assert half.waiting.missing == ("Nobody has put a cost on it",)
