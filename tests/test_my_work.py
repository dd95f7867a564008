"""What waits for somebody: their own, due within a week, and what of it has gone stale."""

from readiness.my_work import work_of
from readiness.scoring.standing import standing
from tests.factories import a_criterion, a_measured_criterion, a_person, a_snapshot, filed, readings

ME = a_person(title="Training lead")


def work(*things):
    snapshot = a_snapshot(ME, things)
    return work_of(ME, snapshot, standing(snapshot))


def refs(found) -> list[str]:
    return [c.ref for c in found]


def test_what_i_own_by_name_or_title_is_mine():
    named = a_criterion("OP-02", owner="Person P-01")
    assert refs(work(a_criterion(), named, a_criterion("OP-03", owner="Audit")).mine) == [
        "OP-01",
        "OP-02",
    ]


def test_what_is_unmet_and_due_within_a_week_waits_the_oldest_first():
    soon = a_criterion("OP-01", due="2026-11-30")
    late = a_criterion("OP-02", due="2026-11-01")
    later = a_criterion("OP-03", due="2026-12-01")
    assert refs(work(soon, late, later).due) == ["OP-02", "OP-01"]


def test_what_is_met_does_not_wait():
    done = a_measured_criterion(due="2026-11-24")
    assert refs(work(done, readings(("2026-11-20", 90))).due) == []


def test_an_old_reading_and_old_evidence_are_stale_and_say_why():
    found = work(
        a_measured_criterion("OP-01"),
        readings(("2026-10-01", 40)),
        a_criterion("OP-02"),
        filed(on="2026-06-01", of="OP-02"),
    )
    assert [(c.ref, why.split()[1]) for c, why in found.stale] == [
        ("OP-01", "last"),
        ("OP-02", "evidence"),
    ]


def test_what_is_fresh_or_has_nothing_behind_it_is_not_stale():
    fresh = a_measured_criterion("OP-01")
    assert work(fresh, readings(("2026-11-20", 40)), a_criterion("OP-02")).stale == ()
