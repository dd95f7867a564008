"""Rehearsals as cycles, and trial loads that converge or do not."""

import pytest

from readiness import frames
from readiness.charts.loads import errors_by_load, errors_in_words
from readiness.converging import series
from readiness.questions.migration import migration_not_converging
from readiness.questions.proving import rehearsal_dropped
from readiness.rehearsed import cycles
from tests.charts.test_charts import fields
from tests.factories import a_gateway, a_measured_criterion, a_rehearsal, a_snapshot
from tests.questions.hearing import asked_about, question

FAILED = a_rehearsal("R-01", name="Downtime on Alder ward", outcome="fail", study="No box")
AGAIN = {"name": "Downtime on Alder ward, again", "outcome": None}


def about(*held):
    return {one.rehearsal.ref: one for one in cycles(a_snapshot(*held))}


def test_a_failure_that_nothing_followed_is_seen_at_a_glance_and_stands_first():
    found = cycles(a_snapshot(a_rehearsal("R-02", date="2026-11-20"), FAILED))

    assert [one.rehearsal.ref for one in found] == ["R-01", "R-02"]
    assert (found[0].says, found[0].repeated) == ("■ failed", "■ not repeated")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"date": "2026-11-20", "outcome": "pass"}, "● passed on 20 November"),
        ({"date": "2026-12-01"}, "○ again on 1 December"),
        ({"date": "2026-11-20", "outcome": "partial"}, "■ tried on 20 November, no pass"),
        ({"date": "2026-11-20"}, "■ not repeated"),
        ({"date": "2026-11-02", "outcome": "pass"}, "■ not repeated"),
        ({"date": "2026-11-20", "outcome": "pass", "name": "Payroll"}, "■ not repeated"),
    ],
    ids=["passed", "planned", "failed again", "day gone by", "before it", "another thing"],
)
def test_what_came_after_a_failure_is_told(changes, said: str):
    found = about(FAILED, a_rehearsal("R-02", **AGAIN | changes))

    assert found["R-01"].repeated == said
    assert found["R-01"].is_unrepeated is said.startswith("■")


def test_a_day_that_passed_with_nothing_on_record_is_missed_and_is_no_pass():
    found = about(a_rehearsal(outcome=None), a_rehearsal("R-02", date="2026-12-01", outcome=None))

    assert found["R-01"].says == "○ its day has passed, nothing on record"
    assert found["R-02"].says == "○ to come"


def test_what_nobody_wrote_down_of_a_rehearsal_that_was_held_is_named():
    assert about(FAILED)["R-01"].missing == ("Predicted", "Happened", "Changed")
    assert about(a_rehearsal(outcome=None, date="2026-12-01"))["R-01"].missing == ()


def test_a_failed_rehearsal_alone_raises_the_question_of_its_repeat():
    asked = question(rehearsal_dropped, a_snapshot(a_gateway(), FAILED))

    assert "“Downtime on Alder ward” of 9 November, which did not pass" in asked.text


@pytest.mark.parametrize("day", ["2026-11-20", "2026-12-01"])
def test_a_repeat_that_passed_or_is_planned_raises_none(day: str):
    outcome = "pass" if day < "2026-11-23" else None
    again = a_rehearsal("R-02", **AGAIN | {"date": day, "outcome": outcome})

    assert asked_about(rehearsal_dropped, a_snapshot(a_gateway(), FAILED, again)) == []


MATCHED = a_measured_criterion(
    "TE-09", name="Records in the trial load match", direction="max", target=1, unit="% errors"
)


def a_load(ref: str, on: str, errors: float | None, **changes):
    ordinary = {"kind": "trial_load", "criteria": ["TE-09"], "outcome": None, "do": "Loaded"}
    return a_rehearsal(ref, date=on, errors=errors, **ordinary | changes)


def loaded(*rates: float):
    days = ("2026-10-19", "2026-11-02", "2026-11-16")
    held = (
        a_load(f"R-0{n}", day, rate) for n, (day, rate) in enumerate(zip(days, rates, strict=False))
    )
    return a_snapshot(a_gateway(), MATCHED, *held)


@pytest.mark.parametrize(
    ("rates", "says"),
    [
        ((4, 2, 0.8), "● within the 1 % allowed"),
        ((4, 3, 2), "▲ fewer each time, not there yet, 1 % allowed"),
        ((4, 2, 2.5), "■ no fewer than the time before, 1 % allowed"),
        ((4,), "○ one load so far"),
    ],
)
def test_trial_loads_converge_or_do_not(rates, says: str):
    [found] = series(loaded(*rates))

    assert found.rates == rates
    assert found.says == says


def test_loads_that_do_not_converge_raise_the_question_and_clean_ones_none():
    clean = [(f"R-0{n}", f"2026-11-{n:02d}", 0.5) for n in (2, 9)]

    text = question(migration_not_converging, loaded(4, 2, 2.5)).text
    assert "threw errors of 2.5 % at its load of 16 November, after 2 the time before" in text
    quiet = a_snapshot(a_gateway(), MATCHED, *(a_load(*one) for one in clean))
    assert asked_about(migration_not_converging, quiet) == []


def test_a_rehearsal_of_another_sort_or_still_to_come_is_no_load():
    other = a_load("R-01", "2026-11-02", 3, kind="dress_rehearsal")
    coming = a_load("R-02", "2026-12-02", None, do=None)

    assert series(a_snapshot(MATCHED, other, coming)) == ()


def test_loads_draw_only_columns_that_their_frame_has_and_say_the_same_in_words():
    frame = frames.trial_loads(series(loaded(4, 2)))

    assert fields(errors_by_load(frame)) <= set(frame)
    assert errors_in_words(frame) == ("TE-09: 4 % on 19 October, 2 % on 2 November; 1 % allowed.")
    errors_by_load(frames.trial_loads(())).to_dict()
