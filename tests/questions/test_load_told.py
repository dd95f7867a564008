import pytest

from readiness.questions.proving import load_unproven
from tests.factories import (
    a_control,
    a_criterion,
    a_gateway,
    a_hazard,
    a_note,
    a_snapshot,
    an_issue,
    filed,
    judged,
)
from tests.questions.hearing import asked_about, question

GATEWAY = a_gateway()
PEAK = a_criterion("TE-07", name="Load test at full concurrent use", pillar="technical")
AMISS = [
    (
        a_criterion(ref, name=f"Ward {ref} ready", due="2026-11-16", pillar="technical"),
        judged("red", of=ref),
    )
    for ref in ("OP-02", "OP-03", "OP-04")
]


def heard(*things, **when):
    return asked_about(load_unproven, a_snapshot(*things, **when))


@pytest.mark.parametrize(
    "text",
    [
        "The load test was stopped early at 600 users.",
        "Peak use has not been tested.",
        "Performance degrades when outpatients log in.",
        "The system crashed under load on Tuesday.",
    ],
)
def test_asks_when_a_record_tells_of_it(text):
    assert heard(a_note(text=text)) == ["N-01"]
    assert heard(an_issue(summary=text, severity=2)) == ["IS-01"]


def test_asks_when_nothing_on_file_speaks_of_load():
    text = question(load_unproven, a_snapshot(GATEWAY, AMISS)).text

    assert "“Go-live decision” is 15 days off, and nothing on file speaks of load" in text


@pytest.mark.parametrize(
    "text",
    [
        "The load test passed without a crash.",
        "The service desk is slow at peak.",
        "Trial load failed on two tables.",
        "No performance problem was seen.",
    ],
)
def test_is_silent_when_a_record_tells_of_something_else(text):
    assert heard(a_note(text=text)) == []


def test_is_silent_about_what_broke_before_it_was_proved():
    broke = a_note(date="2026-10-12", text="The system crashed under load.")
    tested = filed("test_report", "2026-11-16", of="TE-07", outcome="pass")

    assert heard(broke, PEAK, tested) == []


def test_is_silent_where_a_control_or_another_criterions_evidence_speaks_of_load():
    control = a_control(name="Peak load test", kind="test")
    spoken = filed("test_report", of="OP-02", summary="Load test passed")

    assert heard(GATEWAY, AMISS, a_hazard(controls=("C-01",)), control) == []
    assert heard(GATEWAY, AMISS, spoken) == []


def test_is_silent_about_a_programme_whose_records_raise_nothing():
    refs = ("TE-02", "TE-03", "TE-04")
    calm = [
        (a_criterion(ref, pillar="technical"), judged("green", of=ref), filed(of=ref))
        for ref in refs
    ]

    assert heard(GATEWAY, calm) == []


def test_is_silent_about_an_absence_in_a_programme_with_no_technical_criteria():
    plain = [
        (a_criterion(ref, due="2026-11-16"), judged("red", of=ref)) for ref in ("A-1", "A-2", "A-3")
    ]

    assert heard(GATEWAY, plain) == []
