"""A hazard's life is a table of moves, and nobody gets past it."""

import pytest

from readiness.errors import NotPermitted, Refused
from readiness.model import Hazard, Person
from readiness.scoring.hazards import count_hazards
from readiness.services.controls import implement_control, verify_control
from readiness.services.hazard_life import (
    acknowledge_hazard,
    close_hazard,
    open_hazard,
    reopen_hazard,
    transfer_hazard,
    withdraw_hazard,
)
from readiness.vocabulary import HAZARD_MOVES, HazardStatus
from tests.factories import an_action

WHY = "Nothing further is practicable"


def lapsed(work):
    return work.move(work.get(Person, "P-03"), registration_expires="2026-11-22")


def test_a_safety_officer_closes_a_hazard_of_which_everything_is_shown(work_as):
    with work_as("P-03") as work:
        closed = close_hazard(work, "HZ-003", reason=WHY)

    assert closed.status is HazardStatus.CLOSED
    assert closed.closing is not None
    assert (closed.closing.by, closed.closing.reason) == ("Sam Safety", WHY)


@pytest.mark.parametrize("who", ["P-01", "P-02", "P-04", "P-08"])
def test_nobody_else_closes_one(work_as, who):
    with pytest.raises(NotPermitted, match="for a clinical safety officer"), work_as(who) as work:
        close_hazard(work, "HZ-003", reason=WHY)


def test_a_control_that_is_only_promised_keeps_it_open_until_somebody_saw_it_work(work_as):
    with pytest.raises(Refused, match="is only promised"), work_as("P-03") as work:
        close_hazard(work, "HZ-006", reason=WHY)
    with work_as("P-02") as work:
        implement_control(work, "C-01", evidence="Sixty trained")
    with pytest.raises(Refused, match="in, and not verified"), work_as("P-03") as work:
        close_hazard(work, "HZ-006", reason=WHY)
    with work_as("P-03") as work:
        verify_control(work, "C-01", evidence="Ten orders watched")
        assert close_hazard(work, "HZ-006", reason=WHY).status is HazardStatus.CLOSED


def test_an_action_that_is_not_done_keeps_it_open(work_as):
    with work_as("P-01") as work:
        work.add(an_action("A-12", source="HZ-003"))
    with pytest.raises(Refused, match="'Promise A-12' is not done"), work_as("P-03") as work:
        close_hazard(work, "HZ-003", reason=WHY)


@pytest.mark.parametrize("reason", ["", "  "])
def test_closing_takes_a_reason(work_as, reason):
    with pytest.raises(Refused, match="why HZ-003 is closed"), work_as("P-03") as work:
        close_hazard(work, "HZ-003", reason=reason)


@pytest.mark.parametrize("stands", HazardStatus)
def test_every_move_that_is_not_in_the_table_is_refused(work_as, stands):
    with work_as("setup") as work:
        work.move(work.get(Hazard, "HZ-003"), status=stands)
    moves = {HazardStatus.TRANSFERRED: hand_over, HazardStatus.CLOSED: close}
    for to in moves.keys() - HAZARD_MOVES[stands]:
        with pytest.raises(Refused, match="can only become"), work_as("P-03") as work:
            moves[to](work)


def hand_over(work):
    return transfer_hazard(work, "HZ-003", organisation="Southmoor", controls=["C-03"])


def close(work):
    work.move(work.get(Hazard, "HZ-003"), transferred_to=None)
    return close_hazard(work, "HZ-003", reason=WHY)


def test_a_hazard_that_was_handed_over_is_not_closed(work_as):
    with work_as("P-03") as work:
        before = count_hazards(work.snapshot())
        handed = hand_over(work)
        after = count_hazards(work.snapshot())

    assert handed.status is HazardStatus.TRANSFERRED
    assert after.open == before.open
    assert "HZ-003" in after.unacknowledged


@pytest.mark.parametrize(
    ("to", "controls", "words"),
    [
        ("", ["C-03"], "to which organisation"),
        ("Southmoor", [], "which controls of HZ-003"),
        ("Southmoor", ["C-01"], "which controls of HZ-003"),
    ],
)
def test_handing_over_takes_a_receiver_and_the_controls_that_are_theirs(
    work_as, to, controls, words
):
    with pytest.raises(Refused, match=words), work_as("P-03") as work:
        transfer_hazard(work, "HZ-003", organisation=to, controls=controls)


def test_it_hangs_until_the_receiver_says_that_they_have_it(work_as):
    with pytest.raises(Refused, match="has not acknowledged it"), work_as("P-03") as work:
        close_hazard(work, "HZ-004", reason=WHY)
    with work_as("P-01") as work:
        acknowledge_hazard(work, "HZ-004", by="Southmoor's safety officer")
        assert "HZ-004" not in count_hazards(work.snapshot()).unacknowledged
    with pytest.raises(Refused, match="already"), work_as("P-01") as work:
        acknowledge_hazard(work, "HZ-004", by="Southmoor's safety officer")


def test_nobody_acknowledges_what_was_handed_to_nobody(work_as):
    with pytest.raises(Refused, match="handed to nobody"), work_as("P-01") as work:
        acknowledge_hazard(work, "HZ-003", by="Southmoor")


def test_opening_again_takes_back_what_was_signed(work_as):
    with work_as("P-03") as work:
        close_hazard(work, "HZ-003", reason=WHY)
        opened = reopen_hazard(work, "HZ-003", why="Seen on Birch ward")

    assert opened.status is HazardStatus.OPEN
    assert (opened.closing, opened.accepted, opened.approved_on) == (None, None, None)


def test_a_proposal_enters_the_log_once(work_as):
    with work_as("P-03") as work:
        assert open_hazard(work, "HZ-002").status is HazardStatus.OPEN
    with pytest.raises(Refused, match="stands in the log already"), work_as("P-03") as work:
        open_hazard(work, "HZ-002")


def test_nothing_is_deleted_and_what_was_withdrawn_stays_on_record(work_as):
    with work_as("P-03") as work:
        withdraw_hazard(work, "HZ-003", reason="Logged twice")
    with work_as("P-03") as work:
        assert work.get(Hazard, "HZ-003").name == "Hazard HZ-003"
        assert work.snapshot().find(Hazard, "HZ-003") is None
    with pytest.raises(Refused, match="has been withdrawn"), work_as("P-03") as work:
        close_hazard(work, "HZ-003", reason=WHY)


@pytest.mark.parametrize(
    "deed",
    [
        lambda work: close_hazard(work, "HZ-003", reason=WHY),
        lambda work: open_hazard(work, "HZ-002"),
        lambda work: withdraw_hazard(work, "HZ-003", reason=WHY),
    ],
)
def test_a_registration_that_ran_out_yesterday_closes_nothing(work_as, deed):
    with work_as("setup") as work:
        lapsed(work)
    with pytest.raises(NotPermitted, match="ran out on 22 November 2026"), work_as("P-03") as work:
        deed(work)
