"""Two trusts six days before their go-live of May 2022, as published accounts have it."""

import pytest

from readiness.scoring.criterion import computed
from readiness.scoring.standing import standing
from tests.factories import (
    a_criterion,
    a_gateway,
    a_measured_criterion,
    a_reading,
    a_snapshot,
    filed,
    judged,
    readings,
)

SIX_DAYS_BEFORE = {"as_of": "2022-05-11", "go_live": "2022-05-17"}
TRUST_A = a_measured_criterion("CR-02", due="2022-05-13", due_history=["2022-05-13"])
TRUST_B = a_measured_criterion("CR-09", due="2022-05-13", due_history=["2022-05-13"])
ROSTERED = a_measured_criterion("CR-03", due="2022-05-13", unit="% of rostered users")
DEVICES = a_measured_criterion("CR-06", due="2022-04-28", target=100, pillar="technical")
PROGRAMME = [
    a_gateway(planned="2022-05-13"),
    TRUST_A,
    readings(("2022-04-13", 21), ("2022-04-27", 35), ("2022-05-11", 49), of="CR-02"),
    judged("amber", "2022-05-11", of="CR-02"),
    filed(on="2022-05-11", of="CR-02"),
    TRUST_B,
    readings(("2022-04-13", 19), ("2022-04-27", 33), ("2022-05-11", 47), of="CR-09"),
    judged("amber", "2022-05-11", of="CR-09"),
    ROSTERED,
    a_reading(81, "2022-05-11", of="CR-03"),
    judged("green", "2022-05-11", of="CR-03"),
    filed("slide", "2022-05-11", of="CR-03"),
    DEVICES,
    a_reading(100, "2022-05-11", of="CR-06"),
    judged("green", "2022-04-22", of="CR-06"),
    filed("inspection", "2022-04-22", of="CR-06"),
    a_criterion("CR-05", due="2022-05-13", due_history=["2022-04-15", "2022-05-13"]),
    judged("amber", "2022-05-06", of="CR-05"),
]


@pytest.mark.parametrize(
    ("ref", "status", "words"),
    [
        (
            "CR-02",
            "red",
            "49 % on 11 May against a target of 80 % by 13 May; at 1.0 a day it reaches 51 %.",
        ),
        ("CR-09", "red", "at 1.0 a day it reaches 49 %."),
        ("CR-03", "met", "81 % on 11 May"),
        ("CR-06", "met", "100 % on 11 May"),
        ("CR-05", "amber", "Declared amber on 6 May"),
    ],
)
def test_the_records_showed(ref, status, words):
    snapshot = a_snapshot(*PROGRAMME, **SIX_DAYS_BEFORE)

    found = computed(snapshot, {c.ref: c for c in snapshot.criteria}[ref])

    assert found.status == status
    assert words in found.reason


def test_the_operational_pillar_would_miss():
    stands = standing(a_snapshot(*PROGRAMME, **SIX_DAYS_BEFORE))

    assert [pillar.standing for pillar in stands.pillars] == ["red", "met", "grey"]
    assert stands.verdict == (
        "Not yet. 2 of the 5 must-haves due by the next gate are in place. "
        "Next gate Fri 13 May: 2 will miss it, 1 is at risk."
    )


def test_what_was_said_flattered_the_training():
    gaps = standing(a_snapshot(*PROGRAMME, **SIX_DAYS_BEFORE)).gaps
    assert [gap.ref for gap in gaps if gap.flatters] == ["CR-02", "CR-09"]
