import pytest

from readiness.questions.migration import migration_not_converging
from tests.factories import (
    a_criterion,
    a_gateway,
    a_measured_criterion,
    a_rehearsal,
    a_snapshot,
    a_waiver,
    filed,
    readings,
)
from tests.questions.hearing import asked_about, question

GATEWAY = a_gateway()


def pathways(**changes):
    ordinary = {"name": "Pathway data migrated", "unit": "% errors", "direction": "max"}
    return a_measured_criterion(measure=None, **ordinary | {"target": 1} | changes)


def a_load(on, **changes):
    return filed("trial_load", on, **{"summary": None} | changes)


FIRST, SECOND, THIRD = "2026-10-05", "2026-10-26", "2026-11-16"


def heard(*things, **when):
    return asked_about(migration_not_converging, a_snapshot(GATEWAY, *things, **when))


def test_asks_when_the_last_load_threw_more_errors_than_allowed():
    text = question(
        migration_not_converging,
        a_snapshot(GATEWAY, pathways(), a_load(SECOND, value=4), a_load(THIRD, value=3.2)),
    ).text

    assert "threw errors of 3.2 % at its load of 16 November, after 4 the time before" in text
    assert "against 1 % at most" in text


@pytest.mark.parametrize(
    "summary", ["3.2 % errors", "Loaded; 3.2% of rows rejected", "96.8 % matched", "Mismatch 5%"]
)
def test_asks_when_the_words_of_the_last_load_say_so(summary):
    assert heard(pathways(), a_load(THIRD, summary=summary)) == ["OP-01"]


def test_asks_when_the_share_that_matched_is_below_target():
    matched = pathways(unit="%", direction="min", target=99)

    assert heard(matched, a_load(SECOND, value=97.1), a_load(THIRD, value=97.9)) == ["OP-01"]


@pytest.mark.parametrize("far", ["2027-01-22", "2027-06-11"])
def test_asks_when_errors_do_not_get_fewer(far):
    worse = (a_load(SECOND, value=3), a_load(THIRD, value=3.5))

    assert heard(pathways(), worse, go_live=far) == ["OP-01"]


def test_asks_when_errors_do_not_get_fewer_and_nobody_set_a_target():
    open_ended = a_criterion(name="Patient records migrated")
    same = (a_load(SECOND, summary="2 % errors"), a_load(THIRD, summary="2 % errors"))

    assert heard(open_ended, same, go_live="2027-06-11") == ["OP-01"]


@pytest.mark.parametrize("outcome", ["fail", "partial"])
def test_asks_when_the_last_load_did_not_pass(outcome):
    clean = [a_load(day, outcome="pass") for day in (FIRST, SECOND)]

    text = question(
        migration_not_converging,
        a_snapshot(GATEWAY, pathways(), clean, a_load(THIRD, outcome=outcome)),
    ).text

    assert "had its last trial load on 16 November, and that was not clean" in text


def test_asks_when_there_is_one_clean_load_and_the_gate_is_close():
    text = question(
        migration_not_converging, a_snapshot(GATEWAY, pathways(), a_load(THIRD, value=0.4))
    ).text

    assert "has 1 clean load on file, 15 days before the gate" in text


def test_asks_when_no_load_is_on_file_and_the_gate_is_close():
    assert heard(a_criterion(name="Appointments migrated")) == ["OP-01"]


def test_asks_when_the_readings_of_migrated_data_miss_the_target():
    matched = pathways(unit="%", direction="min", target=99)
    text = question(
        migration_not_converging, a_snapshot(matched, readings((SECOND, 97), (THIRD, 97.5)))
    ).text

    assert "stood at 97.5 % on 16 November against 99 %" in text


def test_asks_one_question_about_several():
    second = pathways(name="Appointments migrated").model_copy(update={"ref": "OP-02"})
    both = [a_load(THIRD, value=3), a_load(THIRD, value=2, of="OP-02")]

    asked = question(migration_not_converging, a_snapshot(GATEWAY, pathways(), second, both))

    assert asked.text.startswith("2 criteria about migrated data do not converge")


def test_is_silent_when_the_last_two_loads_met_the_target():
    met = (a_load(FIRST, value=4), a_load(SECOND, value=0.9), a_load(THIRD, value=0.4))

    assert heard(pathways(), met) == []


def test_is_silent_when_two_loads_are_said_to_be_clean():
    clean = (a_load(SECOND, summary="Clean after change of method"), a_load(THIRD, summary="Clean"))

    assert heard(a_criterion(name="Patient records migrated"), clean) == []


def test_is_silent_when_a_clean_full_rehearsal_makes_the_second():
    rehearsed = filed("observed_rehearsal", "2026-11-20", summary="No issues on migrated data")
    whole = a_rehearsal(name="Full dress rehearsal", date="2026-11-20")

    assert heard(pathways(), a_load(THIRD, value=0.4), rehearsed) == []
    assert heard(pathways(), a_load(THIRD, value=0.4), whole) == []


def test_is_silent_when_a_measure_counts_enough_clean_loads():
    counting = a_measured_criterion(
        "TE-12", name="Full-volume trial loads", unit="count", target=3, measure=None
    )
    migrated = a_criterion(name="Appointments migrated")

    assert heard(migrated, counting, readings((THIRD, 2), of="TE-12")) == []


def test_is_silent_when_errors_get_fewer_with_more_than_ninety_days_to_go():
    fewer = (a_load(SECOND, value=4), a_load(THIRD, value=3))
    far = {"go_live": "2027-06-11"}
    gate = a_gateway("G-02", planned="2027-06-01")

    assert asked_about(migration_not_converging, a_snapshot(gate, pathways(), fewer, **far)) == []


def test_is_silent_about_too_few_loads_before_the_last_weeks():
    early = a_gateway(planned="2027-01-15")

    assert (
        asked_about(
            migration_not_converging, a_snapshot(early, pathways(), a_load(THIRD, value=0.4))
        )
        == []
    )


def test_is_silent_about_what_is_met_and_was_audited():
    alerts = pathways(name="Alerts carried over", unit="%", direction="min", target=100)
    audited = filed("audit", THIRD, summary="Reconciled to the old list")

    assert heard(alerts, audited, readings((THIRD, 100))) == []


def test_is_silent_about_what_has_nothing_to_do_with_moving_data():
    assert heard(a_criterion(name="Label printers mapped")) == []


def test_is_silent_while_an_exception_is_allowed():
    assert heard(pathways(), a_load(THIRD, value=3), a_waiver()) == []


def test_reads_no_rate_from_a_share_that_says_neither_error_nor_match():
    spoken = a_load(THIRD, summary="40 % of the window used; clean")

    assert heard(pathways(), a_load(SECOND, summary="Clean"), spoken) == []


def test_a_rehearsal_of_something_else_makes_no_load():
    other = a_criterion("OP-02", name="Fire doors")
    held = filed("observed_rehearsal", of="OP-02")

    assert heard(pathways(), a_load(THIRD, value=0.4), other, held) == ["OP-01"]


def test_is_silent_about_going_back_from_a_migration_and_training_for_it():
    back = a_criterion("TE-11", name="Rollback after the migration weekend")
    trained = a_criterion("OP-02", name="Staff trained for the migration weekend")

    assert heard(back, trained) == []
