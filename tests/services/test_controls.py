"""Controls: promised, put in, and seen to work by somebody other than their owner."""

import pytest

from readiness.errors import NotPermitted, Refused
from readiness.model import Brings, Control, Hazard
from readiness.services.controls import (
    add_control,
    fail_control,
    implement_control,
    own_control,
    place_control,
    share_control,
    verify_control,
)
from readiness.vocabulary import ControlState
from tests.services.deeds_of_safety import NONE


def test_a_new_control_is_asked_whether_it_brings_a_hazard_and_the_answer_is_kept(work_as):
    brings = Brings(new_hazard=True, says="The alert tires its readers", hazards=("HZ-003",))
    with work_as("P-01") as work:
        control = add_control(work, "HZ-001", name="An alert", brings=brings, owner="Sam")
        assert work.get(Hazard, "HZ-001").controls == (control.ref,)

    assert (control.ref, control.of, control.brings) == ("HZ-001/1", "HZ-001", brings)
    assert control.state is ControlState.PROPOSED


@pytest.mark.parametrize(
    ("brings", "refusal"),
    [
        (None, "Choose whether the control 'An alert' brings a new hazard"),
        (Brings(), "Choose whether the control 'An alert' brings a new hazard"),
        (Brings(new_hazard=True, says=" "), "'An alert' brings a new hazard: say which"),
    ],
)
def test_without_an_answer_it_is_not_added(work_as, brings, refusal):
    with pytest.raises(Refused, match=refusal), work_as("P-01") as work:
        add_control(work, "HZ-001", name="An alert", brings=brings)


def test_that_it_brings_none_needs_no_words(work_as):
    with work_as("P-01") as work:
        control = add_control(work, "HZ-001", name="An alert", brings=Brings(new_hazard=False))
    assert control.brings == Brings(new_hazard=False)


def test_what_was_there_at_first_is_not_asked(work_as):
    with work_as("P-01") as work:
        control = add_control(work, "HZ-001", name="Pharmacists", is_existing=True)
    assert control.state is ControlState.EXISTING


def test_a_control_stands_inside_several_hazards(work_as):
    with work_as("P-01") as work:
        share_control(work, "C-01", hazard="HZ-001")
        rests = [h.ref for h in work.snapshot().hazards if "C-01" in h.controls]

    assert rests == ["HZ-001", "HZ-006"]
    with pytest.raises(Refused, match="already"), work_as("P-01") as work:
        share_control(work, "C-01", hazard="HZ-001")


def test_it_is_said_which_causes_and_effects_it_stands_between(work_as):
    with work_as("P-01") as work:
        work.move(work.get(Hazard, "HZ-006"), causes=("Haste",), effect="A wrong dose")
        place_control(work, "C-01", hazard="HZ-006", causes=["Haste"], effects=["A wrong dose"])
        (barrier,) = work.get(Hazard, "HZ-006").barriers

    assert (barrier.control, barrier.causes, barrier.effects) == (
        "C-01",
        ("Haste",),
        ("A wrong dose",),
    )
    with pytest.raises(Refused, match="no cause or effect"), work_as("P-01") as work:
        place_control(work, "C-01", hazard="HZ-006", causes=["Noise"], effects=[])


def test_it_goes_from_promised_to_in_to_seen_each_with_its_evidence(work_as):
    with work_as("P-02") as work:
        control = implement_control(work, "C-01", evidence="Sixty trained")
        assert (control.state, control.evidence) == (ControlState.IMPLEMENTED, "Sixty trained")
    with work_as("P-03") as work:
        control = verify_control(work, "C-01", evidence="Ten orders watched")

    assert (control.state, control.verified_by) == (ControlState.VERIFIED, "Sam Safety")
    assert control.evidence == "Ten orders watched"


def test_nothing_is_verified_before_it_is_in(work_as):
    with pytest.raises(Refused, match="can only become implemented"), work_as("P-03") as work:
        verify_control(work, "C-01", evidence="Heard of it")


def test_its_owner_does_not_verify_it(work_as):
    with pytest.raises(NotPermitted, match="other than its owner"), work_as("P-02") as work:
        verify_control(work, "C-02", evidence="I was there")


@pytest.mark.parametrize("deed", [implement_control, verify_control])
def test_each_step_takes_evidence(work_as, deed):
    with pytest.raises(Refused, match="Say what"), work_as("P-03") as work:
        deed(work, "C-02" if deed is verify_control else "C-01", evidence=" ")


def test_what_failed_is_only_promised_again(work_as):
    with work_as("P-01") as work:
        failed = fail_control(work, "C-03", why="The tray jams")
        assert work.get(Control, "C-03").evidenced is None
    assert failed.state is ControlState.PROPOSED


def test_a_control_that_nobody_owns_gets_an_owner(work_as):
    with work_as("P-01") as work:
        assert own_control(work, "C-03", owner="Sam Safety").owner == "Sam Safety"


def test_an_added_control_counts_for_nothing_until_it_is_in(work_as):
    with work_as("P-01") as work:
        control = add_control(work, "HZ-003", name="An alert", brings=NONE)
    assert not control.is_in
