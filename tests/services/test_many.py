"""One act on many criteria: what can be done is, what cannot is left by name with its reason."""

from collections.abc import Sequence

import pytest

from readiness.errors import AlreadyRecorded, Refused
from readiness.model import Judgement
from readiness.services.criteria import attach_evidence, judge, redate, tick_off
from readiness.services.many import Because, each, many
from readiness.store import Work
from readiness.vocabulary import Declared, EvidenceKind
from tests.factories import filed
from tests.services.deeds import LATER

ALL = ("OP-01", "OP-02", "OP-03")
tick_all = many(tick_off)


def prove(work: Work, refs: Sequence[str]) -> None:
    for ref in refs:
        attach_evidence(work, ref, kind=EvidenceKind.AUDIT, summary="Seen on every ward")


def test_what_has_evidence_is_ticked_and_what_has_none_is_left_by_name(work_as):
    with work_as("P-01") as work:
        prove(work, ["OP-01", "OP-03"])
    with work_as("P-01") as work:
        made = tick_all(work, ALL)

    assert made.done == ("OP-01", "OP-03")
    [left] = made.left
    assert (left.ref, left.because) == ("OP-02", Because.NO_EVIDENCE)
    assert "OP-02 has nothing hard behind it yet" in left.reason


def test_it_is_one_act_in_the_record_and_holds_only_what_was_done(work_as, trail):
    with work_as("P-01") as work:
        prove(work, ["OP-01", "OP-03"])
    before = len(trail())
    with work_as("P-01", act="forty at once") as work:
        tick_all(work, ALL)

    entries = trail()[before:]
    assert [entry.ref.rpartition("/")[0] for entry in entries] == ["OP-01", "OP-03"]
    assert {entry.act for entry in entries} == {"forty at once"}


def test_what_is_somebody_elses_is_left(work_as):
    with work_as("P-02") as work:
        made = many(lambda work, ref: judge(work, ref, status=Declared.RED, why="No trainers"))(
            work, ALL
        )

    assert made.done == ("OP-01", "OP-03")
    assert [(left.ref, left.because) for left in made.left] == [("OP-02", Because.PERMISSION)]


def test_what_somebody_changed_meanwhile_is_left_and_the_others_go_on(work_as):
    with work_as("P-02") as work:
        seen = work.known.number
        redate(work, "OP-01", due=LATER, why="Trainers are ill")
    later = LATER.replace(day=20)
    with work_as("P-01", seen=seen) as work:
        made = many(lambda work, ref: redate(work, ref, due=later, why="Snow"))(work, ALL)

    assert made.done == ("OP-02", "OP-03")
    [left] = made.left
    assert left.because is Because.CHANGED
    assert "OP-01: due was changed to 2026-12-15 by Toni Training" in left.reason


def test_what_cannot_be_as_it_stands_is_left(work_as):
    with work_as("P-01") as work:
        made = each(
            ["OP-01", "XX-99"], work, deed=lambda w, ref: redate(w, ref, due=LATER, why="-")
        )

    assert [(left.ref, left.because) for left in made.left] == [("XX-99", Because.STATE)]


def test_where_it_can_be_done_to_none_every_reason_is_given_and_nothing_is_kept(work_as, trail):
    with pytest.raises(Refused) as refusal, work_as("P-01") as work:
        tick_all(work, ["OP-01", "OP-03"])

    assert [line[:5] for line in str(refusal.value).splitlines()] == ["OP-01", "OP-03"]
    assert trail() == []


def test_a_row_that_is_refused_halfway_leaves_nothing_of_itself(work_as, trail):
    weak = filed("verbal")
    with pytest.raises(Refused), work_as("P-01") as work:
        many(lambda w, ref: tick_off(w, ref, evidence=weak))(work, ["OP-01"])

    assert trail() == []


def test_one_chosen_twice_is_done_once(work_as):
    with work_as("P-01") as work:
        prove(work, ["OP-01"])
        assert tick_all(work, ["OP-01", "OP-01"]).done == ("OP-01",)


def test_the_same_press_twice_is_one_act(work_as, trail):
    with work_as("P-01") as work:
        prove(work, ["OP-01"])
    with work_as("P-01", act="one press") as work:
        tick_all(work, ["OP-01"])
    with pytest.raises(AlreadyRecorded), work_as("P-01", act="one press") as work:
        tick_all(work, ["OP-01"])

    assert sum(entry.kind == "judgement" for entry in trail()) == 1


def test_each_is_ticked_in_the_name_of_whoever_ticked(work_as):
    with work_as("P-01") as work:
        prove(work, ["OP-01", "OP-03"])
        tick_all(work, ["OP-01", "OP-03"])
        said = [work.facts(Judgement, ref)[-1] for ref in ("OP-01", "OP-03")]

    assert {(one.by, one.status) for one in said} == {("Lee Programme", Declared.MET)}
