"""Judging a criterion, moving its date and its owner, and signing for it to be unmet."""

from datetime import date

import pytest

from readiness.errors import ChangedSince, NotPermitted, Refused
from readiness.model import Criterion, Judgement, Waiver
from readiness.scoring.criterion import computed, is_counted
from readiness.services.criteria import judge, reassign, redate, take_out_of_scope, waive
from readiness.vocabulary import Declared, Status
from tests.factories import AS_OF, GATE, GO_LIVE, a_criterion, filed
from tests.services.conftest import TRUST

LATER = date(2026, 12, 15)
STILL_LATER = date(2026, 12, 22)
DRAWN = len(TRUST)  # the number from which everybody's page was drawn


def test_a_judgement_is_kept_with_who_when_and_why(work_as, trail):
    with work_as("P-03") as work:
        judge(work, "OP-01", status=Declared.RED, why=" A ward has not been trained ")
        (said,) = work.facts(Judgement, "OP-01")

    assert (said.by, said.date, said.why) == ("Sam Safety", AS_OF, "A ward has not been trained")
    (entry,) = trail()
    assert (entry.actor, entry.after["status"], entry.why) == ("P-03", "red", said.why)


def test_the_same_status_may_be_declared_week_after_week(work_as, trail):
    for day in (AS_OF, AS_OF.replace(day=30)):
        with work_as("P-02", day=day) as work:
            judge(work, "OP-01", status=Declared.GREEN, why="As planned")

    assert [entry.after["date"] for entry in trail()] == ["2026-11-23", "2026-11-30"]


@pytest.mark.parametrize("why", [None, "", "  "])
def test_a_judgement_without_a_reason_is_refused(work_as, trail, why: str | None):
    with (
        pytest.raises(Refused, match="Say in a sentence why OP-01 stands there"),
        work_as("P-02") as work,
    ):
        judge(work, "OP-01", status=Declared.AMBER, why=why)

    assert trail() == []


def test_a_reason_given_for_the_whole_act_is_reason_enough(work_as, trail):
    with work_as("P-02", why="The trainer is ill") as work:
        judge(work, "OP-01", status=Declared.AMBER)

    assert trail()[0].after["why"] == "The trainer is ill"


def test_a_reason_stays_with_what_it_was_given_for(work_as, trail):
    with work_as("P-02", why="Weekly round") as work:
        judge(work, "OP-01", status=Declared.AMBER, why="The trainer is ill")
        redate(work, "OP-01", due=LATER)

    assert [entry.why for entry in trail()] == ["The trainer is ill", "Weekly round"]


def test_a_patients_number_in_a_reason_is_refused_and_not_repeated(work_as, trail):
    with pytest.raises(Refused, match="what looks like a patient") as refusal:  # noqa: SIM117
        with work_as("P-02") as work:
            redate(work, "OP-01", due=LATER, why="Seen on 943 476 5919")

    assert "943" not in str(refusal.value)
    assert trail() == []


def test_met_is_not_judged_but_ticked_off(work_as):
    with pytest.raises(Refused, match="OP-01 is met, tick it off"), work_as("P-02") as work:
        judge(work, "OP-01", status=Declared.MET, why="Done")


def test_taking_out_of_scope_is_not_for_whoever_judges(work_as):
    with (
        pytest.raises(Refused, match="Taking OP-01 out of scope is an act of its own"),
        work_as("P-02") as work,
    ):
        judge(work, "OP-01", status=Declared.REMOVED, why="Later")


def test_a_signatory_takes_a_criterion_out_of_the_counts(work_as):
    with work_as("P-04") as work:
        take_out_of_scope(work, "OP-01", why="The ward closes in January")
        snapshot = work.snapshot()

    assert not is_counted(snapshot, snapshot.criteria[0])


def test_a_must_that_cannot_be_waived_stays_in_scope(work_as, trail):
    with pytest.raises(NotPermitted, match="stays in scope"), work_as("P-04") as work:
        take_out_of_scope(work, "OP-03", why="The ward closes in January")

    assert trail() == []


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


def test_an_allowed_exception_is_signed_and_ends(work_as):
    with work_as("P-04") as work:
        waive(work, "OP-01", reason="Floor walkers on every ward", expires=GO_LIVE)
        (waiver,) = work.facts(Waiver, "OP-01")
        snapshot = work.snapshot()

    assert (waiver.by, waiver.granted, waiver.expires) == ("Alex Accountable", AS_OF, GO_LIVE)
    assert computed(snapshot, snapshot.criteria[0]).status is Status.WAIVED


def test_a_must_that_cannot_be_waived_is_not(work_as, trail):
    with (
        pytest.raises(NotPermitted, match="has to be met: nobody may allow an exception to it.$"),
        work_as("P-04") as work,
    ):
        waive(work, "OP-03", reason="Floor walkers", expires=GO_LIVE)

    assert trail() == []


@pytest.mark.parametrize(
    ("reason", "expires", "refusal"),
    [
        ("", GO_LIVE, "Say in a sentence why OP-01 may be unmet"),
        ("Floor walkers", date(2026, 11, 22), "cannot end on 22 November 2026: that has passed"),
    ],
)
def test_an_exception_takes_a_reason_and_a_day_to_come(
    work_as, trail, reason: str, expires: date, refusal: str
):
    with pytest.raises(Refused, match=refusal), work_as("P-04") as work:
        waive(work, "OP-01", reason=reason, expires=expires)

    assert trail() == []


def test_an_exception_on_top_of_anothers_is_refused_with_who(work_as):
    with work_as("P-04", seen=DRAWN) as work:
        waive(work, "OP-01", reason="Floor walkers", expires=AS_OF)

    with (
        pytest.raises(ChangedSince, match="a waiver was recorded by Alex Accountable"),
        work_as("P-04", seen=DRAWN) as work,
    ):
        waive(work, "OP-01", reason="Floor walkers", expires=GO_LIVE)


def test_a_later_exception_may_follow_one_that_the_page_showed(work_as):
    with work_as("P-04") as work:
        waive(work, "OP-01", reason="Floor walkers", expires=AS_OF)
    with work_as("P-04", seen=DRAWN + 1) as work:
        waive(work, "OP-01", reason="Floor walkers", expires=GO_LIVE)
        assert len(work.facts(Waiver, "OP-01")) == 2


def test_what_was_withdrawn_is_not_judged(work_as):
    with work_as("P-01") as work:
        work.append(filed(of="OP-03"))
        work.withdraw(work.get(Criterion, "OP-03"), reason="Listed twice")

    with pytest.raises(Refused, match="OP-03 has been withdrawn: nothing"), work_as("P-01") as work:
        judge(work, "OP-03", status=Declared.GREEN, why="Fine")
