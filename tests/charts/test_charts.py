import datetime as dt
import warnings

import pandas as pd
import pytest

from readiness import frames
from readiness.charts import measure, status
from readiness.scoring.gap import WORST_FIRST
from readiness.scoring.standing import standing
from readiness.vocabulary import Pillar, Status
from tests.factories import (
    a_criterion,
    a_gateway,
    a_measured_criterion,
    a_snapshot,
    judged,
    readings,
)

DAY = dt.date(2026, 11, 23)
MUST = {"priority": "must", "pillar": "operational", "workstream": "Training"}


def a_programme_in_weeks():
    trained = a_measured_criterion("OP-01", **MUST, curve=(("2026-11-02", 10), ("2026-12-08", 80)))
    things = (
        trained,
        a_criterion("OP-02", **MUST),
        judged("green", "2026-11-10", of="OP-02"),
        a_gateway(planned="2026-12-08"),
        *readings(("2026-11-02", 10), ("2026-11-09", 20), ("2026-11-16", 30), of="OP-01"),
    )
    return a_snapshot(*things, as_of=DAY)


def weekly(snapshot):
    return [standing(snapshot.known.on(day)) for day in frames.weeks(snapshot.as_of, 4)]


def fields(chart) -> set[str]:
    """Every field that a chart draws, in whichever of its layers."""
    found = set()

    def walk(part):
        if isinstance(part, dict):
            if isinstance(part.get("field"), str):
                found.add(part["field"])
            for inner in part.values():
                walk(inner)
        elif isinstance(part, list):
            for inner in part:
                walk(inner)

    document = chart.to_dict()
    document.pop("datasets", None)
    walk(document)
    return found


def test_the_weeks_end_on_the_day_and_are_seven_days_apart():
    assert frames.weeks(DAY, 3) == (dt.date(2026, 11, 9), dt.date(2026, 11, 16), DAY)


def test_every_must_is_counted_once_a_week():
    snapshot = a_programme_in_weeks()

    musts = frames.musts_by_week(weekly(snapshot), Pillar.OPERATIONAL)

    assert musts.groupby("day")["musts"].sum().tolist() == [2, 2, 2, 2]


def test_another_pillar_s_musts_are_not_counted():
    musts = frames.musts_by_week(weekly(a_programme_in_weeks()), Pillar.TECHNICAL)

    assert musts.empty


def test_a_workstream_stands_where_its_worst_must_stands():
    snapshot = a_snapshot(
        a_criterion("OP-01", **MUST), a_criterion("OP-02", **MUST), judged("red", of="OP-02")
    )

    rows = frames.workstreams_by_week([standing(snapshot)], Pillar.OPERATIONAL)

    assert rows["status"].tolist() == [Status.RED.words]


def test_musts_draw_only_columns_that_their_frames_have():
    snapshot = a_programme_in_weeks()
    musts = frames.musts_by_week(weekly(snapshot), Pillar.OPERATIONAL)
    gates = frames.gateways(snapshot.gateways)

    named = status.beside_the_last(musts)

    assert fields(status.musts_by_week(musts, gates)) <= set(musts) | set(gates) | set(named)


def test_the_parts_of_the_last_week_are_named_and_none_upon_another():
    day = pd.Timestamp(DAY)
    rows = [(day, s.words, 1 if n else 90, n) for n, s in enumerate(WORST_FIRST)]
    musts = pd.DataFrame(rows, columns=["day", "status", "musts", "rank"])

    named = status.beside_the_last(musts)

    assert named["said"].iloc[-1] == "90 ■ Will miss"
    assert (named["at"].diff().dropna() > 96 / status.LETTERS - 0.001).all()


def test_workstreams_draw_only_columns_that_their_frame_has():
    rows = frames.workstreams_by_week(weekly(a_programme_in_weeks()), Pillar.OPERATIONAL)

    assert fields(status.workstreams_by_week(rows)) <= set(rows)


def test_readings_draw_only_columns_that_their_frame_has():
    snapshot = a_programme_in_weeks()
    measured = frames.measured(snapshot, snapshot.criteria[0])

    assert fields(measure.value_by_day(measured, unit="%")) <= set(measured)
    assert set(measured["what"]) == {"measured", "planned", "target"}


def test_every_status_keeps_its_colour_where_it_is_absent():
    assert list(status.SCALE.domain) == [s.words for s in WORST_FIRST]
    assert set(WORST_FIRST) == set(Status)


def test_an_empty_programme_draws_without_a_warning():
    snapshot = a_snapshot(a_criterion())
    nobody = frames.musts_by_week([], Pillar.TECHNICAL)

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        status.musts_by_week(nobody, frames.gateways(())).to_dict()
        status.workstreams_by_week(frames.workstreams_by_week([], Pillar.TECHNICAL)).to_dict()
        measured = frames.measured(snapshot, snapshot.criteria[0])
        measure.value_by_day(measured, unit="count").to_dict()


def test_the_words_beside_a_chart_say_what_it_shows():
    snapshot = a_programme_in_weeks()
    musts = frames.musts_by_week(weekly(snapshot), Pillar.OPERATIONAL)
    measured = frames.measured(snapshot, snapshot.criteria[0])

    assert "On 23 November: " in status.musts_in_words(musts)
    assert measure.value_in_words(measured, unit="% trained").startswith(
        "% trained: 10 on 2 November, 30 on 16 November"
    )


@pytest.mark.parametrize(
    "words", [status.musts_in_words, status.workstreams_in_words], ids=["musts", "workstreams"]
)
def test_nothing_on_record_is_said_in_words(words):
    assert words(frames.musts_by_week([], Pillar.TECHNICAL)) == (
        "No must-have is on record in these weeks."
    )
