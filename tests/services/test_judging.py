"""Saying where a criterion stands, and why."""

from datetime import date

import pytest

from readiness.errors import Refused
from readiness.model import Criterion, Judgement
from readiness.services.criteria import judge, redate
from readiness.vocabulary import Declared
from tests.factories import AS_OF, filed

LATER = date(2026, 12, 15)


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
    with (
        pytest.raises(Refused, match="what looks like a patient") as refusal,
        work_as("P-02") as work,
    ):
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


def test_what_was_withdrawn_is_not_judged(work_as):
    with work_as("P-01") as work:
        work.append(filed(of="OP-03"))
        work.withdraw(work.get(Criterion, "OP-03"), reason="Listed twice")

    with pytest.raises(Refused, match="OP-03 has been withdrawn: nothing"), work_as("P-01") as work:
        judge(work, "OP-03", status=Declared.GREEN, why="Fine")
