"""The corporate register beside the appetite of each pillar, apart from the hazard log."""

import pytest

from readiness.scoring.corporate_risks import allowed, corporate_risks
from readiness.vocabulary import Appetite, Pillar
from tests.factories import a_hazard, a_policy, a_programme, a_risk, a_snapshot

SIGNED = {"by": "Chair", "on": "2026-11-02", "reason": "Cover is booked"}


def a_trust(*things, appetite: str = "cautious"):
    """A trust with one appetite for what is operational."""
    return a_snapshot(a_programme(appetite={"operational": appetite}), *things)


def says(*things, **changes) -> list[str]:
    return [one.says for one in corporate_risks(a_trust(*things, **changes))]


@pytest.mark.parametrize(
    ("appetite", "limit"), [("averse", 6), ("cautious", 9), ("open", 12), ("eager", 16)]
)
def test_each_appetite_has_the_highest_score_that_it_carries(appetite: str, limit: int):
    [operational, *_] = allowed(a_trust(appetite=appetite))

    assert (operational.pillar, operational.appetite) == (Pillar.OPERATIONAL, Appetite(appetite))
    assert operational.limit == limit


def test_a_limit_is_the_trust_s_to_set():
    policy = a_policy("risk_limit_cautious", 12)

    assert says(a_risk()) == ["■ above appetite (9), nobody carries it"]
    assert says(a_risk(), policy) == ["● within appetite (12)"]


def test_a_score_at_the_limit_is_within_it():
    assert says(a_risk(likelihood=3, impact=3)) == ["● within appetite (9)"]


def test_a_signature_counts_up_to_its_last_day_and_no_longer():
    today, over = ({**SIGNED, "until": day} for day in ("2026-11-23", "2026-11-22"))

    assert says(a_risk(carried=today)) == ["◇ above appetite (9), carried until 23 November"]
    assert says(a_risk(carried=over)) == ["■ above appetite (9), nobody carries it"]


def test_nobody_had_signed_before_they_did():
    signed = a_risk(carried={**SIGNED, "on": "2026-11-20", "until": "2027-01-31"})
    before = a_trust(signed).known.on(a_trust().as_of.replace(day=19))

    assert corporate_risks(before)[0].is_unsigned


def test_what_is_not_known_is_never_within():
    assert says(a_risk(impact=None)) == ["○ not scored yet"]
    assert says(a_risk(pillar=None)) == ["○ in no pillar, so held against no appetite"]
    assert says(a_risk(pillar="technical")) == ["○ no appetite is set for technical"]


def test_what_nobody_carries_stands_first_and_then_what_is_not_known():
    risks = (
        a_risk("RK-01", likelihood=1),
        a_risk("RK-02", impact=None),
        a_risk("RK-03", likelihood=5, carried={**SIGNED, "until": "2026-12-31"}),
        a_risk("RK-04"),
        a_risk("RK-05", likelihood=4),
    )

    order = [one.risk.ref for one in corporate_risks(a_trust(*risks))]

    assert order == ["RK-05", "RK-04", "RK-02", "RK-03", "RK-01"]


def test_no_hazard_is_in_the_register_or_moves_it():
    with_hazards = a_trust(a_risk(), a_hazard(residual=5))

    assert [one.says for one in corporate_risks(with_hazards)] == says(a_risk())
