"""Two people at one record: the second is told, and loses nothing."""

from datetime import date

import pytest

from readiness.errors import ChangedSince
from readiness.model import Criterion, Reading
from readiness.store import latest
from tests.factories import AS_OF, a_criterion, a_reading, judged
from tests.store.acts import acting, begin, rows

FIRST = date(2026, 12, 15)
SECOND = date(2026, 12, 18)


def test_tells_the_second_person_who_moved_the_field_and_to_what(store):
    begin(store)
    with acting(store, "P-02", seen=4) as work:
        work.move(work.get(Criterion, "OP-01"), due=FIRST)

    said = "due was changed to 2026-12-15 by Ben Officer on Mon 23 Nov 2026 09:02"
    with pytest.raises(ChangedSince, match=f"OP-01: {said}"), acting(store, seen=4) as work:
        work.move(work.get(Criterion, "OP-01"), due=SECOND)

    assert len(rows(store)) == 5


def test_lets_the_second_person_move_another_field(store):
    begin(store)
    with acting(store, "P-02", seen=4) as work:
        work.move(work.get(Criterion, "OP-01"), due=FIRST)

    with acting(store, seen=4) as work:
        work.move(work.get(Criterion, "OP-01"), owner="Ward manager")

    found = latest(store).on(AS_OF).criteria[0]
    assert (found.due, found.owner) == (FIRST, "Ward manager")


def test_lets_the_second_person_move_the_same_field_of_another_record(store):
    begin(store)
    with acting(store) as work:
        work.add(a_criterion("OP-02"))
    with acting(store, "P-02", seen=5) as work:
        work.move(work.get(Criterion, "OP-02"), due=FIRST)

    with acting(store, seen=5) as work:
        work.move(work.get(Criterion, "OP-01"), due=FIRST)

    assert len(rows(store)) == 7


def test_lets_the_second_person_want_the_same_thing(store):
    begin(store)
    with acting(store, "P-02", seen=4) as work:
        work.move(work.get(Criterion, "OP-01"), due=FIRST)

    with acting(store, seen=4) as work:
        work.move(work.get(Criterion, "OP-01"), due=FIRST)

    assert len(rows(store)) == 5


def test_lets_a_person_who_has_seen_the_change_go_on(store):
    begin(store)
    with acting(store, "P-02", seen=4) as work:
        work.move(work.get(Criterion, "OP-01"), due=FIRST)

    with acting(store, seen=5) as work:
        work.move(work.get(Criterion, "OP-01"), due=SECOND)

    assert len(rows(store)) == 6


def test_an_act_is_no_conflict_with_itself(store):
    begin(store)

    with acting(store, seen=4) as work:
        criterion = work.get(Criterion, "OP-01")
        work.move(work.move(criterion, due=FIRST), due=SECOND)
        work.append(a_reading(49, AS_OF))
        work.unless_changed(Reading, "OP-01")

    assert len(rows(store)) == 7


def test_a_persons_own_change_in_another_window_is_a_conflict_too(store):
    begin(store)
    with acting(store, seen=4) as work:
        work.move(work.get(Criterion, "OP-01"), due=FIRST)

    with pytest.raises(ChangedSince, match="by Asha Lead"), acting(store, seen=4) as work:
        work.move(work.get(Criterion, "OP-01"), due=SECOND)


def test_a_terminal_has_seen_everything(store):
    begin(store)
    with acting(store, "P-02", seen=4) as work:
        work.move(work.get(Criterion, "OP-01"), due=FIRST)

    with acting(store, "terminal", seen=None) as work:
        work.move(work.get(Criterion, "OP-01"), due=SECOND)

    assert len(rows(store)) == 6


@pytest.mark.parametrize(("to", "said"), [(None, "to nothing"), (0, "to 0")])
def test_says_plainly_what_a_field_was_changed_to(store, to, said):
    begin(store)
    with acting(store, "terminal") as work:
        work.move(work.get(Criterion, "OP-01"), tolerance=2)
    with acting(store, "terminal", seen=5) as work:
        work.move(work.get(Criterion, "OP-01"), tolerance=to)

    with pytest.raises(ChangedSince, match=f"{said} by terminal"), acting(store, seen=5) as work:
        work.move(work.get(Criterion, "OP-01"), tolerance=5)


def test_refuses_a_fact_when_somebody_recorded_such_a_fact_first(store):
    begin(store)
    with acting(store, "P-02", seen=4) as work:
        work.append(a_reading(49, AS_OF))

    said = "OP-01: a reading was recorded by Ben Officer"
    with pytest.raises(ChangedSince, match=said), acting(store, seen=4) as work:
        work.unless_changed(Reading, "OP-01")


def test_lets_a_fact_pass_when_somebody_recorded_another_kind(store):
    begin(store)
    with acting(store, "P-02", seen=4) as work:
        work.append(judged("amber"))

    with acting(store, seen=4) as work:
        work.unless_changed(Reading, "OP-01")
