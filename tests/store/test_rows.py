"""One act on many records: a part that is refused leaves no trace, nor does a trial."""

import pytest

from readiness.errors import NotFound, Refused
from readiness.model import Criterion, Judgement
from readiness.store import Work, latest, verify
from readiness.store.rows import act_of, apart, rehearsal
from tests.factories import AS_OF, judged
from tests.store.acts import NINE, acting, begin, rows


def tried_in_vain(work: Work) -> None:
    work.append(judged("red"))
    assert work.snapshot().judgements("OP-01")[-1].status == "red"
    raise Refused("It is not")


def test_a_part_that_is_refused_leaves_the_rest_of_the_act(store):
    begin(store)
    with acting(store) as work:
        work.append(judged("amber"))
        with pytest.raises(Refused), apart(work):
            tried_in_vain(work)
        work.append(judged("green"))

        assert [j.status for j in work.facts(Judgement, "OP-01")] == ["amber", "green"]
    assert [j.status for j in latest(store).on(AS_OF).judgements("OP-01")] == ["amber", "green"]
    assert verify(store).ok


def test_what_a_refused_part_wrote_is_not_seen_afterwards(store):
    begin(store)
    with acting(store) as work:
        with pytest.raises(Refused), apart(work):
            tried_in_vain(work)

        assert work.snapshot().judgements("OP-01") == ()
        work.append(judged("green"))
        assert [j.status for j in work.snapshot().judgements("OP-01")] == ["green"]


def test_a_value_that_refuses_itself_does_so_for_its_part_alone(store):
    begin(store)
    with acting(store) as work:
        with pytest.raises(Refused, match="Tolerance"), apart(work):
            work.move(work.get(Criterion, "OP-01"), tolerance="plenty")
        work.append(judged("green"))

    assert len(rows(store)) == 5


def test_a_trial_writes_nothing_and_holds_nobody_up(store):
    begin(store)
    with rehearsal(store, actor="P-01", at=NINE, day=AS_OF) as trial:
        trial.append(judged("red"))
        with acting(store) as work:
            work.append(judged("amber"))

        assert [j.status for j in trial.facts(Judgement, "OP-01")] == ["red"]
    assert [j.status for j in latest(store).on(AS_OF).judgements("OP-01")] == ["amber"]


def test_an_act_is_found_by_any_of_its_numbers(store):
    begin(store)
    with acting(store) as work:
        work.append(judged("amber"))
        work.append(judged("red"))

    with acting(store) as work:
        assert [entry.number for entry in act_of(work, 6)] == [5, 6]
        assert act_of(work, 5) == act_of(work, 6)
        with pytest.raises(NotFound, match="no change with number 99"):
            act_of(work, 99)
