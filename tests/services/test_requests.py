"""Changes asked for, scored, decided and checked; workarounds timed."""

import pytest

from readiness.errors import Refused
from readiness.model import ChangeRequest, Issue
from readiness.services import requests
from readiness.vocabulary import Meets, Principle


def test_whoever_is_at_the_table_asks_for_a_change_in_their_own_name(work_as):
    with work_as("P-02") as work:
        made = requests.ask_for_change(work, name=" Bigger labels ")

    assert (made.ref, made.name, made.raised_by) == ("CH-01", "Bigger labels", "Toni Training")


@pytest.mark.parametrize("scores", [{}, {"effort": 1}, dict.fromkeys(requests.SCORED, 6)])
def test_a_score_is_whole_and_between_nought_and_five(work_as, scores):
    with pytest.raises(Refused, match="each from 0 to 5"), work_as("P-01") as work:
        requests.score_change(work, "CH-11", scores=scores, why="Six wards")


def test_a_decision_keeps_who_when_and_why(work_as):
    with work_as("P-04") as work:
        with pytest.raises(Refused, match="Those who asked for CH-11 read it"):
            requests.decide_change(work, "CH-11", day_one=False, decision="", reason=" ")
        with pytest.raises(Refused, match="day one or later"):
            requests.decide_change(work, "CH-11", day_one=None, decision="", reason="Closed")
        made = requests.decide_change(work, "CH-11", day_one=False, decision="", reason="Closed")

    assert (made.decision, made.why, made.decided_by) == ("Later", "Closed", "Alex Accountable")
    assert made.decided_on == work.day


def test_what_is_not_wholly_met_has_a_line_why(work_as):
    with work_as("P-01") as work:
        for verdict in (Meets.NOT, Meets.PARTLY):
            with pytest.raises(Refused, match="“faster” is not wholly met"):
                requests.check_principles(
                    work, "CH-11", verdicts={Principle.FASTER: (verdict, " ")}
                )
        with pytest.raises(Refused, match="at least one principle"):
            requests.check_principles(work, "CH-11", verdicts={Principle.FASTER: (None, "")})
        made = requests.check_principles(
            work, "CH-11", verdicts={Principle.FASTER: (Meets.MET, "")}
        )

    assert isinstance(made, ChangeRequest)
    assert made.checked is not None
    assert made.checked.faster is not None


def test_a_workaround_is_timed_and_then_checked(work_as):
    verdicts = {Principle.SIMPLER: (Meets.NOT, "Two lists")}
    with work_as("P-01") as work:
        with pytest.raises(Refused, match="no workaround that could be checked"):
            requests.check_principles(work, "IS-001", verdicts=verdicts)
        requests.time_workaround(
            work, "IS-001", workaround="Two lists", loads=[("Nurse", " ", 20), ("", "day", 5)]
        )
        made = requests.check_principles(work, "IS-001", verdicts=verdicts)

    assert isinstance(made, Issue)
    assert [(one.role, one.shift, one.minutes) for one in made.workaround_load] == [
        ("Nurse", None, 20)
    ]


def test_no_workaround_takes_longer_than_a_shift(work_as):
    with pytest.raises(Refused, match="No shift is longer"), work_as("P-01") as work:
        requests.time_workaround(work, "IS-001", workaround="X", loads=[("Nurse", "day", 800)])
