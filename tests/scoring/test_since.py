from readiness.scoring.since import Since, since
from readiness.scoring.standing import standing
from tests.factories import a_criterion, a_snapshot, judged

NOW, THEN = "2026-11-23", "2026-11-16"


def moved(*things) -> Since:
    now = a_snapshot(*things, as_of=NOW)
    return since(standing(now.known.on(judged("red", THEN).date)), standing(now))


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
