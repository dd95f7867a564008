"""A corporate risk above the appetite that the board itself has set."""

import pytest

from readiness.questions.gates import passed_over_own_limits
from tests.factories import a_gateway, a_policy, a_programme, a_risk, a_snapshot
from tests.questions.hearing import asked_about, question

CAUTIOUS = a_programme(appetite={"operational": "cautious", "technical": "open"})
SIGNED = {"by": "Chair", "on": "2026-11-02", "reason": "Cover", "until": "2026-12-31"}


def about(*risks, **changes) -> list[str]:
    return asked_about(passed_over_own_limits, a_snapshot(CAUTIOUS, *risks, **changes))


def test_asks_by_name_when_a_risk_is_above_the_appetite_and_nobody_carries_it():
    asked = question(passed_over_own_limits, a_snapshot(CAUTIOUS, a_risk()))

    assert (
        "is scored 12 of 25, above the 9 that our cautious appetite for operational" in asked.text
    )
    assert [(cited.kind, cited.ref) for cited in asked.refs] == [("risk", "RK-01")]
    assert asked.to == "Chief operating officer"
    assert {row.field for row in asked.receipts} == {"likelihood", "response"}


def test_asks_once_of_several():
    asked = question(passed_over_own_limits, a_snapshot(CAUTIOUS, a_risk(), a_risk("RK-02")))

    assert asked.text.startswith("2 corporate risks stand above our own appetite")


def test_asks_again_once_the_day_of_a_signature_has_passed():
    assert about(a_risk(carried={**SIGNED, "until": "2026-11-20"})) == ["RK-01"]


def test_asks_after_a_gate_was_passed_however_far_off_the_go_live_is():
    passed = a_gateway(held="2026-11-02", outcome="passed")
    far = a_programme("2027-11-22", appetite={"operational": "cautious"})

    assert asked_about(passed_over_own_limits, a_snapshot(far, a_risk(), passed)) == ["RK-01"]


def test_asks_where_the_trust_has_lowered_its_own_limit():
    lower = a_policy("risk_limit_cautious", 8)

    assert about(a_risk(likelihood=3, impact=3), lower) == ["RK-01"]


@pytest.mark.parametrize(
    "risk",
    [
        a_risk(likelihood=3, impact=3),
        a_risk(carried=SIGNED),
        a_risk(pillar="technical"),
        a_risk(pillar="clinical_safety"),
        a_risk(pillar=None),
        a_risk(likelihood=None),
        a_risk(impact=None),
    ],
    ids=["within", "signed for", "an open pillar", "no appetite", "no pillar", "half", "half too"],
)
def test_is_silent_about_a_risk_within_signed_for_or_not_known(risk):
    assert about(risk) == []


def test_is_silent_while_go_live_is_far_off_and_no_gate_was_passed():
    far = a_programme("2027-11-22", appetite={"operational": "cautious"})

    assert asked_about(passed_over_own_limits, a_snapshot(far, a_risk())) == []


def test_is_silent_where_the_board_has_set_no_appetite():
    assert asked_about(passed_over_own_limits, a_snapshot(a_risk(likelihood=5, impact=5))) == []
