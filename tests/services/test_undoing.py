"""Undoing an act: everything it did to criteria is taken back, and both stay on record."""

from datetime import date

import pytest

from readiness.errors import NotPermitted, Refused
from readiness.model import Criterion, Evidence, Judgement
from readiness.services.criteria import attach_evidence, judge, post_reading, redate, tick_off
from readiness.services.issues import raise_issue
from readiness.services.many import many
from readiness.services.undoing import undo
from readiness.store import Entry, verify
from readiness.vocabulary import Declared, EvidenceKind
from tests.factories import filed
from tests.services.conftest import TRUST
from tests.services.deeds import LATER

FIRST = len(TRUST) + 1
WHY = "The wrong list"
tick = many(lambda work, ref: tick_off(work, ref, evidence=filed(of=ref)))


def kinds(entries: list[Entry]) -> list[str]:
    return [f"{e.kind} {'taken back' if 'withdrawn' in e.after else 'added'}" for e in entries]


def test_ticks_and_the_evidence_that_came_with_them_are_taken_back(work_as, trail):
    with work_as("P-01") as work:
        tick(work, ["OP-01", "OP-03"])
    with work_as("P-01") as work:
        made = undo(work, FIRST, why=WHY)

        assert made.done == ("OP-01", "OP-03")
        for ref in made.done:
            assert work.facts(Judgement, ref) == work.facts(Evidence, ref) == ()
    done, undone = trail()[:4], trail()[4:]
    assert kinds(done) == ["evidence added", "judgement added"] * 2
    assert kinds(undone) == ["judgement taken back", "evidence taken back"] * 2
    assert {(entry.actor, entry.why) for entry in undone} == {("P-01", WHY)}


def test_any_number_of_the_act_will_do(work_as):
    with work_as("P-01") as work:
        tick(work, ["OP-01", "OP-03"])
    with work_as("P-01") as work:
        assert undo(work, FIRST + 3, why=WHY).done == ("OP-01", "OP-03")


def test_a_date_goes_back_to_what_it_was_and_its_history_with_it(work_as, empty_store):
    with work_as("P-01") as work:
        before = work.get(Criterion, "OP-01")
        redate(work, "OP-01", due=LATER, why="Snow")
    with work_as("P-01") as work:
        undo(work, FIRST, why=WHY)

        after = work.get(Criterion, "OP-01")
        assert after.document() == before.document()
    assert verify(empty_store).ok


def test_a_date_that_was_moved_on_since_stays_and_the_others_go_back(work_as):
    with work_as("P-01") as work:
        many(lambda w, ref: redate(w, ref, due=LATER, why="Snow"))(work, ["OP-01", "OP-03"])
    with work_as("P-02") as work:
        redate(work, "OP-01", due=date(2026, 12, 20), why="More snow")
    with work_as("P-01") as work:
        made = undo(work, FIRST, why=WHY)

        assert made.done == ("OP-03",)
        assert work.get(Criterion, "OP-01").due == date(2026, 12, 20)
    assert "OP-01: its due has been changed again since" in made.left[0].reason


def test_what_others_recorded_since_stays(work_as):
    with work_as("P-01") as work:
        judge(work, "OP-01", status=Declared.AMBER, why="Late")
    with work_as("P-02") as work:
        post_reading(work, "OP-01", value=3)
    with work_as("P-01") as work:
        undo(work, FIRST, why=WHY)

        assert work.facts(Judgement, "OP-01") == ()
        assert len(work.snapshot().readings("OP-01")) == 1


def test_what_was_undone_is_not_undone_again(work_as):
    with work_as("P-01") as work:
        judge(work, "OP-01", status=Declared.AMBER, why="Late")
    with work_as("P-01") as work:
        undo(work, FIRST, why=WHY)

    with pytest.raises(Refused, match="taken back already"), work_as("P-01") as work:
        undo(work, FIRST, why=WHY)
    with pytest.raises(Refused, match="Only what was recorded"), work_as("P-01") as work:
        undo(work, FIRST + 1, why=WHY)


def test_whoever_did_it_may_and_their_neighbour_may_not(work_as):
    with work_as("P-02") as work:
        judge(work, "OP-01", status=Declared.AMBER, why="Late")

    with pytest.raises(NotPermitted, match="for whoever did it"), work_as("P-06") as work:
        undo(work, FIRST, why=WHY)
    with work_as("P-02") as work:
        assert undo(work, FIRST, why=WHY).done == ("OP-01",)


def test_an_owner_may_not_undo_what_another_said_of_their_criterion(work_as, trail):
    with work_as("P-03") as work:
        judge(work, "OP-02", status=Declared.RED, why="No trainers")

    # P-01 leads the programme, and owns OP-02.
    with pytest.raises(Refused, match="somebody other than its owner"), work_as("P-01") as work:
        undo(work, FIRST, why=WHY)
    assert len(trail()) == 1


def test_it_takes_a_reason(work_as):
    with work_as("P-01") as work:
        judge(work, "OP-01", status=Declared.AMBER, why="Late")

    with pytest.raises(Refused, match="why it is undone"), work_as("P-01") as work:
        undo(work, FIRST, why=" ")


def test_what_was_done_to_anything_else_is_not_undone_here(work_as):
    with work_as("P-01") as work:
        raise_issue(work, name="Labels jam")

    refusal = "Only what was recorded about criteria"
    with pytest.raises(Refused, match=refusal), work_as("P-01") as work:
        undo(work, FIRST, why=WHY)


def test_evidence_attached_to_many_is_taken_back_from_all(work_as):
    with work_as("P-01") as work:
        many(lambda w, ref: attach_evidence(w, ref, kind=EvidenceKind.AUDIT, summary="Seen"))(
            work, ["OP-01", "OP-02"]
        )
    with work_as("P-01") as work:
        undo(work, FIRST, why=WHY)
        assert [work.facts(Evidence, ref) for ref in ("OP-01", "OP-02")] == [(), ()]
