"""The set of criteria itself: what was asked for before is kept, and the questions read it."""

import datetime as dt

import pytest

from readiness.errors import ChangedSince, NotPermitted, Refused
from readiness.model import Criterion
from readiness.questions.goalposts import goalpost_moved
from readiness.services.criteria import post_reading
from readiness.services.the_set import add_criterion, change_priority, change_target
from readiness.vocabulary import Pillar, Priority
from tests.factories import AS_OF


def test_one_of_our_own_gets_the_next_reference_of_its_pillar_and_a_reason(work_as, trail):
    with work_as("P-01") as work:
        made = add_criterion(
            work, name="Wards are told", pillar=Pillar.OPERATIONAL, owner="", why="Ours"
        )

    assert (made.ref, made.owner) == ("OP-04", None)
    assert [entry.why for entry in trail()] == ["Ours"]


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"name": " "}, "what has to be true"),
        ({"pillar": None}, "Choose the pillar"),
        ({"why": ""}, "why it is added"),
        ({"due": dt.date(2026, 1, 1)}, "has passed"),
    ],
)
def test_what_is_missing_is_asked_for_and_nothing_is_kept(work_as, trail, said, refusal: str):
    ordinary = {"name": "Wards are told", "pillar": Pillar.TECHNICAL, "why": "Ours"}
    with pytest.raises(Refused, match=refusal), work_as("P-01") as work:
        add_criterion(work, **ordinary | said)

    assert trail() == []


def test_an_easier_target_is_kept_with_its_day_and_asked_about(work_as):
    with work_as("P-01") as work:
        post_reading(work, "OP-02", value=75)
        change_target(work, "OP-02", target=70, why="The board agreed")

        criterion = work.get(Criterion, "OP-02")
        assert criterion.target_history == ((AS_OF, 80), (AS_OF, 70))
        assert work.known.on(AS_OF - dt.timedelta(days=1)).find(Criterion, "OP-02").target == 80
        asked = [noticed.record.ref for noticed in goalpost_moved.notices(work.snapshot())]
    assert asked == ["OP-02"]


def test_a_harder_target_is_not_asked_about(work_as):
    with work_as("P-01") as work:
        post_reading(work, "OP-02", value=75)
        change_target(work, "OP-02", target=90, why="Safer")

        assert list(goalpost_moved.notices(work.snapshot())) == []


def test_each_target_it_has_had_stays(work_as):
    with work_as("P-01") as work:
        change_target(work, "OP-02", target=70, why="Agreed")
        change_target(work, "OP-02", target=75, why="Agreed anew")

        assert [value for _, value in work.get(Criterion, "OP-02").target_history] == [80, 70, 75]


def test_a_priority_is_kept_with_its_day(work_as):
    with work_as("P-04") as work:
        change_priority(work, "OP-01", priority=Priority.SHOULD, why="Not on day one")

        history = work.get(Criterion, "OP-01").priority_history
    assert history == ((AS_OF, Priority.MUST), (AS_OF, Priority.SHOULD))


def test_of_a_must_that_cannot_be_waived_nobody_makes_less(work_as, trail):
    with pytest.raises(NotPermitted, match="stays one"), work_as("P-04") as work:
        change_priority(work, "OP-03", priority=Priority.SHOULD, why="Not on day one")

    assert trail() == []


def test_what_is_so_already_is_refused(work_as):
    with pytest.raises(Refused, match="is 80"), work_as("P-01") as work:
        change_target(work, "OP-02", target=80, why="Again")
    with pytest.raises(Refused, match="is must already"), work_as("P-01") as work:
        change_priority(work, "OP-01", priority=Priority.MUST, why="Again")


def test_the_second_to_change_a_target_is_told_who_did(work_as):
    with work_as("P-04") as work:
        seen = work.known.number
        change_target(work, "OP-02", target=70, why="Agreed")

    with pytest.raises(ChangedSince, match="Alex Accountable"), work_as("P-01", seen=seen) as work:
        change_target(work, "OP-02", target=75, why="Agreed otherwise")
