from datetime import date

import pytest

from readiness.errors import AlreadyRecorded, NotFound, Refused, StoreProblem
from readiness.model import Criterion, Person, Reading
from readiness.store import engine, latest, verify
from tests.factories import AS_OF, a_check, a_criterion, a_reading, filed, judged
from tests.store.acts import NINE, acting, begin, oldest_first, rows
from tests.store.by_hand import raw

DUE = date(2026, 12, 15)


def test_keeps_all_of_an_act_when_it_ends(store):
    begin(store)

    known = latest(store)

    assert known.number == 4
    assert known.programme.name == "Northmoor EPR"
    assert list(known.of("person")) == ["P-01", "P-02"]


def test_keeps_nothing_of_an_act_that_is_refused_half_way(store):
    begin(store)

    def judge_what_is_there_and_what_is_not() -> None:
        with acting(store) as work:
            work.append(judged("amber"))
            work.get(Criterion, "OP-99")

    with pytest.raises(NotFound):
        judge_what_is_there_and_what_is_not()

    assert len(rows(store)) == 4
    assert latest(store).of("judgement") == {}


def test_keeps_nothing_of_an_act_that_the_database_refuses_at_the_end(store):
    begin(store)

    with pytest.raises(StoreProblem, match="nothing was changed"), acting(store) as work:
        work.append(a_check(evidence=4_000))

    assert len(rows(store)) == 4
    assert verify(store).ok


def test_an_act_that_changes_nothing_leaves_no_row(store):
    begin(store)

    with acting(store) as work:
        work.move(work.get(Criterion, "OP-01"), owner="Training lead")

    assert len(rows(store)) == 4


def test_leaves_a_row_for_every_change(store):
    begin(store)

    with acting(store) as work:
        work.move(work.get(Criterion, "OP-01"), due=DUE)
        work.append(a_reading(49, AS_OF))

    assert rows(store)[4:] == [(5, "criterion", "OP-01"), (6, "reading", "OP-01/6")]


def test_a_row_says_who_when_why_what_before_and_what_after(store):
    begin(store)

    with acting(store, act="one-click", why="Trainers were ill") as work:
        work.move(work.get(Criterion, "OP-01"), due=DUE)

    entry = oldest_first(store)[-1]
    assert (entry.actor, entry.at, entry.act) == ("P-01", NINE, "one-click")
    assert (entry.before, entry.after) == ({"due": "2026-12-08"}, {"due": "2026-12-15"})
    assert entry.why == "Trainers were ill"


def test_a_field_can_be_emptied(store):
    begin(store)

    with acting(store) as work:
        moved = work.move(work.get(Criterion, "OP-01"), owner=None)

    assert moved.owner is None
    assert oldest_first(store)[-1].after == {"owner": None}
    assert latest(store).of("criterion")["OP-01"] == moved


def test_sees_its_own_changes_before_they_are_kept(store):
    begin(store)

    with acting(store) as work:
        reading = work.append(a_reading(49, AS_OF))
        work.move(work.get(Criterion, "OP-01"), due=DUE)

        assert work.facts(Reading, "OP-01") == (reading,)
        assert work.fact(Reading, reading.recorded) == reading
        assert work.snapshot().criteria[0].due == DUE
        assert work.known.number == 6


def test_one_act_can_add_a_record_and_move_it(store):
    begin(store)

    with acting(store) as work:
        work.move(work.add(a_criterion("OP-02")), due=DUE)

    assert [row[2] for row in rows(store)[4:]] == ["OP-02", "OP-02"]
    assert verify(store).ok


def test_knows_the_person_who_acts(store):
    begin(store)

    with acting(store, "P-02") as work:
        assert work.person == work.get(Person, "P-02")
    with acting(store, "terminal") as work:
        assert work.person is None


def test_numbers_new_references_from_the_first_that_is_free(store):
    begin(store)

    with acting(store) as work:
        assert work.new_ref(Criterion, "OP-") == "OP-02"
        work.add(a_criterion("OP-02"))
        assert work.new_ref(Criterion, "OP-") == "OP-03"


def test_refuses_a_reference_that_is_taken(store):
    begin(store)

    with pytest.raises(Refused, match="already a criterion OP-01"), acting(store) as work:
        work.add(a_criterion("OP-01"))


def test_refuses_a_fact_about_nothing(store):
    begin(store)

    with pytest.raises(NotFound, match="no criterion OP-99"), acting(store) as work:
        work.append(judged("amber", of="OP-99"))


def test_names_the_fact_that_is_not_there(store):
    begin(store)

    with pytest.raises(NotFound, match="no reading 77"), acting(store) as work:
        work.fact(Reading, 77)


def test_the_same_act_again_is_refused_and_changes_nothing(store):
    begin(store)
    with acting(store, act="one-click") as work:
        work.append(filed())

    with pytest.raises(AlreadyRecorded), acting(store, act="one-click") as work:
        work.append(filed())

    assert len(rows(store)) == 5


def test_an_act_that_was_refused_may_be_tried_again(store):
    begin(store)
    with pytest.raises(Refused), acting(store, act="one-click") as work:
        work.add(a_criterion("OP-01"))

    with acting(store, act="one-click") as work:
        work.add(a_criterion("OP-02"))

    assert len(rows(store)) == 5


@pytest.mark.parametrize("why", ["Bed 4, NHS number 943 476 5919", "a\x00b", "\ud800"])
def test_refuses_a_reason_that_must_not_be_kept(store, why):
    begin(store)

    with pytest.raises(Refused, match="The reason"), acting(store, why=why) as work:
        work.append(judged("amber"))

    assert len(rows(store)) == 4


def test_says_so_when_another_program_keeps_the_database_to_itself(empty_store, monkeypatch):
    begin(empty_store)
    monkeypatch.setattr(engine, "PATIENCE", 0.1)

    with raw(empty_store) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreProblem, match="Another program is writing"), acting(empty_store):
            pass

    with acting(empty_store) as work:
        work.append(judged("amber"))
    assert len(rows(empty_store)) == 5
