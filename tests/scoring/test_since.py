from readiness.scoring.since import Since, last_time, since
from tests.factories import a_criterion, a_deep_dive, a_snapshot, judged

NOW, THEN = "2026-11-23", "2026-11-16"


def moved(*things) -> Since:
    now = a_snapshot(*things, as_of=NOW)
    return since(now.known.on(judged("red", THEN).date), now)


def test_what_turned_red_is_worse():
    change = moved(
        a_criterion("OP-01"),
        judged("green", "2026-11-10", of="OP-01"),
        judged("red", NOW, of="OP-01"),
    )

    assert [c.ref for c in change.worse] == ["OP-01"]
    assert change.better == ()


def test_what_turned_from_red_is_better():
    change = moved(
        a_criterion("OP-01"),
        judged("red", "2026-11-10", of="OP-01"),
        judged("green", NOW, of="OP-01"),
    )

    assert [c.ref for c in change.better] == ["OP-01"]


def test_what_did_not_move_is_neither():
    change = moved(a_criterion("OP-01"), judged("green", "2026-11-10", of="OP-01"))

    assert (change.worse, change.better) == ((), ())


def test_the_longest_fall_is_the_worst_and_a_must_before_a_should():
    change = moved(
        *(a_criterion(f"OP-0{n}") for n in (1, 2)),
        a_criterion("OP-03", priority="should"),
        *(judged("green", "2026-11-10", of=f"OP-0{n}") for n in (1, 2, 3)),
        judged("red", NOW, of="OP-03"),
        judged("amber", NOW, of="OP-01"),
        judged("red", NOW, of="OP-02"),
    )

    assert [c.ref for c in change.worse] == ["OP-02", "OP-03", "OP-01"]


def test_the_last_deep_dive_before_today_is_what_a_day_is_compared_with():
    dives = [a_deep_dive(f"DD-{n}", day) for n, day in enumerate((THEN, "2026-11-09", NOW))]

    last = last_time(a_snapshot(*dives, as_of=NOW))

    assert (str(last.day), last.is_deep_dive) == (THEN, True)
    assert last.words == "Since the deep dive of 16 November"
    assert last.called == "last deep dive"


def test_a_deep_dive_counts_whether_its_minutes_are_sealed_or_not():
    unsealed = a_deep_dive("DD-1", "2026-11-19", sealed=None)

    assert str(last_time(a_snapshot(unsealed, as_of=NOW)).day) == "2026-11-19"


def test_where_no_deep_dive_was_held_it_is_a_week_ago_and_says_so():
    last = last_time(a_snapshot(a_deep_dive("DD-1", NOW), as_of=NOW))

    assert (str(last.day), last.is_deep_dive) == (THEN, False)
    assert last.words == "Since 16 November, a week ago"
    assert last.called == "a week ago"


def test_a_deep_dive_to_come_is_not_the_last():
    assert not last_time(a_snapshot(a_deep_dive("DD-1", "2026-11-30"), as_of=NOW)).is_deep_dive
