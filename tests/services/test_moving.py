"""Moving a criterion's date, and giving it to another owner."""

from datetime import date

import pytest

from readiness.errors import ChangedSince, NotPermitted, Refused
from readiness.model import Criterion
from readiness.services.criteria import judge, reassign, redate
from readiness.vocabulary import Declared
from tests.factories import GATE, a_criterion
from tests.services.conftest import TRUST

LATER = date(2026, 12, 15)
STILL_LATER = date(2026, 12, 22)
DRAWN = len(TRUST)  # the number from which everybody's page was drawn


def test_every_date_a_criterion_has_had_is_kept(work_as):
    with work_as("P-02") as work:
        redate(work, "OP-01", due=LATER, why="Snow")
    with work_as("P-04") as work:
        moved = redate(work, "OP-01", due=STILL_LATER, why="More snow")

    assert moved.due == STILL_LATER
    assert moved.due_history == (GATE, LATER, STILL_LATER)


def test_a_first_date_has_no_date_before_it(work_as):
    with work_as("P-01") as work:
        work.add(a_criterion("OP-09", due=None))
        assert redate(work, "OP-09", due=LATER, why="Planned").due_history == (LATER,)


def test_a_moved_date_is_in_the_ledger_with_what_before_and_why(work_as, trail):
    with work_as("P-02") as work:
        redate(work, "OP-01", due=LATER, why="Snow")

    (entry,) = trail()
    assert entry.before == {"due": GATE.isoformat(), "due_history": None}
    assert (entry.after["due"], entry.why) == (LATER.isoformat(), "Snow")


@pytest.mark.parametrize(
    ("due", "why", "refusal"),
    [
        (LATER, "", "Say in a sentence why the date of OP-01 moves"),
        (GATE, "Snow", "OP-01 is due on 8 December 2026 already"),
        (date(2026, 11, 22), "Snow", "cannot become due on 22 November 2026: that day has passed"),
    ],
)
def test_a_date_does_not_move_for_no_reason_nowhere_or_back(
    work_as, trail, due: date, why: str, refusal: str
):
    with pytest.raises(Refused, match=refusal), work_as("P-02") as work:
        redate(work, "OP-01", due=due, why=why)

    assert trail() == []


def test_a_date_that_somebody_else_just_moved_is_not_moved_again(work_as):
    with work_as("P-01", seen=DRAWN) as work:
        redate(work, "OP-01", due=LATER, why="Snow")

    refusal = "OP-01: due was changed to 2026-12-15 by Lee Programme on Mon 23 Nov 2026 09:02"
    with pytest.raises(ChangedSince, match=refusal), work_as("P-02", seen=DRAWN) as work:
        redate(work, "OP-01", due=STILL_LATER, why="Illness")


def test_two_people_may_change_different_things_of_one_criterion(work_as):
    with work_as("P-01", seen=DRAWN) as work:
        redate(work, "OP-01", due=LATER, why="Snow")
    with work_as("P-04", seen=DRAWN) as work:
        moved = reassign(work, "OP-01", owner="Head of nursing", why="Nearer to the wards")

    assert (moved.due, moved.owner) == (LATER, "Head of nursing")


def test_a_new_owner_may_act_and_the_old_one_may_not(work_as):
    with work_as("P-01") as work:
        work.move(work.get(Criterion, "OP-03"), owner="Training lead")
        reassign(work, "OP-03", owner="Sam Safety", why="It is about safety")

    with pytest.raises(NotPermitted, match="Ask Sam Safety"), work_as("P-02") as work:
        judge(work, "OP-03", status=Declared.GREEN, why="Fine")


@pytest.mark.parametrize(
    ("owner", "why", "refusal"),
    [
        (" ", "Left", "Say who is to own OP-01"),
        ("Device lead", "", "Say in a sentence why OP-01 changes hands"),
        ("Training lead", "Left", "OP-01 belongs to Training lead already"),
    ],
)
def test_an_owner_does_not_change_for_no_reason_or_to_nobody(
    work_as, owner: str, why: str, refusal: str
):
    with pytest.raises(Refused, match=refusal), work_as("P-01") as work:
        reassign(work, "OP-01", owner=owner, why=why)


def test_an_owner_changed_by_somebody_else_is_not_changed_again(work_as):
    with work_as("P-01", seen=DRAWN) as work:
        reassign(work, "OP-01", owner="Device lead", why="Left")

    refusal = "owner was changed to Device lead by Lee Programme"
    with pytest.raises(ChangedSince, match=refusal), work_as("P-04", seen=DRAWN) as work:
        reassign(work, "OP-01", owner="Head of nursing", why="Left")
