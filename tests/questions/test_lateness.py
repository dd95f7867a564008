from readiness.questions.lateness import late_greening
from tests.factories import (
    a_criterion,
    a_gateway,
    a_snapshot,
    filed,
    judged,
)
from tests.questions.hearing import asked_about, question

AS_OF = "2026-12-07"  # the day before the gate
GATEWAY = a_gateway(planned="2026-12-08")


def a_late_green(ref: str, *, red="2026-09-07", green="2026-12-01", **changes):
    criterion = a_criterion(ref, **{"due": "2026-12-04"} | changes)
    return criterion, judged("red", red, of=ref), judged("green", green, of=ref)


def late_greens(number: int, **changes):
    return [a_late_green(f"OP-{n:02}", **changes) for n in range(1, number + 1)]


def steady(number: int):
    """Must-haves that have long been green."""
    refs = [f"TE-{n:02}" for n in range(1, number + 1)]
    return [(a_criterion(ref), judged("green", "2026-08-03", of=ref)) for ref in refs]


def test_asks_when_three_long_reds_turn_green_in_the_last_fortnight():
    snapshot = a_snapshot(late_greens(3), steady(20), GATEWAY, as_of=AS_OF)

    text = question(late_greening, snapshot).text

    assert text.startswith(
        "3 criteria stood amber or red for 56 days or more and turned green since 1 December, "
        "7 days before the gate"
    )


def test_asks_when_three_in_ten_of_the_must_haves_turn_green():
    snapshot = a_snapshot(late_greens(1), steady(2), GATEWAY, as_of=AS_OF)

    text = question(late_greening, snapshot).text

    assert "stood amber or red for 85 days and turned green since 1 December" in text


def test_asks_when_amber_and_red_took_turns_before_the_green():
    turns = [
        (*a_late_green(f"OP-0{n}"), judged("amber", "2026-11-16", of=f"OP-0{n}")) for n in (1, 2, 3)
    ]

    assert len(asked_about(late_greening, a_snapshot(turns, GATEWAY, as_of=AS_OF))) == 3


def test_asks_when_one_of_them_has_no_proof_of_its_own():
    proofs = [filed("test_report", "2026-12-01", of=ref) for ref in ("OP-01", "OP-02")]
    snapshot = a_snapshot(late_greens(3), proofs, steady(20), GATEWAY, as_of=AS_OF)

    assert len(asked_about(late_greening, snapshot)) == 3


def test_is_silent_about_two_of_many():
    snapshot = a_snapshot(late_greens(2), steady(20), GATEWAY, as_of=AS_OF)

    assert asked_about(late_greening, snapshot) == []


def test_is_silent_about_a_share_of_two_must_haves():
    snapshot = a_snapshot(late_greens(1), steady(1), GATEWAY, as_of=AS_OF)

    assert asked_about(late_greening, snapshot) == []


def test_is_silent_when_they_were_red_for_less_than_eight_weeks():
    snapshot = a_snapshot(late_greens(3, red="2026-10-12"), GATEWAY, as_of=AS_OF)

    assert asked_about(late_greening, snapshot) == []


def test_is_silent_when_they_turned_green_in_good_time():
    snapshot = a_snapshot(late_greens(3, green="2026-11-20"), GATEWAY, as_of=AS_OF)

    assert asked_about(late_greening, snapshot) == []


def test_is_silent_when_they_had_never_begun():
    begun = [
        (
            a_criterion(ref),
            judged("not_started", "2026-09-07", of=ref),
            judged("green", "2026-12-01", of=ref),
        )
        for ref in ("OP-01", "OP-02", "OP-03")
    ]

    assert asked_about(late_greening, a_snapshot(begun, GATEWAY, as_of=AS_OF)) == []


def test_is_silent_when_they_have_turned_back():
    back = [judged("amber", "2026-12-03", of=ref) for ref in ("OP-01", "OP-02", "OP-03")]

    assert asked_about(late_greening, a_snapshot(late_greens(3), back, GATEWAY, as_of=AS_OF)) == []


def test_is_silent_when_each_was_proved_and_landed_where_the_plan_had_it():
    proofs = [filed("test_report", "2026-12-01", of=f"OP-0{n}") for n in (1, 2, 3)]
    snapshot = a_snapshot(late_greens(3), proofs, GATEWAY, as_of=AS_OF)

    assert asked_about(late_greening, snapshot) == []


def test_asks_when_the_plan_had_it_landing_long_before():
    moved = late_greens(3, due_history=("2026-10-02", "2026-12-04"))
    proofs = [filed("test_report", "2026-12-01", of=f"OP-0{n}") for n in (1, 2, 3)]

    assert asked_about(late_greening, a_snapshot(moved, proofs, GATEWAY, as_of=AS_OF)) != []


def test_is_silent_when_the_gate_was_put_back_and_the_dates_went_with_it():
    deferred = a_gateway(planned="2026-12-08", planned_history=("2026-10-06", "2026-12-08"))
    moved = late_greens(3, due_history=("2026-10-02", "2026-12-04"))
    proofs = [filed("observed_rehearsal", "2026-12-01", of=f"OP-0{n}") for n in (1, 2, 3)]

    assert asked_about(late_greening, a_snapshot(moved, proofs, deferred, as_of=AS_OF)) == []


def test_asks_when_the_proof_at_the_change_is_adverse():
    failed = [filed("test_report", "2026-12-01", of=f"OP-0{n}", outcome="fail") for n in (1, 2, 3)]

    assert asked_about(late_greening, a_snapshot(late_greens(3), failed, GATEWAY, as_of=AS_OF))


def test_asks_when_a_proved_green_was_never_planned_at_all():
    undated = late_greens(3, due=None)
    proofs = [filed("test_report", "2026-12-01", of=f"OP-0{n}") for n in (1, 2, 3)]

    assert asked_about(late_greening, a_snapshot(undated, proofs, GATEWAY, as_of=AS_OF)) != []
